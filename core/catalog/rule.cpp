// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/rule.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using enum Severity;
using enum RuleCategory;

constexpr std::array table{
    Rule{u"yaml-syntax", Error, Syntax, u"The document is not valid YAML"},
    Rule{u"tab-indentation", Error, Syntax, u"A line is indented with a tab"},
    Rule{u"duplicate-key", Error, Syntax, u"A key stands twice in the same object"},
    Rule{u"limit", Error, Syntax, u"A file or document is larger, deeper or longer than what is read"},
    Rule{u"unreadable-file", Error, Syntax, u"A file cannot be read"},
    Rule{u"lfs-pointer", Warning, Syntax, u"A descriptor is kept in Git LFS"},
    Rule{u"not-an-object", Error, Syntax, u"The document is no object"},

    Rule{u"missing-field", Error, Format, u"A field that the format requires is missing"},
    Rule{u"wrong-type", Error, Format, u"A field has a value of another type than the format asks for"},
    Rule{u"unquoted-value", Error, Format,
         u"A number or boolean stands without quotes where the format asks for text"},
    Rule{u"empty-value", Error, Format, u"A field holds an empty text"},
    Rule{u"invalid-value", Error, Format, u"A field holds none of the values that it can have"},
    Rule{u"unknown-field", Error, Format, u"The root of a descriptor has a field that is not known"},
    Rule{u"reserved-field", Error, Format, u"A descriptor sets a field that the catalog makes itself"},
    Rule{u"invalid-api-version", Error, Format, u"The apiVersion is malformed"},
    Rule{u"unsupported-api-version", Error, Format, u"The apiVersion is not one that the kind has"},
    Rule{u"invalid-kind", Error, Format, u"The kind is malformed"},
    Rule{u"kind-case", Error, Format, u"A known kind is written in the wrong case"},
    Rule{u"unknown-kind", Warning, Format, u"The kind is not known"},
    Rule{u"invalid-name", Error, Format, u"The name breaks the rule for names"},
    Rule{u"invalid-namespace", Error, Format, u"The namespace breaks the rule for namespaces"},
    Rule{u"invalid-label", Error, Format, u"A label's key or value breaks its rule"},
    Rule{u"invalid-annotation", Error, Format, u"An annotation's key breaks its rule"},
    Rule{u"invalid-tag", Error, Format, u"A tag breaks the rule for tags"},
    Rule{u"invalid-link", Error, Format, u"The address of a link is no absolute URL"},
    Rule{u"link-scheme", Warning, Format, u"A link has a scheme that does not open"},

    Rule{u"invalid-reference", Error, Reference, u"A reference to an entity is incomplete"},
    Rule{u"missing-target", Warning, Reference, u"A reference names an entity that is not in the catalog"},
    Rule{u"duplicate-entity", Error, Reference, u"Two descriptors declare the same entity"},
    Rule{u"owner-kind", Warning, Reference, u"The owner is neither a group nor a user"},

    Rule{u"unreadable-substitution", Error, Location, u"A $text, $json or $yaml cannot be read"},
    Rule{u"location-target-not-found", Error, Location, u"A Location names a file that is not there"},
    Rule{u"location-pattern-unmatched", Warning, Location, u"A Location's pattern fits no file"},
    Rule{u"location-outside-repository", Warning, Location,
         u"A Location's target leads out of its repository"},
    Rule{u"location-outside-sources", Warning, Location, u"A Location's target is in no configured source"},
    Rule{u"no-descriptors", Warning, Location, u"No file of a source fits its globs"},
    Rule{u"orphan-descriptor", Warning, Location, u"A descriptor is read by no source and no Location"},

    Rule{u"cycle", Warning, Structure, u"An entity is, through others, a part or a child of itself"},
    Rule{u"deprecated-dependency", Info, Structure, u"A live entity depends on a deprecated one"},
    Rule{u"unused-api", Info, Structure, u"No component consumes the API"},
    Rule{u"unprovided-api", Info, Structure, u"No component provides the API"},
    Rule{u"empty-group", Info, Structure, u"The group has neither members nor child groups"},

    Rule{u"docs-missing", Info, Docs, u"An entity's docs are not where its annotation says"},
    Rule{u"docs-outside-sources", Warning, Docs, u"An entity's docs are in no configured source"},
    Rule{u"docs-invalid-config", Warning, Docs, u"A value of mkdocs.yml does not fit its key"},
    Rule{u"docs-ignored-key", Info, Docs, u"Something in mkdocs.yml has no effect"},
    Rule{u"docs-nav-missing-page", Warning, Docs,
         u"The navigation of a docs site names a page that is not there"},
    Rule{u"docs-broken-include", Warning, Docs, u"A docs site that is to be included cannot be"},
    Rule{u"docs-omitted-page", Info, Docs, u"A page of a docs site is in no navigation"},
    Rule{u"docs-broken-link", Warning, Docs, u"A link or an image of a docs page leads nowhere"},
    Rule{u"docs-remark", Info, Docs, u"Something on a docs page could not be read"},

    Rule{u"template-unknown-action", Warning, Template, u"A step names an action that is not known"},
    Rule{u"template-unknown-field", Warning, Template, u"A template has a field that has no meaning"},
    Rule{u"template-expression", Warning, Template, u"An expression of a template cannot be read"},
    Rule{u"template-shape", Warning, Template,
         u"A part of a template has another form than the scaffolder reads"},
    Rule{u"template-repeated-step", Warning, Template, u"Two steps of a template have the same id"},
    Rule{u"template-repeated-parameter", Warning, Template,
         u"Two pages of a template ask for the same parameter"},
    Rule{u"template-unused-parameter", Info, Template, u"Nothing uses a parameter of a template"},
    Rule{u"template-unknown-input", Warning, Template, u"A step has an input that its action does not know"},
    Rule{u"template-input", Warning, Template, u"An input of a step does not fit its action"},
    Rule{u"template-missing-file", Warning, Template, u"A step fetches a file or folder that is not there"},
};

