// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr double maxRange = 1e7;

bool isComparable(const Item &item)
{
    return item.isUndefined() || item.number() || item.text();
}

bool isWhole(const Item &item)
{
    return item.number() && std::floor(*item.number()) == *item.number();
}

/// By code units, as JavaScript compares them.
bool isLess(const Item &a, const Item &b)
{
    return a.number() ? *a.number() < *b.number() : *a.text() < *b.text();
}

} // namespace

Item Evaluator::evaluateBinary(const Node &node, const Item &input, const ScopePointer &scope)
{
    const QString &operation = node.text;
    const Item left = evaluate(*node.children[0], input, scope);
    if (operation == u"and" && !isTrue(left, m_run))
        return false;
    if (operation == u"or" && isTrue(left, m_run))
        return true;
    const Item right = evaluate(*node.children[1], input, scope);
    if (m_run.hasFailed())
        return {};
    if (operation == u"and" || operation == u"or")
        return isTrue(right, m_run);
    if (operation == u"=" || operation == u"!=") {
        if (left.isUndefined() || right.isUndefined())
            return false;
        return areEqual(left, right, m_run) == (operation == u"=");
    }
    if (operation == u"in")
        return isIn(left, right);
    if (operation == u"&")
        return joined(left, right);
    if (operation == u"..")
        return range(left, right);
    if (operation.startsWith(u'<') || operation.startsWith(u'>'))
        return compare(node, left, right);
    return calculate(node, left, right);
}

Item Evaluator::calculate(const Node &node, const Item &left, const Item &right)
{
    for (const Item *operand : {&left, &right}) {
        if (operand->number() && !std::isfinite(*operand->number()))
            m_run.fail("D1001", u"the number is out of range"_s, u"Look for a division by 0"_s);
        else if (!operand->isUndefined() && !operand->number())
            m_run.fail(operand == &left ? "T2001" : "T2002",
                       u"what stands %1 %2 is %3 and no number"_s.arg(
                           operand == &left ? u"before"_s : u"behind"_s, node.text, excerptOf(*operand)),
                       u"Make it one with $number(), or join texts with &"_s);
    }
    if (left.isUndefined() || right.isUndefined() || m_run.hasFailed())
        return {};
    const double a = *left.number();
    const double b = *right.number();
    switch (node.text.front().unicode()) {
    case u'+':
        return a + b;
    case u'-':
        return a - b;
    case u'*':
        return a * b;
    case u'/':
        return a / b;
    default:
        return std::fmod(a, b);
    }
}

Item Evaluator::compare(const Node &node, const Item &left, const Item &right)
{
    if (!isComparable(left) || !isComparable(right)) {
        m_run.fail("T2010", u"%1 compares numbers or texts, not %2"_s.arg(
                                node.text, excerptOf(isComparable(left) ? right : left)));
        return {};
    }
    if (left.isUndefined() || right.isUndefined())
        return {};
    if (left.content.index() != right.content.index()) {
        m_run.fail("T2009", u"%1 and %2 are not of one type"_s.arg(excerptOf(left), excerptOf(right)),
                   u"Use $number() or $string()"_s);
        return {};
    }
    if (node.text == u"<")
        return isLess(left, right);
    if (node.text == u">")
        return isLess(right, left);
    if (node.text == u"<=")
        return left.number() ? *left.number() <= *right.number() : !isLess(right, left);
    return left.number() ? *left.number() >= *right.number() : !isLess(left, right);
}

Item Evaluator::range(const Item &left, const Item &right)
{
    if (!left.isUndefined() && !isWhole(left))
        m_run.fail("T2003", u"a range begins with a whole number, not with %1"_s.arg(excerptOf(left)));
    if (!right.isUndefined() && !isWhole(right))
        m_run.fail("T2004", u"a range ends with a whole number, not with %1"_s.arg(excerptOf(right)));
    if (left.isUndefined() || right.isUndefined() || m_run.hasFailed() || *left.number() > *right.number())
        return {};
    const double count = *right.number() - *left.number() + 1;
    if (!(count <= maxRange))
        m_run.fail("D2014", u"a range has at most 10 million numbers"_s, u"Make it smaller"_s);
    else
        m_run.step(qint64(count));
    if (m_run.hasFailed())
        return {};
    Items items;
    items.reserve(size_t(count));
    for (double at = 0; at < count; ++at)
        items.emplace_back(*left.number() + at);
    return makeSequence(std::move(items));
}

/// Lists and objects are in no list, as nothing but themselves is the same.
Item Evaluator::isIn(const Item &left, const Item &right)
{
    if (left.isUndefined() || right.isUndefined())
        return false;
    const auto isSame = [&](const Item &item) {
        if (item.content.index() != left.content.index())
            return false;
        if (left.list() || left.object())
            return left.list() == item.list() && left.object() == item.object();
        return areEqual(left, item, m_run);
    };
    const Array *list = right.list();
    if (!list)
        return isSame(right);
    m_run.step(qint64(list->items.size()));
    return std::ranges::any_of(list->items, isSame);
}

Item Evaluator::joined(const Item &left, const Item &right)
{
    const Item first = textOf(left, false, m_run);
    const Item second = textOf(right, false, m_run);
    QString text = first.text() ? *first.text() : QString();
    if (second.text())
        text += *second.text();
    return m_run.mayMake(text.size()) ? Item(text) : Item();
}

} // namespace cairn::jsonata
