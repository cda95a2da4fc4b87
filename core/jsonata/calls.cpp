// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/nearest.h"
#include "jsonata/evaluator.h"
#include "jsonata/parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// Looking for an expression costs at least as much as so many steps.
constexpr qint64 searchSteps = 20;

/// The name that a call is made by, for messages.
QString nameOf(const Node &target)
{
    if (target.kind == Kind::Variable)
        return target.text;
    return target.kind == Kind::Path ? target.children.front()->text : QString();
}

} // namespace

Function::~Function()
{
    if (auto *lambda = std::get_if<Lambda>(&content)) {
        release(std::shared_ptr<void>(std::move(lambda->scope)));
        release(std::move(lambda->input));
    } else if (auto *transform = std::get_if<Transform>(&content)) {
        release(std::shared_ptr<void>(std::move(transform->scope)));
    } else if (auto *composition = std::get_if<Composition>(&content)) {
        release(std::move(composition->first));
        release(std::move(composition->second));
    } else if (auto *partial = std::get_if<PartialBuiltin>(&content)) {
        for (auto &argument : partial->arguments)
            release(argument ? std::move(*argument) : Item());
    }
}

int Function::arity() const
{
    if (const auto *lambda = std::get_if<Lambda>(&content))
        return int(lambda->parameters.size());
    if (const auto *builtin = std::get_if<const Builtin *>(&content))
        return (*builtin)->arity;
    if (const auto *partial = std::get_if<PartialBuiltin>(&content))
        return int(
            std::ranges::count_if(partial->arguments, [](const auto &one) { return !one.has_value(); }));
    return 1;
}

Item makeFunction(decltype(Function::content) content)
{
    return std::make_shared<Function>(std::move(content));
}

Item Evaluator::evaluateCall(const Node &node, const Item &input, const ScopePointer &scope,
                             const Item *first)
{
    Item function = evaluate(*node.target, input, scope);
    if (!function.function() && !m_run.hasFailed())
        failForTarget(node, scope, false);
    Items arguments;
    if (first)
        arguments.push_back(*first);
    for (const NodePointer &child : node.children)
        arguments.push_back(evaluate(*child, input, scope));
    if (m_run.hasFailed())
        return {};
    m_callScope = scope;
    if (node.isTailCall) {
        m_tail = TailCall{std::move(function), std::move(arguments), input, nameOf(*node.target), node.at};
        return {};
    }
    return call(function, std::move(arguments), input, nameOf(*node.target));
}

void Evaluator::failForTarget(const Node &node, const ScopePointer &scope, bool isPartial)
{
    const Node &target = *node.target;
    const QString name = nameOf(target);
    const bool isKnown = !name.isEmpty() && (scope->find(name) || findBuiltin(name));
    if (target.kind == Kind::Path && isKnown) {
        m_run.fail(isPartial ? "T1007" : "T1005", u"%1 is no function"_s.arg(name),
                   u"Did you mean $%1?"_s.arg(name));
    } else if (target.kind == Kind::Variable && !isKnown) {
        std::vector<QStringView> known = builtinNames();
        for (const Scope *around = scope.get(); around; around = around->outer.get()) {
            for (const auto &[bound, value] : around->names)
                known.emplace_back(bound);
        }
        const QString nearest = nearestName(name, known);
        m_run.fail(isPartial ? "T1008" : "T1006", u"there is no function $%1"_s.arg(name),
                   nearest.isEmpty() ? u"docs/jsonata.md lists those that there are"_s
                                     : u"Did you mean $%1?"_s.arg(nearest));
    } else {
        m_run.fail(isPartial ? "T1008" : "T1006", u"what is called here is no function"_s);
    }
    m_run.locate(target.at);
}

