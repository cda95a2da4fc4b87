// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/function.h"
#include "jsonata/node.h"
#include "jsonata/run.h"

namespace cairn::jsonata {

/// Evaluates a tree once.
class Evaluator final
{
public:
    explicit Evaluator(Run &run)
        : m_run(run)
    {}

    Item evaluate(const Tree &tree, const Item &input);
    /// Calls a function with as many of the arguments as it takes.
    Item callWith(const Item &function, Items arguments);
    Item call(const Item &function, Items arguments, const Item &input, const QString &name = {});
    /// With the names that the call sees.
    Item evaluateText(const QString &text, const Item &input);
    /// Merge sort; `isBehind` says whether the first has to stand behind the second.
    template <typename IsBehind>
    Items sorted(Items items, IsBehind &&isBehind);

private:
    /// A call that is still to be made, of the function that is leaving.
    struct TailCall {
        Item function;
        Items arguments;
        Item input;
        QString name;
        qsizetype at = 0;
    };
    using Bindings = std::shared_ptr<Object>;

    Item evaluate(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateOnly(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateVariable(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateList(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateBlock(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateCondition(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateNegation(const Node &node, const Item &input, const ScopePointer &scope);

    Item evaluateBinary(const Node &node, const Item &input, const ScopePointer &scope);
    Item calculate(const Node &node, const Item &left, const Item &right);
    Item compare(const Node &node, const Item &left, const Item &right);
    Item range(const Item &left, const Item &right);
    Item isIn(const Item &left, const Item &right);
    Item joined(const Item &left, const Item &right);

    Item evaluatePath(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateStep(const Node &step, const Array &input, const ScopePointer &scope, bool isLast);
    Item evaluateTupleStep(const Node &step, const Array &input, const Item &tuples,
                           const ScopePointer &scope);
    Item sortedTuples(const Node &step, const Array &input, const Item &tuples, const ScopePointer &scope);
    void addTuples(Items &out, const Node &step, const Item &result, const Object *before,
                   const Item &parent);
    Item applyStages(const std::vector<Stage> &stages, Item input, const ScopePointer &scope);
    Item filtered(const Node &filter, const Item &input, const ScopePointer &scope);
    bool isChosen(const Item &result, size_t at, size_t count);
    Item wildcard(const Item &input);
    void descend(const Item &input, Items &out);
    Item ordered(const Node &sort, const Item &input, const ScopePointer &scope);
    int compareTerms(const Node &sort, const Item &a, const Item &b, bool isTuple, const ScopePointer &scope);
    Item grouped(const std::vector<Pair> &pairs, const Item &input, const ScopePointer &scope);
    Item mergedTuples(const Item &tuples);
    ScopePointer scopeOf(const Item &tuple, const ScopePointer &scope);

    Item evaluateCall(const Node &node, const Item &input, const ScopePointer &scope, const Item *first);
    Item evaluatePartial(const Node &node, const Item &input, const ScopePointer &scope);
    Item evaluateApply(const Node &node, const Item &input, const ScopePointer &scope);
    void failForTarget(const Node &node, const ScopePointer &scope, bool isPartial);
    Item callOnce(const Item &function, const Items &arguments, const Item &input, const QString &name);
    Item callLambda(const Lambda &lambda, const Items &arguments, const Item &input, const QString &name);
    Item callBuiltin(const Builtin &builtin, const Items &arguments, const Item &input);
    Item callPartial(const PartialBuiltin &partial, const Items &arguments);
    Item match(const QRegularExpression &regex, const QString &text, qsizetype from, bool mayBeEmpty);
    Item transform(const Transform &transform, const Items &arguments);
    void change(const Node &node, const Item &found, const ScopePointer &scope);

    Run &m_run;
    ScopePointer m_callScope;                         ///< of the call that was begun last
    std::vector<std::unique_ptr<const Tree>> m_trees; ///< of texts, as functions may come of them
    std::optional<TailCall> m_tail;
};

/// The members of that name of an object, or of all objects of a list.
Item lookup(const Item &input, const QString &name, Run &run);

template <typename IsBehind>
Items Evaluator::sorted(Items items, IsBehind &&isBehind)
{
    if (items.size() < 2 || m_run.hasFailed())
        return items;
    const auto middle = items.begin() + qsizetype(items.size() / 2);
    const Items left = sorted(Items(items.begin(), middle), isBehind);
    const Items right = sorted(Items(middle, items.end()), isBehind);
    Items merged;
    merged.reserve(items.size());
    size_t l = 0;
    size_t r = 0;
    while (l < left.size() && r < right.size() && m_run.step()) {
        const bool takesRight = isBehind(left[l], right[r]);
        merged.push_back(takesRight ? right[r++] : left[l++]);
    }
    merged.insert(merged.end(), left.begin() + qsizetype(l), left.end());
    merged.insert(merged.end(), right.begin() + qsizetype(r), right.end());
    return merged;
}

} // namespace cairn::jsonata
