// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Admonitions, details and tabs: a first line, and what is indented below it.

#include "docs/blocklines.h"
#include "docs/blockparser.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView tabbedSet = u"tabbed-set tabbed-alternate";

QString capitalized(const QString &word)
{
    return word.isEmpty() ? word : word.first(1).toUpper() + word.sliced(1).toLower();
}

QString compressed(QStringView names)
{
    return names.toString().toLower().simplified();
}

/// The first class is the title where none is written.
QString titleOf(const ContainerLine &match, const QString &classes)
{
    return match.hasTitle ? match.title.toString() : capitalized(classes.section(u' ', 0, 0));
}

bool isListTag(const MarkupNode &node)
{
    return node.isOneOf({u"ul", u"ol", u"dl"});
}

bool isTabSet(const MarkupNode &node)
{
    return node.is(u"div") && node.classes() == tabbedSet;
}

/// What is inside an item of a list stands in paragraphs once there is more than one block in it.
void wrapItemText(MarkupReading &reading, MarkupNode &node)
{
    if (!node.isOneOf({u"li", u"dd"}) || node.text.isEmpty())
        return;
    MarkupNode *paragraph = reading.append(node, u"p"_s);
    paragraph->line = node.line;
    paragraph->text = std::exchange(node.text, QString());
}

} // namespace

/// The container that an indented block goes into, which may be an item of a list in the container before it.
BlockParser::Sibling BlockParser::containerFor(MarkupNode &parent, QStringView block, LineKind kind)
{
    MarkupNode *sibling = parent.lastChild();
    const bool fits =
        sibling && block.startsWith(u"    ")
        && (kind == LineKind::Admonition ? sibling->is(u"div") && sibling->classes().contains("admonition"_L1)
            : kind == LineKind::Details  ? sibling->is(u"details")
                                         : isTabSet(*sibling));
    if (!fits)
        return {};
    MarkupNode *last = sibling->lastChild();
    if (kind == LineKind::Tab)
        last = last ? last->lastChild() : nullptr;
    const qsizetype blanks = leadingBlanks(block);
    int indent = 0;
    while (last && blanks - indent >= 8) {
        if (kind == LineKind::Tab && last->is(u"div") && last->classes() == u"tabbed-block") {
            MarkupNode *inner = last->lastChild();
            if (!inner || !isListTag(*inner))
                break;
            last = inner;
        }
        if (!isListTag(*last))
            break;
        sibling = last->lastChild();
        last = sibling ? sibling->lastChild() : nullptr;
        indent += 4;
    }
    return {sibling, indent + 4};
}

bool BlockParser::continuesContainer(MarkupNode &parent, Blocks &blocks, LineKind kind)
{
    const Sibling sibling = containerFor(parent, blocks.back().text, kind);
    if (!sibling.node)
        return false;
    const Detabbed parts = detab(blocks.back(), sibling.indent);
    blocks.pop_back();
    MarkupNode *inside = sibling.node;
    const bool isTightItem = inside->isOneOf({u"li", u"dd"}) && !inside->text.isEmpty();
    if (kind == LineKind::Tab && !isTightItem && isTabSet(*inside)) {
        inside = inside->lastChild()->lastChild();
    } else {
        wrapItemText(m_reading, *inside);
    }
    return endContainer(*inside, blocks, parts);
}

/// Takes the block where it has a line that begins a container, and parses what stands before that line.
auto BlockParser::beginContainer(MarkupNode &parent, Blocks &blocks, LineKind kind,
                                 bool (*match)(QStringView, ContainerLine &)) -> std::optional<ContainerHead>
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(kind, block.text);
    if (at < 0)
        return {};
    blocks.pop_back();
    if (at > 0)
        parseOne(parent, {block.text.first(at - 1), block.line});
    ContainerHead head;
    head.line = block.line + int(block.text.first(at).count(u'\n'));
    qsizetype next = at;
    match(nextLine(block.text, next), head.match);
    head.parts = detab({next > block.text.size() ? QStringView() : block.text.sliced(next), head.line + 1});
    return head;
}

