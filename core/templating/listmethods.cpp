// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/coercion.h"
#include "templating/methods.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

Data &items(const MethodCall &call)
{
    return call.receiver.list()->items;
}

/// Whether the list stands in one of the values, however deep. It is not to be put into itself.
bool isWithin(const List *list, Data waiting, Run &run)
{
    QSet<const void *> seen;
    while (!waiting.empty() && run.step()) {
        const Datum next = std::move(waiting.back());
        waiting.pop_back();
        const auto inner = next.list();
        if (inner.get() == list)
            return true;
        if (inner && !seen.contains(inner.get())) {
            seen.insert(inner.get());
            waiting.insert(waiting.end(), inner->items.begin(), inner->items.end());
        }
        if (const Record *record = next.record(); record && !seen.contains(record)) {
            seen.insert(record);
            for (const NamedDatum &member : record->members)
                waiting.push_back(member.second);
        }
    }
    return false;
}

/// Counts the work of a method that goes through the list, and looks at what is put into it.
bool mayAdd(const MethodCall &call, size_t firstAdded)
{
    Data added(call.arguments.begin() + qsizetype(std::min(firstAdded, call.arguments.size())),
               call.arguments.end());
    if (isWithin(call.receiver.list().get(), std::move(added), call.run))
        call.run.fail(u"a list cannot hold itself"_s, u"Append something else"_s);
    return call.run.step(qint64(items(call).size()) / 16 + 1);
}

double sizeOf(const MethodCall &call)
{
    return double(items(call).size());
}

/// A place in the list, from its end where it is below 0.
size_t place(const MethodCall &call, size_t argument, double otherwise)
{
    const Datum &given = call.argument(argument);
    const double at = given.isUndefined() ? otherwise : integerOf(given, call.run);
    return size_t(std::clamp(at < 0 ? sizeOf(call) + at : at, 0.0, sizeOf(call)));
}

auto iterator(Data &data, size_t at)
{
    return data.begin() + qsizetype(at);
}

Datum listOf(const MethodCall &call, Data made)
{
    call.run.step(qint64(made.size()));
    return makeList(std::move(made));
}

Datum at(const MethodCall &call)
{
    const double at = integerOf(call.argument(0), call.run);
    const double from = at < 0 ? sizeOf(call) + at : at;
    return from >= 0 && from < sizeOf(call) ? items(call)[size_t(from)] : Datum();
}

Datum concat(const MethodCall &call)
{
    Data joined = items(call);
    for (const Datum &argument : call.arguments) {
        if (const auto list = argument.list())
            joined.insert(joined.end(), list->items.begin(), list->items.end());
        else
            joined.push_back(argument);
        if (!call.run.step(qint64(joined.size()) / 16))
            break;
    }
    return listOf(call, std::move(joined));
}

Datum copyWithin(const MethodCall &call)
{
    const Data copied = items(call);
    const size_t begin = place(call, 1, 0);
    const size_t end = place(call, 2, sizeOf(call));
    size_t to = place(call, 0, 0);
    for (size_t from = begin; from < end && to < copied.size() && call.run.step(); ++from)
        items(call)[to++] = copied[from];
    return call.receiver;
}

Datum fill(const MethodCall &call)
{
    const size_t end = mayAdd(call, 0) ? place(call, 2, sizeOf(call)) : 0;
    for (size_t at = place(call, 1, 0); at < end; ++at)
        items(call)[at] = call.argument(0);
    return call.receiver;
}

void flatten(const List &list, double depth, Data &flat, Run &run)
{
    const Level level(run);
    for (size_t at = 0; at < list.items.size() && run.step(); ++at) {
        const auto inner = list.items[at].list();
        if (inner && depth > 0)
            flatten(*inner, depth - 1, flat, run);
        else
            flat.push_back(list.items[at]);
    }
}

Datum flat(const MethodCall &call)
{
    Data flat;
    const Datum &depth = call.argument(0);
    flatten(*call.receiver.list(), depth.isUndefined() ? 1 : integerOf(depth, call.run), flat, call.run);
    return makeList(std::move(flat));
}

double find(const MethodCall &call, size_t from)
{
    for (size_t at = from; at < items(call).size() && call.run.step(); ++at) {
        if (isSame(items(call)[at], call.argument(0)))
            return double(at);
    }
    return -1;
}

Datum indexOf(const MethodCall &call)
{
    return find(call, place(call, 1, 0));
}

Datum includes(const MethodCall &call)
{
    const double *wanted = call.argument(0).number();
    const auto isNaN = [](const Datum &item) { return item.number() && std::isnan(*item.number()); };
    const auto begin = iterator(items(call), place(call, 1, 0));
    if (wanted && std::isnan(*wanted))
        return std::any_of(begin, items(call).end(), isNaN);
    return find(call, place(call, 1, 0)) >= 0;
}

Datum lastIndexOf(const MethodCall &call)
{
    const double given =
        call.argument(1).isUndefined() ? sizeOf(call) - 1 : integerOf(call.argument(1), call.run);
    const double from = std::min(given < 0 ? sizeOf(call) + given : given, sizeOf(call) - 1);
    for (auto at = qsizetype(from); at >= 0 && call.run.step(); --at) {
        if (isSame(items(call)[size_t(at)], call.argument(0)))
            return double(at);
    }
    return -1.0;
}

