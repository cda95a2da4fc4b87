// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/coercion.h"

#include "templating/numbertext.h"

#include <QSet>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

void failForFunction(Run &run)
{
    run.fail(u"a function has no value of its own"_s, u"Call it: write () behind its name"_s);
}

/// What is left of a value when it is neither number, boolean nor nothing.
QString textOfObject(const Datum &datum, Run &run)
{
    if (const QString *text = datum.text())
        return *text;
    if (const auto list = datum.list()) {
        const Level level(run);
        QString joined;
        for (size_t at = 0; at < list->items.size() && run.step(); ++at) {
            if (at > 0)
                joined += u',';
            joined += shownText(list->items[at], run);
        }
        return run.made(joined);
    }
    if (datum.record())
        return u"[object Object]"_s;
    if (const Regex *regex = datum.regex())
        return regex->text();
    failForFunction(run);
    return {};
}

bool isPrimitive(const Datum &datum)
{
    return datum.content.index() <= 4;
}

Datum primitiveOf(const Datum &datum, Run &run)
{
    return isPrimitive(datum) ? datum : Datum(textOfObject(datum, run));
}

bool isEqualPrimitive(const Datum &left, const Datum &right, Run &run)
{
    if (left.isNothing() || right.isNothing())
        return left.isNothing() && right.isNothing();
    if (left.content.index() == right.content.index())
        return isSame(left, right);
    return numberOf(left, run) == numberOf(right, run);
}

} // namespace

bool isTrue(const Datum &datum)
{
    if (datum.isNothing())
        return false;
    if (const auto *boolean = std::get_if<bool>(&datum.content))
        return *boolean;
    if (const double *number = datum.number())
        return *number != 0 && !std::isnan(*number);
    // Safe text is an object in Nunjucks, and objects are true.
    const auto *text = std::get_if<QString>(&datum.content);
    return !text || !text->isEmpty();
}

QString textOf(const Datum &datum, Run &run)
{
    if (datum.isUndefined())
        return u"undefined"_s;
    return datum.isNull() ? u"null"_s : shownText(datum, run);
}

QString shownText(const Datum &datum, Run &run)
{
    if (datum.isNothing())
        return {};
    if (const auto *boolean = std::get_if<bool>(&datum.content))
        return *boolean ? u"true"_s : u"false"_s;
    if (const double *number = datum.number())
        return numberText(*number);
    return textOfObject(datum, run);
}

double numberOf(const Datum &datum, Run &run)
{
    if (datum.isUndefined())
        return none;
    if (datum.isNull())
        return 0;
    if (const auto *boolean = std::get_if<bool>(&datum.content))
        return *boolean ? 1 : 0;
    if (const double *number = datum.number())
        return *number;
    return numberOf(textOfObject(datum, run));
}

double integerOf(const Datum &datum, Run &run)
{
    const double number = numberOf(datum, run);
    return std::isnan(number) ? 0 : std::trunc(number);
}

bool isSame(const Datum &left, const Datum &right)
{
    if (left.content.index() != right.content.index())
        return false;
    return std::visit(
        [&](const auto &value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, Undefined> || std::is_same_v<T, Null>)
                return true;
            else if constexpr (std::is_same_v<T, SafeText>)
                return &value == &std::get<T>(right.content);
            else
                return value == std::get<T>(right.content);
        },
        left.content);
}

bool isEqual(const Datum &left, const Datum &right, Run &run)
{
    if (!isPrimitive(left) && !isPrimitive(right))
        return isSame(left, right);
    return isEqualPrimitive(primitiveOf(left, run), primitiveOf(right, run), run);
}

double order(const Datum &left, const Datum &right, Run &run)
{
    const Datum first = primitiveOf(left, run);
    const Datum second = primitiveOf(right, run);
    if (first.text() && second.text()) {
        const int compared = first.text()->compare(*second.text());
        return compared < 0 ? -1 : compared > 0 ? 1 : 0;
    }
    const double a = numberOf(first, run);
    const double b = numberOf(second, run);
    if (std::isnan(a) || std::isnan(b))
        return none;
    return a < b ? -1 : a > b ? 1 : 0;
}

Datum sum(const Datum &left, const Datum &right, Run &run)
{
    const Datum first = primitiveOf(left, run);
    const Datum second = primitiveOf(right, run);
    if (first.text() || second.text())
        return run.made(textOf(first, run) + textOf(second, run));
    return numberOf(first, run) + numberOf(second, run);
}

bool holdsCallable(const Datum &datum, Run &run)
{
    // Lists may be shared, so each is looked at once.
    QSet<const void *> seen;
    Data waiting{datum};
    while (!waiting.empty() && run.step()) {
        const Datum next = std::move(waiting.back());
        waiting.pop_back();
        if (next.isCallable())
            return true;
        if (const auto list = next.list(); list && !seen.contains(list.get())) {
            seen.insert(list.get());
            waiting.insert(waiting.end(), list->items.begin(), list->items.end());
        }
        if (const Record *record = next.record(); record && !seen.contains(record)) {
            seen.insert(record);
            for (const NamedDatum &member : record->members)
                waiting.push_back(member.second);
        }
    }
    return false;
}

std::optional<Value> toValue(const Datum &datum, Run &run)
{
    const Level level(run);
    if (datum.isUndefined() || !run.step())
        return {};
    Value value;
    constexpr double exact = 9007199254740992; // 2^53: integers up to here are themselves
    if (const auto *boolean = std::get_if<bool>(&datum.content)) {
        value.content = *boolean;
    } else if (const double *number = datum.number()) {
        if (std::trunc(*number) == *number && std::abs(*number) <= exact)
            value.content = qint64(*number);
        else
            value.content = *number;
    } else if (const auto list = datum.list()) {
        Value::List items;
        for (size_t at = 0; at < list->items.size() && !run.hasFailed(); ++at)
            items.push_back(toValue(list->items[at], run).value_or(Value()));
        value.content = std::move(items);
    } else if (const Record *record = datum.record()) {
        Value::Map members;
        for (const auto &[name, member] : record->members) {
            if (std::optional<Value> known = toValue(member, run))
                members.push_back({name, {}, *std::move(known)});
        }
        value.content = std::move(members);
    } else if (!datum.isNull()) {
        value.content = textOfObject(datum, run);
    }
    return value;
}

} // namespace cairn::templating
