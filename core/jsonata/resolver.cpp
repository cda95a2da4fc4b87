// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// The reading of an expression, turned into paths of steps.
class Resolver final
{
public:
    std::optional<Failure> fault;

    NodePointer resolve(NodePointer node);

private:
    NodePointer makePath(NodePointer step);
    NodePointer resolveName(NodePointer node);
    NodePointer resolveDot(NodePointer node);
    NodePointer resolveFilter(NodePointer node);
    NodePointer resolveGroup(NodePointer node);
    NodePointer resolveOrder(NodePointer node);
    NodePointer resolveFocus(NodePointer node);
    NodePointer resolveIndex(NodePointer node);
    NodePointer resolveParent(NodePointer node);
    NodePointer resolveNegation(NodePointer node);
    NodePointer resolveLambda(NodePointer node);
    NodePointer resolveParts(NodePointer node);
    void resolvePairs(Node &node, std::vector<Pair> &pairs);
    void finishPath(Node &path);
    void climb(Node &node, Slot &slot, const SlotPointer &shared);
    void take(Node &node, const Node &part);
    void placeParents(Node &path);
    void markTailCalls(Node &node);
    void fail(const char *code, qsizetype at, const QString &message, const QString &hint = {});

    int m_parents = 0;
};

void Resolver::fail(const char *code, qsizetype at, const QString &message, const QString &hint)
{
    if (!fault)
        fault = Failure{{ErrorKind::Invalid, message, hint}, QString::fromLatin1(code), at};
}

NodePointer Resolver::resolve(NodePointer node)
{
    switch (node->kind) {
    case Kind::Dot:
        return resolveDot(std::move(node));
    case Kind::Filter:
        return resolveFilter(std::move(node));
    case Kind::Group:
        return resolveGroup(std::move(node));
    case Kind::OrderBy:
        return resolveOrder(std::move(node));
    case Kind::Focus:
        return resolveFocus(std::move(node));
    case Kind::Index:
        return resolveIndex(std::move(node));
    case Kind::Name:
        return resolveName(std::move(node));
    case Kind::Parent:
        return resolveParent(std::move(node));
    case Kind::Negation:
        return resolveNegation(std::move(node));
    case Kind::Lambda:
        return resolveLambda(std::move(node));
    default:
        return resolveParts(std::move(node));
    }
}

NodePointer Resolver::makePath(NodePointer step)
{
    auto path = std::make_unique<Node>();
    path->kind = Kind::Path;
    path->at = step->at;
    path->children.push_back(std::move(step));
    return path;
}

NodePointer Resolver::resolveName(NodePointer node)
{
    const bool keepsArray = node->keepsArray;
    NodePointer path = makePath(std::move(node));
    path->keepsArray = keepsArray;
    return path;
}

NodePointer Resolver::resolveParent(NodePointer node)
{
    node->slot = std::make_shared<Slot>();
    node->slot->label = u"!%1"_s.arg(m_parents++);
    return node;
}

/// What a part looks for above itself, the whole looks for, too.
void Resolver::take(Node &node, const Node &part)
{
    node.seeking.insert(node.seeking.end(), part.seeking.begin(), part.seeking.end());
    if (part.kind == Kind::Parent)
        node.seeking.push_back(part.slot);
}

NodePointer Resolver::resolveParts(NodePointer node)
{
    if (node->target)
        node->target = resolve(std::move(node->target));
    for (NodePointer &child : node->children) {
        child = resolve(std::move(child));
        if (node->kind != Kind::Transform && node->kind != Kind::Bind)
            take(*node, *child);
        const bool isConstructed =
            child->isConstructed || (child->kind == Kind::Path && child->children.front()->isConstructed);
        if (node->kind == Kind::Block && isConstructed)
            node->isConstructed = true;
        if (node->kind == Kind::Apply && child->keepsArray)
            node->keepsArray = true;
        if (node->kind == Kind::Bind)
            take(*node, *child);
    }
    resolvePairs(*node, node->pairs);
    return node;
}

