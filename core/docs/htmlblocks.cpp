// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Blocks of HTML: raw ones become a placeholder as they stand; those with the attribute `markdown` become
// elements whose text is read later.

#include "docs/htmltag.h"
#include "docs/pagestages.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

enum class Mode { Off, Block, Span };

QString nameOf(Mode mode)
{
    return mode == Mode::Block ? u"block"_s : mode == Mode::Span ? u"span"_s : u"off"_s;
}

constexpr QStringView spanTags[] = {u"address", u"dd",     u"dt", u"h1", u"h2",      u"h3", u"h4", u"h5",
                                    u"h6",      u"legend", u"li", u"p",  u"summary", u"td", u"th"};
constexpr QStringView rawTags[] = {u"canvas", u"math", u"option", u"pre", u"script", u"style", u"textarea"};

bool isSpanTag(QStringView tag)
{
    return std::ranges::contains(spanTags, tag);
}
bool isContentTag(QStringView tag)
{
    return isBlockTag(tag) && !isSpanTag(tag) && !std::ranges::contains(rawTags, tag) && tag != u"hr";
}

/// Whether a text goes on with two empty lines, the first being the rest of this one.
bool beginsWithBlankLine(QStringView text)
{
    qsizetype at = leadingBlanks(text);
    if (at >= text.size() || text[at] != u'\n')
        return false;
    at += 1 + leadingBlanks(text.sliced(at + 1));
    return at < text.size() && text[at] == u'\n';
}

class HtmlExtractor final
{
public:
    HtmlExtractor(const SourceText &source, MarkupReading &reading)
        : m_source(source), m_text(source.text), m_reading(reading)
    {
        m_writer.reserve(source.text.size());
    }

    SourceText read()
    {
        while (m_at < m_text.size()) {
            const qsizetype next = nextSign();
            if (next > m_at)
                data(m_text.sliced(m_at, next - m_at));
            advance(next);
            if (m_at < m_text.size())
                advance(readSign());
        }
        while (!m_open.empty())
            endTag(m_open.front().name, {});
        if (!m_cache.isEmpty())
            write(m_reading.stashHtml(m_cache));
        return m_writer.take();
    }

private:
    struct OpenElement {
        QString name;
        Mode mode = Mode::Off;
        MarkupNode *node = nullptr;
    };

    qsizetype nextSign() const
    {
        if (!m_rawElement.isEmpty()) {
            const qsizetype found =
                m_text.indexOf(QString(u"</"_s + m_rawElement), m_at, Qt::CaseInsensitive);
            return found < 0 ? m_text.size() : found;
        }
        qsizetype at = m_at;
        while (at < m_text.size() && m_text[at] != u'<' && m_text[at] != u'&')
            ++at;
        return at;
    }

    void advance(qsizetype to)
    {
        for (qsizetype at = m_at; at < to; ++at) {
            if (m_text[at] == u'\n') {
                ++m_line;
                m_lineStart = at + 1;
            }
        }
        m_at = to;
    }

    bool isAtLineStart() const
    {
        return m_at == m_lineStart
               || (m_at - m_lineStart <= 3 && isBlank(m_text.sliced(m_lineStart, m_at - m_lineStart)));
    }

    qsizetype readSign()
    {
        const QStringView rest = m_text.sliced(m_at);
        if (rest[0] == u'&')
            return readEntity();
        if (rest.size() > 1 && isAsciiLetter(rest[1]))
            return readStart();
        if (rest.startsWith(u"</"))
            return readEnd();
        if (rest.startsWith(u"<!--"))
            return readUntil(u"<!--", u"-->", true);
        if (rest.startsWith(u"<?") && mayDeclare())
            return readUntil(u"<?", u"?>", true);
        if (rest.startsWith(u"<![CDATA[") && mayDeclare())
            return readUntil(u"<![CDATA[", u"]]>", true);
        if (rest.startsWith(u"<!") && mayDeclare())
            return readUntil(
                u"<!", u">",
                rest.first(std::min<qsizetype>(9, rest.size())).compare(u"<!doctype", Qt::CaseInsensitive)
                    == 0);
        const qsizetype size = rest.startsWith(u"<?") || rest.startsWith(u"<!") ? 2 : 1;
        data(rest.first(size));
        return m_at + size;
    }

    bool mayDeclare() const { return isAtLineStart() || m_isInTail || !m_open.empty(); }

    qsizetype readEntity()
    {
        const QStringView rest = m_text.sliced(m_at);
        qsizetype size = 1;
        const bool isNumber = rest.size() > 1 && rest[1] == u'#';
        const bool isHex = isNumber && rest.size() > 2 && (rest[2] == u'x' || rest[2] == u'X');
        size += isNumber + isHex;
        const qsizetype start = size;
        while (size < rest.size()
               && (isAsciiLetter(rest[size]) || rest[size].isDigit()
                   || (!isNumber && size > start && (rest[size] == u'-' || rest[size] == u'.'))))
            ++size;
        if (size == start || size >= rest.size() || rest[size] != u';') {
            data(rest.first(1));
            return m_at + 1;
        }
        emptyTag(rest.first(size + 1).toString(), false);
        return m_at + size + 1;
    }

