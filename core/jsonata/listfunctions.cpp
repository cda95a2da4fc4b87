// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"
#include "jsonata/library.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// What a function says of an item of the list in the first argument.
Item told(Call &call, size_t at)
{
    return call.evaluator.callWith(call.argument(1),
                                   {call.items(0)[at], makeNumber(qsizetype(at)), call.argument(0)});
}

} // namespace

Item count(Call &call)
{
    return makeNumber(qsizetype(call.items(0).size()));
}

Item append(Call &call)
{
    const Item &first = call.argument(0);
    const Item &second = call.argument(1);
    return appended(first, second, call.run);
}

Item reverse(Call &call)
{
    if (call.items(0).size() < 2)
        return call.argument(0);
    return makeList(Items(call.items(0).rbegin(), call.items(0).rend()));
}

Item sort(Call &call)
{
    const Items &items = call.items(0);
    if (items.size() < 2)
        return call.argument(0);
    if (call.argument(1).function()) {
        const auto isBehind = [&](const Item &a, const Item &b) {
            return isTrue(call.evaluator.call(call.argument(1), {a, b}, Null()), call.run);
        };
        return makeList(call.evaluator.sorted(items, isBehind));
    }
    if (std::ranges::all_of(items, [](const Item &item) { return item.number(); })) {
        const auto isBehind = [](const Item &a, const Item &b) { return *a.number() > *b.number(); };
        return makeList(call.evaluator.sorted(items, isBehind));
    }
    if (std::ranges::all_of(items, [](const Item &item) { return item.text(); })) {
        const auto isBehind = [](const Item &a, const Item &b) { return *a.text() > *b.text(); };
        return makeList(call.evaluator.sorted(items, isBehind));
    }
    call.run.fail("D3070", u"only texts or only numbers are sorted without a function"_s,
                  u"Give $sort a function that compares two of them"_s);
    return {};
}

Item shuffle(Call &call)
{
    Items items = call.items(0);
    if (items.size() < 2)
        return call.argument(0);
    std::ranges::shuffle(items, *QRandomGenerator::global());
    return makeList(std::move(items));
}

Item distinct(Call &call)
{
    const Array *list = call.argument(0).list();
    if (!list || list->items.size() < 2)
        return call.argument(0);
    Items different;
    for (const Item &item : list->items) {
        const auto isSame = [&](const Item &other) { return areEqual(item, other, call.run); };
        if (std::ranges::none_of(different, isSame))
            different.push_back(item);
        if (call.run.hasFailed())
            return {};
    }
    return list->isSequence ? makeSequence(std::move(different)) : makeList(std::move(different));
}

Item zip(Call &call)
{
    size_t shortest = call.arguments.empty() ? 0 : call.items(0).size();
    for (size_t at = 1; at < call.arguments.size(); ++at)
        shortest = std::min(shortest, call.items(at).size());
    Items zipped;
    for (size_t at = 0; at < shortest && call.run.step(qint64(call.arguments.size())); ++at) {
        Items together;
        for (size_t list = 0; list < call.arguments.size(); ++list)
            together.push_back(call.items(list)[at]);
        zipped.push_back(makeList(std::move(together)));
    }
    return makeList(std::move(zipped));
}

Item map(Call &call)
{
    if (call.argument(0).isUndefined())
        return {};
    Items results;
    for (size_t at = 0; at < call.items(0).size() && !call.run.hasFailed(); ++at) {
        if (Item result = told(call, at); !result.isUndefined())
            results.push_back(std::move(result));
    }
    return makeSequence(std::move(results));
}

Item filter(Call &call)
{
    if (call.argument(0).isUndefined())
        return {};
    Items results;
    for (size_t at = 0; at < call.items(0).size() && !call.run.hasFailed(); ++at) {
        if (isTrue(told(call, at), call.run))
            results.push_back(call.items(0)[at]);
    }
    return makeSequence(std::move(results));
}

Item single(Call &call)
{
    if (call.argument(0).isUndefined())
        return {};
    std::optional<Item> found;
    for (size_t at = 0; at < call.items(0).size() && !call.run.hasFailed(); ++at) {
        if (call.argument(1).function() && !isTrue(told(call, at), call.run))
            continue;
        if (found)
            call.run.fail("D3138", u"$single found more than one"_s, u"Choose more narrowly"_s);
        found = call.items(0)[at];
    }
    if (!found)
        call.run.fail("D3139", u"$single found none"_s, u"Choose more widely"_s);
    return found.value_or(Item());
}

Item reduce(Call &call)
{
    if (call.argument(0).isUndefined())
        return {};
    const Items &items = call.items(0);
    const int arity = call.argument(1).function() ? call.argument(1).function()->arity() : 0;
    if (arity < 2) {
        call.run.fail("D3050", u"the function that $reduce gets takes two arguments or more"_s);
        return {};
    }
    const bool hasBegin = !call.argument(2).isUndefined() || items.empty();
    Item result = hasBegin ? call.argument(2) : items.front();
    for (size_t at = hasBegin ? 0 : 1; at < items.size() && !call.run.hasFailed(); ++at)
        result = call.evaluator.callWith(call.argument(1),
                                         {result, items[at], makeNumber(qsizetype(at)), call.argument(0)});
    return result;
}

} // namespace cairn::jsonata
