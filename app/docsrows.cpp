// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsrows.h"

#include "docsbeside.h"
#include "docsobjects.h"
#include "docstone.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// Room above rows, in heights of the text's letters
constexpr double aboveParagraph = 0.9;
constexpr double aboveTight = 0.3;
constexpr double aboveBlock = 1.1;
constexpr double aboveRule = 1.6;
constexpr double aboveHeading[] = {1.2, 2.4, 2.0, 1.6, 1.5, 1.5};
constexpr int widestCell = 60; // characters; what is longer wraps
constexpr auto bullets = u"•◦▪";

QString orderedMarker(int number, int depth)
{
    if (depth % 3 == 1 && number >= 1 && number <= 26)
        return QChar(u'a' + number - 1) + u"."_s;
    return QString::number(number) + u'.';
}

int longestWord(const QString &text)
{
    qsizetype longest = 0;
    for (const QStringView word : QStringView(text).tokenize(u' '))
        longest = std::max(longest, word.size());
    return int(longest);
}

/// Makes rows of blocks. Each function for a type of block emits its rows into the container that is open.
class RowBuilder final
{
public:
    DocsRows build(Blocks &&blocks)
    {
        addAll(std::move(blocks));
        return std::move(m_page);
    }

private:
    void addAll(Blocks &&blocks)
    {
        for (size_t at = 0; at < blocks.size(); ++at) {
            if (const size_t beside = countBeside(blocks, at); beside > 0) {
                putBeside(blocks, at, beside);
                at += beside;
            } else {
                add(std::move(blocks[at]));
            }
        }
    }

    void add(Block &&block)
    {
        if (!block.annotations.empty())
            return putAnnotated(std::move(block));
        if (!block.id.isEmpty())
            m_ids += block.id;
        m_line = block.line;
        m_classes = block.classes;
        std::visit([this](auto &&content) { put(std::move(content)); }, std::move(block.content));
    }

    DocsRow &emitRow(DocsRow::Type type, double above)
    {
        DocsRow row;
        row.type = type;
        row.container = m_container;
        row.sequence = m_sequence;
        row.above = std::exchange(m_isTight, false) ? std::min(above, aboveTight) : above;
        row.alignment = m_alignment;
        row.isSmall = m_isSmall;
        row.line = m_line;
        row.ids = std::exchange(m_ids, {});
        for (const QString &id : std::as_const(row.ids))
            m_page.anchors.insert(id, int(m_page.rows.size()));
        m_page.rows.push_back(std::move(row));
        return m_page.rows.back();
    }

    /// A text, in as many rows as it takes.
    DocsRow &emitText(DocsRow::Type type, double above, Runs &&runs)
    {
        for (const Run &run : runs) {
            if (!run.id.isEmpty())
                m_ids += run.id;
        }
        qsizetype length = 0;
        Runs part;
        for (Run &run : runs) {
            while (run.kind != Run::Kind::Math && length + run.text.size() > textRowCharacters
                   && run.text.size() > 1) {
                const qsizetype room = std::max<qsizetype>(1, textRowCharacters - length);
                const qsizetype blank = run.text.lastIndexOf(u' ', std::min(room, run.text.size() - 1));
                const qsizetype end = blank > 0 ? blank + 1 : std::min(room, run.text.size());
                Run head = run;
                head.text = run.text.first(end);
                run.text = run.text.sliced(end);
                part.push_back(std::move(head));
                emitRow(type, std::exchange(above, 0)).cells.push_back(std::exchange(part, {}));
                length = 0;
            }
            length += run.text.size();
            part.push_back(std::move(run));
        }
        DocsRow &row = emitRow(type, above);
        row.cells.push_back(std::move(part));
        return row;
    }

    /// Blocks inside of a new container.
    template <typename Fill>
    int within(DocsContainer container, Fill fill)
    {
        container.parent = m_container;
        m_page.containers.push_back(std::move(container));
        const int index = int(m_page.containers.size()) - 1;
        const int outer = std::exchange(m_container, index);
        fill();
        m_container = outer;
        return index;
    }

