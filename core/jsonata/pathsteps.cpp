// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

const QString focusName = u"@"_s;

void addAll(Items &items, const Item &value, Run &run)
{
    if (value.isUndefined())
        return;
    const Array *list = value.list();
    if (!list) {
        items.push_back(value);
        return;
    }
    run.step(qint64(list->items.size()));
    items.insert(items.end(), list->items.begin(), list->items.end());
}

void flatten(const Item &value, Items &out, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return;
    const Array *list = value.list();
    if (!list) {
        out.push_back(value);
        return;
    }
    for (const Item &item : list->items)
        flatten(item, out, run);
}

Item focusOf(const Item &tuple)
{
    const Item *found = tuple.object() ? std::as_const(*tuple.object()).find(focusName) : nullptr;
    return found ? *found : Item();
}

} // namespace

Item lookup(const Item &input, const QString &name, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return {};
    if (const Object *object = input.object()) {
        const Item *found = object->find(name);
        return found ? *found : Item();
    }
    const Array *list = input.list();
    if (!list)
        return {};
    Items items;
    for (const Item &item : list->items)
        addAll(items, lookup(item, name, run), run);
    return makeSequence(std::move(items));
}

Item Evaluator::evaluatePath(const Node &node, const Item &input, const ScopePointer &scope)
{
    const bool isItself = input.list() && node.children.front()->kind != Kind::Variable;
    Item sequence = isItself ? input : makeSequence(Items(1, input));
    Item result;
    Item tuples;
    bool isTupleStream = false;
    for (size_t at = 0; at < node.children.size() && !m_run.hasFailed(); ++at) {
        const Node &step = *node.children[at];
        isTupleStream = isTupleStream || step.isTuple;
        if (at == 0 && step.isConstructed)
            result = evaluate(step, sequence, scope);
        else if (isTupleStream)
            tuples = evaluateTupleStep(step, *sequence.list(), tuples, scope);
        else
            result = evaluateStep(step, *sequence.list(), scope, at + 1 == node.children.size());
        if (!isTupleStream && (result.isUndefined() || (result.list() && result.list()->items.empty())))
            break;
        if (step.focus.isEmpty() && !isTupleStream)
            sequence = asSequence(result);
    }
    if (isTupleStream && node.isTuple) {
        result = tuples;
    } else if (isTupleStream) {
        Items items;
        if (const Array *list = tuples.list()) {
            for (const Item &tuple : list->items)
                items.push_back(focusOf(tuple));
        }
        result = makeSequence(std::move(items));
    }
    if (node.keepsArray && !result.isUndefined()) {
        if (result.list() && result.list()->isConstructed && !result.isSequence())
            result = makeSequence(Items(1, result));
        if (result.list())
            ownList(result).keepsSingleton = true;
    }
    if (node.group)
        result = grouped(*node.group, isTupleStream ? tuples : result, scope);
    return result;
}

Item Evaluator::evaluateStep(const Node &step, const Array &input, const ScopePointer &scope, bool isLast)
{
    if (step.kind == Kind::Sort) {
        Item sorted = ordered(step, std::make_shared<Array>(input), scope);
        return applyStages(step.stages, std::move(sorted), scope);
    }
    Items results;
    for (const Item &item : input.items) {
        Item result = evaluate(step, item, scope);
        for (const Stage &stage : step.stages)
            result = filtered(*stage.filter, result, scope);
        if (m_run.hasFailed())
            return {};
        if (!result.isUndefined())
            results.push_back(std::move(result));
    }
    if (isLast && results.size() == 1 && results.front().list() && !results.front().isSequence())
        return results.front();
    Items flat;
    for (const Item &result : results) {
        if (result.list() && result.list()->isConstructed)
            flat.push_back(result);
        else
            addAll(flat, result, m_run);
    }
    return makeSequence(std::move(flat));
}

Item Evaluator::sortedTuples(const Node &step, const Array &input, const Item &tuples,
                             const ScopePointer &scope)
{
    if (!tuples.isUndefined())
        return applyStages(step.stages, ordered(step, tuples, scope), scope);
    const Item sorted = ordered(step, std::make_shared<Array>(input), scope);
    Items made;
    const Array *list = sorted.list();
    for (size_t at = 0; list && at < list->items.size(); ++at) {
        auto tuple = std::make_shared<Object>();
        tuple->set(focusName, list->items[at]);
        if (!step.index.isEmpty())
            tuple->set(step.index, makeNumber(qsizetype(at)));
        made.emplace_back(std::move(tuple));
    }
    Item stream = makeSequence(std::move(made));
    stream.list()->isTuples = true;
    return applyStages(step.stages, std::move(stream), scope);
}