Item Evaluator::evaluatePartial(const Node &node, const Item &input, const ScopePointer &scope)
{
    const Item function = evaluate(*node.target, input, scope);
    std::vector<std::optional<Item>> arguments;
    for (const NodePointer &child : node.children) {
        if (child->kind == Kind::Placeholder)
            arguments.emplace_back();
        else
            arguments.emplace_back(evaluate(*child, input, scope));
    }
    if (m_run.hasFailed())
        return {};
    if (!function.function()) {
        failForTarget(node, scope, true);
        return {};
    }
    if (const auto *lambda = std::get_if<Lambda>(&function.function()->content)) {
        Lambda made{lambda->node, {}, std::make_shared<Scope>(lambda->scope), lambda->input, false};
        for (size_t at = 0; at < lambda->parameters.size(); ++at) {
            if (at < arguments.size() && arguments[at] && !arguments[at]->isUndefined())
                made.scope->set(lambda->parameters[at], *arguments[at]);
            else
                made.parameters.push_back(lambda->parameters[at]);
        }
        m_run.captured(made.scope);
        return makeFunction(std::move(made));
    }
    if (const auto *builtin = std::get_if<const Builtin *>(&function.function()->content)) {
        arguments.resize(std::max(arguments.size(), size_t((*builtin)->arity)));
        return makeFunction(PartialBuiltin{*builtin, std::move(arguments)});
    }
    m_run.fail("T1008", u"this function cannot be given some of its arguments"_s,
               u"Write function($x){...} around it"_s);
    return {};
}

Item Evaluator::evaluateApply(const Node &node, const Item &input, const ScopePointer &scope)
{
    const Item left = evaluate(*node.children[0], input, scope);
    const Node &right = *node.children[1];
    if (right.kind == Kind::Call)
        return evaluateCall(right, input, scope, &left);
    const Item function = evaluate(right, input, scope);
    if (m_run.hasFailed())
        return {};
    if (!function.function()) {
        m_run.fail("T2006", u"what stands behind ~> is %1 and no function"_s.arg(excerptOf(function)));
        return {};
    }
    if (left.function())
        return makeFunction(Composition{left, function});
    return call(function, Items(1, left), Null());
}

Item Evaluator::callWith(const Item &function, Items arguments)
{
    const size_t arity = function.function() ? size_t(std::max(function.function()->arity(), 1)) : 1;
    if (arguments.size() > arity)
        arguments.resize(arity);
    return call(function, std::move(arguments), Null());
}

Item Evaluator::call(const Item &function, Items arguments, const Item &input, const QString &name)
{
    const Level level(m_run);
    if (!level)
        return {};
    Item result = callOnce(function, arguments, input, name);
    while (m_tail && m_run.step()) {
        const TailCall tail = *std::exchange(m_tail, std::nullopt);
        result = callOnce(tail.function, tail.arguments, tail.input, tail.name);
        m_run.locate(tail.at);
    }
    m_tail.reset();
    return result;
}

Item Evaluator::callOnce(const Item &function, const Items &arguments, const Item &input, const QString &name)
{
    if (!function.function()) {
        m_run.fail("T1006", u"what is called here is no function"_s);
        return {};
    }
    const auto &content = function.function()->content;
    if (const auto *lambda = std::get_if<Lambda>(&content))
        return callLambda(*lambda, arguments, input, name);
    if (const auto *builtin = std::get_if<const Builtin *>(&content))
        return callBuiltin(**builtin, arguments, input);
    if (const auto *partial = std::get_if<PartialBuiltin>(&content))
        return callPartial(*partial, arguments);
    if (const auto *composition = std::get_if<Composition>(&content)) {
        const Item between = call(composition->first, arguments, Null());
        return call(composition->second, Items(1, between), Null());
    }
    if (const auto *change = std::get_if<Transform>(&content))
        return transform(*change, arguments);
    if (const auto *next = std::get_if<NextMatch>(&content))
        return match(next->regex, next->text, next->from, false);
    const QString *text = arguments.empty() ? nullptr : arguments.front().text();
    return text ? match(std::get<Matcher>(content).regex, *text, 0, true) : Item();
}

Item Evaluator::callLambda(const Lambda &lambda, const Items &arguments, const Item &input,
                           const QString &name)
{
    const auto &signature = lambda.node->signature;
    const Items checked =
        signature && lambda.isChecked ? signature->checked(arguments, input, name, m_run) : arguments;
    const auto scope = std::make_shared<Scope>(lambda.scope);
    for (size_t at = 0; at < lambda.parameters.size(); ++at)
        scope->set(lambda.parameters[at], at < checked.size() ? checked[at] : Item());
    if (m_run.hasFailed())
        return {};
    return evaluate(*lambda.node->children.front(), lambda.input, scope);
}

