// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/htmlwriter.h"

#include "docs/codeblock.h"
#include "docs/emoji.h"
#include "docs/htmlsafety.h"
#include "docs/markup.h"
#include "docs/pagebuilder.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

void writeText(QStringView text, QString &html)
{
    for (const QChar c : text) {
        if (c == u'&')
            html += "&amp;"_L1;
        else if (c == u'<')
            html += "&lt;"_L1;
        else if (c == u'>')
            html += "&gt;"_L1;
        else if (c == u'"')
            html += "&quot;"_L1;
        else
            html += c;
    }
}

void writeAttribute(QStringView name, const QString &value, QString &html)
{
    html += u' ';
    html += name;
    html += "=\""_L1;
    writeText(value, html);
    html += u'"';
}

class HtmlWriter final
{
public:
    explicit HtmlWriter(QString &html)
        : m_html(html)
    {}

    void writeChildren(const Element &element)
    {
        for (const Element *child : element.children)
            write(*child);
    }

private:
    void write(const Element &element)
    {
        if (element.isText())
            return writeText(element.text, m_html);
        if (element.tag == codeTag)
            return writeCode(element);
        if (element.tag == commentTag) {
            m_html += "<!-- -->"_L1;
            return;
        }
        m_html += u'<';
        m_html += element.tag;
        const QString *icon = element.attribute(iconAttribute);
        for (const Attribute &attribute : element.attributes) {
            if (attribute.name != iconAttribute)
                writeAttribute(attribute.name, attribute.value, m_html);
        }
        m_html += u'>';
        if (isVoidTag(element.tag))
            return;
        if (icon)
            m_html += "<svg></svg>"_L1;
        // Browsers drop a line break at the beginning of such an element.
        const bool isVerbatim = element.tag == u"pre" || element.tag == u"textarea";
        if (isVerbatim && textOf(element).startsWith(u'\n'))
            m_html += u'\n';
        if (safetyOf(element.tag) == TagSafety::Inert)
            m_html += textOf(element).replace("</"_L1, "<\\/"_L1); // so that it ends where its element does
        else
            writeChildren(element);
        m_html += "</"_L1;
        m_html += element.tag;
        m_html += u'>';
        if (isBlockTag(element.tag))
            m_html += u'\n';
    }

    void writeCode(const Element &element)
    {
        const QString *title = element.attribute(u"title");
        const QString *numbers = element.attribute(u"numbers");
        const QString *language = element.attribute(u"language");
        const QString *classes = element.attribute(u"class");
        m_html += "<div"_L1;
        if (const QString *id = element.attribute(u"id"))
            writeAttribute(u"id", *id, m_html);
        writeAttribute(u"class",
                       (language ? u"language-%1 "_s.arg(*language) : QString())
                           + (classes ? *classes + u' ' : QString()) + u"highlight"_s,
                       m_html);
        for (const Attribute &attribute : element.attributes) {
            if (attribute.name.startsWith("data-"_L1))
                writeAttribute(attribute.name, attribute.value, m_html);
        }
        m_html += u'>';
        if (numbers) {
            m_html += "<table class=\"highlighttable\">"_L1;
            writeTitle(title, true);
            writeNumbers(element, numbers->toInt());
            m_html += "<td class=\"code\"><div>"_L1;
        } else {
            writeTitle(title, false);
        }
        m_html += "<pre><span></span><code>"_L1;
        writeLines(element);
        m_html += "</code></pre>"_L1;
        if (numbers)
            m_html += "</div></td></tr></table>"_L1;
        m_html += "</div>\n"_L1;
    }

    void writeTitle(const QString *title, bool isInTable)
    {
        if (!title)
            return;
        m_html += isInTable ? "<tr><th colspan=\"2\" class=\"filename\"><span class=\"filename\">"_L1
                            : "<span class=\"filename\">"_L1;
        writeText(*title, m_html);
        m_html += isInTable ? "</span></th></tr>"_L1 : "</span>"_L1;
    }

    void writeNumbers(const Element &element, int first)
    {
        const QString *step = element.attribute(u"step");
        const int every = step ? std::max(1, step->toInt()) : 1;
        const int lines = int(textOf(element).count(u'\n')) + 1;
        m_html += "<tr><td class=\"linenos\"><div class=\"linenodiv\"><pre><span></span>"_L1;
        for (int line = first; line < first + lines; ++line) {
            if (line > first)
                m_html += u'\n';
            if (line % every == 0)
                m_html += u"<span class=\"normal\">%1</span>"_s.arg(line);
        }
        m_html += "</pre></div></td>"_L1;
    }

    void writeLines(const Element &element)
    {
        std::set<int> highlighted;
        if (const QString *lines = element.attribute(u"highlighted")) {
            for (const QStringView line : QStringView(*lines).tokenize(u','))
                highlighted.insert(line.toInt());
        }
        const bool isPlain =
            element.children.empty() || (element.children.size() == 1 && element.children[0]->isText());
        if (!isPlain || highlighted.empty()) {
            writeChildren(element);
            m_html += u'\n';
            return;
        }
        int number = 0;
        const QString text = textOf(element);
        for (const QStringView line : QStringView(text).tokenize(u'\n')) {
            const bool isMarked = highlighted.contains(++number);
            if (isMarked)
                m_html += "<span class=\"hll\">"_L1;
            writeText(line, m_html);
            m_html += u'\n';
            if (isMarked)
                m_html += "</span>"_L1;
        }
    }

    QString &m_html;
};

} // namespace

QString writeHtml(const Element &root)
{
    QString html;
    HtmlWriter(html).writeChildren(root);
    return html;
}

} // namespace cairn