/// Collects what stands between two headings.
class SectionReader final
{
public:
    void read(const QString &line)
    {
        if (line.startsWith(u"```"_s)) {
            endBlock();
            m_isCode = !m_isCode;
        } else if (!m_isCode && line.startsWith(u"## "_s)) {
            endBlock();
            m_sections.push_back({line.sliced(3), {}});
        } else if (!m_isCode && line.isEmpty()) {
            endBlock();
        } else {
            m_lines += line;
        }
    }

    std::vector<RuleSection> take()
    {
        endBlock();
        return std::move(m_sections);
    }

private:
    void endBlock()
    {
        if (!m_lines.isEmpty() && !m_sections.empty())
            m_sections.back().blocks.push_back({m_lines.join(m_isCode ? u'\n' : u' '), m_isCode});
        m_lines.clear();
    }

    std::vector<RuleSection> m_sections;
    QStringList m_lines;
    bool m_isCode = false;
};

} // namespace

std::span<const Rule> rules()
{
    return table;
}

const Rule *findRule(QStringView id)
{
    const auto *const found = std::ranges::find(table, id, &Rule::id);
    return found == table.end() ? nullptr : &*found;
}

QString categoryName(RuleCategory category)
{
    switch (category) {
    case Syntax:
        return u"syntax"_s;
    case Format:
        return u"format"_s;
    case Reference:
        return u"reference"_s;
    case Location:
        return u"location"_s;
    case Structure:
        return u"structure"_s;
    case Docs:
        return u"docs"_s;
    case Template:
        break;
    }
    return u"template"_s;
}

QString rulePage(QStringView id)
{
    QFile page(u":/cairn/rules/%1.md"_s.arg(id));
    return findRule(id) && page.open(QFile::ReadOnly) ? QString::fromUtf8(page.readAll()) : QString();
}

std::vector<RuleSection> ruleSections(const QString &page)
{
    SectionReader reader;
    for (const QString &line : page.split(u'\n'))
        reader.read(line);
    return reader.take();
}

} // namespace cairn
