// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Fenced code, in lists and quotes too: a fence ends at one of the same signs with the same indentation.

#include "docs/attributelist.h"
#include "docs/codeblock.h"
#include "docs/pagestages.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What plantuml_markdown draws.
constexpr QStringView umlLanguages[] = {u"plantuml", u"puml", u"uml"};
/// What markdown_inline_graphviz calls for.
constexpr QStringView graphPrograms[] = {u"dot", u"neato", u"fdp", u"sfdp", u"twopi", u"circo"};
/// Their older forms: `::uml:: title="..."` and `{% dot name.svg`, each up to a line of its own.
constexpr QStringView umlBegin = u"::uml::", umlEnd = u"::end-uml::";
constexpr QStringView graphBegin = u"{%", graphEnd = u"%}";

bool isGap(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isLanguageSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'#' || c == u'.' || c == u'+' || c == u'-';
}

qsizetype skipGaps(QStringView text, qsizetype at)
{
    while (at < text.size() && isGap(text[at]))
        ++at;
    return at;
}

bool endsWord(QStringView text, qsizetype at)
{
    return at >= text.size() || isGap(text[at]);
}

/// What stands behind the signs of an opening fence.
struct FenceHeader {
    QString language;
    QString id;
    QStringList classes;
    std::vector<Attribute> options;
    bool hasBraces = false;
};

/// `key`, `key="value"` and so on up to the end. What a value holds may itself contain quotes.
bool readOptions(QStringView text, std::vector<Attribute> &options)
{
    qsizetype at = skipGaps(text, 0);
    while (at < text.size()) {
        const qsizetype start = at;
        const auto isNameSign = [&](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                   || (at > start && ((c >= u'0' && c <= u'9') || c == u'_'));
        };
        while (at < text.size() && isNameSign(text[at]))
            ++at;
        if (at == start)
            return false;
        const QString name = text.sliced(start, at - start).toString();
        QString value = name;
        if (at + 1 < text.size() && text[at] == u'=' && (text[at + 1] == u'"' || text[at + 1] == u'\'')) {
            const QChar quote = text[at + 1];
            const qsizetype valueStart = at + 2;
            qsizetype end = valueStart - 1;
            do {
                end = text.indexOf(quote, end + 1);
                if (end < 0)
                    return false;
            } while (!endsWord(text, end + 1));
            value = text.sliced(valueStart, text.indexOf(quote, valueStart) - valueStart).toString();
            at = end + 1;
        }
        if (!endsWord(text, at))
            return false;
        std::erase_if(options, [&](const Attribute &option) { return option.name == name; });
        options.push_back({name, value});
        at = skipGaps(text, at);
    }
    return true;
}

bool readBraces(QStringView text, FenceHeader &header)
{
    if (!text.startsWith(u'{') || !text.endsWith(u'}') || text.size() < 2)
        return false;
    header.hasBraces = true;
    for (const Attribute &attribute : parseAttributeList(text.sliced(1, text.size() - 2)).attributes) {
        if (attribute.name == u"id")
            header.id = attribute.value;
        else if (attribute.name == u".")
            header.classes.append(attribute.value);
        else
            header.options.push_back(attribute);
    }
    if (header.language.isEmpty() && !header.classes.isEmpty())
        header.language = header.classes.takeFirst();
    return true;
}

std::optional<FenceHeader> readHeader(QStringView text)
{
    while (!text.isEmpty() && isGap(text.back()))
        text.chop(1);
    FenceHeader header;
    qsizetype at = skipGaps(text, 0);
    const qsizetype dot = at < text.size() && text[at] == u'.' ? at + 1 : at;
    qsizetype end = dot;
    while (end < text.size() && isLanguageSign(text[end]))
        ++end;
    if (end > dot && endsWord(text, end)) {
        header.language = text.sliced(dot, end - dot).toString();
        at = skipGaps(text, end);
    }
    const QStringView rest = text.sliced(std::min(at, text.size()));
    if (rest.startsWith(u'{')) {
        if (!readBraces(rest, header))
            return std::nullopt;
        return header;
    }
    if (!readOptions(rest, header.options))
        return std::nullopt;
    return header;
}

