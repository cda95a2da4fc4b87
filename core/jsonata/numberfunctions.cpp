// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/library.h"
#include "jsonata/picture.h"
#include "jsonata/run.h"
#include "templating/numbertext.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// The number with its decimal point moved, which a power of ten would not do exactly.
double shifted(double number, double places)
{
    const QString text = templating::numberText(number);
    const qsizetype exponent = text.indexOf(u'e');
    const QString digits = exponent < 0 ? text : text.first(exponent);
    const double before = exponent < 0 ? 0 : text.sliced(exponent + 1).toDouble();
    return templating::numberOf(digits + u'e' + templating::numberText(before + places));
}

bool isMissing(const Call &call)
{
    return !call.argument(0).number();
}

} // namespace

double roundedHalfEven(double number, double places)
{
    if (places != 0)
        number = shifted(number, places);
    double result = std::floor(number);
    if (number - result >= 0.5)
        ++result;
    if (std::abs(result - number) == 0.5 && std::abs(std::fmod(result, 2)) == 1)
        --result;
    if (places != 0)
        result = shifted(result, -places);
    return result == 0 ? 0 : result;
}

Item numberFunction(Call &call)
{
    const Item &given = call.argument(0);
    static const QRegularExpression decimal(u"^-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?$"_s);
    static const QRegularExpression other(u"^0([xX][0-9A-Fa-f]+|[oO][0-7]+|[bB][01]+)$"_s);
    if (given.isUndefined() || given.number())
        return given;
    if (const bool *boolean = given.boolean())
        return *boolean ? 1.0 : 0.0;
    if (const QString *text = given.text();
        text && (decimal.match(*text).hasMatch() || other.match(*text).hasMatch())) {
        const double number = templating::numberOf(*text);
        if (std::isfinite(number))
            return number;
    }
    call.run.fail("D3030", u"%1 cannot be read as a number"_s.arg(excerptOf(given)));
    return {};
}

Item absolute(Call &call)
{
    return isMissing(call) ? Item() : Item(std::abs(call.number(0)));
}

Item floorFunction(Call &call)
{
    return isMissing(call) ? Item() : Item(std::floor(call.number(0)));
}

Item ceiling(Call &call)
{
    return isMissing(call) ? Item() : Item(std::ceil(call.number(0)));
}

Item roundFunction(Call &call)
{
    return isMissing(call) ? Item() : Item(roundedHalfEven(call.number(0), call.number(1)));
}

Item squareRoot(Call &call)
{
    if (isMissing(call))
        return {};
    if (call.number(0) < 0)
        call.run.fail("D3060", u"%1 is below 0 and has no square root"_s.arg(excerptOf(call.argument(0))));
    return std::sqrt(call.number(0));
}

Item power(Call &call)
{
    if (isMissing(call))
        return {};
    const double result = std::pow(call.number(0), call.number(1));
    if (!std::isfinite(result))
        call.run.fail("D3061", u"%1 to the power of %2 is no number that can be written"_s.arg(
                                   excerptOf(call.argument(0)), excerptOf(call.argument(1))));
    return result;
}

Item randomNumber(Call &)
{
    return QRandomGenerator::global()->generateDouble();
}

Item formatBase(Call &call)
{
    if (isMissing(call))
        return {};
    const double base = call.argument(1).number() ? roundedHalfEven(call.number(1), 0) : 10;
    const auto text = base >= 2 && base <= 36
                          ? templating::baseText(roundedHalfEven(call.number(0), 0), int(base))
                          : std::nullopt;
    if (text)
        return *text;
    call.run.fail("D3100",
                  u"numbers are written with a base of 2 to 36, not %1"_s.arg(templating::numberText(base)));
    return {};
}

Item sum(Call &call)
{
    if (!call.argument(0).list())
        return {};
    double total = 0;
    for (const Item &item : call.items(0))
        total += *item.number();
    return total;
}

Item maximum(Call &call)
{
    if (call.items(0).empty())
        return {};
    return *std::ranges::max_element(call.items(0), {}, [](const Item &item) {
                return *item.number();
            })->number();
}

Item minimum(Call &call)
{
    if (call.items(0).empty())
        return {};
    return *std::ranges::min_element(call.items(0), {}, [](const Item &item) {
                return *item.number();
            })->number();
}

Item average(Call &call)
{
    if (call.items(0).empty())
        return {};
    return *sum(call).number() / double(call.items(0).size());
}

} // namespace cairn::jsonata
