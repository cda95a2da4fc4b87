// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/coercion.h"
#include "templating/filters.h"
#include "templating/scriptsort.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

Datum failForInput(const FilterCall &call, const QString &wanted)
{
    return call.fail(u"this filter takes %1, not %2"_s.arg(wanted, kindOf(call.input)),
                     u"Write | default([]) before it"_s);
}

/// A whole number above 0; 0 where the argument is none.
size_t countArgument(const FilterCall &call)
{
    constexpr double most = 1e6;
    const double count = std::trunc(numberOf(call.argument(0), call.run));
    const bool isInRange = count >= 1 && count <= most; // what is no number is not
    if (!isInRange) {
        call.run.fail(u"\"%1\" is no number of parts"_s.arg(shownText(call.argument(0), call.run)),
                      u"Write a whole number above 0"_s);
        return 0;
    }
    return size_t(count);
}

Datum batch(const FilterCall &call)
{
    if (call.input.isNothing())
        return failForInput(call, u"a list"_s);
    const size_t size = countArgument(call);
    const auto items = sequenceOf(call.input, call.run);
    Data rows;
    for (size_t at = 0; size > 0 && items && at < items->size() && call.run.step(); at += size) {
        const auto begin = items->begin() + qsizetype(at);
        Data row(begin, begin + qsizetype(std::min(size, items->size() - at)));
        if (isTrue(call.argument(1)) && row.size() < size && call.run.step(qint64(size)))
            row.resize(size, call.argument(1));
        rows.push_back(makeList(std::move(row)));
    }
    return makeList(std::move(rows));
}

Datum slice(const FilterCall &call)
{
    const auto items = call.input.record() ? std::nullopt : sequenceOf(call.input, call.run);
    if (!items)
        return failForInput(call, u"a list"_s);
    const size_t count = countArgument(call);
    const QString *text = call.input.text();
    const bool fills = isTrue(call.argument(1));
    if (text && fills && count > 0)
        return call.fail(u"a text cannot be filled up"_s, u"Leave out the second argument"_s);
    Data parts;
    qsizetype at = 0;
    for (size_t part = 0; part < count && call.run.step(); ++part) {
        const bool isLonger = part < items->size() % count;
        const qsizetype size = qsizetype(items->size() / count) + (isLonger ? 1 : 0);
        if (text) {
            parts.emplace_back(text->sliced(at, size));
        } else {
            Data row(items->begin() + at, items->begin() + at + size);
            if (fills && !isLonger)
                row.push_back(call.argument(1));
            parts.push_back(makeList(std::move(row)));
        }
        at += size;
    }
    return makeList(std::move(parts));
}

Datum dictSort(const FilterCall &call)
{
    const Record *record = call.input.record();
    if (!record)
        return call.fail(u"this filter takes an object, not %1"_s.arg(kindOf(call.input)));
    const Datum &by = call.argument(1);
    const auto *byText = std::get_if<QString>(&by.content);
    if (!by.isUndefined() && (!byText || (*byText != u"key" && *byText != u"value")))
        return call.fail(u"an object is sorted by key or by value"_s, u"Write \"key\" or \"value\""_s);
    const bool isByValue = byText && *byText == u"value";
    const auto comparable = [&](const NamedDatum &member) {
        const Datum &value = isByValue ? member.second : Datum(member.first);
        return value.text() && !isTrue(call.argument(0)) ? Datum(value.text()->toUpper()) : value;
    };
    NamedData members = record->members;
    call.run.step(qint64(members.size()));
    // What is neither above nor the same goes first, whatever it is: Nunjucks has it so.
    sortLikeScripts(members, [&](const NamedDatum &a, const NamedDatum &b) {
        const Datum left = comparable(a);
        const Datum right = comparable(b);
        if (!call.run.step() || order(left, right, call.run) > 0)
            return 1;
        return isSame(left, right) ? 0 : -1;
    });
    Data pairs;
    for (NamedDatum &member : members)
        pairs.push_back(makeList({std::move(member.first), std::move(member.second)}));
    return makeList(std::move(pairs));
}

