// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/treestages.h"

#include "docs/blockparser.h"
#include "docs/codeblock.h"
#include "docs/inlineparser.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView backLinkSign = u"\u21a9";
constexpr QChar hardBlank = u'\u00a0';

MarkupNode *backLink(const QString &name, size_t number, MarkupReading &reading)
{
    MarkupNode *link = reading.make(u"a"_s);
    link->setAttribute(u"class"_s, u"footnote-backref"_s);
    link->setAttribute(u"href"_s, u"#fnref:"_s + name);
    link->setAttribute(u"title"_s, u"Jump back to footnote %1 in the text"_s.arg(number));
    link->text = backLinkSign.toString();
    return link;
}

/// Where `///Footnotes Go Here///` stands: the element, and its parent.
std::pair<MarkupNode *, MarkupNode *> footnotesPlace(MarkupNode &root)
{
    std::pair<MarkupNode *, MarkupNode *> place;
    forEachNode(root, [&](MarkupNode &node) {
        for (MarkupNode *child : node.children) {
            if (!place.first && child->text.contains("///Footnotes Go Here///"_L1))
                place = {child, &node};
        }
    });
    return place;
}

} // namespace

void appendFootnotes(MarkupNode &root, BlockParser &parser, MarkupReading &reading)
{
    if (reading.footnotes.empty())
        return;
    MarkupNode *div = reading.make(u"div"_s);
    div->setAttribute(u"class"_s, u"footnote"_s);
    reading.append(*div, u"hr"_s);
    MarkupNode *list = reading.append(*div, u"ol"_s);
    // A footnote's text may define another one, which is then read too.
    for (size_t index = 0; index < reading.footnotes.size() && reading.hasRoom(); ++index) {
        const auto [name, text] = reading.footnotes[index];
        MarkupNode *item = reading.append(*list, u"li"_s);
        item->setAttribute(u"id"_s, u"fn:"_s + name);
        MarkupNode *holder = reading.make(u"div"_s);
        parser.parseText(*holder, text);
        item->children = holder->children;
        if (item->children.empty())
            continue;
        MarkupNode *last = item->lastChild();
        if (last->is(u"p"))
            last->text += hardBlank;
        else
            last = reading.append(*item, u"p"_s);
        last->children.push_back(backLink(name, index + 1, reading));
    }
    const auto [place, parent] = footnotesPlace(root);
    if (place)
        std::ranges::replace(parent->children, place, div);
    else
        root.children.push_back(div);
}

void linkFootnotes(MarkupNode &root, MarkupReading &reading)
{
    if (reading.footnotes.empty())
        return;
    forEachNode(root, [&](MarkupNode &node) {
        const QString *id = node.is(u"li") ? node.attribute(u"id") : nullptr;
        if (!id || !id->startsWith("fn:"_L1) || node.children.empty())
            return;
        const QString name = id->sliced(3);
        const int uses = reading.footnoteUses.value(name);
        for (int use = 2; use <= uses; ++use) {
            MarkupNode *link = backLink(name, size_t(reading.footnoteNumbers.value(name)), reading);
            link->setAttribute(u"href"_s, u"#fnref%1:%2"_s.arg(QString::number(use), name));
            node.lastChild()->children.push_back(link);
        }
    });
}

void highlightCode(MarkupNode &root, MarkupReading &reading)
{
    forEachNode(root, [&](MarkupNode &node) {
        if (!node.is(u"pre") || node.children.size() != 1 || !node.children[0]->is(u"code")
            || node.children[0]->textState != TextState::Literal || !node.attributes.empty())
            return;
        FencedCode code;
        code.text = node.children[0]->text;
        MarkupNode *block = makeCode(code, 0, reading);
        node.tag = block->tag;
        node.text = block->text;
        node.textState = block->textState;
        node.attributes = block->attributes;
        node.children.clear();
    });
}

namespace {

/// Takes a box off the beginning of a text.
bool takeBox(QString &text, MarkupReading &reading)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u' ')
        ++at;
    if (at + 3 >= text.size() || text[at] != u'[' || text[at + 2] != u']' || text[at + 3] != u' ')
        return false;
    const QChar state = text[at + 1];
    if (state != u' ' && state != u'x' && state != u'X')
        return false;
    at += 3;
    while (at < text.size() && text[at] == u' ')
        ++at;
    const QString box =
        u"<label class=\"task-list-control\"><input type=\"checkbox\" disabled%1/>"
        "<span class=\"task-list-indicator\"></span></label> "_s.arg(state == u' ' ? u""_s : u" checked"_s);
    text = reading.stashHtml(box) + text.sliced(at);
    return true;
}

} // namespace

