// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/markdowntext.h"

#include "docs/codeblock.h"
#include "docs/htmlsafety.h"
#include "docs/markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isHeading(const Element &element)
{
    return element.tag.size() == 2 && element.tag[0] == u'h' && element.tag[1] >= u'1'
           && element.tag[1] <= u'6';
}

/// Collects the page's text, a new section from each heading on.
class SectionReader final
{
public:
    std::vector<PageSection> read(const Element &root)
    {
        m_sections.emplace_back();
        add(root);
        for (PageSection &section : m_sections)
            section.text = section.text.trimmed();
        if (m_sections.front().text.isEmpty())
            m_sections.erase(m_sections.begin());
        return std::move(m_sections);
    }

private:
    void add(const Element &element)
    {
        if (element.isText())
            return addText(element.text);
        const bool isLeftOut = safetyOf(element.tag) == TagSafety::Inert || element.tag == u"svg"
                               || element.hasClass(u"headerlink") || element.hasClass(u"footnote-backref")
                               || element.hasClass(u"toc");
        if (isLeftOut)
            return;
        if (isHeading(element))
            return beginSection(element);
        const bool isCode = element.tag == codeTag;
        const bool isBlock =
            isCode || isBlockTag(element.tag) || element.tag == u"br" || element.tag == u"label";
        if (isBlock)
            breakLine();
        m_isVerbatim = isCode || element.tag == u"pre";
        if (const QString *text = element.attribute(isCode ? u"title" : u"alt")) {
            addText(*text);
            if (isCode)
                breakLine();
        }
        for (const Element *child : element.children)
            add(*child);
        if (isBlock)
            breakLine();
        m_isVerbatim = false;
    }

    void beginSection(const Element &element)
    {
        PageSection section;
        if (const QString *id = element.attribute(u"id"))
            section.id = *id;
        section.level = element.tag[1].digitValue();
        section.line = element.line;
        for (const Element *child : element.children) {
            if (!child->hasClass(u"headerlink"))
                section.title += textOf(*child);
        }
        section.title = section.title.simplified();
        m_sections.push_back(std::move(section));
    }

    void addText(const QString &text)
    {
        QString &all = m_sections.back().text;
        if (m_isVerbatim) {
            all += text;
            return;
        }
        for (const QChar c : text) {
            if (!c.isSpace() || c == u'\u00a0')
                all += c;
            else if (!all.isEmpty() && !all.endsWith(u' ') && !all.endsWith(u'\n'))
                all += u' ';
        }
    }

    void breakLine()
    {
        QString &all = m_sections.back().text;
        while (all.endsWith(u' '))
            all.chop(1);
        if (!all.isEmpty() && !all.endsWith(u'\n'))
            all += u'\n';
    }

    std::vector<PageSection> m_sections;
    bool m_isVerbatim = false;
};

} // namespace

std::vector<PageSection> sectionsOf(const MarkdownPage &page)
{
    return SectionReader().read(page.tree.root());
}

} // namespace cairn
