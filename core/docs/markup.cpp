// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/markup.h"

#include <QVarLengthArray>

#include <algorithm>
#include <charconv>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// In the order of the alphabet, for a search by halves.
constexpr QStringView blockTags[] = {
    u"address", u"article", u"aside",  u"blockquote", u"body",     u"canvas",   u"center",     u"colgroup",
    u"dd",      u"details", u"div",    u"dl",         u"dt",       u"fieldset", u"figcaption", u"figure",
    u"footer",  u"form",    u"group",  u"h1",         u"h2",       u"h3",       u"h4",         u"h5",
    u"h6",      u"header",  u"hgroup", u"hr",         u"html",     u"iframe",   u"legend",     u"li",
    u"main",    u"map",     u"math",   u"menu",       u"nav",      u"noscript", u"object",     u"ol",
    u"option",  u"output",  u"p",      u"pre",        u"progress", u"script",   u"section",    u"style",
    u"summary", u"table",   u"tbody",  u"td",         u"textarea", u"tfoot",    u"th",         u"thead",
    u"tr",      u"ul",      u"video",
};

} // namespace

bool isBlockTag(QStringView tag)
{
    if (tag.size() < 1 || tag.size() > 10)
        return false;
    if (std::ranges::binary_search(blockTags, tag))
        return true;
    const bool isSmall = std::ranges::none_of(tag, [](QChar c) { return c.isUpper(); });
    return !isSmall && std::ranges::binary_search(blockTags, QStringView(tag.toString().toLower()));
}

bool MarkupNode::isOneOf(std::initializer_list<QStringView> names) const
{
    return std::ranges::find(names, QStringView(tag)) != names.end();
}

const QString *MarkupNode::attribute(QStringView name) const
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &found->value;
}

QString MarkupNode::classes() const
{
    const QString *value = attribute(u"class");
    return value ? *value : QString();
}

void MarkupNode::setAttribute(const QString &name, const QString &value)
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    if (found == attributes.end())
        attributes.push_back({name, value});
    else
        found->value = value;
}

void MarkupNode::removeAttribute(QStringView name)
{
    std::erase_if(attributes, [&](const Attribute &attribute) { return attribute.name == name; });
}

void MarkupNode::addClass(const QString &name)
{
    const QString present = classes();
    setAttribute(u"class"_s, present.isEmpty() ? name : present + u' ' + name);
}

bool MarkupNode::isHeading() const
{
    return tag.size() == 2 && tag[0] == u'h' && tag[1] >= u'1' && tag[1] <= u'6';
}

MarkupNode *MarkupReading::make(const QString &tag)
{
    MarkupNode &node = m_nodes.make();
    node.tag = tag;
    return &node;
}

MarkupNode *MarkupReading::append(MarkupNode &parent, const QString &tag)
{
    MarkupNode *child = make(tag);
    parent.children.push_back(child);
    return child;
}

QString MarkupReading::stash(StashedMarkup markup)
{
    stashed.push_back(std::move(markup));
    return placeholderOf(stashKey, stashed.size() - 1);
}

void MarkupReading::remark(const QString &sentence)
{
    constexpr qsizetype listedRemarks = 100;
    if (remarks.size() < listedRemarks && !remarks.contains(sentence))
        remarks.append(sentence);
}

bool MarkupReading::tellWork()
{
    remark(u"the page is too tangled to be read in full; some of its markup is shown as text"_s);
    return false;
}

bool MarkupReading::hasRoom()
{
    if (qsizetype(m_nodes.size()) < options.limits.elements)
        return true;
    remark(u"the page has more than %1 elements; the rest is left out"_s.arg(options.limits.elements));
    return false;
}

QString placeholderOf(QStringView key, size_t number)
{
    QVarLengthArray<QChar, 40> mark; // as there is one for each piece of markup, only its result takes memory
    char digits[20];
    char *const end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    mark.append(markStart);
    mark.append(key.begin(), key.size());
    std::transform(digits, end, std::back_inserter(mark), [](char digit) { return QLatin1Char(digit); });
    mark.append(markEnd);
    return QString(mark.constData(), mark.size());
}

Placeholder placeholderAt(QStringView text, qsizetype start, QStringView key)
{
    if (start < 0 || start >= text.size() || text[start] != markStart
        || !text.sliced(start + 1).startsWith(key))
        return {};
    qsizetype at = start + 1 + key.size();
    const qsizetype digits = at;
    int number = 0;
    for (; at < text.size() && at - digits < 9 && text[at] >= u'0' && text[at] <= u'9'; ++at)
        number = number * 10 + (text[at].unicode() - u'0');
    if (at == digits || at >= text.size() || text[at] != markEnd)
        return {};
    return {number, at + 1};
}

} // namespace cairn