Datum first(const FilterCall &call)
{
    return call.input.isNothing() ? failForInput(call, u"a list"_s) : lookUp(call.input, u"0");
}

Datum last(const FilterCall &call)
{
    if (call.input.isNothing())
        return failForInput(call, u"a list"_s);
    const double length = numberOf(lookUp(call.input, u"length"), call.run);
    return length >= 1 ? lookUp(call.input, QString::number(qint64(length) - 1)) : Datum();
}

/// The values, or what each has under the name of the argument at `attribute`.
std::optional<Data> projected(const FilterCall &call, size_t attribute)
{
    if (!isTrue(call.argument(attribute)))
        return call.input.list() ? sequenceOf(call.input, call.run) : std::nullopt;
    Data items = sequenceOf(call.input, call.run).value_or(Data());
    const QString name = textOf(call.argument(attribute), call.run);
    for (Datum &item : items) {
        if (item.isNothing() && !call.run.hasFailed())
            call.run.fail(u"%1 has no member \"%2\""_s.arg(kindOf(item), name));
        item = lookUp(item, name);
    }
    return items;
}

Datum join(const FilterCall &call)
{
    const QString separator = isTrue(call.argument(0)) ? textOf(call.argument(0), call.run) : QString();
    const auto items = projected(call, 1);
    if (!items)
        return failForInput(call, u"a list"_s);
    QString joined;
    for (size_t at = 0; at < items->size() && call.run.mayMake(joined.size()); ++at) {
        joined += at > 0 ? separator : QString();
        joined += shownText((*items)[at], call.run);
    }
    return call.run.made(joined);
}

Datum total(const FilterCall &call)
{
    const auto items = projected(call, 0);
    if (!items)
        return failForInput(call, u"a list"_s);
    Datum reduced = 0.0;
    for (size_t at = 0; at < items->size() && !call.run.hasFailed(); ++at)
        reduced = sum(reduced, (*items)[at], call.run);
    return sum(call.argument(1).isUndefined() ? Datum(0.0) : call.argument(1), reduced, call.run);
}

Datum list(const FilterCall &call)
{
    if (call.input.list())
        return call.input;
    Data items;
    if (const Record *record = call.input.record()) {
        for (const auto &[name, value] : record->members) {
            if (call.run.step())
                items.push_back(makeRecord({{u"key"_s, name}, {u"value"_s, value}}));
        }
        return makeList(std::move(items));
    }
    return call.input.text() ? makeList(*sequenceOf(call.input, call.run)) : failForInput(call, u"a list"_s);
}

Datum reverse(const FilterCall &call)
{
    if (const QString *text = call.input.text()) {
        QString reversed(*text);
        std::ranges::reverse(reversed);
        return call.input.isSafe() ? Datum(SafeText{reversed}) : Datum(reversed);
    }
    Data items = sequenceOf(call.input, call.run).value_or(Data());
    std::ranges::reverse(items);
    return makeList(std::move(items));
}

Datum sort(const FilterCall &call)
{
    const bool isDown = isTrue(call.argument(0));
    const bool tellsCase = isTrue(call.argument(1));
    struct Keyed {
        Datum key;
        Datum item;
    };
    std::vector<Keyed> keyed;
    size_t unknown = 0;
    Data given = sequenceOf(call.input, call.run).value_or(Data());
    for (Datum &item : given) {
        // JavaScript leaves what is undefined at the end and does not compare it.
        if (item.isUndefined()) {
            ++unknown;
            continue;
        }
        Datum key = lookUpPath(item, call.argument(2), call.run);
        if (const QString *text = key.text(); text && !tellsCase)
            key = text->toLower();
        keyed.push_back({std::move(key), std::move(item)});
    }
    sortLikeScripts(keyed, [&](const Keyed &a, const Keyed &b) {
        const double compared = call.run.step() ? order(a.key, b.key, call.run) : 0;
        return std::isnan(compared) ? 0 : isDown ? -compared : compared;
    });
    Data sorted;
    for (Keyed &one : keyed)
        sorted.push_back(std::move(one.item));
    sorted.resize(sorted.size() + unknown);
    return makeList(std::move(sorted));
}

