// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsrows.h"

#include "docsicons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

QString textOf(const Runs &runs)
{
    constexpr QChar buttonRoom = u'\u2002'; // between the words of a button and its edge
    QString text;
    for (const Run &run : runs) {
        switch (run.kind) {
        case Run::Kind::Image:
        case Run::Kind::Annotation:
            text += imageCharacter;
            break;
        case Run::Kind::LineBreak:
            text += QChar::LineSeparator;
            break;
        case Run::Kind::Icon:
            text += isDrawnIcon(run) ? QString(imageCharacter) : iconWords(run.name);
            if (run.styles & (RunStyle::Button | RunStyle::PrimaryButton))
                text += buttonRoom;
            break;
        case Run::Kind::Check:
            text += run.text == u"x" ? u"☑ "_s : u"☐ "_s;
            break;
        default:
            text += run.styles & (RunStyle::Button | RunStyle::PrimaryButton)
                        ? buttonRoom + run.text + buttonRoom
                        : QString(run.text).replace(u'\n', QChar::LineSeparator);
        }
    }
    return text;
}

double pixelsOf(const QString &written)
{
    const QString number = written.endsWith(u"px"_s) ? written.chopped(2) : written;
    bool isNumber = false;
    const double pixels = number.trimmed().toDouble(&isNumber);
    return isNumber && pixels > 0 && pixels < 10'000 ? pixels : 0;
}

namespace {

QString printed(const Runs &runs)
{
    QString text = textOf(runs);
    return text.replace(QChar::LineSeparator, u'|').replace(imageCharacter, u'*');
}

QString wayTo(const DocsRows &page, int container)
{
    static const QString names[] = {u"item"_s,    u"quote"_s, u"admonition"_s,
                                    u"details"_s, u"panel"_s, u"definition"_s};
    QStringList way;
    for (int at = container; at >= 0; at = page.containers[size_t(at)].parent) {
        const DocsContainer &of = page.containers[size_t(at)];
        QString name = names[int(of.kind)];
        if (!of.tone.isEmpty())
            name += u'-' + of.tone;
        if (!of.marker.isEmpty())
            name += u' ' + of.marker;
        if (of.switchRow >= 0)
            name += u" of %1/%2"_s.arg(of.switchRow).arg(of.choice);
        way.prepend(name);
    }
    return way.join(u" > "_s);
}

} // namespace

QString printRows(const DocsRows &page)
{
    static const QString names[] = {u"text"_s,    u"heading"_s, u"code"_s, u"table"_s,
                                    u"title"_s,   u"details"_s, u"tabs"_s, u"figure"_s,
                                    u"diagram"_s, u"math"_s,    u"rule"_s, u"grid"_s};
    QString text;
    for (size_t at = 0; at < page.rows.size(); ++at) {
        const DocsRow &row = page.rows[at];
        QStringList cells;
        for (const Runs &runs : row.cells)
            cells += printed(runs);
        QString what = names[int(row.type)];
        if (row.level > 0)
            what += QString::number(row.level);
        if (row.sequence > 0)
            what += u" in cell %1"_s.arg(row.sequence);
        if (!row.ids.isEmpty())
            what += u" #"_s + row.ids.join(u" #"_s);
        if (row.type == DocsRow::Type::Grid && page.grids[size_t(row.part)].kind != DocsGrid::Kind::Cells)
            what +=
                page.grids[size_t(row.part)].kind == DocsGrid::Kind::BesideLeft ? u" left"_s : u" right"_s;
        if (row.lines > 0)
            what += u" lines %1-%2"_s.arg(row.firstLine + 1).arg(row.firstLine + row.lines);
        if (row.type == DocsRow::Type::Tabs)
            what += u" "_s + page.tabs[size_t(row.part)].labels.join(u'/');
        const QString way = wayTo(page, row.container);
        text += u"%1 %2%3%4\n"_s.arg(at).arg(what, way.isEmpty() ? QString() : u" ["_s + way + u']',
                                             cells.isEmpty() ? QString() : u": "_s + cells.join(u" / "_s));
    }
    return text;
}

QString textOf(const DocsRows &page, const DocsRow &row)
{
    const auto part = size_t(std::max(row.part, 0));
    switch (row.type) {
    case DocsRow::Type::Code:
        return page.codeLines[part].mid(row.firstLine, row.lines).join(u'\n');
    case DocsRow::Type::Figure:
        return page.figures[part].image.text;
    case DocsRow::Type::Diagram:
        return page.diagrams[part].source;
    case DocsRow::Type::Math:
        return page.formulas[part];
    case DocsRow::Type::Tabs:
    case DocsRow::Type::Rule:
    case DocsRow::Type::Grid:
        return {};
    default: {
        QStringList cells;
        for (const Runs &runs : row.cells)
            cells += textOf(runs);
        return cells.join(u'\t');
    }
    }
}

} // namespace cairn