Datum join(const MethodCall &call)
{
    const QString separator = call.argument(0).isUndefined() ? u","_s : textOf(call.argument(0), call.run);
    QString joined;
    for (size_t at = 0; at < items(call).size() && call.run.step() && call.run.mayMake(joined.size()); ++at) {
        joined += at > 0 ? separator : QString();
        joined += shownText(items(call)[at], call.run);
    }
    return call.run.made(joined);
}

Datum pop(const MethodCall &call)
{
    double at = sizeOf(call) - 1;
    if (!call.argument(0).isUndefined()) {
        at = integerOf(call.argument(0), call.run);
        at = at < 0 ? sizeOf(call) + at : at;
    }
    if (at < 0 || at >= sizeOf(call))
        return {};
    Datum last = items(call)[size_t(at)];
    items(call).erase(iterator(items(call), size_t(at)));
    return last;
}

Datum push(const MethodCall &call)
{
    if (mayAdd(call, 0))
        items(call).insert(items(call).end(), call.arguments.begin(), call.arguments.end());
    return sizeOf(call);
}

Datum reverse(const MethodCall &call)
{
    call.run.step(qint64(items(call).size()));
    std::ranges::reverse(items(call));
    return call.receiver;
}

Datum shift(const MethodCall &call)
{
    if (items(call).empty() || !call.run.step(qint64(items(call).size()) / 16))
        return {};
    Datum first = items(call).front();
    items(call).erase(items(call).begin());
    return first;
}

Datum slice(const MethodCall &call)
{
    const size_t begin = place(call, 0, 0);
    const size_t end = std::max(begin, place(call, 1, sizeOf(call)));
    return listOf(call, Data(iterator(items(call), begin), iterator(items(call), end)));
}

/// By text, as in JavaScript, with what is undefined at the end.
Datum sort(const MethodCall &call)
{
    std::vector<std::pair<QString, Datum>> keyed;
    for (const Datum &item : items(call)) {
        if (call.run.step())
            keyed.emplace_back(item.isUndefined() ? QString() : textOf(item, call.run), item);
    }
    std::ranges::stable_sort(keyed, [](const auto &a, const auto &b) {
        if (a.second.isUndefined() || b.second.isUndefined())
            return !a.second.isUndefined();
        return a.first < b.first;
    });
    for (size_t at = 0; at < keyed.size(); ++at)
        items(call)[at] = keyed[at].second;
    return call.receiver;
}

Datum splice(const MethodCall &call)
{
    if (!mayAdd(call, 2) || call.arguments.empty())
        return makeList({});
    const size_t begin = place(call, 0, 0);
    const double most = double(items(call).size() - begin);
    const double count =
        call.argument(1).isUndefined() ? most : std::clamp(integerOf(call.argument(1), call.run), 0.0, most);
    const auto from = iterator(items(call), begin);
    Data removed(from, from + qsizetype(count));
    const auto behind = items(call).erase(from, from + qsizetype(count));
    if (call.arguments.size() > 2)
        items(call).insert(behind, call.arguments.begin() + 2, call.arguments.end());
    return makeList(std::move(removed));
}

Datum unshift(const MethodCall &call)
{
    if (mayAdd(call, 0))
        items(call).insert(items(call).begin(), call.arguments.begin(), call.arguments.end());
    return sizeOf(call);
}

Datum count(const MethodCall &call)
{
    call.run.step(qint64(items(call).size()));
    return double(std::ranges::count_if(items(call),
                                        [&](const Datum &item) { return isSame(item, call.argument(0)); }));
}

Datum insert(const MethodCall &call)
{
    if (mayAdd(call, 1))
        items(call).insert(iterator(items(call), place(call, 0, 0)), call.argument(1));
    return makeList({});
}

Datum removeItem(const MethodCall &call)
{
    const double at = find(call, 0);
    Data removed;
    if (at >= 0 && !call.run.hasFailed()) {
        removed.push_back(items(call)[size_t(at)]);
        items(call).erase(iterator(items(call), size_t(at)));
    }
    return makeList(std::move(removed));
}

Datum findFirst(const MethodCall &call)
{
    return find(call, 0);
}

constexpr Method methodsOfLists[] = {
    {u"append", 1, 1, push, true},
    {u"at", 1, 1, at},
    {u"concat", 0, anyNumber, concat},
    {u"copyWithin", 1, 3, copyWithin},
    {u"count", 1, 1, count, true},
    {u"fill", 1, 3, fill},
    {u"find", 1, 1, findFirst, true},
    {u"flat", 0, 1, flat},
    {u"includes", 1, 2, includes},
    {u"index", 1, 1, findFirst, true},
    {u"indexOf", 1, 2, indexOf},
    {u"insert", 2, 2, insert, true},
    {u"join", 0, 1, join},
    {u"lastIndexOf", 1, 2, lastIndexOf},
    {u"pop", 0, 0, pop},
    {u"pop", 0, 1, pop, true},
    {u"push", 0, anyNumber, push},
    {u"remove", 1, 1, removeItem, true},
    {u"reverse", 0, 0, reverse},
    {u"shift", 0, 0, shift},
    {u"slice", 0, 2, slice},
    {u"sort", 0, 0, sort},
    {u"splice", 0, anyNumber, splice},
    {u"unshift", 0, anyNumber, unshift},
};

} // namespace

std::span<const Method> listMethods()
{
    return methodsOfLists;
}

} // namespace cairn::templating
