// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/blockbuilder.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct StyleName {
    RunStyle style;
    QStringView name;
};

constexpr StyleName styleNames[] = {
    {RunStyle::Emphasis, u"em"},
    {RunStyle::Strong, u"strong"},
    {RunStyle::Mark, u"mark"},
    {RunStyle::Insert, u"ins"},
    {RunStyle::Delete, u"del"},
    {RunStyle::Subscript, u"sub"},
    {RunStyle::Superscript, u"sup"},
    {RunStyle::Underline, u"u"},
    {RunStyle::Small, u"small"},
    {RunStyle::Critic, u"critic"},
    {RunStyle::Comment, u"comment"},
    {RunStyle::Button, u"button"},
    {RunStyle::PrimaryButton, u"primary"},
};

constexpr std::array<QStringView, 11> kindNames = {u"",           u"code",  u"image", u"emoji",
                                                   u"icon",       u"key",   u"math",  u"footnote",
                                                   u"annotation", u"check", u"break"};

QString quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'\n', "\\n"_L1) + u'"';
}

QString named(QStringView name, const QString &value)
{
    return value.isEmpty() ? QString() : u' ' + name.toString() + u'=' + quoted(value);
}

/// A run as `text`, or `[kind styles "text" target="..."]` where there is more to say.
QString printRun(const Run &run)
{
    QString head = kindNames[size_t(run.kind)].toString();
    for (const StyleName &style : styleNames) {
        if (run.styles.testFlag(style.style))
            head += (head.isEmpty() ? u""_s : u" "_s) + style.name.toString();
    }
    const QString more = named(u"target", run.target) + named(u"title", run.title)
                         + named(u"source", run.source) + named(u"name", run.name)
                         + named(u"language", run.language) + named(u"id", run.id)
                         + named(u"width", run.width) + named(u"height", run.height);
    if (head.isEmpty() && more.isEmpty())
        return run.text;
    const bool isBreak = run.kind == Run::Kind::LineBreak;
    return u'[' + (head.isEmpty() ? u"text"_s : head) + (isBreak ? QString() : u' ' + quoted(run.text)) + more
           + u']';
}

QString printRuns(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += printRun(run);
    return text;
}

QString alignmentName(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return u" left"_s;
    case Alignment::Center:
        return u" center"_s;
    case Alignment::Right:
        return u" right"_s;
    case Alignment::None:
        break;
    }
    return {};
}

class BlockPrinter final
{
public:
    QString print(const Blocks &blocks)
    {
        for (const Block &block : blocks)
            printBlock(block);
        return std::move(m_text);
    }

private:
    void line(const QString &text) { m_text += QString(2 * m_depth, u' ') + text + u'\n'; }
    void source(const QString &text)
    {
        for (const QString &one : text.split(u'\n'))
            line(u"| "_s + one);
    }

    void inside(const Blocks &blocks)
    {
        ++m_depth;
        for (const Block &block : blocks)
            printBlock(block);
        --m_depth;
    }

    void printBlock(const Block &block)
    {
        m_end = named(u"id", block.id) + named(u"class", block.classes.join(u' '))
                + (block.line > 0 ? u" @%1"_s.arg(block.line) : QString());
        std::visit([this](const auto &content) { print(content); }, block.content);
        ++m_depth;
        printAnnotations(block.annotations);
        --m_depth;
    }

    void printAnnotations(const std::vector<Annotation> &annotations)
    {
        for (const Annotation &annotation : annotations) {
            line(u"annotation %1"_s.arg(annotation.number));
            inside(annotation.blocks);
        }
    }

    void head(const QString &text) { line(text + m_end); }

    void print(const HeadingBlock &block)
    {
        head(u"heading %1 %2"_s.arg(block.level).arg(printRuns(block.runs)));
    }
    void print(const ParagraphBlock &block) { head(u"paragraph "_s + printRuns(block.runs)); }
    void print(const HorizontalRuleBlock &) { head(u"rule"_s); }

    void print(const CodeBlock &block)
    {
        QString text = u"code "_s + block.language + named(u"title", block.title);
        if (block.firstNumber)
            text += u" numbers=%1"_s.arg(*block.firstNumber);
        if (block.numberStep > 1)
            text += u" step=%1"_s.arg(block.numberStep);
        for (const int number : block.highlighted)
            text += u" +%1"_s.arg(number);
        head(text);
        ++m_depth;
        source(block.text);
        printAnnotations(block.annotations);
        --m_depth;
    }

    void print(const QuoteBlock &block)
    {
        head(u"quote"_s);
        inside(block.blocks);
    }

