// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/diagnostic.h"

#include "base/yamltoken.h"
#include "terminal/cells.h"
#include "terminal/output.h"

#include <QList>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

constexpr int tabStop = 4;
constexpr qsizetype leastCode = 20; // cells for the line's text, however narrow the terminal

Tint tintOf(Severity severity)
{
    return severity == Severity::Error     ? Tint::Error
           : severity == Severity::Warning ? Tint::Warning
                                           : Tint::Accent;
}

/// A line as a row of cells.
struct Piece {
    QString text;
    int cells = 1;
};

std::vector<Piece> toPieces(QByteArrayView line)
{
    std::vector<Piece> pieces;
    int cells = 0;
    for (const char32_t character : QString::fromUtf8(line).toUcs4()) {
        Piece piece;
        if (character == U'\t') {
            piece.cells = tabStop - cells % tabStop;
            piece.text = QString(piece.cells, u' ');
        } else {
            const char32_t shown = shownCharacter(character);
            piece = {QString::fromUcs4(&shown, 1), cellsOf(shown)};
        }
        cells += piece.cells;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// The line's text and the marks below it.
struct Shown {
    QString code;
    QString marks;
};

int cellsIn(const std::vector<Piece> &pieces, qsizetype from, qsizetype to)
{
    return std::accumulate(pieces.begin() + from, pieces.begin() + to, 0,
                           [](int sum, const Piece &piece) { return sum + piece.cells; });
}

/// From where to where the line is shown, so that the marked part is seen with something before it.
std::pair<qsizetype, qsizetype> window(const std::vector<Piece> &pieces, qsizetype marked, qsizetype width)
{
    const auto count = qsizetype(pieces.size());
    if (cellsIn(pieces, 0, count) <= width)
        return {0, count};
    const qsizetype room = width - 2; // for the two signs that something is left out
    qsizetype from = marked;
    while (from > 0 && cellsIn(pieces, from - 1, marked) <= room / 3)
        --from;
    qsizetype to = from;
    for (qsizetype cells = 0; to < count; ++to) {
        cells += pieces[size_t(to)].cells;
        if (cells > room)
            break;
    }
    return {from, to};
}

Shown show(QByteArrayView line, int column, qsizetype length, qsizetype width)
{
    const std::vector<Piece> pieces = toPieces(line);
    const auto count = qsizetype(pieces.size());
    const qsizetype marked = std::clamp(qsizetype(column) - 1, qsizetype(0), count);
    const auto [from, to] = window(pieces, marked, width);
    Shown shown;
    if (from > 0) {
        shown.code += u'…';
        shown.marks += u' ';
    }
    for (qsizetype at = from; at < to; ++at)
        shown.code += pieces[size_t(at)].text;
    if (to < count)
        shown.code += u'…';
    shown.marks += QString(cellsIn(pieces, from, marked), u' ') + u'^';
    const qsizetype end = std::min(marked + length, to);
    if (end > marked)
        shown.marks += QString(std::max(0, cellsIn(pieces, marked, end) - 1), u'~');
    return shown;
}

QString head(const Problem &problem)
{
    QString place = shownText(problem.path);
    if (!place.isEmpty() && problem.place.line > 0)
        place += u":%1:%2"_s.arg(problem.place.line).arg(problem.place.column);
    return tinted(place.isEmpty() ? place : place + u": "_s, Tint::Strong)
           + tinted(severityName(problem.severity) + u": "_s, tintOf(problem.severity))
           + tinted(shownText(problem.message), Tint::Strong)
           + tinted(u" [%1]"_s.arg(problem.rule), Tint::Faint);
}

qsizetype characters(QByteArrayView utf8)
{
    return std::ranges::count_if(utf8, [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

} // namespace

QString diagnostic(const Problem &problem, const QByteArray &text, qsizetype width)
{
    QString shown = head(problem);
    const QString number = QString::number(problem.place.line);
    const qsizetype gutter = std::max(number.size(), qsizetype(3)) + 1;
    const QString bar = QString(gutter, u' ') + u" |"_s;
    const bool isKnown = problem.place.line > 0 && offsetOf(text, problem.place);
    if (isKnown && !text.isEmpty()) {
        const auto token = tokenAt(text, problem.place);
        const Shown line =
            show(lineOf(text, problem.place.line), problem.place.column,
                 token ? characters(token->in(text)) : 1, std::max(width - gutter - 3, leastCode));
        shown += u'\n' + tinted(number.rightJustified(gutter) + u" |"_s, Tint::Faint) + u' ' + line.code;
        shown += u'\n' + tinted(bar, Tint::Faint) + u' ' + tinted(line.marks, tintOf(problem.severity));
    }
    if (!problem.hint.isEmpty())
        shown += u'\n' + tinted(QString(gutter, u' ') + u" = "_s, Tint::Faint)
                 + tinted(u"help: "_s, Tint::Accent) + shownText(problem.hint);
    return shown;
}

} // namespace cairn::terminal