bool BlockParser::endContainer(MarkupNode &element, Blocks &blocks, const Detabbed &parts)
{
    parseChunk(element, parts.inside);
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
}

bool BlockParser::admonition(MarkupNode &parent, Blocks &blocks)
{
    const auto head = beginContainer(parent, blocks, LineKind::Admonition, matchAdmonition);
    if (!head)
        return continuesContainer(parent, blocks, LineKind::Admonition);
    const QString classes = compressed(head->match.classes);
    MarkupNode *element = append(parent, u"div"_s, head->line);
    element->setAttribute(u"class"_s, u"admonition "_s + classes);
    const QString title = titleOf(head->match, classes);
    if (!title.isEmpty()) {
        MarkupNode *heading = append(*element, u"p"_s, head->line);
        heading->text = title;
        heading->setAttribute(u"class"_s, u"admonition-title"_s);
    }
    return endContainer(*element, blocks, head->parts);
}

bool BlockParser::details(MarkupNode &parent, Blocks &blocks)
{
    const auto head = beginContainer(parent, blocks, LineKind::Details, matchDetails);
    if (!head)
        return continuesContainer(parent, blocks, LineKind::Details);
    const QString classes = compressed(head->match.classes);
    MarkupNode *element = append(parent, u"details"_s, head->line);
    if (head->match.isOpen)
        element->setAttribute(u"open"_s, u"open"_s);
    if (!classes.isEmpty())
        element->setAttribute(u"class"_s, classes);
    append(*element, u"summary"_s, head->line)->text = titleOf(head->match, classes);
    return endContainer(*element, blocks, head->parts);
}

bool BlockParser::tabs(MarkupNode &parent, Blocks &blocks)
{
    const auto head = beginContainer(parent, blocks, LineKind::Tab, matchTab);
    if (!head)
        return continuesContainer(parent, blocks, LineKind::Tab);
    MarkupNode *inside =
        openTab(parent, parent.lastChild(), head->match.special, head->match.title.toString(), head->line);
    return endContainer(*inside, blocks, head->parts);
}

/// Adds a tab to the set before it, or to a new one; gives the element of its content.
MarkupNode *BlockParser::openTab(MarkupNode &parent, MarkupNode *sibling, QStringView special,
                                 const QString &title, int line)
{
    const bool goesOn = sibling && isTabSet(*sibling) && !special.contains(u'!');
    MarkupNode *set = goesOn ? sibling : append(parent, u"div"_s, line);
    if (!goesOn) {
        set->setAttribute(u"class"_s, tabbedSet.toString());
        set->setAttribute(u"data-tabs"_s, u"%1:0"_s.arg(++m_reading.tabSets));
        append(*set, u"div"_s, line)->setAttribute(u"class"_s, u"tabbed-labels"_s);
        append(*set, u"div"_s, line)->setAttribute(u"class"_s, u"tabbed-content"_s);
    }
    const QString number = set->attribute(u"data-tabs")->section(u':', 0, 0);
    const size_t count = set->children.size() - 1; // labels and content stand behind the inputs
    const QString id = u"__tabbed_%1_%2"_s.arg(number).arg(count);
    MarkupNode *input = m_reading.make(u"input"_s);
    if (!goesOn || special.contains(u'+')) {
        for (size_t at = 0; at + 1 < count; ++at)
            set->children[at]->removeAttribute(u"checked");
        input->setAttribute(u"checked"_s, u"checked"_s);
    }
    input->setAttribute(u"id"_s, id);
    input->setAttribute(u"name"_s, u"__tabbed_"_s + number);
    input->setAttribute(u"type"_s, u"radio"_s);
    set->insert(count - 1, input);
    MarkupNode *label = append(*set->children[count], u"label"_s, line);
    label->setAttribute(u"for"_s, id);
    label->text = title;
    MarkupNode *block = append(*set->children[count + 1], u"div"_s, line);
    block->setAttribute(u"class"_s, u"tabbed-block"_s);
    set->setAttribute(u"data-tabs"_s, u"%1:%2"_s.arg(number).arg(count));
    return block;
}

} // namespace cairn