Item Evaluator::evaluateTupleStep(const Node &step, const Array &input, const Item &tuples,
                                  const ScopePointer &scope)
{
    if (step.kind == Kind::Sort)
        return sortedTuples(step, input, tuples, scope);
    const bool isFirst = tuples.isUndefined();
    Items made;
    for (const Item &item : isFirst ? input.items : tuples.list()->items) {
        const Item parent = isFirst ? item : focusOf(item);
        const Item result = evaluate(step, parent, isFirst ? scope : scopeOf(item, scope));
        if (m_run.hasFailed())
            return {};
        addTuples(made, step, result, isFirst ? nullptr : item.object(), parent);
    }
    Item stream = makeSequence(std::move(made));
    stream.list()->isTuples = true;
    return applyStages(step.stages, std::move(stream), scope);
}

void Evaluator::addTuples(Items &out, const Node &step, const Item &result, const Object *before,
                          const Item &parent)
{
    const Item values = asSequence(result);
    const bool isStream = values.list()->isTuples;
    for (size_t at = 0; at < values.list()->items.size() && m_run.step(4); ++at) {
        const Item &value = values.list()->items[at];
        auto tuple = before ? std::make_shared<Object>(*before) : std::make_shared<Object>();
        if (isStream) {
            value.object()->each([&](const QString &name, const Item &bound) {
                tuple->set(name, bound);
                return true;
            });
        } else {
            if (!step.focus.isEmpty())
                tuple->set(step.focus, value);
            tuple->set(focusName, step.focus.isEmpty() ? value : parent);
            if (!step.index.isEmpty())
                tuple->set(step.index, makeNumber(qsizetype(at)));
            if (step.ancestor)
                tuple->set(step.ancestor->label, parent);
        }
        out.emplace_back(std::move(tuple));
    }
}

Item Evaluator::applyStages(const std::vector<Stage> &stages, Item input, const ScopePointer &scope)
{
    for (const Stage &stage : stages) {
        if (stage.filter) {
            input = filtered(*stage.filter, input, scope);
            continue;
        }
        const Array *list = input.list();
        for (size_t at = 0; list && at < list->items.size(); ++at) {
            if (Object *tuple = list->items[at].object(); tuple && list->isTuples)
                tuple->set(stage.index, makeNumber(qsizetype(at)));
        }
    }
    return input;
}

ScopePointer Evaluator::scopeOf(const Item &tuple, const ScopePointer &scope)
{
    auto inner = std::make_shared<Scope>(scope);
    if (const Object *bindings = tuple.object()) {
        bindings->each([&](const QString &name, const Item &value) {
            inner->names.emplace_back(name, value);
            return true;
        });
    }
    return inner;
}

bool Evaluator::isChosen(const Item &result, size_t at, size_t count)
{
    const auto isPlace = [&](const Item &number) {
        const double place = std::floor(*number.number());
        return (place < 0 ? place + double(count) : place) == double(at);
    };
    if (result.number())
        return isPlace(result);
    const Array *list = result.list();
    if (list && std::ranges::all_of(list->items, [](const Item &item) { return item.number(); })) {
        m_run.step(qint64(list->items.size()));
        return std::ranges::any_of(list->items, isPlace);
    }
    return isTrue(result, m_run);
}

Item Evaluator::filtered(const Node &filter, const Item &input, const ScopePointer &scope)
{
    const Item values = asSequence(input);
    const Items &items = values.list()->items;
    const bool isStream = values.list()->isTuples;
    Items chosen;
    if (filter.kind == Kind::Number && filter.predicates.empty()) {
        double place = std::floor(*filter.value.number());
        if (place < 0)
            place += double(items.size());
        if (place >= 0 && place < double(items.size())) {
            const Item &item = items[size_t(place)];
            if (item.list())
                return item;
            chosen.push_back(item);
        }
    } else {
        for (size_t at = 0; at < items.size() && !m_run.hasFailed(); ++at) {
            const Item &item = items[at];
            const Item result =
                evaluate(filter, isStream ? focusOf(item) : item, isStream ? scopeOf(item, scope) : scope);
            if (isChosen(result, at, items.size()))
                chosen.push_back(item);
        }
    }
    Item result = makeSequence(std::move(chosen));
    result.list()->isTuples = isStream;
    return result;
}

Item Evaluator::wildcard(const Item &input)
{
    const Array *list = input.list();
    const Item &values = list && list->isOuter && !list->items.empty() ? list->items.front() : input;
    Items items;
    bool isFlat = true;
    const auto add = [&](const Item &value) {
        isFlat = isFlat && !value.list();
        flatten(value, items, m_run);
        return !m_run.hasFailed();
    };
    if (const Array *members = values.list()) {
        for (const Item &value : members->items)
            add(value);
    } else if (const Object *object = values.object()) {
        object->each([&](const QString &, const Item &value) { return add(value); });
    }
    return isFlat ? makeSequence(std::move(items)) : makeList(std::move(items));
}

void Evaluator::descend(const Item &input, Items &out)
{
    const Level level(m_run);
    if (!level || !m_run.step() || input.isUndefined())
        return;
    if (const Array *list = input.list()) {
        for (const Item &item : list->items)
            descend(item, out);
        return;
    }
    out.push_back(input);
    if (const Object *object = input.object()) {
        object->each([&](const QString &, const Item &value) {
            descend(value, out);
            return !m_run.hasFailed();
        });
    }
}

