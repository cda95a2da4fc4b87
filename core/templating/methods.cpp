// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/methods.h"

#include "templating/coercion.h"
#include "templating/numbertext.h"
#include "templating/regex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

Datum numberResult(const MethodCall &call, const std::optional<QString> &text)
{
    if (!text)
        call.run.fail(u"so many digits or such a base is out of range"_s,
                      u"Write 0 to 100 digits, a base of 2 to 36"_s);
    return text.value_or(QString());
}

int digitsOf(const MethodCall &call)
{
    return int(std::clamp(integerOf(call.argument(0), call.run), -1000.0, 1000.0));
}

Datum toFixed(const MethodCall &call)
{
    return numberResult(call, fixedText(*call.receiver.number(), digitsOf(call)));
}

Datum toExponential(const MethodCall &call)
{
    const bool isShortest = call.argument(0).isUndefined();
    return numberResult(
        call, exponentialText(*call.receiver.number(), isShortest ? std::optional<int>() : digitsOf(call)));
}

Datum toPrecision(const MethodCall &call)
{
    if (call.argument(0).isUndefined())
        return numberText(*call.receiver.number());
    return numberResult(call, precisionText(*call.receiver.number(), digitsOf(call)));
}

Datum toString(const MethodCall &call)
{
    const int base = call.argument(0).isUndefined() ? 10 : digitsOf(call);
    return numberResult(call, baseText(*call.receiver.number(), base));
}

Datum test(const MethodCall &call)
{
    return matches(*call.receiver.regex(), textOf(call.argument(0), call.run), call.run);
}

Datum get(const MethodCall &call)
{
    const Datum *found = call.receiver.record()->find(textOf(call.argument(0), call.run));
    return found ? *found : call.argument(1);
}

Datum hasKey(const MethodCall &call)
{
    return call.receiver.record()->find(textOf(call.argument(0), call.run)) != nullptr;
}

/// A list of what `make` makes of each member.
template <typename Make>
Datum ofMembers(const MethodCall &call, Make make)
{
    Data items;
    for (const NamedDatum &member : call.receiver.record()->members) {
        if (call.run.step())
            items.push_back(make(member));
    }
    return makeList(std::move(items));
}

Datum keys(const MethodCall &call)
{
    return ofMembers(call, [](const NamedDatum &member) { return Datum(member.first); });
}

Datum values(const MethodCall &call)
{
    return ofMembers(call, [](const NamedDatum &member) { return member.second; });
}

Datum members(const MethodCall &call)
{
    return ofMembers(call, [](const NamedDatum &member) { return makeList({member.first, member.second}); });
}

constexpr Method ofNumbers[] = {
    {u"toExponential", 0, 1, toExponential},
    {u"toFixed", 0, 1, toFixed},
    {u"toPrecision", 0, 1, toPrecision},
    {u"toString", 0, 1, toString},
};

constexpr Method ofRecords[] = {
    {u"get", 1, 2, get, true},   {u"has_key", 1, 1, hasKey, true}, {u"items", 0, 0, members, true},
    {u"keys", 0, 0, keys, true}, {u"values", 0, 0, values, true},
};

constexpr Method ofRegexes[] = {
    {u"test", 1, 1, test},
};

} // namespace

const Datum &MethodCall::argument(size_t at) const
{
    static const Datum undefined;
    return at < arguments.size() ? arguments[at] : undefined;
}

std::span<const Method> numberMethods()
{
    return ofNumbers;
}

std::span<const Method> recordMethods()
{
    return ofRecords;
}

std::span<const Method> regexMethods()
{
    return ofRegexes;
}

std::span<const Method> methodsOf(const Datum &receiver)
{
    if (receiver.text())
        return textMethods();
    if (receiver.number())
        return numberMethods();
    if (receiver.list())
        return listMethods();
    if (receiver.record())
        return recordMethods();
    if (receiver.regex())
        return regexMethods();
    return {};
}

const Method *findMethod(const Datum &receiver, QStringView name, bool cookiecutter)
{
    const Method *found = nullptr;
    for (const Method &method : methodsOf(receiver)) {
        if (method.name == name && (cookiecutter || !method.isOfCookiecutter))
            found = &method;
    }
    return found;
}

bool changesLists(QStringView name)
{
    static constexpr QStringView names[] = {u"append", u"copyWithin", u"fill",   u"insert",
                                            u"pop",    u"push",       u"remove", u"reverse",
                                            u"shift",  u"sort",       u"splice", u"unshift"};
    return std::ranges::find(names, name) != std::end(names);
}

} // namespace cairn::templating
