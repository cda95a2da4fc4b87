// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/blockbuilder.h"

#include "docs/codeblock.h"
#include "docs/htmlsafety.h"
#include "docs/inlineruns.h"
#include "docs/pagebuilder.h"
#include "docs/sourcetext.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// In the order of the alphabet, for a search by halves.
constexpr QStringView blockTags[] = {
    u"!",       u"address", u"article", u"aside", u"audio",   u"blockquote", u"center",     u"dd",
    u"details", u"dialog",  u"div",     u"dl",    u"dt",      u"fieldset",   u"figcaption", u"figure",
    u"footer",  u"form",    u"h1",      u"h2",    u"h3",      u"h4",         u"h5",         u"h6",
    u"header",  u"hgroup",  u"hr",      u"li",    u"main",    u"nav",        u"ol",         u"p",
    u"pre",     u"script",  u"section", u"style", u"summary", u"table",      u"ul",         u"video"};

bool isBlockElement(const Element &element)
{
    return element.tag == codeTag || std::ranges::binary_search(blockTags, QStringView(element.tag));
}

/// Whether there is a block in an element, however deep.
bool holdsBlock(const Element &element)
{
    return std::ranges::any_of(element.children, [](const Element *child) {
        return !child->isText() && (isBlockElement(*child) || holdsBlock(*child));
    });
}

Alignment alignmentOf(const Element &element)
{
    const QString style = attributeOf(element, u"style") + attributeOf(element, u"align");
    if (!style.contains("align"_L1) && attributeOf(element, u"align").isEmpty())
        return Alignment::None;
    if (style.contains("center"_L1))
        return Alignment::Center;
    if (style.contains("right"_L1))
        return Alignment::Right;
    return style.contains("left"_L1) ? Alignment::Left : Alignment::None;
}

QString formulaOf(const Element &element)
{
    const QString text = textOf(element).trimmed();
    const QStringView source = text;
    const bool isWrapped = (source.startsWith(u"\\[") && source.endsWith(u"\\]"))
                           || (source.startsWith(u"\\(") && source.endsWith(u"\\)"));
    return (isWrapped ? source.sliced(2, source.size() - 4) : source).trimmed().toString();
}

class BlockBuilder final
{
public:
    explicit BlockBuilder(bool isCodeAnnotated)
        : m_isCodeAnnotated(isCodeAnnotated)
    {}

    Blocks build(std::span<Element *const> children)
    {
        Blocks blocks;
        std::vector<const Element *> line;
        const Element *folded = nullptr; // a list that was taken into the block before it
        for (const Element *child : children) {
            const bool isLine = child->isText() || (!isBlockElement(*child) && !holdsBlock(*child));
            if (isLine) {
                line.push_back(child);
                continue;
            }
            addLine(std::exchange(line, {}), 0, blocks);
            if (child == folded)
                continue;
            const Element *list = annotationsOf(children, *child);
            if (list)
                addAnnotated(*child, *(folded = list), blocks);
            else
                add(*child, blocks);
        }
        addLine(line, 0, blocks);
        takeAnnotations(blocks);
        return blocks;
    }

private:
    /// The ordered list behind a block of the class `annotate`, maybe with plain paragraphs between them,
    /// that holds what the numbers in its text lead to; nullptr where none of them does.
    /// https://squidfunk.github.io/mkdocs-material/reference/annotations/
    static const Element *annotationsOf(std::span<Element *const> children, const Element &element)
    {
        if (element.tag == codeTag || !element.hasClass(u"annotate"))
            return nullptr;
        const auto isPlain = [](const Element *of) {
            return of->isText() || (of->tag == u"p" && std::ranges::all_of(of->children, &Element::isText));
        };
        const auto at = std::ranges::find(children, &element);
        const auto list = std::find_if_not(at + 1, children.end(), isPlain);
        const bool isThere =
            list != children.end() && (*list)->tag == u"ol" && leadsToAnnotations(element, itemsOf(**list));
        return isThere ? *list : nullptr;
    }

    static int itemsOf(const Element &list)
    {
        return int(std::ranges::count(list.children, u"li"_s, &Element::tag));
    }

    void addAnnotated(const Element &element, const Element &list, Blocks &blocks)
    {
        Blocks made;
        const int outer = std::exchange(m_annotations, itemsOf(list));
        add(element, made);
        m_annotations = outer;
        if (made.size() != 1) {
            Block box{ContainerBlock{u"div"_s, std::move(made), Alignment::None}, {}, {}, element.line};
            made.clear();
            made.push_back(std::move(box));
        }
        int number = 0;
        for (const Element *item : list.children) {
            if (item->tag == u"li")
                made.front().annotations.push_back({++number, itemOf(*item).blocks});
        }
        blocks.push_back(std::move(made.front()));
    }

