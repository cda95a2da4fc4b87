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

bool saysNothing(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith('#') || line.startsWith('%') || trimmed == "---"
           || trimmed == "...";
}

int indentOf(QByteArrayView line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == ' ')
        ++indent;
    return indent;
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

/// The offset behind the closing quote; -1 where there is none.
qsizetype endOfQuoted(QByteArrayView text, qsizetype open)
{
    const char quote = text[open];
    for (qsizetype at = open + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\')
            ++at;
        else if (text[at] == quote && quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'')
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return -1;
}

struct Explanation {
    QLatin1StringView part;
    QLatin1StringView message;
    QLatin1StringView hint;
    int readBeyond = 0; ///< how many columns the library has read beyond the fault
};

constexpr Explanation explanations[] = {
    {"illegal map value"_L1, "A \": \" stands inside a plain value, or the line is indented too far"_L1,
     "Put the value in quotes, or align the key with the keys before it"_L1},
    {"illegal block entry"_L1, "A list item stands where none can be"_L1,
     "Begin the list on a line of its own below its key"_L1},
    {"illegal map key"_L1, "A key stands where none can be"_L1, "Align it with the keys before it"_L1},
    {"end of map not found"_L1, "The indentation does not fit the lines before"_L1,
     "Align the key with the others of its object, or indent it by two more spaces"_L1},
    {"end of sequence not found"_L1, "The indentation does not fit the list before"_L1,
     "Align the item's dash with the dashes before it"_L1},
    {"end of map flow not found"_L1, "A { is not closed"_L1, "Add the missing } or a comma"_L1},
    {"end of sequence flow not found"_L1, "A [ is not closed"_L1, "Add the missing ] or a comma"_L1},
    {"illegal EOF in scalar"_L1, "A quote is not closed"_L1, "Add the closing quote"_L1},
    {"the referenced anchor is not defined"_L1, "The alias refers to an anchor that is not set before it"_L1,
     "Set the anchor with & before the alias, or put the text in quotes"_L1},
    {"unknown token"_L1, "A character stands here that cannot begin a value"_L1,
     "Put the value in quotes"_L1},
    {"unknown escape character"_L1, "The text in double quotes has an escape that YAML does not know"_L1,
     "Write \\\\ for a backslash, or use single quotes"_L1, 2},
};

} // namespace

std::vector<YamlChunk> splitYaml(const QByteArray &text)
{
    std::vector<YamlChunk> chunks;
    qsizetype chunkStart = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    int chunkLine = 1;
    bool hasContent = false;
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
        if (startsDocument(content)) {
            finish(at, line - 1);
            chunkStart = at;
            chunkLine = line;
            hasContent = false;
        }
        hasContent = hasContent || !saysNothing(content);
        at = end + 1;
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
    const int known = qBound(0, lineIndex, count() - 1);
    if (m_isAscii)
        return {m_chunk.line + known, 1 + qBound(0, byteColumn, int(line(known).size()))};
    const QByteArrayView content = line(known);
    const QByteArrayView before = content.first(qBound(qsizetype(0), qsizetype(byteColumn), content.size()));
    int column = 1;
    for (const char c : before)
        column += !isContinuation(c);
    return {m_chunk.line + known, column};
}

int YamlLines::byteColumn(int lineIndex, int column) const
{
    if (m_isAscii)
        return column;
    const QByteArrayView content = line(lineIndex);
    qsizetype at = 0;
    for (int left = column; at < content.size(); ++at) {
        if (!isContinuation(content[at]) && left-- == 0)
            break;
    }
    return int(at);
}

Place YamlLines::placeOf(qsizetype offset) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const auto index = int(next - m_starts.begin()) - 1;
    return place(index, int(offset - m_starts[size_t(index)]));
}

qsizetype YamlLines::offset(int lineIndex, int byteColumn) const
{
    if (lineIndex < 0 || lineIndex >= count())
        return m_chunk.text.size();
    return std::min(m_starts[size_t(lineIndex)] + byteColumn, m_chunk.text.size());
}

std::optional<YamlFault> findTextFault(const YamlChunk &chunk, const YamlLines &lines)
{
    if (const qsizetype nul = chunk.text.indexOf('\0'); nul >= 0)
        return YamlFault{u"A NUL byte stands in the text"_s, u"Save the file as UTF-8 text"_s,
                         lines.placeOf(nul)};
    if (chunk.text.isValidUtf8())
        return std::nullopt;
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

YamlFault explainYamlFault(const QString &libraryMessage, int line, int byteColumn, const YamlLines &lines)
{
    // A tab in the indentation shows as many other faults, on its own line or the one before.
    for (int near = line; near >= qMax(0, line - 1); --near) {
        const QByteArrayView content = lines.line(near);
        const int indent = indentOf(content);
        if (indent < content.size() && content[indent] == '\t')
            return {u"A tab is used as indentation"_s, u"YAML is indented with spaces only"_s,
                    lines.place(near, indent)};
    }
    for (const Explanation &explanation : explanations) {
        if (libraryMessage.contains(explanation.part))
            return {explanation.message, explanation.hint,
                    lines.place(line, byteColumn - explanation.readBeyond)};
    }
    return {libraryMessage, u"The text is not valid YAML at this place"_s, lines.place(line, byteColumn)};
}

} // namespace cairn
