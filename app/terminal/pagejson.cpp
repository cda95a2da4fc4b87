// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/pagejson.h"

#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

constexpr std::array<QLatin1StringView, 12> runNames{
    "text"_L1, "code"_L1,     "image"_L1,      "emoji"_L1, "icon"_L1,      "key"_L1,
    "math"_L1, "footnote"_L1, "annotation"_L1, "check"_L1, "lineBreak"_L1, ""_L1};
constexpr std::array<QLatin1StringView, 4> alignmentNames{""_L1, "left"_L1, "center"_L1, "right"_L1};

struct StyleName {
    RunStyle style;
    QLatin1StringView name;
};
constexpr std::array styleNames{StyleName{RunStyle::Emphasis, "emphasis"_L1},
                                StyleName{RunStyle::Strong, "strong"_L1},
                                StyleName{RunStyle::Mark, "mark"_L1},
                                StyleName{RunStyle::Insert, "insert"_L1},
                                StyleName{RunStyle::Delete, "delete"_L1},
                                StyleName{RunStyle::Subscript, "subscript"_L1},
                                StyleName{RunStyle::Superscript, "superscript"_L1},
                                StyleName{RunStyle::Underline, "underline"_L1},
                                StyleName{RunStyle::Small, "small"_L1},
                                StyleName{RunStyle::Critic, "critic"_L1},
                                StyleName{RunStyle::Comment, "comment"_L1},
                                StyleName{RunStyle::Button, "button"_L1},
                                StyleName{RunStyle::PrimaryButton, "primaryButton"_L1}};

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, const QJsonArray &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject runJson(const Run &run)
{
    QJsonObject object{{u"type"_s, runNames[size_t(run.kind)]}};
    put(object, u"text"_s, run.text);
    put(object, u"target"_s, run.target);
    put(object, u"title"_s, run.title);
    put(object, u"source"_s, run.source);
    put(object, u"name"_s, run.name);
    put(object, u"language"_s, run.language);
    put(object, u"id"_s, run.id);
    QJsonArray styles;
    for (const StyleName &one : styleNames) {
        if (run.styles.testFlag(one.style))
            styles.append(one.name);
    }
    put(object, u"styles"_s, styles);
    return object;
}

void putAnnotations(QJsonObject &object, const std::vector<Annotation> &annotations)
{
    QJsonArray all;
    for (const Annotation &annotation : annotations)
        all.append(
            QJsonObject{{u"number"_s, annotation.number}, {u"blocks"_s, blocksJson(annotation.blocks)}});
    put(object, u"annotations"_s, all);
}

/// Puts what a block has into its object.
struct BlockWriter {
    QJsonObject &object;

    void name(const QString &type) { object.insert(u"type"_s, type); }
    void children(const Blocks &blocks) { put(object, u"blocks"_s, blocksJson(blocks)); }