    /// An ordered list right behind annotated code holds what its numbers lead to.
    void takeAnnotations(Blocks &blocks) const
    {
        for (size_t at = 0; at + 1 < blocks.size(); ++at) {
            auto *code = std::get_if<CodeBlock>(&blocks[at].content);
            auto *list = std::get_if<ListBlock>(&blocks[at + 1].content);
            if (!code || !(code->isAnnotated || m_isCodeAnnotated) || !list || !list->isOrdered
                || !code->text.contains("(1)"_L1))
                continue;
            for (ListItem &item : list->items)
                code->annotations.push_back({int(code->annotations.size()) + 1, std::move(item.blocks)});
            blocks.erase(blocks.begin() + qsizetype(at) + 1);
        }
    }

    /// Adds what stands in one line: a picture on its own, or a paragraph.
    void addLine(const std::vector<const Element *> &line, int number, Blocks &blocks)
    {
        Runs runs = runsOf(line, m_annotations);
        if (runs.empty())
            return;
        if (std::optional<FigureBlock> figure = figureOf(line, runs))
            blocks.push_back({std::move(*figure), {}, {}, number});
        else if (std::vector<FigureBlock> figures = themedFigures(line); !figures.empty())
            for (FigureBlock &themed : figures)
                blocks.push_back({std::move(themed), {}, {}, number});
        else
            blocks.push_back({ParagraphBlock{std::move(runs)}, {}, {}, number});
    }

    static const Element *onlyElement(const std::vector<const Element *> &line)
    {
        const Element *only = nullptr;
        for (const Element *element : line) {
            if (element->isText() ? !isBlank(element->text) : only != nullptr)
                return nullptr;
            if (!element->isText())
                only = element;
        }
        return only;
    }

    static std::optional<FigureBlock> figureOf(const std::vector<const Element *> &line, const Runs &runs)
    {
        if (runs.size() != 1 || runs[0].kind != Run::Kind::Image)
            return std::nullopt;
        const Element *image = onlyElement(line);
        while (image && image->tag != u"img") {
            const std::vector<const Element *> inner(image->children.begin(), image->children.end());
            image = onlyElement(inner);
        }
        if (!image)
            return std::nullopt;
        FigureBlock figure{.image = runs[0], .alignment = alignmentOf(*image), .caption = {}};
        figure.hasLightbox =
            runs[0].target.isEmpty() && !image->hasClass(u"off-glb") && !image->hasClass(u"skip-lightbox");
        const QString &address = runs[0].source;
        if (address.endsWith("#only-light"_L1) || address.endsWith("#gh-light-mode-only"_L1))
            figure.theme = ImageTheme::Light;
        else if (address.endsWith("#only-dark"_L1) || address.endsWith("#gh-dark-mode-only"_L1))
            figure.theme = ImageTheme::Dark;
        if (figure.theme != ImageTheme::Both)
            figure.image.source = address.section(u'#', 0, 0);
        return figure;
    }

    /// Pictures for one theme each, which are written one behind the other; empty where the line is anything
    /// else.
    std::vector<FigureBlock> themedFigures(const std::vector<const Element *> &line)
    {
        std::vector<FigureBlock> figures;
        for (const Element *element : line) {
            if (element->isText() ? isBlank(element->text) : element->tag == u"br")
                continue;
            if (element->isText())
                return {};
            std::optional<FigureBlock> figure = figureOf({element}, runsOf({element}, m_annotations));
            if (!figure || figure->theme == ImageTheme::Both)
                return {};
            figures.push_back(std::move(*figure));
        }
        return figures;
    }

    void add(const Element &element, Blocks &blocks)
    {
        const QStringView tag = element.tag;
        if (tag == commentTag)
            return;
        if (tag == u"p")
            return addParagraph(element, blocks);
        BlockContent content = contentOf(element);
        Block block{std::move(content), attributeOf(element, u"id"), {}, element.line};
        for (const QStringView name : classesOf(element))
            block.classes.append(name.toString());
        // A box without a meaning of its own, and without a name, is what is in it.
        if (auto *box = std::get_if<ContainerBlock>(&block.content);
            box && block.id.isEmpty() && block.classes.isEmpty() && box->alignment == Alignment::None
            && box->tag == u"div") {
            std::ranges::move(box->blocks, std::back_inserter(blocks));
            return;
        }
        blocks.push_back(std::move(block));
    }