Datum groupBy(const FilterCall &call)
{
    if (call.input.isNothing())
        return failForInput(call, u"a list"_s);
    NamedData groups;
    QHash<QString, size_t> places;
    const Data given = sequenceOf(call.input, call.run).value_or(Data());
    for (const Datum &item : given) {
        const QString key = textOf(lookUpPath(item, call.argument(0), call.run), call.run);
        if (call.run.hasFailed())
            return {};
        if (isReserved(key))
            return call.fail(u"the name \"%1\" is reserved"_s.arg(key));
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups.emplace_back(key, makeList({}));
        }
        groups[places[key]].second.list()->items.push_back(item);
    }
    return makeRecord(std::move(groups));
}

Datum chosenByAttribute(const FilterCall &call, bool isWanted)
{
    if (!call.input.list())
        return failForInput(call, u"a list"_s);
    const QString name = textOf(call.argument(0), call.run);
    Data chosen;
    const Data given = call.input.list()->items;
    call.run.step(qint64(given.size()));
    for (const Datum &item : given) {
        if (item.isNothing())
            return call.fail(u"%1 has no member \"%2\""_s.arg(kindOf(item), name));
        if (isTrue(lookUp(item, name)) == isWanted)
            chosen.push_back(item);
    }
    return makeList(std::move(chosen));
}

Datum selectAttr(const FilterCall &call)
{
    return chosenByAttribute(call, true);
}

Datum rejectAttr(const FilterCall &call)
{
    return chosenByAttribute(call, false);
}

Datum chosen(const FilterCall &call, bool isWanted)
{
    const QString name = call.argument(0).isUndefined() ? u"truthy"_s : textOf(call.argument(0), call.run);
    const Test *test = findTest(name);
    if (!test)
        return call.fail(u"there is no test \"%1\""_s.arg(name));
    if (call.input.isNothing())
        return failForInput(call, u"a list"_s);
    const Data arguments(call.arguments.begin() + (call.arguments.empty() ? 0 : 1), call.arguments.end());
    if (arguments.size() != test->arguments)
        return call.fail(u"the test \"%1\" takes %2 values, not %3"_s.arg(name)
                             .arg(test->arguments)
                             .arg(arguments.size()));
    Data items;
    const Data given = sequenceOf(call.input, call.run).value_or(Data());
    for (const Datum &item : given) {
        if (test->apply({item, arguments, call.run}) == isWanted)
            items.push_back(item);
    }
    return makeList(std::move(items));
}

Datum select(const FilterCall &call)
{
    return chosen(call, true);
}

Datum reject(const FilterCall &call)
{
    return chosen(call, false);
}

constexpr QStringView sortParameters[] = {u"reverse", u"case_sensitive", u"attribute"};

constexpr Filter filtersOfLists[] = {
    {u"batch", batch, {}},
    {u"dictsort", dictSort, {}},
    {u"first", first, {}},
    {u"groupby", groupBy, {}},
    {u"join", join, {}},
    {u"last", last, {}},
    {u"list", list, {}},
    {u"reject", reject, {}},
    {u"rejectattr", rejectAttr, {}},
    {u"reverse", reverse, {}},
    {u"select", select, {}},
    {u"selectattr", selectAttr, {}},
    {u"slice", slice, {}},
    {u"sort", sort, sortParameters},
    {u"sum", total, {}},
};

} // namespace

std::span<const Filter> listFilters()
{
    return filtersOfLists;
}

} // namespace cairn::templating