    qsizetype readUntil(QStringView open, QStringView close, bool isBlock)
    {
        qsizetype &nothingFrom = close == u"-->" ? m_noCommentFrom : m_noCloseFrom[close.size() % 4];
        const bool isKnownOpen = nothingFrom >= 0 && m_at >= nothingFrom;
        const qsizetype end = isKnownOpen ? -1 : m_text.indexOf(close, m_at + open.size());
        if (end < 0) {
            nothingFrom = nothingFrom < 0 ? m_at : nothingFrom;
            data(m_text.sliced(m_at, 1));
            return m_at + 1;
        }
        const qsizetype stop = end + close.size();
        emptyTag(m_text.sliced(m_at, stop - m_at).toString(), isBlock);
        return stop;
    }

    qsizetype readStart()
    {
        if (!m_reading.spend(1))
            return dataUpTo(m_at + 1);
        const HtmlTag tag = readStartTag(m_text, m_at, TagReading::Markdown);
        m_reading.spend((tag.end > 0 ? tag.end : m_text.size()) - m_at);
        if (tag.kind == HtmlTag::Kind::Incomplete)
            return dataUpTo(m_at + 1);
        if (tag.kind == HtmlTag::Kind::Text)
            return dataUpTo(tag.end);
        const QString text = m_text.sliced(m_at, tag.end - m_at).toString();
        if (tag.isSelfClosing) {
            emptyTag(text, isBlockTag(tag.name));
        } else {
            if (tag.name == u"script" || tag.name == u"style")
                m_rawElement = tag.name;
            startTag(tag, text);
        }
        return tag.end;
    }

    qsizetype dataUpTo(qsizetype end)
    {
        data(m_text.sliced(m_at, end - m_at));
        return end;
    }

    qsizetype readEnd()
    {
        const qsizetype close = m_text.indexOf(u'>', m_at);
        if (close < 0)
            return dataUpTo(m_text.size());
        qsizetype at = m_at + 2;
        if (!isAsciiLetter(m_text[at])) {
            if (m_text[at] != u'>')
                emptyTag(m_text.sliced(m_at, close + 1 - m_at).toString(), false);
            return close + 1;
        }
        const qsizetype start = at;
        while (m_text[at] != u'>' && m_text[at] != u'/' && !m_text[at].isSpace())
            ++at;
        const QString name = m_text.sliced(start, at - start).toString().toLower();
        if (!m_rawElement.isEmpty() && name != m_rawElement)
            return dataUpTo(close + 1);
        m_rawElement.clear();
        endTag(name, m_text.sliced(m_at, close + 1 - m_at));
        return close + 1;
    }

    static const QString *markdownAttribute(const HtmlTag &tag)
    {
        const auto found = std::ranges::find(tag.attributes, u"markdown"_s, &Attribute::name);
        return found == tag.attributes.end() ? nullptr : &found->value;
    }

    Mode modeOf(const HtmlTag &tag) const
    {
        const QString *attribute = markdownAttribute(tag);
        QString wanted = !attribute                                         ? u"0"_s
                         : attribute->isNull() || *attribute == u"markdown" ? u"1"_s
                                                                            : *attribute;
        if (!m_open.empty()) {
            const Mode parent = m_open.back().mode;
            if (parent == Mode::Off || (parent == Mode::Span && wanted != u"0"))
                wanted = nameOf(parent);
        }
        const bool isContent = isContentTag(tag.name);
        const bool isSpan = isSpanTag(tag.name);
        if ((wanted == u"1" && isContent) || (wanted == u"block" && (isContent || isSpan)))
            return Mode::Block;
        if ((wanted == u"1" && isSpan) || (wanted == u"span" && (isContent || isSpan)))
            return Mode::Span;
        return Mode::Off;
    }

    void startTag(const HtmlTag &tag, const QString &text)
    {
        const bool mayOpen = isAtLineStart() || m_isInTail;
        if (tag.name == u"hr" && mayOpen)
            return emptyTag(text, true);
        if (!isBlockTag(tag.name) || !mayOpen) {
            if (m_isRaw)
                return rawStart(tag, text);
            data(!m_open.empty() && m_open.back().mode == Mode::Off ? m_reading.stashHtml(text) : text);
            m_rawElement.clear();
            return;
        }
        const Mode mode = modeOf(tag);
        if (m_isRaw || (mode == Mode::Off && m_open.empty()))
            return rawStart(tag, text);
        if (std::ranges::contains(m_open, u"p"_s, &OpenElement::name))
            endTag(u"p"_s, {});
        MarkupNode *node = m_reading.make(tag.name);
        node->line = m_source.lineAt(m_line);
        for (const Attribute &attribute : tag.attributes)
            node->attributes.push_back(
                {attribute.name, attribute.value.isNull() ? attribute.name : attribute.value});
        node->setAttribute(u"markdown"_s, nameOf(mode));
        if (!m_open.empty())
            m_open.back().node->children.push_back(node);
        if (int(m_open.size()) > m_reading.options.limits.nesting) {
            m_reading.remark(u"HTML is nested more than %1 deep; what is deeper is left flat"_s.arg(
                m_reading.options.limits.nesting));
            return;
        }
        m_open.push_back({tag.name, mode, node});
    }

