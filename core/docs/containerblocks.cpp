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
    parseChunk(*inside, parts.inside);
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
}

bool BlockParser::admonition(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Admonition, block.text);
    if (at < 0)
        return continuesContainer(parent, blocks, LineKind::Admonition);
    blocks.pop_back();
    if (at > 0)
        parseOne(parent, {block.text.first(at - 1), block.line});
    const int line = block.line + int(block.text.first(at).count(u'\n'));
    qsizetype next = at;
    ContainerLine match;
    matchAdmonition(nextLine(block.text, next), match);
    const Detabbed parts =
        detab({next > block.text.size() ? QStringView() : block.text.sliced(next), line + 1});
    const QString classes = compressed(match.classes);
    MarkupNode *element = append(parent, u"div"_s, line);
    element->setAttribute(u"class"_s, u"admonition "_s + classes);
    const QString title = match.hasTitle ? match.title.toString() : capitalized(classes.section(u' ', 0, 0));
    if (!title.isEmpty()) {
        MarkupNode *heading = append(*element, u"p"_s, line);
        heading->text = title;
        heading->setAttribute(u"class"_s, u"admonition-title"_s);
    }
    parseChunk(*element, parts.inside);
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
}

bool BlockParser::details(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Details, block.text);
    if (at < 0)
        return continuesContainer(parent, blocks, LineKind::Details);
    blocks.pop_back();
    if (at > 0)
        parseOne(parent, {block.text.first(at - 1), block.line});
    const int line = block.line + int(block.text.first(at).count(u'\n'));
    qsizetype next = at;
    ContainerLine match;
    matchDetails(nextLine(block.text, next), match);
    const Detabbed parts =
        detab({next > block.text.size() ? QStringView() : block.text.sliced(next), line + 1});
    const QString classes = compressed(match.classes);
    MarkupNode *element = append(parent, u"details"_s, line);
    if (match.isOpen)
        element->setAttribute(u"open"_s, u"open"_s);
    if (!classes.isEmpty())
        element->setAttribute(u"class"_s, classes);
    append(*element, u"summary"_s, line)->text =
        match.hasTitle ? match.title.toString() : capitalized(classes.section(u' ', 0, 0));
    parseChunk(*element, parts.inside);
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
}

bool BlockParser::tabs(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Tab, block.text);
    if (at < 0)
        return continuesContainer(parent, blocks, LineKind::Tab);
    blocks.pop_back();
    if (at > 0)
        parseOne(parent, {block.text.first(at - 1), block.line});
    const int line = block.line + int(block.text.first(at).count(u'\n'));
    qsizetype next = at;
    ContainerLine match;
    matchTab(nextLine(block.text, next), match);
    const Detabbed parts =
        detab({next > block.text.size() ? QStringView() : block.text.sliced(next), line + 1});
    MarkupNode *inside = openTab(parent, parent.lastChild(), match.special, match.title.toString(), line);
    parseChunk(*inside, parts.inside);
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
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