class FenceReader final
{
public:
    FenceReader(const SourceText &source, MarkupReading &reading)
        : m_source(source), m_reading(reading)
    {
        m_writer.reserve(source.text.size());
    }

    SourceText read()
    {
        const QStringView text = m_source.text;
        for (qsizetype start = 0; start <= text.size(); ++m_index) {
            const qsizetype at = start;
            const QStringView line = nextLine(text, start);
            if (!m_isOpen)
                tryOpen(line, at);
            else
                takeLine(line, at);
        }
        copyTo(text.size());
        return m_writer.take();
    }

private:
    static bool isPrefix(QChar c) { return c == u'>' || c == u' ' || c == u'\t'; }

    void tryOpen(QStringView line, qsizetype at)
    {
        qsizetype prefix = 0;
        while (prefix < line.size() && isPrefix(line[prefix]))
            ++prefix;
        if (prefix >= line.size())
            return;
        if (line[prefix] == u':' || line[prefix] == u'{')
            return tryOpenOlder(line, prefix, at);
        if (line[prefix] != u'`' && line[prefix] != u'~')
            return;
        qsizetype end = prefix;
        while (end < line.size() && line[end] == line[prefix])
            ++end;
        if (end - prefix < 3)
            return;
        std::optional<FencedCode> code = graphviz(line.sliced(end));
        if (!code) {
            const std::optional<FenceHeader> header = readHeader(line.sliced(end));
            code = header ? fencedCode(*header) : std::nullopt;
        }
        if (code)
            open(*code, line.first(prefix), line.sliced(prefix, end - prefix), at);
    }

    /// One that is never closed is text, and does not take what stands behind it.
    void tryOpenOlder(QStringView line, qsizetype prefix, qsizetype at)
    {
        const QStringView content = line.sliced(prefix);
        if (content.startsWith(umlBegin) && at < lastOf(umlEnd, m_lastUmlEnd)) {
            FencedCode code{.language = u"plantuml"_s, .isDiagram = true};
            open(code, line.first(prefix), umlEnd, at);
        } else if (content.startsWith(graphBegin) && prefix == 0 && at < lastOf(graphEnd, m_lastGraphEnd)) {
            if (const auto code = graphviz(u"graphviz "_s + content.sliced(graphBegin.size()).toString()))
                open(*code, {}, graphEnd, at);
        }
    }

    /// Where the text has it last; looked for once, and only where it may be needed.
    qsizetype lastOf(QStringView sign, std::optional<qsizetype> &place) const
    {
        if (!place)
            place = m_source.text.lastIndexOf(sign);
        return *place;
    }

    void open(const FencedCode &code, QStringView prefix, QStringView sign, qsizetype at)
    {
        m_code = code;
        m_prefix = prefix;
        m_quotes = m_prefix.count(u'>');
        m_sign = sign;
        m_start = at;
        m_startIndex = m_index;
        m_lines.clear();
        m_emptyLines = 0;
        m_isOpen = true;
    }

    /// `graphviz dot name.svg`, as the extension of TechDocs has it.
    static std::optional<FencedCode> graphviz(QStringView header)
    {
        const QStringList words = header.toString().split(u' ', Qt::SkipEmptyParts);
        if (words.size() != 3 || words[0] != u"graphviz"
            || !std::ranges::contains(graphPrograms, QStringView(words[1])))
            return std::nullopt;
        return FencedCode{
            .language = u"graphviz"_s, .attributes = {{u"data-program"_s, words[1]}}, .isDiagram = true};
    }

    std::optional<FencedCode> fencedCode(const FenceHeader &header) const
    {
        FencedCode code{.language = header.language, .id = header.id, .classes = header.classes};
        if (std::ranges::contains(umlLanguages, QStringView(header.language)) && header.classes.isEmpty()) {
            code.language = u"plantuml"_s;
            code.isDiagram = true;
            return code;
        }
        if (m_reading.options.mermaid && header.language == u"mermaid"
            && (header.hasBraces || header.options.empty())) {
            code.isDiagram = true;
            code.attributes = header.options;
            return code;
        }
        for (const Attribute &option : header.options) {
            if (!takeCodeOption(code, option)) {
                if (!header.hasBraces)
                    return std::nullopt;
                code.attributes.push_back(option);
            }
        }
        return code;
    }