    void rawStart(const HtmlTag &tag, const QString &text)
    {
        if (tag.name == u"hr")
            return emptyTag(text, true);
        if (isBlockTag(tag.name) && (m_isInTail || (isAtLineStart() && !m_isRaw))) {
            m_isRaw = true;
            write(u"\n"_s);
        }
        if (m_isRaw) {
            m_stack.push_back(tag.name);
            m_cache += text;
        } else {
            write(text);
            m_rawElement.clear();
        }
    }

    void endTag(const QString &name, QStringView text)
    {
        if (m_isRaw)
            return rawEnd(name, text);
        const bool isOpen = isBlockTag(name) && std::ranges::contains(m_open, name, &OpenElement::name);
        if (!isOpen)
            return data(!m_open.empty() && m_open.back().mode == Mode::Off
                            ? m_reading.stashHtml(text.toString())
                            : text.toString());
        MarkupNode *node = nullptr;
        while (!m_open.empty()) {
            const OpenElement closed = m_open.back();
            m_open.pop_back();
            node = closed.node;
            if (closed.name == name)
                break;
        }
        if (!m_open.empty())
            return;
        storeBlock(m_reading.stash({.node = node, .hasMarkdown = true}));
        if (!beginsWithBlankLine(m_text.sliced(std::min(m_at + text.size(), m_text.size()))))
            m_isInTail = true;
    }

    void rawEnd(const QString &name, QStringView text)
    {
        m_cache += text;
        m_reading.spend(qsizetype(m_stack.size()));
        if (const auto found = std::ranges::find(m_stack.rbegin(), m_stack.rend(), name);
            found != m_stack.rend())
            m_stack.erase(found.base() - 1, m_stack.end());
        if (!m_stack.empty())
            return;
        if (beginsWithBlankLine(m_text.sliced(m_at + text.size())))
            m_cache += u'\n';
        else
            m_isInTail = true;
        m_isRaw = false;
        write(m_reading.stashHtml(std::exchange(m_cache, QString())));
        write(u"\n\n"_s);
    }

    void data(QStringView text)
    {
        if (m_isInTail && text.contains(u'\n'))
            m_isInTail = false;
        if (m_isRaw)
            m_cache += text;
        else if (!m_open.empty())
            addToTree(text);
        else
            write(text);
    }
    void data(const QString &text) { data(QStringView(text)); }

    void addToTree(QStringView text)
    {
        MarkupNode *node = m_open.back().node;
        if (MarkupNode *last = node->lastChild())
            last->tail += text;
        else
            node->text += text;
    }

    void emptyTag(const QString &text, bool isBlock)
    {
        if (m_isRaw || (m_isInTail && m_open.empty())) {
            m_cache += text;
        } else if (!m_open.empty()) {
            const QString mark = m_reading.stashHtml(text);
            data(isAtLineStart() && isBlock ? u'\n' + mark + u"\n\n"_s : mark);
        } else if (isAtLineStart() && isBlock) {
            const bool endsBlock =
                beginsWithBlankLine(m_text.sliced(std::min(m_at + text.size(), m_text.size())));
            if (!endsBlock)
                m_isInTail = true;
            storeBlock(m_reading.stashHtml(endsBlock ? text + u'\n' : text));
        } else {
            write(text);
        }
    }

    /// Puts a placeholder into the text with empty lines around it.
    void storeBlock(const QString &mark)
    {
        if (m_lastPiece.endsWith(u'\n') && !m_lastPiece.endsWith("\n\n"_L1))
            write(u"\n"_s);
        write(mark);
        write(u"\n\n"_s);
    }

    void write(QStringView text)
    {
        m_writer.copy(m_source, text, m_line);
        m_lastPiece = text.last(std::min<qsizetype>(2, text.size())).toString();
    }
    void write(const QString &text) { write(QStringView(text)); }

    const SourceText &m_source;
    QStringView m_text;
    MarkupReading &m_reading;
    SourceWriter m_writer;
    qsizetype m_at = 0;
    int m_line = 0;
    qsizetype m_lineStart = 0;
    bool m_isRaw = false;
    bool m_isInTail = false;
    QString m_rawElement; ///< script or style, whose content is no HTML
    QString m_cache;
    QString m_lastPiece;
    std::vector<QString> m_stack;
    std::vector<OpenElement> m_open;
    qsizetype m_noCommentFrom = -1;
    qsizetype m_noCloseFrom[4] = {-1, -1, -1, -1};
};

} // namespace

SourceText withHtmlBlocks(const SourceText &source, MarkupReading &reading)
{
    const bool hasHtml = source.text.contains(u'<') || source.text.contains(u'&');
    return hasHtml ? HtmlExtractor(source, reading).read() : source;
}

} // namespace cairn