    void operator()(const HeadingBlock &block)
    {
        name(u"heading"_s);
        object.insert(u"level"_s, block.level);
        put(object, u"runs"_s, runsJson(block.runs));
    }
    void operator()(const ParagraphBlock &block)
    {
        name(u"paragraph"_s);
        put(object, u"runs"_s, runsJson(block.runs));
    }
    void operator()(const CodeBlock &block)
    {
        name(u"code"_s);
        put(object, u"language"_s, block.language);
        put(object, u"title"_s, block.title);
        object.insert(u"text"_s, block.text);
        if (block.firstNumber)
            object.insert(u"firstNumber"_s, *block.firstNumber);
        QJsonArray highlighted;
        for (const int line : block.highlighted)
            highlighted.append(line);
        put(object, u"highlighted"_s, highlighted);
        putAnnotations(object, block.annotations);
    }
    void operator()(const QuoteBlock &block)
    {
        name(u"quote"_s);
        children(block.blocks);
    }
    void operator()(const ListBlock &block)
    {
        name(u"list"_s);
        object.insert(u"ordered"_s, block.isOrdered);
        if (block.isOrdered)
            object.insert(u"start"_s, block.start);
        QJsonArray items;
        for (const ListItem &item : block.items) {
            QJsonObject one{{u"blocks"_s, blocksJson(item.blocks)}};
            if (item.task != TaskState::None)
                one.insert(u"done"_s, item.task == TaskState::Done);
            items.append(one);
        }
        object.insert(u"items"_s, items);
    }
    void operator()(const DefinitionListBlock &block)
    {
        name(u"definitions"_s);
        QJsonArray items;
        for (const DefinitionItem &item : block.items)
            items.append(QJsonObject{{u"type"_s, item.isTerm ? u"term"_s : u"definition"_s},
                                     {u"blocks"_s, blocksJson(item.blocks)}});
        object.insert(u"items"_s, items);
    }
    void operator()(const TableBlock &block)
    {
        name(u"table"_s);
        put(object, u"caption"_s, runsJson(block.caption));
        QJsonArray rows;
        for (const TableRow &row : block.rows) {
            QJsonArray cells;
            for (const TableCell &cell : row.cells)
                cells.append(cellJson(cell));
            rows.append(cells);
        }
        object.insert(u"rows"_s, rows);
    }
    static QJsonObject cellJson(const TableCell &cell)
    {
        QJsonObject object{{u"blocks"_s, blocksJson(cell.blocks)}};
        put(object, u"alignment"_s, QString(alignmentNames[size_t(cell.alignment)]));
        if (cell.isHeader)
            object.insert(u"header"_s, true);
        if (cell.columns > 1)
            object.insert(u"columns"_s, cell.columns);
        if (cell.rows > 1)
            object.insert(u"rows"_s, cell.rows);
        return object;
    }
    void operator()(const AdmonitionBlock &block)
    {
        name(u"admonition"_s);
        put(object, u"kind"_s, block.type);
        put(object, u"title"_s, runsJson(block.title));
        children(block.blocks);
    }
    void operator()(const DetailsBlock &block)
    {
        name(u"details"_s);
        put(object, u"kind"_s, block.type);
        put(object, u"summary"_s, runsJson(block.summary));
        object.insert(u"open"_s, block.isOpen);
        children(block.blocks);
    }
    void operator()(const TabsBlock &block)
    {
        name(u"tabs"_s);
        QJsonArray tabs;
        for (const TabPage &page : block.pages)
            tabs.append(
                QJsonObject{{u"label"_s, runsJson(page.label)}, {u"blocks"_s, blocksJson(page.blocks)}});
        object.insert(u"tabs"_s, tabs);
    }
    void operator()(const FigureBlock &block)
    {
        name(u"figure"_s);
        object.insert(u"image"_s, runJson(block.image));
        put(object, u"caption"_s, runsJson(block.caption));
        put(object, u"alignment"_s, QString(alignmentNames[size_t(block.alignment)]));
    }
    void operator()(const MathBlock &block)
    {
        name(u"math"_s);
        object.insert(u"text"_s, block.source);
    }
    void operator()(const DiagramBlock &block)
    {
        name(u"diagram"_s);
        put(object, u"language"_s, block.language);
        put(object, u"title"_s, block.title);
        object.insert(u"text"_s, block.source);
    }
    void operator()(const FootnotesBlock &block)
    {
        name(u"footnotes"_s);
        QJsonArray items;
        for (const FootnoteItem &item : block.items)
            items.append(QJsonObject{{u"id"_s, item.id}, {u"blocks"_s, blocksJson(item.blocks)}});
        object.insert(u"items"_s, items);
    }
    void operator()(const GridBlock &block)
    {
        name(u"grid"_s);
        QJsonArray cells;
        for (const GridBlock::Cell &cell : block.cells)
            cells.append(QJsonObject{{u"card"_s, cell.isCard}, {u"blocks"_s, blocksJson(cell.blocks)}});
        object.insert(u"cells"_s, cells);
    }
    void operator()(const ContainerBlock &block)
    {
        name(u"container"_s);
        put(object, u"tag"_s, block.tag);
        children(block.blocks);
    }
    void operator()(const RawBlock &block)
    {
        name(u"raw"_s);
        object.insert(u"text"_s, block.text);
        put(object, u"reason"_s, block.reason);
    }
    void operator()(const auto &) { name(u"rule"_s); }
};

} // namespace

QJsonArray runsJson(const Runs &runs)
{
    QJsonArray array;
    for (const Run &run : runs)
        array.append(runJson(run));
    return array;
}

QJsonArray blocksJson(const Blocks &blocks)
{
    QJsonArray array;
    for (const Block &block : blocks) {
        QJsonObject object;
        std::visit(BlockWriter{object}, block.content);
        put(object, u"id"_s, block.id);
        put(object, u"classes"_s, QJsonArray::fromStringList(block.classes));
        putAnnotations(object, block.annotations);
        if (block.line > 0)
            object.insert(u"line"_s, block.line);
        array.append(object);
    }
    return array;
}

} // namespace cairn::terminal
