// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool startsDocument(QByteArrayView line)
{
    return line.startsWith("---")
           && (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

bool endsDocument(QByteArrayView line)
{
    return line.startsWith("...")
           && (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

bool saysNothing(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith('#') || line.startsWith('%') || trimmed == "---"
           || trimmed == "...";
}

/// Whether the byte of UTF-8 goes on with a code point instead of starting one.
bool isContinuation(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

/// How many bytes at the beginning are whole characters of UTF-8.
qsizetype validUtf8(QByteArrayView bytes)
{
    qsizetype good = 0;
    while (good < bytes.size()) {
        const auto lead = uchar(bytes[good]);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length > bytes.size() - good || !bytes.sliced(good, length).isValidUtf8())
            break;
        good += length;
    }
    return good;
}

/// The offset behind a tag and an anchor that stand before a value.
qsizetype skipProperties(QByteArrayView text, qsizetype offset)
{
    const auto isSpace = [&] {
        return text[offset] == ' ' || text[offset] == '\t' || text[offset] == '\r' || text[offset] == '\n';
    };
    while (offset < text.size() && (text[offset] == '!' || text[offset] == '&')) {
        while (offset < text.size() && !isSpace())
            ++offset;
        while (offset < text.size() && isSpace())
            ++offset;
    }
    return offset;
}

/// Where a fault is shown: where the library noticed it, or where what it was reading began.
enum class Spot { Problem, Context };

struct Explanation {
    std::string_view problem;
    std::string_view context; ///< both as parts of the library's words
    Spot spot;
    QLatin1StringView message;
    QLatin1StringView hint;
};

// The first that fits counts.
constexpr Explanation explanations[] = {
    {"found unexpected end of stream", "quoted scalar", Spot::Context,
     "The quote that opens here is not closed"_L1, "Add the closing quote at the end of the value"_L1},
    {"found unexpected document indicator", "quoted scalar", Spot::Context,
     "The quote that opens here is not closed"_L1, "Add the closing quote at the end of the value"_L1},
    {"found unknown escape character", "", Spot::Problem,
     "The text in double quotes has an escape that YAML does not know"_L1,
     "Write \\\\ for a backslash, or use single quotes"_L1},
    {"did not find expected hexdecimal number", "", Spot::Problem,
     "The escape in double quotes lacks hexadecimal digits"_L1, "Write \\xNN, \\uNNNN or \\UNNNNNNNN"_L1},
    {"mapping values are not allowed", "", Spot::Problem,
     "A \": \" stands inside a plain value, or the line is indented too far"_L1,
     "Put the value in quotes, or align the key with the keys before it"_L1},
    {"mapping keys are not allowed", "", Spot::Problem, "A key stands where none can be"_L1,
     "Align it with the keys before it"_L1},
    {"block sequence entries are not allowed", "", Spot::Problem, "A list item stands where none can be"_L1,
     "Begin the list on a line of its own below its key"_L1},
    {"could not find expected ':'", "", Spot::Context,
     "The line is no key with a value: a \": \" is missing"_L1,
     "Write \"key: value\" with a blank behind the colon, or indent the text below its key"_L1},
    {"did not find expected ',' or ']'", "", Spot::Context, "A [ is not closed"_L1,
     "Add the missing ] or a comma"_L1},
    {"did not find expected ',' or '}'", "", Spot::Context, "A { is not closed"_L1,
     "Add the missing } or a comma"_L1},
    {"did not find expected '-' indicator", "", Spot::Problem,
     "The indentation does not fit the list before"_L1, "Align the item's dash with the dashes before it"_L1},
    {"did not find expected key", "", Spot::Problem, "The indentation does not fit the lines before"_L1,
     "Align the key with the others of its object, or indent it by two more spaces"_L1},
    {"did not find expected <document start>", "", Spot::Problem,
     "The line is indented less than the first line of the document"_L1,
     "Begin all keys of the document in the same column"_L1},
    {"found character that cannot start any token", "", Spot::Problem,
     "A character stands here that cannot begin a value"_L1, "Put the value in quotes"_L1},
    {"did not find expected node content", "", Spot::Problem, "A value is missing here"_L1,
     "Write a value, or remove the comma or dash before it"_L1},
    {"did not find expected alphabetic or numeric character", "alias", Spot::Context,
     "The alias refers to an anchor that is not set before it"_L1,
     "Set the anchor with & before the alias, or put the text in quotes"_L1},
    {"did not find expected alphabetic or numeric character", "", Spot::Context,
     "The anchor has no proper name"_L1,
     "Name it with letters, digits, - and _, or put the text in quotes"_L1},
    {"did not find expected comment or line break", "block scalar", Spot::Problem,
     "Text stands behind the | or > that begins a block of text"_L1, "Begin the text on the next line"_L1},
    {"found undefined tag handle", "", Spot::Problem, "The tag has a handle that is not declared"_L1,
     "Remove the tag, or put the text in quotes"_L1},
    {"found incompatible YAML document", "", Spot::Problem, "The %YAML directive names another version"_L1,
     "Remove it, or write %YAML 1.2"_L1},
};

} // namespace

qsizetype endOfQuoted(QByteArrayView text, qsizetype open)
{
    const char quote = text[open];
    for (qsizetype at = open + 1; at < text.size(); ++at) {
        const bool isEscape = quote == '"' && text[at] == '\\';
        const bool isTwice =
            quote == '\'' && text[at] == quote && at + 1 < text.size() && text[at + 1] == quote;
        if (isEscape || isTwice)
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return -1;
}

int indentOf(QByteArrayView line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == ' ')
        ++indent;
    return indent;
}

std::vector<YamlChunk> splitYaml(const QByteArray &text)
{
    std::vector<YamlChunk> chunks;
    qsizetype chunkStart = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    int chunkLine = 1;
    bool hasContent = false;
    bool hasDirective = false;
    int line = 1;
    const auto finish = [&](qsizetype end, int lastLine) {
        if (hasContent)
            chunks.push_back({text.sliced(chunkStart, end - chunkStart), chunkLine, lastLine});
    };
    for (qsizetype at = chunkStart; at < text.size(); ++line) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView content = QByteArrayView(text).sliced(at, end - at);
        if (startsDocument(content) && (hasContent || !hasDirective)) {
            finish(at, line - 1);
            chunkStart = at;
            chunkLine = line;
            hasContent = false;
        }
        hasDirective = content.startsWith('%') || (hasDirective && saysNothing(content));
        hasContent = hasContent || !saysNothing(content);
        at = end + 1;
        if (endsDocument(content)) {
            finish(qMin(at, text.size()), line);
            chunkStart = qMin(at, text.size());
            chunkLine = line + 1;
            hasContent = false;
        }
    }
    finish(text.size(), line - 1);
    return chunks;
}

YamlLines::YamlLines(const YamlChunk &chunk)
    : m_chunk(chunk), m_isAscii(QtPrivate::isAscii(QLatin1StringView(chunk.text)))
{
    m_starts.push_back(0);
    for (qsizetype at = chunk.text.indexOf('\n'); at >= 0; at = chunk.text.indexOf('\n', at + 1))
        m_starts.push_back(at + 1);
}

QByteArrayView YamlLines::line(int index) const
{
    if (index < 0 || index >= count())
        return {};
    const qsizetype start = m_starts[size_t(index)];
    const qsizetype end = index + 1 < count() ? m_starts[size_t(index) + 1] - 1 : m_chunk.text.size();
    QByteArrayView content = QByteArrayView(m_chunk.text).sliced(start, end - start);
    return content.endsWith('\r') ? content.chopped(1) : content;
}

Place YamlLines::place(int lineIndex, int byteColumn) const
{
    // Behind the end, and behind a carriage return by itself, the library counts lines that no editor shows.
    const int known = qBound(0, lineIndex, qMin(count() - 1, m_chunk.lastLine - m_chunk.line));
    if (m_isAscii)
        return {m_chunk.line + known, 1 + qBound(0, byteColumn, int(line(known).size()))};
    const QByteArrayView content = line(known);
    const qsizetype end = qBound(qsizetype(0), qsizetype(byteColumn), content.size());
    Cursor &cursor = cursorIn(known, end < m_cursor.bytes);
    for (; cursor.bytes < end; ++cursor.bytes)
        cursor.columns += !isContinuation(content[cursor.bytes]);
    return {m_chunk.line + known, cursor.columns + 1};
}

YamlLines::Cursor &YamlLines::cursorIn(int lineIndex, bool startsAnew) const
{
    if (m_cursor.line != lineIndex || startsAnew)
        m_cursor = {lineIndex, 0, 0};
    return m_cursor;
}

int YamlLines::byteColumn(int lineIndex, int column) const
{
    if (m_isAscii)
        return column;
    const QByteArrayView content = line(lineIndex);
    Cursor &cursor = cursorIn(lineIndex, column < m_cursor.columns);
    for (; cursor.bytes < content.size(); ++cursor.bytes) {
        if (!isContinuation(content[cursor.bytes]) && cursor.columns++ == column) {
            --cursor.columns;
            break;
        }
    }
    return int(cursor.bytes);
}

Place YamlLines::placeOf(qsizetype offset) const
{
    const auto next = std::ranges::upper_bound(m_starts, offset);
    const auto index = int(next - m_starts.begin()) - 1;
    return place(index, int(offset - m_starts[size_t(index)]));
}

qsizetype YamlLines::offset(int lineIndex, int byteColumn) const
{
    if (lineIndex < 0 || lineIndex >= count())
        return m_chunk.text.size();
    return std::min(m_starts[size_t(lineIndex)] + byteColumn, m_chunk.text.size());
}

namespace {

/// libyaml compares each %TAG line with all before it.
std::optional<YamlFault> findManyDirectives(const YamlChunk &chunk)
{
    constexpr int maxDirectives = 100;
    int line = chunk.line;
    int directives = 0;
    for (qsizetype at = 0; at >= 0 && at < chunk.text.size(); ++line) {
        if (startsDocument(QByteArrayView(chunk.text).sliced(at)))
            return std::nullopt;
        directives += chunk.text[at] == '%';
        if (directives > maxDirectives)
            return YamlFault{u"More than %1 directives stand before the document"_s.arg(maxDirectives),
                             u"Remove the lines that begin with %"_s,
                             {line, 1},
                             true};
        const qsizetype end = chunk.text.indexOf('\n', at);
        at = end < 0 ? chunk.text.size() : end + 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<YamlFault> findTextFault(const YamlChunk &chunk)
{
    if (chunk.text.startsWith('%')) {
        if (auto fault = findManyDirectives(chunk))
            return fault;
    }
    if (const qsizetype nul = chunk.text.indexOf('\0'); nul >= 0)
        return YamlFault{u"A NUL byte stands in the text"_s, u"Save the file as UTF-8 text"_s,
                         YamlLines(chunk).placeOf(nul)};
    if (chunk.text.isValidUtf8())
        return std::nullopt;
    const YamlLines lines(chunk);
    for (int index = 0; index < lines.count(); ++index) {
        const QByteArrayView content = lines.line(index);
        if (content.isValidUtf8())
            continue;
        return YamlFault{u"The line is not valid UTF-8"_s, u"Save the file as UTF-8 text"_s,
                         lines.place(index, int(validUtf8(content)))};
    }
    return YamlFault{u"The text is not valid UTF-8"_s, u"Save the file as UTF-8 text"_s, lines.place(0, 0)};
}

std::optional<YamlFault> findOpenQuote(const YamlChunk &chunk, const YamlLines &lines, qsizetype offset,
                                       int parentIndent)
{
    const QByteArrayView text(chunk.text);
    offset = skipProperties(text, offset);
    if (offset >= text.size() || (text[offset] != '"' && text[offset] != '\''))
        return std::nullopt;
    const qsizetype end = endOfQuoted(text, offset);
    if (end < 0)
        return YamlFault{u"The quote that opens here is not closed"_s,
                         u"Add the closing quote at the end of the value"_s, lines.placeOf(offset)};
    for (qsizetype at = text.indexOf('\n', offset); at >= 0 && at + 1 < end;
         at = text.indexOf('\n', at + 1)) {
        qsizetype next = text.indexOf('\n', at + 1);
        const QByteArrayView content = text.sliced(at + 1, (next < 0 ? text.size() : next) - at - 1);
        if (!content.trimmed().isEmpty() && indentOf(content) <= parentIndent)
            return YamlFault{u"The quote that opens here is not closed before the next key"_s,
                             u"Add the closing quote at the end of the value"_s, lines.placeOf(offset)};
    }
    return std::nullopt;
}

YamlFault explainYamlFault(const YamlComplaint &complaint, const YamlLines &lines)
{
    // A tab in the indentation shows as many other faults, on its own line or the one before.
    const int line = complaint.mark.line;
    for (int near = line; near >= qMax(0, line - 1); --near) {
        const QByteArrayView content = lines.line(near);
        const int indent = indentOf(content);
        if (indent < content.size() && content[indent] == '\t')
            return {u"A tab is used as indentation"_s, u"YAML is indented with spaces only"_s,
                    lines.place(near, indent), false, YamlFaultKind::TabIndentation};
    }
    const auto has = [](std::string_view text, std::string_view part) { return text.contains(part); };
    for (const Explanation &explanation : explanations) {
        if (!has(complaint.problem, explanation.problem) || !has(complaint.context, explanation.context))
            continue;
        const YamlMark mark = explanation.spot == Spot::Problem ? complaint.mark : complaint.contextMark;
        return {explanation.message, explanation.hint, lines.place(mark.line, mark.column)};
    }
    return {QString::fromUtf8(complaint.problem), u"The text is not valid YAML at this place"_s,
            lines.place(complaint.mark.line, complaint.mark.column)};
}

} // namespace cairn
