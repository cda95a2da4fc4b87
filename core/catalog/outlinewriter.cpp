// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/outlinewriter.h"

#include "base/shortened.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestText = 200;
constexpr size_t mostGroups = 2'000;

} // namespace

OutlineGroup &OutlineWriter::group(OutlineGroup::Kind kind, const QString &name, int line)
{
    const QString title = shown(name);
    const auto known = m_groups.constFind({int(kind), title});
    if (known != m_groups.constEnd())
        return m_outline.groups[*known];
    // Beyond so many groups, what is left goes into the last one.
    if (m_outline.groups.size() >= mostGroups)
        return m_outline.groups.back();
    m_groups.insert({int(kind), title}, m_outline.groups.size());
    m_outline.groups.push_back({kind, title, line, {}});
    return m_outline.groups.back();
}

bool OutlineWriter::add(OutlineGroup::Kind kind, const QString &name, OutlineEntry entry)
{
    if (m_entries >= outlineEntries) {
        m_outline.isCut = true;
        return false;
    }
    ++m_entries;
    entry.name = shown(entry.name);
    entry.badge = shown(entry.badge);
    entry.summary = shown(entry.summary);
    group(kind, name, 0).entries.push_back(std::move(entry));
    return true;
}

void OutlineWriter::addGroup(OutlineGroup::Kind kind, const QString &name, int line)
{
    group(kind, name, line);
}

QString OutlineWriter::shown(QStringView text)
{
    // Longer than it can stay, so that blanks which fall away do not cut it short.
    QString plain = text.first(qMin(text.size(), 4 * longestText)).toString();
    for (QChar &c : plain) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    plain = plain.simplified();
    return shortened(plain, longestText);
}

QString OutlineWriter::firstLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf(u'\n');
    return end < 0 ? trimmed : trimmed.first(end);
}

const Value::Map &mapAt(const Value *value)
{
    static const Value::Map none;
    return value && value->map() ? *value->map() : none;
}

} // namespace cairn
