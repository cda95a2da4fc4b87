// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Spreadsheets run what begins with one of these, after spaces, too.
bool isFormula(const QString &cell)
{
    const QString trimmed = cell.trimmed();
    return (!trimmed.isEmpty() && u"=+-@|%"_s.contains(trimmed.front()))
           || (!cell.isEmpty() && (cell.front() == u'\t' || cell.front() == u'\r'));
}

QString harmless(const QString &cell)
{
    return isFormula(cell) ? u'\'' + cell : cell;
}

QString csvCell(const QString &cell)
{
    QString text = harmless(cell);
    if (!std::ranges::any_of(text, [](QChar c) { return u",\"\r\n"_s.contains(c); }))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString markdownCell(const QString &cell)
{
    QString text;
    for (const QChar c : cell.simplified()) {
        if (u"\\|`*_[]<>~#&!"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

template <typename Format>
QString joined(const QStringList &cells, Format format, const QString &separator)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.append(format(cell));
    return texts.join(separator);
}

QString markdownRow(const QStringList &cells)
{
    return u"| "_s + joined(cells, markdownCell, u" | "_s) + u" |\n"_s;
}

} // namespace

QString toTabbedText(const TextTable &table)
{
    QStringList lines;
    for (const QStringList &row : table.rows)
        lines.append(joined(row, [](const QString &cell) { return harmless(cell.simplified()); }, u"\t"_s));
    return lines.join(u'\n');
}

QString toCsv(const TextTable &table)
{
    QString text = joined(table.head, csvCell, u","_s) + u"\r\n"_s;
    for (const QStringList &row : table.rows)
        text += joined(row, csvCell, u","_s) + u"\r\n"_s;
    return text;
}

QString toMarkdown(const TextTable &table)
{
    QString text = markdownRow(table.head);
    text += u'|' + u" --- |"_s.repeated(table.head.size()) + u'\n';
    for (const QStringList &row : table.rows)
        text += markdownRow(row);
    return text;
}

} // namespace cairn
