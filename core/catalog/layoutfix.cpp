// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/layoutfix.h"

#include "base/yaml.h"
#include "base/yamltoken.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mostTabbedLines = 200; // each costs one reading of the file

int indentOf(QByteArrayView line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == ' ')
        ++indent;
    return indent;
}

bool saysNothing(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith('#');
}

qsizetype startOf(QByteArrayView text, int line)
{
    return offsetOf(text, {line, 1}).value_or(text.size());
}

int countLines(QByteArrayView text)
{
    return int(text.count('\n')) + (text.endsWith('\n') ? 0 : 1);
}

/// The tab fault of the document that holds the line; nothing where it has another fault or none.
std::optional<Place> tabFault(const QByteArray &text, int line)
{
    for (const YamlDocument &document : readYaml(text)) {
        if (document.fault && document.fault->kind == YamlFaultKind::TabIndentation
            && document.firstLine <= line && line <= document.lastLine)
            return document.fault->place;
    }
    return std::nullopt;
}

/// By how many spaces the text is indented where it is by spaces; two where it nowhere is.
qsizetype indentUnit(QByteArrayView text)
{
    int unit = 0;
    for (int line = 1; line <= countLines(text); ++line) {
        const QByteArrayView content = lineOf(text, line);
        const int indent = indentOf(content);
        const bool isTabbed = indent < content.size() && content[indent] == '\t';
        if (indent > 0 && !isTabbed && !saysNothing(content))
            unit = unit == 0 ? indent : std::min(unit, indent);
    }
    return unit == 0 ? 2 : unit;
}

/// The lines of a key with all that belongs to it, from 1.
struct KeyLines {
    int first = 0;
    int last = 0;
};

/// A list may stand as deep as its key.
KeyLines linesOfKey(QByteArrayView text, int first, int indent)
{
    KeyLines lines{first, first};
    for (int line = first + 1; line <= countLines(text); ++line) {
        const QByteArrayView content = lineOf(text, line);
        if (saysNothing(content))
            continue;
        const bool isItem = indentOf(content) == indent && content.sliced(indent).startsWith("- ");
        if (indentOf(content) <= indent && !isItem)
            break;
        lines.last = line;
    }
    return lines;
}

/// The line on which the key stands for the first time in the object that it stands in at `line`; 0 where
/// that is not at the start of a line.
int lineOfFirst(QByteArrayView text, int line, int indent, QByteArrayView key)
{
    for (int before = line - 1; before >= 1; --before) {
        const QByteArrayView content = lineOf(text, before);
        if (saysNothing(content))
            continue;
        if (indentOf(content) < indent)
            return 0;
        if (indentOf(content) == indent && content.sliced(indent).startsWith(key)
            && content.sliced(indent + key.size()).trimmed().startsWith(':'))
            return before;
    }
    return 0;
}

bool saySame(QByteArrayView text, KeyLines one, KeyLines other)
{
    if (one.last - one.first != other.last - other.first)
        return false;
    for (int at = 0; at <= one.last - one.first; ++at) {
        if (lineOf(text, one.first + at).trimmed() != lineOf(text, other.first + at).trimmed())
            return false;
    }
    return true;
}

} // namespace

std::optional<Fix> replaceTabs(const Problem &problem, const QByteArray &text)
{
    const QByteArray spaces(indentUnit(text), ' ');
    QByteArray changed = text;
    QSet<int> mended;
    int documentLine = problem.place.line;
    for (auto fault = tabFault(text, documentLine); fault; fault = tabFault(changed, documentLine)) {
        if (mended.contains(fault->line) || mended.size() >= mostTabbedLines)
            return std::nullopt;
        mended.insert(fault->line);
        const qsizetype start = startOf(changed, fault->line);
        const QByteArrayView line = lineOf(changed, fault->line);
        const auto *const end = std::ranges::find_if(line, [](char c) { return c != ' ' && c != '\t'; });
        QByteArray indent(line.data(), end - line.begin());
        const qsizetype length = indent.size();
        changed.replace(start, length, indent.replace('\t', spaces));
    }
    Fix fix{u"Indent with spaces"_s, {}};
    std::vector<int> lines(mended.begin(), mended.end());
    std::ranges::sort(lines);
    for (const int line : lines) {
        const QByteArray before = lineOf(text, line).toByteArray();
        fix.edits.push_back({startOf(text, line), before.size(), lineOf(changed, line).toByteArray()});
    }
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

std::optional<Fix> removeSecondKey(const Problem &problem, const QByteArray &text)
{
    const std::optional<YamlToken> token = tokenAt(text, problem.place);
    const int line = problem.place.line;
    const int indent = indentOf(lineOf(text, line));
    if (!token || indent + 1 != problem.place.column)
        return std::nullopt;
    const int first = lineOfFirst(text, line, indent, token->in(text));
    const KeyLines second = linesOfKey(text, line, indent);
    if (first == 0 || !saySame(text, linesOfKey(text, first, indent), second))
        return std::nullopt;
    const qsizetype start = startOf(text, second.first);
    return Fix{u"Remove the second %1"_s.arg(QString::fromUtf8(token->in(text))),
               {{start, startOf(text, second.last + 1) - start, {}}}};
}

std::optional<Fix> addField(const Problem &problem, const QByteArray &text)
{
    const std::optional<YamlToken> token = tokenAt(text, problem.place);
    if (!token || problem.correction.isEmpty())
        return std::nullopt;
    const QByteArray field = problem.correction.toUtf8();
    const QString title = u"Add %1"_s.arg(problem.correction);
    if (token->in(text) == "{") {
        const QByteArrayView behind = QByteArrayView(text).sliced(token->offset + 1).trimmed();
        return Fix{title, {{token->offset + 1, 0, behind.startsWith('}') ? field : field + ", "}}};
    }
    const QByteArrayView line = lineOf(text, problem.place.line);
    const int indent = indentOf(line);
    if (indent + 1 != problem.place.column)
        return std::nullopt;
    const qsizetype end = startOf(text, problem.place.line) + line.size();
    const QByteArray lineEnd = QByteArrayView(text).sliced(end).startsWith("\r\n") ? "\r\n" : "\n";
    return Fix{title, {{token->offset, 0, field + lineEnd + QByteArray(indent, ' ')}}};
}

} // namespace cairn