    /// Blocks that stand somewhere else than below the ones before them. Returns the number of their
    /// sequence.
    template <typename Fill>
    int inSequence(Fill fill)
    {
        const int sequence = m_page.sequences++;
        const int outer = std::exchange(m_sequence, sequence);
        const int container = std::exchange(m_container, -1);
        fill();
        m_sequence = outer;
        m_container = container;
        return sequence;
    }

    void put(HeadingBlock &&heading)
    {
        const int level = std::clamp(heading.level, 1, 6);
        const bool isFirst = m_page.rows.empty();
        emitText(DocsRow::Type::Heading, isFirst ? 0 : aboveHeading[level - 1], std::move(heading.runs))
            .level = level;
    }

    void put(ParagraphBlock &&paragraph)
    {
        emitText(DocsRow::Type::Text, aboveParagraph, std::move(paragraph.runs));
    }

    void put(CodeBlock &&code)
    {
        std::vector<Annotation> annotations = std::move(code.annotations);
        QStringList text = code.text.split(u'\n');
        std::vector<DocsMarker> markers = takeMarkers(text, int(annotations.size()));
        const int lines = int(text.size());
        m_page.codeLines.push_back(std::move(text));
        m_page.codes.push_back(std::move(code));
        const int part = int(m_page.codes.size()) - 1;
        for (int first = 0; first < lines; first += codeRowLines) {
            DocsRow &row = emitRow(DocsRow::Type::Code, first == 0 ? aboveBlock : 0);
            row.part = part;
            row.firstLine = first;
            row.lines = std::min(codeRowLines, lines - first);
        }
        m_page.markers.emplace_back();
        for (Annotation &annotation : annotations)
            putAnnotation(std::move(annotation), markers);
        m_page.markers[size_t(part)] = std::move(markers);
    }

    /// One that nothing leads to is an item of a list below the code.
    void putAnnotation(Annotation &&annotation, std::vector<DocsMarker> &markers)
    {
        const QString marker = circled(annotation.number);
        const auto put = [&] { putItem(marker, std::move(annotation.blocks), true); };
        if (!std::ranges::contains(markers, annotation.number, &DocsMarker::number))
            return put();
        const int index = int(m_page.annotations.size());
        for (DocsMarker &one : markers) {
            if (one.number == annotation.number)
                one.annotation = index;
        }
        m_page.annotations.push_back({annotation.number, 0});
        const int sequence = inSequence(put);
        m_page.annotations[size_t(index)].sequence = sequence;
    }

    /// What leads to annotations, which are rows of their own; one that nothing leads to is an item below it.
    void putAnnotated(Block &&block)
    {
        std::vector<Annotation> annotations = std::exchange(block.annotations, {});
        const size_t firstRow = m_page.rows.size(), first = m_page.annotations.size();
        m_page.annotations.resize(first + annotations.size());
        add(std::move(block));
        std::vector<bool> isLedTo(annotations.size());
        for (size_t row = firstRow; row < m_page.rows.size(); ++row) {
            for (Runs &runs : m_page.rows[row].cells)
                aimMarkers(runs, first, isLedTo);
        }
        for (size_t at = 0; at < annotations.size(); ++at) {
            const QString marker = circled(annotations[at].number);
            const auto put = [&] { putItem(marker, std::move(annotations[at].blocks), true); };
            if (!isLedTo[at]) {
                put();
                continue;
            }
            const int sequence = inSequence(put);
            m_page.annotations[first + at] = {annotations[at].number, sequence};
        }
    }

    /// Those of blocks inside have got their targets already.
    static void aimMarkers(Runs &runs, size_t first, std::vector<bool> &isLedTo)
    {
        for (Run &run : runs) {
            const auto at = size_t(run.name.toInt()) - 1;
            if (run.kind != Run::Kind::Annotation || !run.target.isEmpty() || at >= isLedTo.size())
                continue;
            run.target = annotationTarget(int(first + at));
            isLedTo[at] = true;
        }
    }

    void put(QuoteBlock &&quote)
    {
        within({.kind = DocsContainer::Kind::Quote}, [&] { addAll(std::move(quote.blocks)); });
    }

