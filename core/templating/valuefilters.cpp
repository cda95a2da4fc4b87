// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Filters of numbers, and of values of any kind.

#include "templating/coercion.h"
#include "templating/filters.h"
#include "templating/numbertext.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

Datum absolute(const FilterCall &call)
{
    return std::abs(numberOf(call.input, call.run));
}

Datum defaultTo(const FilterCall &call)
{
    const bool isMissing = isTrue(call.argument(1)) ? !isTrue(call.input) : call.input.isUndefined();
    return isMissing ? call.argument(0) : call.input;
}

/// What each level of JSON begins with: a text, or so many blanks; at most ten letters.
QString indentation(const Datum &given)
{
    constexpr qsizetype most = 10;
    if (const auto *text = std::get_if<QString>(&given.content))
        return text->first(std::min(most, text->size()));
    const double *number = given.number();
    return QString(number && *number > 0 ? qsizetype(std::min(double(most), std::trunc(*number))) : 0, u' ');
}

Datum dump(const FilterCall &call)
{
    const auto text = jsonText(call.input, indentation(call.argument(0)), call.run);
    return text ? Datum(*text) : Datum();
}

Datum toFloat(const FilterCall &call)
{
    const double number = leadingNumber(textOf(call.input, call.run));
    return std::isnan(number) ? call.argument(0) : Datum(number);
}

Datum toInteger(const FilterCall &call)
{
    const double base = call.argument(1).isUndefined() ? 10 : integerOf(call.argument(1), call.run);
    const bool isBase = base >= 0 && base <= 36;
    const double number = leadingInteger(textOf(call.input, call.run), isBase ? int(base) : 1);
    return std::isnan(number) ? call.argument(0) : Datum(number);
}

/// Half of a step goes up, as in JavaScript.
double rounded(double number)
{
    const double below = std::floor(number);
    return number - below >= 0.5 ? below + 1 : below;
}

Datum round(const FilterCall &call)
{
    const double digits = isTrue(call.argument(0)) ? numberOf(call.argument(0), call.run) : 0;
    const double factor = std::pow(10, digits);
    const double number = numberOf(call.input, call.run) * factor;
    const auto *method = std::get_if<QString>(&call.argument(1).content);
    if (method && *method == u"ceil")
        return std::ceil(number) / factor;
    return (method && *method == u"floor" ? std::floor(number) : rounded(number)) / factor;
}

Datum length(const FilterCall &call)
{
    if (const Record *record = call.input.record())
        return double(record->members.size());
    if (call.input.text() || call.input.list())
        return lookUp(call.input, u"length");
    const auto *boolean = std::get_if<bool>(&call.input.content);
    return call.input.isNothing() || (boolean && !*boolean) ? Datum(0.0) : Datum();
}

Datum random(const FilterCall &call)
{
    const auto items = sequenceOf(call.input, call.run);
    if (call.input.isNothing())
        return call.fail(u"there is nothing to choose from"_s, u"Give it a list"_s);
    if (!items || items->empty())
        return {};
    return (*items)[size_t(QRandomGenerator::system()->bounded(quint32(items->size())))];
}

QString encoded(const QString &text, Run &run)
{
    if (!QStringView(text).isValidUtf16())
        run.fail(u"half a character cannot be part of an address"_s);
    return QString::fromLatin1(text.toUtf8().toPercentEncoding("!~*'()"));
}

QString encodedPair(const Datum &key, const Datum &value, Run &run)
{
    return encoded(textOf(key, run), run) + u'=' + encoded(textOf(value, run), run);
}

Datum urlEncode(const FilterCall &call)
{
    if (const QString *text = call.input.text())
        return call.run.made(encoded(*text, call.run));
    QStringList pairs;
    if (const Record *record = call.input.record()) {
        for (const auto &[name, value] : record->members) {
            if (call.run.step())
                pairs += encodedPair(name, value, call.run);
        }
    } else if (const auto list = call.input.list()) {
        for (const Datum &item : list->items) {
            if (item.isNothing())
                return call.fail(u"%1 is no pair of name and value"_s.arg(kindOf(item)));
            if (call.run.step())
                pairs += encodedPair(lookUp(item, u"0"), lookUp(item, u"1"), call.run);
        }
    }
    return call.run.made(pairs.join(u'&'));
}

constexpr QStringView integerParameters[] = {u"default", u"base"};

constexpr Filter filtersOfValues[] = {
    {u"abs", absolute, {}},        {u"d", defaultTo, {}},   {u"default", defaultTo, {}},
    {u"dump", dump, {}},           {u"float", toFloat, {}}, {u"int", toInteger, integerParameters},
    {u"length", length, {}},       {u"random", random, {}}, {u"round", round, {}},
    {u"urlencode", urlEncode, {}},
};

} // namespace

std::span<const Filter> valueFilters()
{
    return filtersOfValues;
}

} // namespace cairn::templating
