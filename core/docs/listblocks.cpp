// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Lists, and what is indented below their items.

#include "docs/blockparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The width of an item's mark with the blanks behind it, from `at`; 0 where there is none.
qsizetype markWidth(QStringView line, qsizetype at, bool &isNumber)
{
    const qsizetype start = at;
    while (at < line.size() && line[at].isDigit())
        ++at;
    isNumber = at > start;
    if (isNumber ? (at >= line.size() || line[at] != u'.')
                 : (at >= line.size() || (line[at] != u'*' && line[at] != u'+' && line[at] != u'-')))
        return 0;
    const qsizetype blanks = leadingBlanks(line.sliced(++at));
    return blanks == 0 ? 0 : at + blanks - start;
}

void wrapText(MarkupReading &reading, MarkupNode &item)
{
    if (item.text.isEmpty())
        return;
    MarkupNode *paragraph = reading.make(u"p"_s);
    paragraph->line = item.line;
    paragraph->text = std::exchange(item.text, QString());
    item.insert(0, paragraph);
}

bool isList(const MarkupNode &node, bool withDefinitions)
{
    return node.is(u"ul") || node.is(u"ol") || (withDefinitions && node.is(u"dl"));
}

bool isItem(const MarkupNode &node, bool withDefinitions)
{
    return node.is(u"li") || (withDefinitions && node.is(u"dd"));
}

} // namespace

bool BlockParser::listIndent(MarkupNode &parent, Blocks &blocks)
{
    return indentedInList(parent, blocks, false);
}

bool BlockParser::definitionIndent(MarkupNode &parent, Blocks &blocks)
{
    return indentedInList(parent, blocks, true);
}

bool BlockParser::indentedInList(MarkupNode &parent, Blocks &blocks, bool withDefinitions)
{
    const TextBlock block = blocks.back();
    MarkupNode *last = parent.lastChild();
    const int width = withDefinitions ? 4 : listIndentWidth();
    if (leadingBlanks(block.text) < width || hasState(BlockState::Detabbed)
        || (!isItem(parent, withDefinitions) && !(last && isList(*last, withDefinitions))))
        return false;
    blocks.pop_back();
    const qsizetype indent = leadingBlanks(block.text) / width;
    int level = hasState(BlockState::List) ? 1 : 0;
    MarkupNode *sibling = &parent;
    while (indent > level) {
        MarkupNode *child = sibling->lastChild();
        if (!child || (!isList(*child, withDefinitions) && !isItem(*child, withDefinitions)))
            break;
        level += isList(*child, withDefinitions);
        sibling = child;
    }
    const TextBlock inside = looseDetab(block, level, width);
    m_states.push_back(BlockState::Detabbed);
    if (isItem(parent, withDefinitions)) {
        parseOne(last && isList(*last, withDefinitions) ? *last : parent, inside);
    } else if (isItem(*sibling, withDefinitions)) {
        parseOne(*sibling, inside);
    } else if (MarkupNode *item = sibling->lastChild(); item && isItem(*item, withDefinitions)) {
        wrapText(m_reading, *item);
        parseChunk(*item, inside);
    } else {
        parseOne(*append(*sibling, withDefinitions ? u"dd"_s : u"li"_s, inside.line), inside);
    }
    m_states.pop_back();
    return true;
}

bool BlockParser::orderedList(MarkupNode &parent, Blocks &blocks)
{
    return list(parent, blocks, true);
}

bool BlockParser::unorderedList(MarkupNode &parent, Blocks &blocks)
{
    return list(parent, blocks, false);
}

bool BlockParser::list(MarkupNode &parent, Blocks &blocks, bool isOrdered)
{
    const TextBlock block = blocks.back();
    const qsizetype blanks = leadingBlanks(block.text);
    bool isNumber = false;
    const int width = listIndentWidth();
    if (blanks >= width || markWidth(block.text, blanks, isNumber) == 0 || isNumber != isOrdered)
        return false;
    blocks.pop_back();
    const std::vector<TextBlock> items = listItems(block, isOrdered);
    size_t next = 0;
    MarkupNode *sibling = parent.lastChild();
    MarkupNode *element = nullptr;
    const bool mixes = !m_reading.options.trulySaneLists || !sibling || sibling->is(u"ol") == isOrdered;
    if (sibling && isList(*sibling, false) && mixes) {
        element = sibling;
        if (MarkupNode *last = element->lastChild()) {
            wrapText(m_reading, *last);
            if (MarkupNode *inner = last->lastChild(); inner && !inner->tail.isEmpty()) {
                MarkupNode *paragraph = m_reading.append(*last, u"p"_s);
                QStringView tail = inner->tail;
                while (!tail.isEmpty() && tail[0].isSpace())
                    tail = tail.sliced(1);
                paragraph->text = tail.toString();
                inner->tail.clear();
            }
        }
        MarkupNode *item = append(*element, u"li"_s, items[0].line);
        m_states.push_back(BlockState::LooseList);
        parseOne(*item, items[0]);
        m_states.pop_back();
        next = 1;
    } else if (isList(parent, false)) {
        element = &parent;
    } else {
        element = append(parent, isOrdered ? u"ol"_s : u"ul"_s, block.line);
    }
    m_states.push_back(BlockState::List);
    for (; next < items.size(); ++next) {
        MarkupNode *last = element->lastChild();
        const bool isInside = leadingBlanks(items[next].text) >= width && last;
        parseOne(isInside ? *last : *append(*element, u"li"_s, items[next].line), items[next]);
    }
    m_states.pop_back();
    return true;
}

std::vector<TextBlock> BlockParser::listItems(TextBlock block, bool isOrdered)
{
    const int indent = listIndentWidth();
    std::vector<TextBlock> items;
    int line = block.line;
    for (qsizetype start = 0; start <= block.text.size(); ++line) {
        const QStringView text = nextLine(block.text, start);
        const qsizetype blanks = leadingBlanks(text);
        bool isNumber = false;
        const qsizetype width = blanks < 2 * indent ? markWidth(text, blanks, isNumber) : 0;
        const bool isMine = !m_reading.options.trulySaneLists || isNumber == isOrdered;
        if (width > 0 && blanks < indent && isMine) {
            items.push_back({text.sliced(blanks + width), line});
        } else if (width > 0 && blanks >= indent && !items.empty()
                   && leadingBlanks(items.back().text) < indent) {
            items.push_back({text, line});
        } else if (!items.empty()) {
            // The item's lines stand behind one another, so that the view grows.
            items.back().text = QStringView(items.back().text.begin(), text.end());
        }
    }
    return items;
}

} // namespace cairn