void Resolver::resolvePairs(Node &node, std::vector<Pair> &pairs)
{
    for (Pair &pair : pairs) {
        pair.key = resolve(std::move(pair.key));
        pair.value = resolve(std::move(pair.value));
        if (node.kind == Kind::Record) {
            take(node, *pair.key);
            take(node, *pair.value);
        }
    }
}

NodePointer Resolver::resolveNegation(NodePointer node)
{
    NodePointer operand = resolve(std::move(node->children.front()));
    if (operand->kind == Kind::Number && operand->predicates.empty() && !operand->group) {
        operand->value = -*operand->value.number();
        return operand;
    }
    take(*node, *operand);
    node->children.front() = std::move(operand);
    return node;
}

NodePointer Resolver::resolveDot(NodePointer node)
{
    NodePointer first = resolve(std::move(node->children[0]));
    NodePointer path;
    if (first->kind == Kind::Path) {
        path = std::move(first);
    } else {
        path = makePath(std::move(first));
        if (path->children.front()->kind == Kind::Parent)
            path->seeking.assign(1, path->children.front()->slot);
    }
    NodePointer rest = resolve(std::move(node->children[1]));
    if (rest->kind == Kind::Path) {
        for (NodePointer &step : rest->children)
            path->children.push_back(std::move(step));
    } else {
        if (!rest->predicates.empty())
            rest->stages = std::exchange(rest->predicates, {});
        path->children.push_back(std::move(rest));
    }
    finishPath(*path);
    return path;
}

void Resolver::finishPath(Node &path)
{
    for (NodePointer &step : path.children) {
        if (step->kind == Kind::Number || step->kind == Kind::Literal)
            fail("S0213", step->at, u"%1 cannot be a step of a path"_s.arg(excerptOf(step->value)),
                 u"Names that are no words stand in quotes"_s);
        else if (step->kind == Kind::Text)
            step->kind = Kind::Name;
        if (step->keepsArray)
            path.keepsArray = true;
    }
    for (Node *step : {path.children.front().get(), path.children.back().get()}) {
        if (step->kind == Kind::List)
            step->isConstructed = true;
    }
    placeParents(path);
}

NodePointer Resolver::resolveFilter(NodePointer node)
{
    NodePointer whole = resolve(std::move(node->target));
    Node &step = whole->kind == Kind::Path ? *whole->children.back() : *whole;
    if (step.group)
        fail("S0209", node->at, u"a filter cannot follow a group"_s, u"Filter before it"_s);
    NodePointer filter = resolve(std::move(node->children.front()));
    for (const SlotPointer &slot : filter->seeking) {
        if (slot->level == 1)
            climb(step, *slot, slot);
        else
            --slot->level;
    }
    take(step, *filter);
    (whole->kind == Kind::Path ? step.stages : step.predicates).push_back({std::move(filter), {}});
    return whole;
}

NodePointer Resolver::resolveGroup(NodePointer node)
{
    NodePointer whole = resolve(std::move(node->target));
    if (whole->group)
        fail("S0210", node->at, u"a step has one group only"_s, u"Put the first one in brackets"_s);
    resolvePairs(*node, node->pairs);
    whole->group = std::move(node->pairs);
    return whole;
}

NodePointer Resolver::resolveOrder(NodePointer node)
{
    NodePointer path = resolve(std::move(node->target));
    if (path->kind != Kind::Path)
        path = makePath(std::move(path));
    node->kind = Kind::Sort;
    for (NodePointer &term : node->children) {
        term = resolve(std::move(term));
        take(*node, *term);
    }
    path->children.push_back(std::move(node));
    placeParents(*path);
    return path;
}