    void print(const ListBlock &block)
    {
        head(block.isOrdered ? u"list ordered from %1"_s.arg(block.start) : u"list"_s);
        ++m_depth;
        for (const ListItem &item : block.items) {
            line((item.isTight ? u"item"_s : u"item loose"_s)
                 + (item.task == TaskState::Done   ? u" [x]"_s
                    : item.task == TaskState::Open ? u" [ ]"_s
                                                   : QString())
                 + named(u"id", item.id) + (item.line > 0 ? u" @%1"_s.arg(item.line) : QString()));
            inside(item.blocks);
        }
        --m_depth;
    }

    void print(const DefinitionListBlock &block)
    {
        head(u"definitions"_s);
        ++m_depth;
        for (const DefinitionItem &item : block.items) {
            line((item.isTerm ? u"term"_s : u"definition"_s) + named(u"id", item.id));
            inside(item.blocks);
        }
        --m_depth;
    }

    void print(const TableBlock &block)
    {
        head(u"table"_s + named(u"caption", printRuns(block.caption)));
        ++m_depth;
        for (const TableRow &row : block.rows) {
            line(u"row"_s);
            ++m_depth;
            for (const TableCell &cell : row.cells) {
                line((cell.isHeader ? u"header"_s : u"cell"_s) + alignmentName(cell.alignment)
                     + (cell.columns > 1 ? u" columns=%1"_s.arg(cell.columns) : QString())
                     + (cell.rows > 1 ? u" rows=%1"_s.arg(cell.rows) : QString()));
                inside(cell.blocks);
            }
            --m_depth;
        }
        --m_depth;
    }

    void print(const AdmonitionBlock &block)
    {
        const QString place = block.placement == Placement::InlineEnd     ? u" beside, end"_s
                              : block.placement == Placement::InlineStart ? u" beside, start"_s
                                                                          : QString();
        head(u"admonition "_s + block.type + place + named(u"title", printRuns(block.title)));
        inside(block.blocks);
    }

    void print(const DetailsBlock &block)
    {
        head(u"details "_s + block.type + (block.isOpen ? u" open"_s : u" closed"_s)
             + named(u"summary", printRuns(block.summary)));
        inside(block.blocks);
    }

    void print(const TabsBlock &block)
    {
        head(u"tabs"_s);
        ++m_depth;
        for (size_t at = 0; at < block.pages.size(); ++at) {
            const TabPage &page = block.pages[at];
            line((int(at) == block.selected ? u"tab selected "_s : u"tab "_s) + printRuns(page.label)
                 + named(u"id", page.id));
            inside(page.blocks);
        }
        --m_depth;
    }

    void print(const FigureBlock &block)
    {
        head(u"figure "_s + printRun(block.image) + alignmentName(block.alignment)
             + (block.theme == ImageTheme::Light  ? u" light"_s
                : block.theme == ImageTheme::Dark ? u" dark"_s
                                                  : QString())
             + (block.hasLightbox ? QString() : u" no lightbox"_s)
             + named(u"caption", printRuns(block.caption)));
    }

    void print(const MathBlock &block)
    {
        head(u"math"_s);
        ++m_depth;
        source(block.source);
        --m_depth;
    }

    void print(const DiagramBlock &block)
    {
        head(u"diagram "_s + block.language + named(u"program", block.program)
             + named(u"title", block.title));
        ++m_depth;
        source(block.source);
        --m_depth;
    }

    void print(const FootnotesBlock &block)
    {
        head(u"footnotes"_s);
        ++m_depth;
        for (const FootnoteItem &item : block.items) {
            line(u"footnote"_s + named(u"id", item.id) + named(u"from", item.references.join(u' ')));
            inside(item.blocks);
        }
        --m_depth;
    }

    void print(const GridBlock &block)
    {
        head(u"grid"_s);
        ++m_depth;
        for (const GridBlock::Cell &cell : block.cells) {
            line(cell.isCard ? u"card"_s : u"cell"_s);
            inside(cell.blocks);
        }
        --m_depth;
    }

    void print(const ContainerBlock &block)
    {
        head(u"container "_s + block.tag + alignmentName(block.alignment));
        inside(block.blocks);
    }

    void print(const RawBlock &block)
    {
        head(u"raw"_s + named(u"reason", block.reason));
        ++m_depth;
        source(block.text);
        --m_depth;
    }

    QString m_text;
    int m_depth = 0;
    QString m_end; ///< what is the same for all blocks, of the one at hand
};

} // namespace

QString printBlocks(const Blocks &blocks)
{
    return BlockPrinter().print(blocks);
}

} // namespace cairn