    void addParagraph(const Element &element, Blocks &blocks)
    {
        const size_t first = blocks.size();
        if (holdsBlock(element)) {
            std::ranges::move(build(element.children), std::back_inserter(blocks));
        } else {
            const std::vector<const Element *> line(element.children.begin(), element.children.end());
            addLine(line, element.line, blocks);
        }
        if (blocks.size() == first)
            return;
        Block &block = blocks[first];
        block.line = element.line;
        block.id = attributeOf(element, u"id");
        for (const QStringView name : classesOf(element))
            block.classes.append(name.toString());
    }

    BlockContent contentOf(const Element &element)
    {
        const QStringView tag = element.tag;
        if (tag == codeTag)
            return codeOf(element);
        if (tag.size() == 2 && tag[0] == u'h' && tag[1].isDigit())
            return HeadingBlock{tag[1].digitValue(), runsIn(element, m_annotations)};
        if (tag == u"hr")
            return HorizontalRuleBlock{};
        if (tag == u"ul" || tag == u"ol")
            return listOrCards(element);
        if (tag == u"dl")
            return definitionsOf(element);
        if (tag == u"blockquote")
            return QuoteBlock{build(element.children)};
        if (tag == u"table")
            return tableOf(element);
        if (tag == u"details")
            return detailsOf(element);
        if (tag == u"figure")
            return figureFrom(element);
        if (tag == u"pre")
            return preOf(element);
        if (safetyOf(tag) == TagSafety::Inert)
            return RawBlock{textOf(element),
                            tag == u"script" ? u"a script is not run"_s : u"a style sheet is not applied"_s};
        if (tag == u"video" || tag == u"audio")
            return mediaOf(element);
        return boxOf(element);
    }

    BlockContent boxOf(const Element &element)
    {
        if (element.hasClass(u"arithmatex"))
            return MathBlock{formulaOf(element)};
        if (element.hasClass(u"admonition"))
            return admonitionOf(element);
        if (element.hasClass(u"tabbed-set"))
            return tabsOf(element);
        if (element.hasClass(u"footnote"))
            return footnotesOf(element);
        if (element.hasClass(u"grid"))
            return gridOf(element);
        const bool isCentered = element.tag == u"center";
        return ContainerBlock{element.tag, build(element.children),
                              isCentered ? Alignment::Center : alignmentOf(element)};
    }

    static bool isDot(const QString &language, const QString &text)
    {
        if (language != u"dot" && language != u"graphviz" && language != u"gv")
            return false;
        return text.contains("graph"_L1) && text.contains(u'{');
    }

    static BlockContent codeOf(const Element &element)
    {
        if (const QString language = attributeOf(element, u"language"), text = textOf(element);
            isDot(language, text))
            return DiagramBlock{u"dot"_s, u"dot"_s, attributeOf(element, u"title"), text};
        CodeBlock code{.language = attributeOf(element, u"language"),
                       .title = attributeOf(element, u"title"),
                       .text = textOf(element),
                       .firstNumber = {},
                       .highlighted = {},
                       .isAnnotated = element.hasClass(u"annotate"),
                       .annotations = {}};
        if (const QString *numbers = element.attribute(u"numbers"))
            code.firstNumber = numbers->toInt();
        if (const QString *step = element.attribute(u"step"))
            code.numberStep = step->toInt();
        const QString highlighted = attributeOf(element, u"highlighted");
        for (const QStringView line : QStringView(highlighted).tokenize(u',', Qt::SkipEmptyParts))
            code.highlighted.push_back(line.toInt());
        return code;
    }

    static BlockContent preOf(const Element &element)
    {
        const QString text = textOf(element);
        const auto classes = classesOf(element);
        if (std::ranges::contains(classes, u"mermaid"))
            return DiagramBlock{u"mermaid"_s, {}, {}, text};
        if (std::ranges::contains(classes, u"plantuml"))
            return DiagramBlock{u"plantuml"_s, {}, {}, text};
        if (std::ranges::contains(classes, u"graphviz"))
            return DiagramBlock{u"dot"_s, attributeOf(element, u"data-program"), {}, text};
        CodeBlock code;
        code.language = u"text"_s;
        code.text = text.endsWith(u'\n') ? text.chopped(1) : text;
        if (code.text.startsWith(u'\n'))
            code.text.removeFirst();
        return code;
    }

