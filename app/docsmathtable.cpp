// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmathlayout.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

/// Rows and columns of one table.
class MathTableLayout final
{
public:
    MathTableLayout(MathLayout &layout, const MathTable &table, MathLayout::Setting setting)
        : m_layout(layout),
          m_table(table),
          m_outer(setting),
          m_setting(cellSetting()),
          m_em(layout.sizeIn(m_setting))
    {}

    MathBox make()
    {
        layOutCells();
        placeRows();
        MathBox box = put();
        const bool isFenced = !m_table.left.isEmpty() || !m_table.right.isEmpty();
        if (!isFenced)
            return box;
        return m_layout.fenced(std::move(box), m_table.left, m_table.right, m_outer);
    }

    /// Where rows have their baselines, from the table's own.
    const std::vector<qreal> &baselines() const { return m_baselines; }

private:
    using Kind = MathTable::Kind;

    MathLayout::Setting cellSetting() const
    {
        if (m_table.isDisplay)
            return {MathStyle::Display, false};
        const bool isSmall = m_table.kind == Kind::SmallMatrix || m_table.kind == Kind::Stack;
        const MathStyle style = isSmall && !m_outer.isScript() ? MathStyle::Script
                                : m_outer.isDisplay()          ? MathStyle::Text
                                                               : m_outer.style;
        return {m_table.kind == Kind::Stack ? m_outer.style : style, m_outer.isCramped};
    }

    QChar columnAt(size_t column) const
    {
        return m_table.columns.at(std::min(qsizetype(column), m_table.columns.size() - 1));
    }

    void layOutCells()
    {
        for (const MathTable::Row &row : m_table.rows) {
            std::vector<MathBox> &cells = m_cells.emplace_back();
            for (size_t column = 0; column < row.cells.size(); ++column) {
                // What follows the sign of alignment keeps the room before its relation.
                const bool isRight = m_table.kind == Kind::Aligned && column % 2 == 1;
                cells.push_back(isRight ? behindNothing(row.cells[column])
                                        : m_layout.list(row.cells[column], m_setting));
                if (column >= m_widths.size())
                    m_widths.push_back(0);
                m_widths[column] = std::max(m_widths[column], cells.back().width);
            }
        }
    }

    MathBox behindNothing(const MathList &cell)
    {
        const auto *first = cell.empty() ? nullptr : std::get_if<MathSymbol>(&cell.front().content);
        MathBox box;
        const bool hasRoom =
            first && (first->type == MathClass::Relation || first->type == MathClass::Binary);
        box.width = !hasRoom ? 0 : (first->type == MathClass::Relation ? 5 : 4) / 18.0 * m_em;
        box.append(m_layout.list(cell, m_setting));
        return box;
    }

    /// From the first row's top, with a strut in each row so that their distances are even.
    void placeRows()
    {
        const bool isDense = m_table.kind == Kind::SmallMatrix || m_table.kind == Kind::Stack;
        const qreal open = hasLines() ? 0.14 * m_em : 0;
        const qreal ascent = (isDense ? 0.62 : 0.84) * m_em + open;
        const qreal descent = (isDense ? 0.2 : 0.36) * m_em + open / 2;
        const qreal between = m_table.isDisplay ? 0.3 * m_em : isDense ? 0.1 * m_em : 0.06 * m_em;
        qreal y = 0;
        for (size_t at = 0; at < m_cells.size(); ++at) {
            qreal up = ascent;
            qreal down = descent;
            for (const MathBox &cell : m_cells[at]) {
                up = std::max(up, cell.ascent + 0.04 * m_em);
                down = std::max(down, cell.descent + 0.04 * m_em);
            }
            m_rules.push_back(y);
            m_baselines.push_back(y + up);
            y += up + down + (at + 1 < m_cells.size() ? between : 0) + m_table.rows[at].gap * m_em;
        }
        m_height = y;
    }

    bool hasLines() const
    {
        return m_table.linesBelow > 0 || std::ranges::any_of(m_table.rows, &MathTable::Row::linesAbove);
    }

    qreal roomBefore(size_t column) const
    {
        if (column == 0)
            return m_table.kind == Kind::Array ? 0.3 * m_em : m_table.left.isEmpty() ? 0 : 0.14 * m_em;
        switch (m_table.kind) {
        case Kind::Aligned:
            return m_table.columns.startsWith(u"rcl") ? 0.28 * m_em : column % 2 == 1 ? 0 : 2 * m_em;
        case Kind::SmallMatrix:
            return 0.5 * m_em;
        default:
            return m_em;
        }
    }

    MathBox put()
    {
        const qreal top = m_layout.axisIn(m_outer) + m_height / 2, line = m_layout.lineIn(m_setting);
        MathBox box;
        std::vector<qreal> lefts;
        for (size_t column = 0; column < m_widths.size(); ++column) {
            box.width += roomBefore(column);
            lefts.push_back(box.width);
            box.width += m_widths[column];
        }
        const bool isRightOpen = m_table.kind != Kind::Array && m_table.right.isEmpty();
        box.width += isRightOpen ? 0 : m_table.kind == Kind::Array ? 0.3 * m_em : 0.14 * m_em;
        for (size_t row = 0; row < m_cells.size(); ++row) {
            for (size_t column = 0; column < m_cells[row].size(); ++column) {
                MathBox &cell = m_cells[row][column];
                const qreal free = m_widths[column] - cell.width;
                const QChar side = columnAt(column);
                const qreal x = lefts[column] + (side == u'l' ? 0 : side == u'r' ? free : free / 2);
                box.put(std::move(cell), {x, m_baselines[row] - top});
            }
        }
        addRules(box, lefts, top, line);
        for (qreal &baseline : m_baselines)
            baseline -= top;
        box.ascent = top;
        box.descent = m_height - top;
        return box;
    }

    void addRules(MathBox &box, const std::vector<qreal> &lefts, qreal top, qreal line) const
    {
        for (const int column : m_table.bars) {
            const qreal x = size_t(column) < lefts.size()
                                ? lefts[size_t(column)] - roomBefore(size_t(column)) / 2
                                : box.width - line;
            box.lines.emplace_back(std::max(0.0, x - (column == 0 ? 0.15 * m_em : 0)), -top, line, m_height);
        }
        for (size_t row = 0; row < m_rules.size(); ++row) {
            for (int at = 0; at < std::min(m_table.rows[row].linesAbove, 2); ++at)
                box.lines.emplace_back(0, m_rules[row] - top - at * 3 * line, box.width, line);
        }
        for (int at = 0; at < std::min(m_table.linesBelow, 2); ++at)
            box.lines.emplace_back(0, m_height - top + at * 3 * line - line, box.width, line);
    }

    MathLayout &m_layout;
    const MathTable &m_table;
    MathLayout::Setting m_outer;
    MathLayout::Setting m_setting;
    qreal m_em;
    std::vector<std::vector<MathBox>> m_cells;
    std::vector<qreal> m_widths;
    std::vector<qreal> m_baselines;
    std::vector<qreal> m_rules; ///< tops of rows
    qreal m_height = 0;
};

MathBox MathLayout::table(const MathTable &of, Setting setting)
{
    const bool isFormula = !std::exchange(m_isInside, true);
    MathTableLayout layout(*this, of, setting);
    MathBox box = layout.make();
    m_isInside = !isFormula;
    for (size_t at = 0; isFormula && at < of.rows.size(); ++at) {
        if (!of.rows[at].tag.isEmpty())
            m_tags.push_back(
                {m_fonts.words(of.rows[at].tag, MathFace::Upright, wordsIn({})), layout.baselines()[at]});
    }
    return box;
}

} // namespace cairn