    /// A line inside a fence: its prefix up to the opening one's width, and what follows.
    void takeLine(QStringView line, qsizetype at)
    {
        qsizetype width = 0;
        while (width < line.size() && width < m_prefix.size() && isPrefix(line[width]))
            ++width;
        const QStringView prefix = line.first(width);
        const QStringView content = line.sliced(width);
        const qsizetype quotes = prefix.count(u'>');
        if (m_quotes > 0 ? isQuotedLine(prefix, content, quotes) : isPlainLine(prefix, content, quotes)) {
            m_lines.push_back(line);
            return;
        }
        if (m_isEnding)
            close(line, at);
        m_isOpen = m_isEnding = false;
    }

    bool isClosing(QStringView content)
    {
        if (!content.startsWith(m_sign) || skipGaps(content, m_sign.size()) != content.size())
            return false;
        m_isEnding = true;
        return true;
    }

    bool isPlainLine(QStringView prefix, QStringView content, qsizetype quotes)
    {
        if (quotes > 0)
            return false;
        if (isBlank(prefix) && isBlank(content)) {
            ++m_emptyLines;
            return true;
        }
        if ((prefix.size() != m_prefix.size() && !content.isEmpty()) || isClosing(content))
            return false;
        m_emptyLines = 0;
        return true;
    }

    bool isQuotedLine(QStringView prefix, QStringView content, qsizetype quotes)
    {
        if (quotes > m_quotes)
            return false;
        if (content.isEmpty()) {
            ++m_emptyLines;
            return true;
        }
        if (prefix.size() < m_prefix.size() || (m_emptyLines > 0 && quotes < m_quotes) || isClosing(content))
            return false;
        m_emptyLines = 0;
        return true;
    }

    void close(QStringView line, qsizetype at)
    {
        copyTo(m_start);
        for (size_t index = 0; index < m_lines.size(); ++index) {
            if (index > 0)
                m_code.text += u'\n';
            m_code.text += m_lines[index].sliced(std::min(m_prefix.size(), m_lines[index].size()));
        }
        const qsizetype end = at + line.size();
        MarkupNode *node = m_code.isDiagram ? makeDiagram(m_code, m_reading)
                                            : makeCode(m_code, int(m_lines.size()), m_reading);
        node->line = m_source.lineAt(m_startIndex);
        const QString mark = m_reading.stash({.node = node,
                                              .source = m_source.text.sliced(m_start, end - m_start),
                                              .indent = int(m_prefix.size())});
        m_writer.write(m_prefix, m_source.lineAt(m_startIndex));
        m_writer.write(mark, m_source.lineAt(m_startIndex));
        m_done = end;
        m_doneIndex = m_index;
    }

    void copyTo(qsizetype end)
    {
        m_writer.copy(m_source, QStringView(m_source.text).sliced(m_done, end - m_done), m_doneIndex);
        m_done = end;
    }

    const SourceText &m_source;
    MarkupReading &m_reading;
    SourceWriter m_writer;
    int m_index = 0;
    qsizetype m_done = 0;
    int m_doneIndex = 0;
    bool m_isOpen = false;
    bool m_isEnding = false;
    FencedCode m_code;
    QStringView m_prefix;
    QStringView m_sign; ///< that closes it
    std::optional<qsizetype> m_lastUmlEnd;
    std::optional<qsizetype> m_lastGraphEnd;
    qsizetype m_quotes = 0;
    qsizetype m_start = 0;
    int m_startIndex = 0;
    int m_emptyLines = 0;
    std::vector<QStringView> m_lines;
};

} // namespace

SourceText withFences(const SourceText &source, MarkupReading &reading)
{
    const bool hasFences = source.text.contains("```"_L1) || source.text.contains("~~~"_L1)
                           || source.text.contains(umlBegin) || source.text.contains(graphBegin);
    return hasFences ? FenceReader(source, reading).read() : source;
}

} // namespace cairn