int Evaluator::compareTerms(const Node &sort, const Item &a, const Item &b, bool isTuple,
                            const ScopePointer &scope)
{
    const auto valueOf = [&](const Node &term, const Item &item) {
        return isTuple ? evaluate(term, focusOf(item), scopeOf(item, scope)) : evaluate(term, item, scope);
    };
    for (size_t at = 0; at < sort.children.size() && !m_run.hasFailed(); ++at) {
        const Item first = valueOf(*sort.children[at], a);
        const Item second = valueOf(*sort.children[at], b);
        if (first.isUndefined() && second.isUndefined())
            continue;
        if (first.isUndefined() || second.isUndefined())
            return first.isUndefined() ? 1 : -1;
        if ((!first.number() && !first.text()) || (!second.number() && !second.text())) {
            m_run.fail("T2008", u"things are ordered by numbers or texts, not by %1"_s.arg(
                                    excerptOf(first.number() || first.text() ? second : first)));
            return 0;
        }
        if (first.content.index() != second.content.index()) {
            m_run.fail("T2007", u"%1 and %2 are not of one type"_s.arg(excerptOf(first), excerptOf(second)),
                       u"Use $number() or $string()"_s);
            return 0;
        }
        const bool isSame =
            first.number() ? *first.number() == *second.number() : *first.text() == *second.text();
        if (isSame)
            continue;
        const bool isLess =
            first.number() ? *first.number() < *second.number() : *first.text() < *second.text();
        return isLess == sort.descends[at] ? 1 : -1;
    }
    return 0;
}

Item Evaluator::ordered(const Node &sort, const Item &input, const ScopePointer &scope)
{
    const Array *list = input.list();
    if (!list || list->items.size() < 2)
        return input;
    const bool isTuple = list->isTuples;
    const auto isBehind = [&](const Item &a, const Item &b) {
        return compareTerms(sort, a, b, isTuple, scope) > 0;
    };
    Item result = makeSequence(sorted(list->items, isBehind));
    result.list()->isTuples = isTuple;
    return result;
}

Item Evaluator::mergedTuples(const Item &tuples)
{
    const Array *list = tuples.list();
    if (!list)
        return tuples;
    auto merged = std::make_shared<Object>(*list->items.front().object());
    for (size_t at = 1; at < list->items.size() && !m_run.hasFailed(); ++at) {
        list->items[at].object()->each([&](const QString &name, const Item &value) {
            const Item *before = std::as_const(*merged).find(name);
            merged->set(name, appended(before ? *before : Item(), value, m_run));
            return true;
        });
    }
    return merged;
}

Item Evaluator::grouped(const std::vector<Pair> &pairs, const Item &input, const ScopePointer &scope)
{
    struct Group {
        QString name;
        Item items;
        size_t pair = 0;
        bool isList = false; ///< already of its own
    };
    const bool isStream = input.list() && input.list()->isTuples;
    Item values = asSequence(input);
    if (values.list()->items.empty())
        values = makeSequence(Items(1));
    std::vector<Group> groups;
    QHash<QString, size_t> places;
    for (const Item &item : values.list()->items) {
        const ScopePointer around = isStream ? scopeOf(item, scope) : scope;
        for (size_t at = 0; at < pairs.size() && m_run.step(); ++at) {
            const Item key = evaluate(*pairs[at].key, isStream ? focusOf(item) : item, around);
            if (key.isUndefined() || m_run.hasFailed())
                continue;
            if (!key.text()) {
                m_run.fail("T1003", u"the name of a member is a text, not %1"_s.arg(excerptOf(key)),
                           u"Use $string()"_s);
                m_run.locate(pairs[at].key->at);
                return {};
            }
            const auto place = places.constFind(*key.text());
            if (place == places.constEnd()) {
                places.insert(*key.text(), groups.size());
                groups.push_back({*key.text(), item, at});
                continue;
            }
            Group &group = groups[*place];
            if (group.pair != at) {
                m_run.fail("D1009", u"several members are named \"%1\""_s.arg(*key.text()),
                           u"Give each a name of its own"_s);
                m_run.locate(pairs[at].key->at);
                return {};
            }
            if (group.isList) { // appending to the list that this group made, without a copy of it
                addAll(group.items.list()->items, item, m_run);
            } else {
                group.items = appended(group.items, item, m_run);
                group.isList = true;
            }
        }
        if (m_run.hasFailed())
            return {};
    }
    auto object = std::make_shared<Object>();
    for (const Group &group : groups) {
        Item context = group.items;
        ScopePointer around = scope;
        if (isStream) {
            const Item tuple = mergedTuples(group.items);
            context = focusOf(tuple);
            around = scopeOf(tuple, scope);
        }
        Item value = evaluate(*pairs[group.pair].value, context, around);
        if (!value.isUndefined())
            object->set(group.name, std::move(value));
    }
    return object;
}

} // namespace cairn::jsonata
