// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathreader.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using TableKind = MathTable::Kind;

struct Form {
    TableKind kind = TableKind::Matrix;
    QString left = {};
    QString right = {};
    QString columns = u"c"_s;
    bool isDisplay = false;
    bool hasColumns = false; ///< the author says them
};

const QHash<QString, Form> &forms()
{
    static const QString pairs = u"rl"_s.repeated(20);
    static const Form aligned{.kind = TableKind::Aligned, .columns = pairs, .isDisplay = true};
    static const Form gathered{.kind = TableKind::Gathered, .isDisplay = true};
    static const Form cases{.kind = TableKind::Cases, .left = u"{"_s, .columns = u"l"_s};
    static const QHash<QString, Form> all{
        {u"matrix"_s, {}},
        {u"smallmatrix"_s, {.kind = TableKind::SmallMatrix}},
        {u"pmatrix"_s, {.left = u"("_s, .right = u")"_s}},
        {u"bmatrix"_s, {.left = u"["_s, .right = u"]"_s}},
        {u"Bmatrix"_s, {.left = u"{"_s, .right = u"}"_s}},
        {u"vmatrix"_s, {.left = u"|"_s, .right = u"|"_s}},
        {u"Vmatrix"_s, {.left = u"‖"_s, .right = u"‖"_s}},
        {u"cases"_s, cases},
        {u"dcases"_s, {.kind = TableKind::Cases, .left = u"{"_s, .columns = u"l"_s, .isDisplay = true}},
        {u"rcases"_s, {.kind = TableKind::Cases, .right = u"}"_s, .columns = u"l"_s}},
        {u"array"_s, {.kind = TableKind::Array, .hasColumns = true}},
        {u"aligned"_s, aligned},
        {u"align"_s, aligned},
        {u"align*"_s, aligned},
        {u"split"_s, aligned},
        {u"eqnarray"_s, {.kind = TableKind::Aligned, .columns = u"rcl"_s, .isDisplay = true}},
        {u"eqnarray*"_s, {.kind = TableKind::Aligned, .columns = u"rcl"_s, .isDisplay = true}},
        {u"gathered"_s, gathered},
        {u"gather"_s, gathered},
        {u"gather*"_s, gathered},
        {u"equation"_s, gathered},
        {u"equation*"_s, gathered}};
    return all;
}

/// The one after the last end of a line.
void dropBlankRow(MathTable &table)
{
    const MathTable::Row &last = table.rows.back();
    if (last.cells.size() != 1 || !last.cells.front().empty() || !last.tag.isEmpty())
        return;
    table.linesBelow = last.linesAbove;
    table.rows.pop_back();
}

} // namespace

void MathReader::readEnvironment(MathList &list)
{
    const qsizetype at = m_at;
    const QString name = readRaw(u"begin"_s).trimmed();
    const auto form = forms().constFind(name);
    if (m_error)
        return;
    if (form == forms().cend()) {
        fail(at, u"the environment %1 is not among what is drawn"_s.arg(name));
        return;
    }
    MathTable table;
    table.kind = form->kind;
    table.left = form->left;
    table.right = form->right;
    table.columns = form->columns;
    table.isDisplay = form->isDisplay;
    if (form->hasColumns)
        readColumns(table);
    else
        readBrackets(); // [t], where it stands among text
    readRows(table, name);
    add(list, std::move(table));
}

/// {l|c|r}
void MathReader::readColumns(MathTable &table)
{
    readBrackets();
    skipBlanks();
    const qsizetype at = m_at;
    table.columns.clear();
    for (const QChar c : readRaw(u"begin{array}"_s)) {
        if (c == u'|')
            table.bars.push_back(int(table.columns.size()));
        else if (c == u'l' || c == u'c' || c == u'r')
            table.columns += c;
        else if (!c.isSpace())
            fail(at, u"\"%1\" is no column of an array"_s.arg(c), u"l, c, r and |"_s);
    }
    if (table.columns.isEmpty())
        fail(at, u"an array without columns"_s, u"letters l, c or r, one for each"_s);
}

int MathReader::readLines()
{
    int lines = 0;
    while (take(u"hline"))
        ++lines;
    return lines;
}

/// Up to \end and the name; or, where that is empty, to a closing brace.
void MathReader::readRows(MathTable &table, QStringView end)
{
    const qsizetype at = m_at;
    const bool endsAtBracket = std::exchange(m_endsAtBracket, false);
    const bool endsAtDollar = std::exchange(m_endsAtDollar, false);
    const QString tag = std::exchange(m_tag, {});
    beginRow(table);
    while (!m_error) {
        table.rows.back().cells.push_back(readList());
        if (here() == u'&') {
            ++m_at;
        } else if (command() == u"\\" || command() == u"cr") {
            readRowEnd(table);
        } else {
            break;
        }
    }
    table.rows.back().tag = std::exchange(m_tag, tag);
    dropBlankRow(table);
    m_endsAtBracket = endsAtBracket;
    m_endsAtDollar = endsAtDollar;
    if (end.isEmpty() && here() == u'}')
        ++m_at;
    else if (end.isEmpty() || !take(u"end") || readRaw(u"end"_s).trimmed() != end)
        fail(at, end.isEmpty() ? u"the lines that begin here do not end"_s
                               : u"\\begin{%1} has no \\end{%1}"_s.arg(end));
}

void MathReader::beginRow(MathTable &table)
{
    if (++m_rows > m_bounds.rows)
        fail(m_at, u"the formula has more than %1 rows"_s.arg(m_bounds.rows));
    table.rows.emplace_back().linesAbove = readLines();
}

void MathReader::readRowEnd(MathTable &table)
{
    m_at += command().size() + 1;
    table.rows.back().tag = std::exchange(m_tag, {});
    if (here() == u'*')
        ++m_at;
    if (here() == u'[') { // with a blank before it, it belongs to the next row
        const qsizetype at = m_at;
        table.rows.back().gap = lengthOf(readBrackets().value_or(QString()), at);
    }
    beginRow(table);
}

/// The formula itself may have several lines, too.
MathFormula MathReader::readWhole()
{
    MathFormula formula;
    formula.list = readRestOfGroup();
    if (command() == u"\\" || command() == u"cr") {
        MathTable lines;
        lines.kind = TableKind::Gathered;
        lines.isDisplay = true;
        lines.columns = u"c"_s;
        ++m_rows;
        lines.rows.emplace_back().cells.push_back(std::move(formula.list));
        while (!m_error && (command() == u"\\" || command() == u"cr")) {
            readRowEnd(lines);
            lines.rows.back().cells.push_back(readList());
        }
        lines.rows.back().tag = std::exchange(m_tag, {});
        dropBlankRow(lines);
        formula.list.clear();
        add(formula.list, std::move(lines));
    }
    formula.tag = m_tag;
    if (!m_error && formula.list.empty() && isAtEnd())
        fail(0, u"an empty formula"_s);
    return formula;
}

} // namespace cairn
