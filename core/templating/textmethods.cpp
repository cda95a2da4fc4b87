// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/coercion.h"
#include "templating/methods.h"
#include "templating/numbertext.h"
#include "templating/regex.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

const QString &receiver(const MethodCall &call)
{
    return *call.receiver.text();
}

QString textArgument(const MethodCall &call, size_t at)
{
    return textOf(call.argument(at), call.run);
}

/// A place in the text: within it, and `otherwise` where none is given.
qsizetype placeArgument(const MethodCall &call, size_t at, qsizetype otherwise)
{
    if (call.argument(at).isUndefined())
        return otherwise;
    return qsizetype(std::clamp(integerOf(call.argument(at), call.run), 0.0, double(receiver(call).size())));
}

/// The same, where what is below 0 counts from the end.
qsizetype relativeArgument(const MethodCall &call, size_t at, qsizetype otherwise)
{
    const auto size = double(receiver(call).size());
    if (call.argument(at).isUndefined())
        return otherwise;
    const double place = integerOf(call.argument(at), call.run);
    return qsizetype(std::clamp(place < 0 ? size + place : place, 0.0, size));
}

Datum charAt(const MethodCall &call)
{
    const double at = integerOf(call.argument(0), call.run);
    return at >= 0 && at < double(receiver(call).size()) ? QString(receiver(call)[qsizetype(at)]) : QString();
}

Datum charCodeAt(const MethodCall &call)
{
    const double at = integerOf(call.argument(0), call.run);
    if (at < 0 || at >= double(receiver(call).size()))
        return std::numeric_limits<double>::quiet_NaN();
    return double(receiver(call)[qsizetype(at)].unicode());
}

Datum concat(const MethodCall &call)
{
    QString joined = receiver(call);
    for (size_t at = 0; at < call.arguments.size() && call.run.mayMake(joined.size()); ++at)
        joined += textArgument(call, at);
    return call.run.made(joined);
}

Datum endsWith(const MethodCall &call)
{
    return QStringView(receiver(call))
        .first(placeArgument(call, 1, receiver(call).size()))
        .endsWith(textArgument(call, 0));
}

Datum startsWith(const MethodCall &call)
{
    return QStringView(receiver(call)).sliced(placeArgument(call, 1, 0)).startsWith(textArgument(call, 0));
}

Datum includes(const MethodCall &call)
{
    return receiver(call).indexOf(textArgument(call, 0), placeArgument(call, 1, 0)) >= 0;
}

Datum indexOf(const MethodCall &call)
{
    return makeNumber(receiver(call).indexOf(textArgument(call, 0), placeArgument(call, 1, 0)));
}

Datum lastIndexOf(const MethodCall &call)
{
    const QString wanted = textArgument(call, 0);
    const bool isAnywhere = std::isnan(numberOf(call.argument(1), call.run));
    const qsizetype from = isAnywhere ? receiver(call).size() : placeArgument(call, 1, 0);
    const QStringView searched =
        QStringView(receiver(call)).first(std::min(from + wanted.size(), receiver(call).size()));
    return makeNumber(wanted.isEmpty() ? from : searched.lastIndexOf(wanted));
}

/// A text is replaced once, as in JavaScript.
Datum replace(const MethodCall &call)
{
    const QString by = textArgument(call, 1);
    if (Regex *regex = call.argument(0).regex())
        return replaced(*regex, receiver(call), by, call.run);
    const QString wanted = textArgument(call, 0);
    const qsizetype at = receiver(call).indexOf(wanted);
    if (at < 0)
        return receiver(call);
    const QStringView text = receiver(call);
    return call.run.made(text.first(at)
                             .toString()
                             .append(filledIn(by, text, at, wanted.size()))
                             .append(text.sliced(at + wanted.size())));
}

Datum slice(const MethodCall &call)
{
    const qsizetype begin = relativeArgument(call, 0, 0);
    const qsizetype end = relativeArgument(call, 1, receiver(call).size());
    return call.run.made(receiver(call).sliced(begin, std::max(qsizetype(0), end - begin)));
}

Datum substring(const MethodCall &call)
{
    const qsizetype one = placeArgument(call, 0, 0);
    const qsizetype other = placeArgument(call, 1, receiver(call).size());
    return call.run.made(receiver(call).sliced(std::min(one, other), std::abs(one - other)));
}

Data splitByText(const QString &text, const QString &separator, Run &run)
{
    Data parts;
    if (separator.isEmpty()) {
        for (const QChar c : text) {
            if (run.step())
                parts.emplace_back(QString(c));
        }
        return parts;
    }
    for (const QStringView part : QStringView(text).split(separator)) {
        if (run.step())
            parts.emplace_back(part.toString());
    }
    return parts;
}

Datum split(const MethodCall &call)
{
    Data parts;
    if (const Regex *regex = call.argument(0).regex())
        parts = split(*regex, receiver(call), call.run);
    else if (call.argument(0).isUndefined())
        parts.emplace_back(receiver(call));
    else
        parts = splitByText(receiver(call), textArgument(call, 0), call.run);
    if (!call.argument(1).isUndefined()) {
        const double most = numberOf(call.argument(1), call.run);
        // Below 0 it is a large one, as JavaScript counts it in 32 bits.
        if (!(most < 0) && double(parts.size()) > (std::isnan(most) ? 0 : std::trunc(most)))
            parts.resize(std::isnan(most) ? 0 : size_t(most));
    }
    return makeList(std::move(parts));
}

Datum toLowerCase(const MethodCall &call)
{
    return call.run.made(receiver(call).toLower());
}

Datum toUpperCase(const MethodCall &call)
{
    return call.run.made(receiver(call).toUpper());
}

QStringView withoutBlanksBehind(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QStringView withoutBlanksBefore(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    return text;
}

Datum trim(const MethodCall &call)
{
    return withoutBlanks(receiver(call)).toString();
}

Datum trimEnd(const MethodCall &call)
{
    return withoutBlanksBehind(receiver(call)).toString();
}

Datum trimStart(const MethodCall &call)
{
    return withoutBlanksBefore(receiver(call)).toString();
}

constexpr Method methodsOfTexts[] = {
    {u"charAt", 0, 1, charAt},
    {u"charCodeAt", 0, 1, charCodeAt},
    {u"concat", 0, anyNumber, concat},
    {u"endsWith", 1, 2, endsWith},
    {u"includes", 1, 2, includes},
    {u"indexOf", 1, 2, indexOf},
    {u"lastIndexOf", 1, 2, lastIndexOf},
    {u"replace", 2, 2, replace},
    {u"slice", 0, 2, slice},
    {u"split", 0, 2, split},
    {u"startsWith", 1, 2, startsWith},
    {u"substring", 0, 2, substring},
    {u"toLowerCase", 0, 0, toLowerCase},
    {u"toUpperCase", 0, 0, toUpperCase},
    {u"trim", 0, 0, trim},
    {u"trimEnd", 0, 0, trimEnd},
    {u"trimStart", 0, 0, trimStart},
};

} // namespace

std::span<const Method> textMethods()
{
    return methodsOfTexts;
}

} // namespace cairn::templating