    BlockContent listOrCards(const Element &element)
    {
        ListBlock list{.isOrdered = element.tag == u"ol", .items = {}};
        if (const QString *start = element.attribute(u"start"))
            list.start = start->toInt();
        for (const Element *child : element.children) {
            if (child->isText() && isBlank(child->text))
                continue;
            list.items.push_back(itemOf(*child));
        }
        return list;
    }

    ListItem itemOf(const Element &element)
    {
        ListItem item;
        item.id = attributeOf(element, u"id");
        item.line = element.line;
        item.isTight =
            std::ranges::none_of(element.children, [](const Element *child) { return child->tag == u"p"; });
        if (element.tag == u"li")
            item.blocks = build(element.children);
        if (element.hasClass(u"task-list-item"))
            takeTask(item);
        return item;
    }

    /// The box at the beginning of an item is the item's state.
    static void takeTask(ListItem &item)
    {
        auto *paragraph =
            item.blocks.empty() ? nullptr : std::get_if<ParagraphBlock>(&item.blocks[0].content);
        if (!paragraph || paragraph->runs.empty() || paragraph->runs[0].kind != Run::Kind::Check)
            return;
        item.task = paragraph->runs[0].text == u"x" ? TaskState::Done : TaskState::Open;
        paragraph->runs.erase(paragraph->runs.begin());
        if (!paragraph->runs.empty() && paragraph->runs[0].text.startsWith(u' '))
            paragraph->runs[0].text.removeFirst();
    }

    DefinitionListBlock definitionsOf(const Element &element)
    {
        DefinitionListBlock list;
        for (const Element *child : element.children) {
            if (child->tag == u"dt" || child->tag == u"dd")
                list.items.push_back(
                    {child->tag == u"dt", build(child->children), attributeOf(*child, u"id")});
        }
        return list;
    }

    TableBlock tableOf(const Element &element)
    {
        TableBlock table;
        for (const Element *child : element.children) {
            if (child->tag == u"caption")
                table.caption = runsIn(*child, m_annotations);
            else
                addRows(*child, table);
        }
        return table;
    }