    void putItem(const QString &marker, Blocks &&blocks, bool isTight)
    {
        within({.kind = DocsContainer::Kind::Item, .marker = marker}, [&] {
            m_isTight = isTight;
            if (blocks.empty())
                emitText(DocsRow::Type::Text, aboveTight, {});
            for (Block &block : blocks) {
                const bool isTightList = isTight && std::holds_alternative<ListBlock>(block.content);
                m_isTight = m_isTight || isTightList;
                add(std::move(block));
            }
        });
        m_isTight = false;
    }

    void put(ListBlock &&list)
    {
        const bool isTightAbove = std::exchange(m_isTight, false);
        int number = list.start;
        bool isFirst = true;
        ++m_listDepth;
        for (ListItem &item : list.items) {
            QString marker = list.isOrdered ? orderedMarker(number++, m_listDepth - 1)
                                            : QString(bullets[size_t(std::min(m_listDepth, 3) - 1)]);
            if (item.task != TaskState::None)
                marker = item.task == TaskState::Done ? u"☑"_s : u"☐"_s;
            if (!item.id.isEmpty())
                m_ids += item.id;
            m_line = item.line;
            putItem(marker, std::move(item.blocks), isFirst ? isTightAbove : item.isTight);
            isFirst = false;
        }
        --m_listDepth;
    }

    void put(DefinitionListBlock &&list)
    {
        for (DefinitionItem &item : list.items) {
            if (!item.id.isEmpty())
                m_ids += item.id;
            if (item.isTerm) {
                for (Block &block : item.blocks) {
                    const size_t before = m_page.rows.size();
                    add(std::move(block));
                    for (size_t at = before; at < m_page.rows.size(); ++at)
                        m_page.rows[at].isTerm = true;
                }
                m_isTight = true;
            } else {
                within({.kind = DocsContainer::Kind::Definition}, [&] { addAll(std::move(item.blocks)); });
            }
        }
        m_isTight = false;
    }

