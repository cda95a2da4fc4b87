// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/attributelist.h"

#include "docs/codeblock.h"
#include "docs/sourcetext.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isWordEnd(QChar c)
{
    return c == u' ' || c == u'=' || c == u'}';
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && !isWordEnd(text[at]))
        ++at;
    return at;
}

QString withoutQuotes(QStringView value, QChar quote)
{
    return trimmedRight(trimmedLeft(value, quote), quote).toString();
}

} // namespace

AttributeList parseAttributeList(QStringView text)
{
    AttributeList list;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == u' ') {
            ++at;
            continue;
        }
        const qsizetype end = wordEnd(text, at);
        if (end == at)
            break;
        const QStringView name = text.sliced(at, end - at);
        if (end + 1 < text.size() && text[end] == u'=') {
            const QChar quote = text[end + 1];
            const qsizetype close = quote == u'"' || quote == u'\'' ? text.indexOf(quote, end + 2) : -1;
            if (close > 0) {
                list.attributes.push_back(
                    {name.toString(), withoutQuotes(text.sliced(end + 1, close - end), quote)});
                at = close + 1;
                continue;
            }
            const qsizetype valueEnd = wordEnd(text, end + 1);
            if (valueEnd > end + 1) {
                list.attributes.push_back(
                    {name.toString(), text.sliced(end + 1, valueEnd - end - 1).toString()});
                at = valueEnd;
                continue;
            }
        }
        if (name.startsWith(u'.'))
            list.attributes.push_back({u"."_s, name.sliced(1).toString()});
        else if (name.startsWith(u'#'))
            list.attributes.push_back({u"id"_s, name.sliced(1).toString()});
        else
            list.attributes.push_back({name.toString(), name.toString()});
        at = end;
    }
    const qsizetype brace = text.indexOf(u'}', at);
    list.rest = brace < 0 ? QStringView() : text.sliced(brace);
    return list;
}

namespace {

/// A list in braces: where it begins with what is before it on its line, what is inside, and where it ends.
struct BracedList {
    qsizetype start = 0;
    QStringView inside;
    qsizetype end = 0;
};

/// What is between the brace at `at` and the last one of the text's part that ends at `end`.
std::optional<BracedList> bracedAt(QStringView text, qsizetype at, qsizetype end)
{
    qsizetype start = at + 1;
    if (start < end && text[start] == u':')
        ++start;
    while (start < end && text[start] == u' ')
        ++start;
    const qsizetype close = text.first(end).lastIndexOf(u'}');
    if (close <= start || text[start] == u'}' || text[start] == u'\n')
        return std::nullopt;
    return BracedList{at, text.sliced(start, close - start), close + 1};
}

/// A list at the end of a text, in its last line: after a blank, or on a line of its own.
std::optional<BracedList> listAtEnd(QStringView text, bool isOwnLine)
{
    if (!text.contains(u'{'))
        return std::nullopt;
    QStringView trimmed = trimmedRight(text, u' ');
    if (!trimmed.endsWith(u'}'))
        return std::nullopt;
    const qsizetype lineStart = trimmed.lastIndexOf(u'\n') + 1;
    if (isOwnLine) {
        if (lineStart == 0)
            return std::nullopt;
        const qsizetype brace = lineStart + leadingBlanks(trimmed.sliced(lineStart));
        if (trimmed[brace] != u'{')
            return std::nullopt;
        std::optional<BracedList> list = bracedAt(trimmed, brace, trimmed.size());
        if (list)
            list->start = lineStart - 1;
        return list;
    }
    for (qsizetype brace = trimmed.indexOf(u'{', lineStart); brace >= 0;
         brace = trimmed.indexOf(u'{', brace + 1)) {
        if (brace == 0 || trimmed[brace - 1] != u' ')
            continue;
        std::optional<BracedList> list = bracedAt(trimmed, brace, trimmed.size());
        if (!list)
            continue;
        while (list->start > 0 && trimmed[list->start - 1] == u' ')
            --list->start;
        return list;
    }
    return std::nullopt;
}

bool isNameSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u':' || c == u'-' || c == u'.' || c.isMark();
}

QString sanitized(QString name)
{
    QString result;
    for (const QChar c : name) {
        if (isNameSign(c))
            result += c;
        else if (!result.endsWith(u'_') || result.size() == 0)
            result += u'_';
    }
    return result;
}

void assign(MarkupNode &node, const AttributeList &list)
{
    for (const Attribute &attribute : list.attributes) {
        if (attribute.name == u".")
            node.addClass(attribute.value);
        else
            node.setAttribute(sanitized(attribute.name), attribute.value);
    }
}

/// Takes a list off the end of a text; false where there is none, or where it holds more than a list.
bool takeFromEnd(MarkupNode &node, QString &text, bool isOwnLine)
{
    const std::optional<BracedList> braced = listAtEnd(text, isOwnLine);
    if (!braced)
        return false;
    const AttributeList list = parseAttributeList(braced->inside);
    if (!list.rest.isEmpty())
        return false;
    assign(node, list);
    text.truncate(braced->start);
    return true;
}

void tidyHeading(QString &text)
{
    QStringView view = trimmedRight(text, u'#');
    while (!view.isEmpty() && view.back().isSpace())
        view.chop(1);
    text.truncate(view.size());
}

/// The text that a list of an item may end: before the list in it, or its last one.
QString *itemText(MarkupNode &item)
{
    const auto list =
        std::ranges::find_if(item.children, [](MarkupNode *child) { return child->isOneOf({u"ul", u"ol"}); });
    if (list == item.children.end())
        return item.lastChild()->tail.isEmpty() ? (&item.text) : &item.lastChild()->tail;
    if (list != item.children.begin() && !(*std::prev(list))->tail.isEmpty())
        return &(*std::prev(list))->tail;
    return &item.text;
}

void applyToBlock(MarkupNode &node)
{
    const bool isOwnLine = !node.isHeading() && !node.isOneOf({u"dt", u"td", u"th"});
    if (!node.children.empty() && node.is(u"li")) {
        takeFromEnd(node, *itemText(node), isOwnLine);
        return;
    }
    QString &text =
        node.children.empty() || node.lastChild()->tail.isEmpty() ? node.text : node.lastChild()->tail;
    if (takeFromEnd(node, text, isOwnLine) && node.isHeading())
        tidyHeading(text);
}

void applyToInline(MarkupNode &node)
{
    if (node.is(u"br")
        || !node.tail.startsWith(u'{')) // what follows a line break stands on a line of its own
        return;
    const qsizetype lineEnd = node.tail.indexOf(u'\n');
    const std::optional<BracedList> braced = bracedAt(node.tail, 0, lineEnd < 0 ? node.tail.size() : lineEnd);
    if (!braced)
        return;
    const AttributeList list = parseAttributeList(braced->inside);
    assign(node, list);
    node.tail = node.tail.sliced(braced->end) + list.rest.toString();
}

} // namespace

void applyAttributeLists(MarkupNode &root)
{
    std::vector<MarkupNode *> stack{&root};
    while (!stack.empty()) {
        MarkupNode *node = stack.back();
        stack.pop_back();
        if (isBlockTag(node->tag))
            applyToBlock(*node);
        else if (!node->tail.isEmpty() && node->tag != codeTag)
            applyToInline(*node);
        stack.insert(stack.end(), node->children.rbegin(), node->children.rend());
    }
}

} // namespace cairn