    void addRows(const Element &element, TableBlock &table)
    {
        if (element.tag != u"tr") {
            for (const Element *child : element.children)
                addRows(*child, table);
            return;
        }
        TableRow row;
        for (const Element *child : element.children) {
            if (child->tag != u"td" && child->tag != u"th")
                continue;
            const int columns = attributeOf(*child, u"colspan").toInt();
            const int rows = attributeOf(*child, u"rowspan").toInt();
            row.cells.push_back({build(child->children), alignmentOf(*child), child->tag == u"th",
                                 std::clamp(columns, 1, 1000), std::clamp(rows, 1, 65'534)});
        }
        table.rows.push_back(std::move(row));
    }

    AdmonitionBlock admonitionOf(const Element &element)
    {
        AdmonitionBlock admonition;
        const bool isInline = element.hasClass(u"inline");
        for (const QStringView name : classesOf(element)) {
            if (name != u"admonition" && name != u"inline" && name != u"end" && admonition.type.isEmpty())
                admonition.type = name.toString();
        }
        if (isInline)
            admonition.placement = element.hasClass(u"end") ? Placement::InlineEnd : Placement::InlineStart;
        std::vector<Element *> inside;
        for (Element *child : element.children) {
            if (child->hasClass(u"admonition-title") && admonition.title.empty())
                admonition.title = runsIn(*child, m_annotations);
            else
                inside.push_back(child);
        }
        admonition.blocks = build(inside);
        return admonition;
    }

    DetailsBlock detailsOf(const Element &element)
    {
        DetailsBlock details;
        const auto classes = classesOf(element);
        if (!classes.empty())
            details.type = classes.front().toString();
        details.isOpen = element.attribute(u"open") != nullptr;
        std::vector<Element *> inside;
        for (Element *child : element.children) {
            if (child->tag == u"summary" && details.summary.empty())
                details.summary = runsIn(*child, m_annotations);
            else
                inside.push_back(child);
        }
        details.blocks = build(inside);
        return details;
    }

    TabsBlock tabsOf(const Element &element)
    {
        TabsBlock tabs;
        std::vector<const Element *> labels;
        std::vector<const Element *> panels;
        std::vector<const Element *> inputs;
        for (const Element *child : element.children) {
            if (child->tag == u"input")
                inputs.push_back(child);
            if (child->hasClass(u"tabbed-labels"))
                labels.assign(child->children.begin(), child->children.end());
            if (child->hasClass(u"tabbed-content"))
                panels.assign(child->children.begin(), child->children.end());
        }
        std::erase_if(labels, [](const Element *label) { return label->isText(); });
        std::erase_if(panels, [](const Element *panel) { return panel->isText(); });
        for (size_t at = 0; at < labels.size(); ++at) {
            TabPage page{runsIn(*labels[at], m_annotations), {}, {}};
            if (at < inputs.size()) {
                page.id = attributeOf(*inputs[at], u"id");
                if (inputs[at]->attribute(u"checked"))
                    tabs.selected = int(at);
            }
            if (at < panels.size())
                page.blocks = build(panels[at]->children);
            tabs.pages.push_back(std::move(page));
        }
        return tabs;
    }

    FootnotesBlock footnotesOf(const Element &element)
    {
        FootnotesBlock notes;
        for (const Element *list : element.children) {
            for (const Element *item : list->children) {
                if (item->tag != u"li")
                    continue;
                FootnoteItem note{attributeOf(*item, u"id"), build(item->children), {}};
                addReferences(*item, note.references);
                notes.items.push_back(std::move(note));
            }
        }
        return notes;
    }

    static void addReferences(const Element &element, QStringList &references)
    {
        if (element.hasClass(u"footnote-backref"))
            references.append(attributeOf(element, u"href").sliced(1));
        for (const Element *child : element.children)
            addReferences(*child, references);
    }

    GridBlock gridOf(const Element &element)
    {
        GridBlock grid;
        const bool hasCards = element.hasClass(u"cards");
        for (Element *child : element.children) {
            if (child->isText() && isBlank(child->text))
                continue;
            if (hasCards && child->tag == u"ul") {
                for (Element *item : child->children) {
                    if (item->tag == u"li")
                        grid.cells.push_back({build(item->children), true});
                }
                continue;
            }
            const bool isCard = child->hasClass(u"card");
            grid.cells.push_back({build({&child, 1}), isCard});
        }
        return grid;
    }

    BlockContent figureFrom(const Element &element)
    {
        FigureBlock figure;
        bool hasImage = false;
        std::vector<Element *> captions, inside;
        for (Element *child : element.children)
            (child->tag == u"figcaption" ? captions : inside).push_back(child);
        if (!captions.empty())
            figure.caption = runsIn(*captions.back());
        Blocks blocks = build(inside); // once: figures stand in figures
        for (Block &block : blocks) {
            if (auto *found = std::get_if<FigureBlock>(&block.content); found && !hasImage) {
                found->caption = std::move(figure.caption);
                figure = std::move(*found);
                hasImage = true;
            }
        }
        if (hasImage)
            return figure;
        std::ranges::move(build(captions), std::back_inserter(blocks));
        return ContainerBlock{element.tag, std::move(blocks), Alignment::None};
    }

    static BlockContent mediaOf(const Element &element)
    {
        QString source = attributeOf(element, u"src");
        for (const Element *child : element.children) {
            if (source.isEmpty() && child->tag == u"source")
                source = attributeOf(*child, u"src");
        }
        Run run;
        run.text = source.section(u'/', -1);
        run.target = source;
        return ParagraphBlock{{run}};
    }

    bool m_isCodeAnnotated;
    int m_annotations = 0; ///< that the text of the block can lead to
};

} // namespace

Blocks blocksOf(const MarkdownPage &page, bool isCodeAnnotated)
{
    constexpr size_t longPage = 2000; // elements at the top, of which a thread more is worth its start
    const std::span<Element *const> elements = page.tree.root().children;
    const auto build = [isCodeAnnotated](std::span<Element *const> part) {
        return BlockBuilder(isCodeAnnotated).build(part);
    };
    if (elements.size() < longPage)
        return build(elements);
    // Nothing that stands before a heading reaches past it.
    const auto middle = std::find_if(elements.begin() + qsizetype(elements.size() / 2), elements.end(),
                                     [](const Element *element) { return element->tag == u"h2"; });
    const size_t size = size_t(middle - elements.begin());
    std::future<Blocks> second = std::async(std::launch::async, build, elements.subspan(size));
    Blocks blocks = build(elements.first(size));
    std::ranges::move(second.get(), std::back_inserter(blocks));
    return blocks;
}

} // namespace cairn
