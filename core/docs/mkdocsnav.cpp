// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mkdocs.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

class NavReader final
{
public:
    NavReader(const QString &path, SiteProblems &problems)
        : m_path(path), m_problems(problems)
    {}

    void readList(const Value &value, std::vector<NavEntry> &entries, int depth);

private:
    void warn(Place place, const QString &message, const QString &hint)
    {
        m_problems.report(u"docs-invalid-config"_s, m_path, place, message, hint);
    }
    void readItem(const Value &item, std::vector<NavEntry> &entries, int depth);
    void readNamed(const Member &member, std::vector<NavEntry> &entries, int depth);
    bool isWithinLimits(Place place, int depth);

    const QString &m_path;
    SiteProblems &m_problems;
    int m_count = 0;
    bool m_isDeep = false;
};

/// `!include ./x.yml` is text to the plugin, but people forget its quotes, and it is a tag then.
QString includeOfTag(const Value &value)
{
    if (!value.map() || value.map()->size() != 1 || value.map()->front().key != u"!include")
        return {};
    const QString *target = value.map()->front().value.text();
    return target ? u"!include "_s + *target : QString();
}

bool NavReader::isWithinLimits(Place place, int depth)
{
    if (depth > maxNavDepth) {
        if (!std::exchange(m_isDeep, true))
            m_problems.report(
                u"limit"_s, m_path, place,
                u"nav is nested deeper than %1 levels; what is below is left out"_s.arg(maxNavDepth),
                u"Flatten the navigation"_s);
        return false;
    }
    if (++m_count == maxNavEntries + 1)
        m_problems.report(u"limit"_s, m_path, place,
                          u"nav has more than %1 entries; the rest is left out"_s.arg(maxNavEntries),
                          u"Leave out nav: the folders make one"_s);
    return m_count <= maxNavEntries;
}

void NavReader::readNamed(const Member &member, std::vector<NavEntry> &entries, int depth)
{
    const Value &value = member.value;
    if (const QString include = includeOfTag(value); !include.isEmpty()) {
        entries.push_back({member.key, include, {}, false, value.place});
    } else if (value.text()) {
        entries.push_back({member.key, *value.text(), {}, false, value.place});
    } else if (value.list() || value.map()) {
        NavEntry section{member.key, {}, {}, true, member.place};
        readList(value, section.entries, depth + 1);
        entries.push_back(std::move(section));
    } else {
        warn(member.place,
             u"\"%1\" of nav has %2 for a page"_s.arg(member.key,
                                                      value.isNull() ? u"nothing"_s : value.excerpt()),
             u"Write a path behind the title, or a list of entries"_s);
    }
}

void NavReader::readItem(const Value &item, std::vector<NavEntry> &entries, int depth)
{
    if (!isWithinLimits(item.place, depth))
        return;
    if (const QString include = includeOfTag(item); !include.isEmpty()) {
        entries.push_back({{}, include, {}, false, item.place});
    } else if (item.text()) {
        entries.push_back({{}, *item.text(), {}, false, item.place});
    } else if (item.map()) {
        for (const Member &member : *item.map())
            readNamed(member, entries, depth);
    } else {
        warn(item.place, u"%1 is no entry of nav"_s.arg(item.isNull() ? u"Nothing"_s : item.excerpt()),
             u"Write a path, or a title and a path"_s);
    }
}

void NavReader::readList(const Value &value, std::vector<NavEntry> &entries, int depth)
{
    if (value.list()) {
        for (const Value &item : *value.list())
            readItem(item, entries, depth);
    } else {
        readItem(value, entries, depth);
    }
}

} // namespace

std::vector<NavEntry> readNav(const Value &nav, const QString &path, SiteProblems &problems)
{
    std::vector<NavEntry> entries;
    NavReader(path, problems).readList(nav, entries, 1);
    return entries;
}

} // namespace cairn