Item Evaluator::callBuiltin(const Builtin &builtin, const Items &arguments, const Item &input)
{
    Call made{*this, m_run, signatureOf(builtin).checked(arguments, input, builtin.name.toString(), m_run),
              input};
    return m_run.step() ? builtin.run(made) : Item();
}

Item Evaluator::callPartial(const PartialBuiltin &partial, const Items &arguments)
{
    Items all;
    size_t next = 0;
    for (const std::optional<Item> &argument : partial.arguments)
        all.push_back(argument ? *argument : next < arguments.size() ? arguments[next++] : Item());
    while (!all.empty() && all.back().isUndefined())
        all.pop_back();
    return callBuiltin(*partial.builtin, all, Item());
}

Item Evaluator::match(const QRegularExpression &regex, const QString &text, qsizetype from, bool mayBeEmpty)
{
    if (!m_run.step(searchSteps + text.size() / 64) || from > text.size())
        return {};
    const QRegularExpressionMatch found = regex.match(text, from);
    if (!found.isValid())
        m_run.failAtLimit(u"the regular expression takes too long"_s,
                          u"Write it with fewer repeats in repeats"_s);
    if (!found.hasMatch())
        return {};
    if (found.capturedLength() == 0 && !mayBeEmpty) {
        m_run.fail("D1004", u"the regular expression fits nothing at all"_s, u"Write + in place of *"_s);
        return {};
    }
    Items groups;
    for (int group = 1; group <= regex.captureCount(); ++group)
        groups.push_back(found.hasCaptured(group) ? Item(found.captured(group)) : Item());
    auto object = std::make_shared<Object>();
    object->set(u"match"_s, found.captured());
    object->set(u"start"_s, makeNumber(found.capturedStart()));
    object->set(u"end"_s, makeNumber(found.capturedEnd()));
    object->set(u"groups"_s, makeList(std::move(groups)));
    object->set(u"next"_s, makeFunction(NextMatch{regex, text, found.capturedEnd()}));
    return object;
}

Item Evaluator::transform(const Transform &transform, const Items &arguments)
{
    const Item given = arguments.empty() ? Item() : arguments.front();
    if (given.isUndefined())
        return {};
    if (!given.object() && !given.list()) {
        m_run.fail("T0410", u"objects and lists are transformed, not %1"_s.arg(excerptOf(given)));
        return {};
    }
    const Item copy = cloned(given, m_run);
    const Item matches = evaluate(*transform.node->children.front(), copy, transform.scope);
    const Item found = asSequence(matches);
    for (const Item &one : found.list()->items) {
        change(*transform.node, one, transform.scope);
        if (m_run.hasFailed())
            return {};
    }
    return copy;
}

/// What is put in is copied, so that nothing contains itself.
void Evaluator::change(const Node &node, const Item &found, const ScopePointer &scope)
{
    const Item update = evaluate(*node.children[1], found, scope);
    if (!update.isUndefined() && !update.object())
        m_run.fail("T2011", u"an object says what becomes of it, not %1"_s.arg(excerptOf(update)));
    const Item copy = cloned(update, m_run);
    if (copy.object() && found.object()) {
        copy.object()->each([&](const QString &name, const Item &value) {
            found.object()->set(name, value);
            return true;
        });
    }
    if (node.children.size() < 3 || m_run.hasFailed())
        return;
    const Item deletions = asSequence(evaluate(*node.children[2], found, scope));
    for (const Item &name : deletions.list()->items) {
        if (!name.text())
            m_run.fail("T2012", u"texts say which members go, not %1"_s.arg(excerptOf(name)));
        else if (found.object())
            found.object()->remove(*name.text());
    }
}

Item Evaluator::evaluateText(const QString &text, const Item &input)
{
    m_run.step(text.size());
    Parsed<NodePointer> root = Parser(text).parse();
    if (root)
        root = resolve(std::move(*root));
    if (!root) {
        m_run.fail("D3120",
                   u"the expression that $eval gets cannot be read: %1"_s.arg(root.error().error.message),
                   root.error().error.hint);
        return {};
    }
    const auto &tree = m_trees.emplace_back(std::make_unique<Tree>(text, std::move(*root)));
    const ScopePointer scope = m_callScope;
    Item result = evaluate(*tree->root, input, scope);
    m_run.wrap("D3121", u"in the expression that $eval gets"_s);
    return result;
}

} // namespace cairn::jsonata