    void put(TableBlock &&block)
    {
        DocsTable table;
        const int part = int(m_page.tables.size());
        for (TableRow &line : block.rows) {
            std::vector<Runs> cells;
            for (TableCell &cell : line.cells) {
                const bool isHeader = cell.isHeader;
                const int columns = std::clamp(cell.columns, 1, 1'000);
                const size_t column = cells.size();
                if (table.natural.size() < column + size_t(columns)) {
                    table.natural.resize(column + size_t(columns), 1);
                    table.smallest.resize(column + size_t(columns), 1);
                    table.alignments.resize(column + size_t(columns), Alignment::None);
                }
                if (table.alignments[column] == Alignment::None)
                    table.alignments[column] = cell.alignment;
                Runs runs = runsOf(std::move(cell.blocks));
                const QString text = textOf(runs);
                int widest = 1;
                for (const QStringView one : QStringView(text).tokenize(QChar(QChar::LineSeparator)))
                    widest = std::max(widest, int(one.size()));
                if (columns == 1) {
                    table.natural[column] = std::max(table.natural[column], std::min(widest, widestCell));
                    table.smallest[column] =
                        std::max(table.smallest[column], std::min(longestWord(text), widestCell));
                }
                if (isHeader && column == 0 && table.rows == table.headerRows)
                    ++table.headerRows;
                cells.push_back(std::move(runs));
                cells.resize(column + size_t(columns));
            }
            // How one writes a table without a head in Markdown
            const bool isBlankHead = table.rows == 0 && table.headerRows == 1 && block.rows.size() > 1
                                     && std::ranges::all_of(cells, &Runs::empty);
            if (isBlankHead) {
                table.headerRows = 0;
                continue;
            }
            DocsRow &row = emitRow(DocsRow::Type::Table, table.rows == 0 ? aboveBlock : 0);
            row.cells = std::move(cells);
            row.part = part;
            row.firstLine = table.rows++;
        }
        m_page.tables.push_back(std::move(table));
        putCaption(std::move(block.caption));
    }

    /// A cell is a text; lists in it keep their bullets, other blocks begin on a line of their own.
    Runs runsOf(Blocks &&blocks)
    {
        Runs runs;
        const auto newLine = [&] {
            if (!runs.empty()) {
                Run line;
                line.kind = Run::Kind::LineBreak;
                runs.push_back(std::move(line));
            }
        };
        const auto append = [&](Runs &&more) { std::ranges::move(more, std::back_inserter(runs)); };
        const auto textRun = [](const QString &text, Run::Kind kind = Run::Kind::Text) {
            Run run;
            run.kind = kind;
            run.text = text;
            return run;
        };
        for (Block &block : blocks) {
            newLine();
            if (auto *paragraph = std::get_if<ParagraphBlock>(&block.content))
                append(std::move(paragraph->runs));
            else if (auto *heading = std::get_if<HeadingBlock>(&block.content))
                append(std::move(heading->runs));
            else if (auto *code = std::get_if<CodeBlock>(&block.content))
                runs.push_back(textRun(code->text, Run::Kind::Code));
            else if (auto *figure = std::get_if<FigureBlock>(&block.content))
                runs.push_back(std::move(figure->image));
            else if (auto *raw = std::get_if<RawBlock>(&block.content))
                runs.push_back(textRun(raw->text));
            else if (auto *container = std::get_if<ContainerBlock>(&block.content))
                append(runsOf(std::move(container->blocks)));
            else if (auto *quote = std::get_if<QuoteBlock>(&block.content))
                append(runsOf(std::move(quote->blocks)));
            else if (auto *list = std::get_if<ListBlock>(&block.content)) {
                int number = list->start;
                for (ListItem &item : list->items) {
                    if (&item != &list->items.front())
                        newLine();
                    runs.push_back(textRun(list->isOrdered ? orderedMarker(number++, 0) + u' '
                                                           : QString(bullets[0]) + u' '));
                    append(runsOf(std::move(item.blocks)));
                }
            }
        }
        return runs;
    }

    void putCaption(Runs &&caption)
    {
        if (caption.empty())
            return;
        const bool isSmall = std::exchange(m_isSmall, true);
        DocsRow &row = emitText(DocsRow::Type::Text, aboveTight, std::move(caption));
        row.alignment = Alignment::Center;
        m_isSmall = isSmall;
    }

    void put(AdmonitionBlock &&admonition)
    {
        const DocsTone tone = toneOf(admonition.type);
        const size_t first = m_page.rows.size();
        within({.kind = DocsContainer::Kind::Admonition, .tone = tone.name}, [&] {
            if (!admonition.title.empty()) {
                DocsRow &title = emitText(DocsRow::Type::Title, aboveBlock, std::move(admonition.title));
                title.tone = tone.name;
                title.iconName = tone.iconName;
            }
            addAll(std::move(admonition.blocks));
        });
        if (first < m_page.rows.size() && m_page.rows[first].above > 0)
            m_page.rows[first].above = aboveBlock; // of the box, whatever begins it
    }

    void put(DetailsBlock &&details)
    {
        const DocsTone tone = toneOf(details.type);
        within({.kind = DocsContainer::Kind::Details, .tone = tone.name}, [&] {
            DocsRow &title = emitText(DocsRow::Type::Details, aboveBlock, std::move(details.summary));
            title.tone = tone.name;
            title.iconName = tone.iconName;
            title.isOpen = details.isOpen;
            const int row = int(m_page.rows.size()) - 1;
            within({.kind = DocsContainer::Kind::Panel, .switchRow = row},
                   [&] { addAll(std::move(details.blocks)); });
        });
    }

    void put(TabsBlock &&block)
    {
        DocsTabs tabs;
        tabs.selected = block.selected;
        for (const TabPage &page : block.pages) {
            tabs.labels += textOf(page.label);
            if (!page.id.isEmpty())
                m_ids += page.id;
        }
        m_page.tabs.push_back(std::move(tabs));
        emitRow(DocsRow::Type::Tabs, aboveBlock).part = int(m_page.tabs.size()) - 1;
        const int row = int(m_page.rows.size()) - 1;
        for (int at = 0; at < int(block.pages.size()); ++at) {
            within({.kind = DocsContainer::Kind::Panel, .switchRow = row, .choice = at},
                   [&] { addAll(std::move(block.pages[size_t(at)].blocks)); });
        }
    }

    void put(FigureBlock &&figure)
    {
        Runs caption = std::move(figure.caption);
        if (!caption.empty() && figure.alignment == Alignment::None)
            figure.alignment = Alignment::Center; // as its caption is
        const Alignment alignment = figure.alignment;
        m_page.figures.push_back(std::move(figure));
        DocsRow &row = emitRow(DocsRow::Type::Figure, aboveBlock);
        row.part = int(m_page.figures.size()) - 1;
        if (alignment != Alignment::None)
            row.alignment = alignment;
        putCaption(std::move(caption));
    }

    void put(MathBlock &&math)
    {
        m_page.formulas.push_back(std::move(math.source));
        emitRow(DocsRow::Type::Math, aboveBlock).part = int(m_page.formulas.size()) - 1;
    }

    void put(DiagramBlock &&diagram)
    {
        m_page.diagrams.push_back(std::move(diagram));
        emitRow(DocsRow::Type::Diagram, aboveBlock).part = int(m_page.diagrams.size()) - 1;
    }

    void put(FootnotesBlock &&footnotes)
    {
        if (footnotes.items.empty())
            return;
        emitRow(DocsRow::Type::Rule, aboveRule);
        const bool isSmall = std::exchange(m_isSmall, true);
        int number = 0;
        for (FootnoteItem &item : footnotes.items) {
            m_ids += item.id;
            addBackLinks(item);
            ++number;
            putItem(QString::number(number) + u'.', std::move(item.blocks), number > 1);
        }
        m_isSmall = isSmall;
    }

    /// What leads from a footnote to the places that it belongs to.
    static void addBackLinks(FootnoteItem &item)
    {
        if (item.blocks.empty() || !std::holds_alternative<ParagraphBlock>(item.blocks.back().content))
            item.blocks.push_back({ParagraphBlock{}, {}, {}, 0});
        Runs &runs = std::get<ParagraphBlock>(item.blocks.back().content).runs;
        for (const QString &reference : std::as_const(item.references)) {
            Run link;
            link.text = u"\u00A0↩"_s;
            link.target = u'#' + reference;
            runs.push_back(std::move(link));
        }
    }

    void put(GridBlock &&block)
    {
        const size_t grid = beginGrid(DocsGrid::Kind::Cells);
        for (GridBlock::Cell &cell : block.cells)
            addCell(grid, cell.isCard, [&] { addAll(std::move(cell.blocks)); });
    }

    size_t beginGrid(DocsGrid::Kind kind)
    {
        emitRow(DocsRow::Type::Grid, aboveBlock).part = int(m_page.grids.size());
        m_page.grids.push_back({kind, {}});
        return m_page.grids.size() - 1;
    }

    template <typename Fill>
    void addCell(size_t grid, bool isCard, Fill fill)
    {
        const int sequence = inSequence(fill);
        m_page.grids[grid].cells.push_back({sequence, isCard});
    }

    /// What floats at a side, with the blocks that have room beside it.
    void putBeside(Blocks &blocks, size_t at, size_t count)
    {
        const bool isLeft = sideOf(blocks[at]) == Alignment::Left;
        const size_t grid = beginGrid(isLeft ? DocsGrid::Kind::BesideLeft : DocsGrid::Kind::BesideRight);
        addCell(grid, false, [&] { add(std::move(blocks[at])); });
        addCell(grid, false, [&] {
            for (size_t next = at + 1; next <= at + count; ++next)
                add(std::move(blocks[next]));
        });
    }

    void put(ContainerBlock &&container)
    {
        const Alignment outer = m_alignment;
        if (container.alignment != Alignment::None)
            m_alignment = container.alignment;
        addAll(std::move(container.blocks));
        m_alignment = outer;
    }

    void put(HorizontalRuleBlock &&)
    {
        emitRow(DocsRow::Type::Rule, m_sequence > 0 ? aboveBlock : aboveRule);
    }

    void put(RawBlock &&raw)
    {
        CodeBlock code;
        code.text = std::move(raw.text);
        code.title = std::move(raw.reason);
        put(std::move(code));
    }

    DocsRows m_page;
    int m_container = -1;
    int m_sequence = 0;
    int m_listDepth = 0;
    int m_line = 0;
    bool m_isTight = false; ///< the next row follows closely
    bool m_isSmall = false;
    Alignment m_alignment = Alignment::None;
    QStringList m_ids; ///< anchors of the next row
    QStringList m_classes;
};

} // namespace

DocsRows docsRows(Blocks blocks)
{
    return RowBuilder().build(std::move(blocks));
}

} // namespace cairn
