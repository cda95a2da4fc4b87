// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

Item Evaluator::evaluate(const Tree &tree, const Item &input)
{
    Item given = input;
    if (given.list() && !given.isSequence()) {
        given = makeSequence(Items(1, input));
        given.list()->isOuter = true;
    }
    const auto scope = std::make_shared<Scope>(nullptr);
    scope->set(u"$"_s, input);
    return evaluate(*tree.root, given, scope);
}

Item Evaluator::evaluate(const Node &node, const Item &input, const ScopePointer &scope)
{
    const Level level(m_run);
    if (!level || !m_run.step())
        return {};
    Item result = evaluateOnly(node, input, scope);
    for (const Stage &predicate : node.predicates)
        result = filtered(*predicate.filter, result, scope);
    if (node.group && node.kind != Kind::Path)
        result = grouped(*node.group, result, scope);
    if (m_run.hasFailed()) {
        m_run.locate(node.at);
        return {};
    }
    if (!result.isSequence() || result.list()->isTuples)
        return result;
    if (node.keepsArray && !result.list()->keepsSingleton)
        ownList(result).keepsSingleton = true;
    if (result.list()->items.empty())
        return {};
    if (result.list()->items.size() == 1 && !result.list()->keepsSingleton)
        return Item(result.list()->items.front());
    return result;
}

Item Evaluator::evaluateOnly(const Node &node, const Item &input, const ScopePointer &scope)
{
    switch (node.kind) {
    case Kind::Path:
        return evaluatePath(node, input, scope);
    case Kind::Name:
        return lookup(input, node.text, m_run);
    case Kind::Variable:
        return evaluateVariable(node, input, scope);
    case Kind::Wildcard:
        return wildcard(input);
    case Kind::Descendant: {
        Items items;
        descend(input, items);
        return items.size() == 1 ? items.front() : makeSequence(std::move(items));
    }
    case Kind::Parent: {
        const Item *found = scope->find(node.slot->label);
        return found ? *found : Item();
    }
    case Kind::Binary:
        return evaluateBinary(node, input, scope);
    case Kind::Negation:
        return evaluateNegation(node, input, scope);
    case Kind::List:
        return evaluateList(node, input, scope);
    case Kind::Record:
        return grouped(node.pairs, input, scope);
    case Kind::Block:
        return evaluateBlock(node, input, scope);
    case Kind::Condition:
    case Kind::Otherwise:
    case Kind::Elvis:
        return evaluateCondition(node, input, scope);
    case Kind::Bind: {
        Item value = evaluate(*node.children.front(), input, scope);
        scope->set(node.text, value);
        return value;
    }
    case Kind::Lambda:
        m_run.captured(scope);
        return makeFunction(Lambda{&node, node.parameters, scope, input, true});
    case Kind::Regex:
        return makeFunction(Matcher{node.regex});
    case Kind::Transform:
        m_run.captured(scope);
        return makeFunction(Transform{&node, scope});
    case Kind::Call:
        return evaluateCall(node, input, scope, nullptr);
    case Kind::Partial:
        return evaluatePartial(node, input, scope);
    case Kind::Apply:
        return evaluateApply(node, input, scope);
    default:
        return node.value;
    }
}

Item Evaluator::evaluateVariable(const Node &node, const Item &input, const ScopePointer &scope)
{
    if (node.text.isEmpty()) {
        const Array *list = input.list();
        return list && list->isOuter && !list->items.empty() ? Item(list->items.front()) : input;
    }
    if (const Item *found = scope->find(node.text))
        return *found;
    if (const Builtin *builtin = findBuiltin(node.text))
        return makeFunction(builtin);
    return {};
}

Item Evaluator::evaluateList(const Node &node, const Item &input, const ScopePointer &scope)
{
    Items items;
    for (const NodePointer &child : node.children) {
        Item value = evaluate(*child, input, scope);
        const Array *list = value.list();
        if (value.isUndefined() || m_run.hasFailed())
            continue;
        if (!list || child->kind == Kind::List) {
            items.push_back(std::move(value));
        } else {
            m_run.step(qint64(list->items.size()));
            items.insert(items.end(), list->items.begin(), list->items.end());
        }
    }
    Item made = makeList(std::move(items));
    made.list()->isConstructed = node.isConstructed;
    return made;
}

Item Evaluator::evaluateBlock(const Node &node, const Item &input, const ScopePointer &scope)
{
    const auto inner = std::make_shared<Scope>(scope);
    Item result;
    for (const NodePointer &child : node.children) {
        result = evaluate(*child, input, inner);
        if (m_run.hasFailed())
            break;
    }
    return result;
}

Item Evaluator::evaluateCondition(const Node &node, const Item &input, const ScopePointer &scope)
{
    Item first = evaluate(*node.children[0], input, scope);
    const bool holds = node.kind == Kind::Otherwise ? !first.isUndefined() : isTrue(first, m_run);
    if (node.kind != Kind::Condition)
        return holds ? first : evaluate(*node.children[1], input, scope);
    if (holds)
        return evaluate(*node.children[1], input, scope);
    return node.children.size() > 2 ? evaluate(*node.children[2], input, scope) : Item();
}

Item Evaluator::evaluateNegation(const Node &node, const Item &input, const ScopePointer &scope)
{
    const Item value = evaluate(*node.children.front(), input, scope);
    if (value.isUndefined())
        return {};
    if (const double *number = value.number())
        return -*number;
    m_run.fail("D1002", u"%1 is no number and cannot be negated"_s.arg(excerptOf(value)),
               u"Make it one with $number()"_s);
    return {};
}

} // namespace cairn::jsonata