void markTasks(MarkupNode &root, MarkupReading &reading)
{
    forEachNode(root, [&](MarkupNode &list) {
        bool hasTask = false;
        for (MarkupNode *item : list.children) {
            if (!item->is(u"li"))
                continue;
            MarkupNode *first = item->children.empty() ? nullptr : item->children[0];
            const bool isTask = item->text.isEmpty()
                                    ? first && first->is(u"p") && takeBox(first->text, reading)
                                    : takeBox(item->text, reading);
            if (isTask)
                item->addClass(u"task-list-item"_s);
            hasTask = hasTask || isTask;
        }
        if (hasTask)
            list.addClass(u"task-list"_s);
    });
}

namespace {

/// Finds the longest of the page's abbreviations at each place where a word may begin.
class AbbreviationFinder final
{
public:
    explicit AbbreviationFinder(const MarkupReading &reading)
    {
        for (const auto &[name, title] : reading.abbreviations) {
            m_byFirst[name[0]].emplace_back(name, title);
            m_firstSigns |= quint64(1) << (name[0].unicode() & 63);
        }
        for (auto &names : m_byFirst)
            std::ranges::stable_sort(names, std::ranges::greater(),
                                     [](const auto &pair) { return pair.first.size(); });
    }

    struct Found {
        qsizetype start = -1;
        qsizetype size = 0;
        QString title;
    };

    Found next(QStringView text, qsizetype from) const
    {
        for (qsizetype at = from; at < text.size(); ++at) {
            if ((m_firstSigns >> (text[at].unicode() & 63) & 1) == 0)
                continue;
            const auto names = m_byFirst.constFind(text[at]);
            if (names == m_byFirst.cend() || !isBoundary(text, at))
                continue;
            for (const auto &[name, title] : *names) {
                if (text.sliced(at).startsWith(name) && isBoundary(text, at + name.size()))
                    return {at, name.size(), title};
            }
        }
        return {};
    }

private:
    static bool isBoundary(QStringView text, qsizetype at)
    {
        const bool before = at > 0 && isWordPart(text[at - 1]);
        const bool after = at < text.size() && isWordPart(text[at]);
        return before != after;
    }

    QHash<QChar, std::vector<std::pair<QString, QString>>> m_byFirst;
    quint64 m_firstSigns = 0; ///< a bit set says perhaps
};

std::vector<MarkupNode *> abbreviate(QString &text, const AbbreviationFinder &finder, MarkupReading &reading)
{
    std::vector<MarkupNode *> made;
    AbbreviationFinder::Found found = finder.next(text, 0);
    if (found.start < 0)
        return made;
    const QString whole = std::exchange(text, text.first(found.start));
    while (found.start >= 0) {
        MarkupNode *node = reading.make(u"abbr"_s);
        node->setAttribute(u"title"_s, found.title);
        node->text = whole.sliced(found.start, found.size);
        node->textState = TextState::Atomic;
        const qsizetype end = found.start + found.size;
        found = finder.next(whole, end);
        node->tail = whole.sliced(end, (found.start < 0 ? whole.size() : found.start) - end);
        made.push_back(node);
    }
    return made;
}

} // namespace

void markAbbreviations(MarkupNode &root, MarkupReading &reading)
{
    for (auto option = reading.options.abbreviations.cbegin(); option != reading.options.abbreviations.cend();
         ++option) {
        const bool isKnown = std::ranges::any_of(
            reading.abbreviations, [&](const auto &known) { return known.first == option.key(); });
        if (!isKnown && !option.key().isEmpty())
            reading.abbreviations.emplace_back(option.key(), option.value());
    }
    if (reading.abbreviations.empty())
        return;
    const AbbreviationFinder finder(reading);
    forEachNode(root, [&](MarkupNode &node) {
        if (node.is(u"abbr"))
            return;
        std::vector<MarkupNode *> children;
        if (node.textState != TextState::Literal)
            children = abbreviate(node.text, finder, reading);
        for (MarkupNode *child : node.children) {
            children.push_back(child);
            std::ranges::copy(abbreviate(child->tail, finder, reading), std::back_inserter(children));
        }
        node.children = std::move(children);
    });
}

} // namespace cairn