NodePointer Resolver::resolveFocus(NodePointer node)
{
    NodePointer whole = resolve(std::move(node->target));
    Node &step = whole->kind == Kind::Path ? *whole->children.back() : *whole;
    if (!step.stages.empty() || !step.predicates.empty())
        fail("S0215", node->at, u"@ stands before the filters of its step"_s,
             u"Write the filter behind it"_s);
    if (step.kind == Kind::Sort)
        fail("S0216", node->at, u"@ stands before the order of its step"_s, u"Write the order behind it"_s);
    if (node->keepsArray)
        step.keepsArray = true;
    step.focus = node->text;
    step.isTuple = true;
    return whole;
}

NodePointer Resolver::resolveIndex(NodePointer node)
{
    NodePointer whole = resolve(std::move(node->target));
    if (whole->kind != Kind::Path) {
        whole = makePath(std::move(whole));
        Node &only = *whole->children.back();
        only.stages = std::exchange(only.predicates, {});
    }
    Node &step = *whole->children.back();
    if (step.stages.empty())
        step.index = node->text;
    else
        step.stages.push_back({{}, node->text});
    step.isTuple = true;
    return whole;
}

/// Notes at the step that is `slot->level` steps up that its item is the parent.
void Resolver::climb(Node &node, Slot &slot, const SlotPointer &shared)
{
    switch (node.kind) {
    case Kind::Name:
    case Kind::Wildcard:
        if (--slot.level == 0) {
            if (node.ancestor)
                slot.label = node.ancestor->label;
            node.ancestor = shared;
            node.isTuple = true;
        }
        break;
    case Kind::Parent:
        ++slot.level;
        break;
    case Kind::Block:
        if (!node.children.empty()) {
            node.isTuple = true;
            climb(*node.children.back(), slot, shared);
        }
        break;
    case Kind::Path:
        node.isTuple = true;
        for (size_t at = node.children.size(); at-- > 0;) {
            climb(*node.children[at], slot, shared);
            if (slot.level <= 0 || fault)
                break;
        }
        break;
    default:
        fail("S0217", node.at, u"nobody can say what the parent of this is"_s,
             u"% goes up steps that are names or *"_s);
    }
}

void Resolver::placeParents(Node &path)
{
    const Node &last = *path.children.back();
    std::vector<SlotPointer> slots = last.seeking;
    if (last.kind == Kind::Parent)
        slots.push_back(last.slot);
    for (const SlotPointer &slot : slots) {
        for (qsizetype at = qsizetype(path.children.size()) - 2; slot->level > 0 && !fault;) {
            if (at < 0) {
                path.seeking.push_back(slot);
                break;
            }
            // Steps next to each other that bind their item all have the same parent.
            while (at > 0 && !path.children[size_t(at)]->focus.isEmpty()
                   && !path.children[size_t(at) - 1]->focus.isEmpty())
                --at;
            climb(*path.children[size_t(at)], *slot, slot);
            --at;
        }
    }
}

NodePointer Resolver::resolveLambda(NodePointer node)
{
    NodePointer body = resolve(std::move(node->children.front()));
    markTailCalls(*body);
    node->children.front() = std::move(body);
    return node;
}

void Resolver::markTailCalls(Node &node)
{
    if (!node.predicates.empty() || node.group || node.keepsArray)
        return;
    if (node.kind == Kind::Call) {
        node.isTailCall = true;
    } else if (node.kind == Kind::Condition) {
        for (size_t at = 1; at < node.children.size(); ++at)
            markTailCalls(*node.children[at]);
    } else if (node.kind == Kind::Block && !node.children.empty()) {
        markTailCalls(*node.children.back());
    }
}

} // namespace

Parsed<NodePointer> resolve(NodePointer root)
{
    Resolver resolver;
    NodePointer resolved = resolver.resolve(std::move(root));
    if (!resolver.fault && (resolved->kind == Kind::Parent || !resolved->seeking.empty()))
        resolver.fault = syntaxFault("S0217", resolved->at, u"nobody can say what the parent of this is"_s,
                                     u"% goes up steps that are names or *"_s)
                             .error();
    if (resolver.fault)
        return std::unexpected(*resolver.fault);
    return resolved;
}

} // namespace cairn::jsonata
