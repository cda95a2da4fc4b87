// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// What `value is name` asks.

#include "templating/coercion.h"
#include "templating/filters.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

double orderOf(const FilterCall &call)
{
    return order(call.input, call.argument(0), call.run);
}

double remainder(const FilterCall &call, double by)
{
    return std::fmod(numberOf(call.input, call.run), by);
}

/// The same text after a change of its letters; safe text is no text here, as it is an object in Nunjucks.
template <typename Change>
bool staysSame(const FilterCall &call, Change change)
{
    if (call.input.isSafe())
        return false;
    const QString *text = call.input.text();
    if (!text)
        call.run.fail(u"this test takes a text, not %1"_s.arg(kindOf(call.input)));
    return text && change(*text) == *text;
}

bool isIterable(const FilterCall &call)
{
    if (call.input.isNothing())
        call.run.fail(u"this test takes a value, not %1"_s.arg(kindOf(call.input)),
                      u"Ask \"is defined\" before"_s);
    return call.input.text() || call.input.list();
}

bool isEscaped(const FilterCall &call)
{
    return call.input.isSafe();
}

bool isIdentical(const FilterCall &call)
{
    return isSame(call.input, call.argument(0));
}

bool isGreater(const FilterCall &call)
{
    return orderOf(call) > 0;
}

bool isLess(const FilterCall &call)
{
    return orderOf(call) < 0;
}

constexpr Test testsOfValues[] = {
    {u"callable", 0, [](const FilterCall &call) { return call.input.isCallable(); }},
    {u"defined", 0, [](const FilterCall &call) { return !call.input.isUndefined(); }},
    {u"divisibleby", 1,
     [](const FilterCall &call) { return remainder(call, numberOf(call.argument(0), call.run)) == 0; }},
    {u"eq", 1, isIdentical},
    {u"equalto", 1, isIdentical},
    {u"escaped", 0, isEscaped},
    {u"even", 0, [](const FilterCall &call) { return remainder(call, 2) == 0; }},
    {u"falsy", 0, [](const FilterCall &call) { return !isTrue(call.input); }},
    {u"ge", 1, [](const FilterCall &call) { return orderOf(call) >= 0; }},
    {u"greaterthan", 1, isGreater},
    {u"gt", 1, isGreater},
    {u"iterable", 0, isIterable},
    {u"le", 1, [](const FilterCall &call) { return orderOf(call) <= 0; }},
    {u"lessthan", 1, isLess},
    {u"lower", 0,
     [](const FilterCall &call) {
         return staysSame(call, [](const QString &text) { return text.toLower(); });
     }},
    {u"lt", 1, isLess},
    {u"mapping", 0,
     [](const FilterCall &call) { return call.input.record() || call.input.regex() || call.input.isSafe(); }},
    {u"ne", 1, [](const FilterCall &call) { return !isIdentical(call); }},
    {u"null", 0, [](const FilterCall &call) { return call.input.isNull(); }},
    {u"number", 0, [](const FilterCall &call) { return call.input.number() != nullptr; }},
    {u"odd", 0, [](const FilterCall &call) { return remainder(call, 2) == 1; }},
    {u"sameas", 1, isIdentical},
    {u"string", 0,
     [](const FilterCall &call) { return std::holds_alternative<QString>(call.input.content); }},
    {u"truthy", 0, [](const FilterCall &call) { return isTrue(call.input); }},
    {u"undefined", 0, [](const FilterCall &call) { return call.input.isUndefined(); }},
    {u"upper", 0,
     [](const FilterCall &call) {
         return staysSame(call, [](const QString &text) { return text.toUpper(); });
     }},
};

} // namespace

const Test *findTest(QStringView name)
{
    const auto *found = std::ranges::find(testsOfValues, name, &Test::name);
    return found == std::end(testsOfValues) ? nullptr : found;
}

std::vector<QStringView> testNames()
{
    std::vector<QStringView> names;
    for (const Test &test : testsOfValues)
        names.push_back(test.name);
    return names;
}

} // namespace cairn::templating
