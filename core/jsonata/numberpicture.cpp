// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/library.h"
#include "jsonata/picture.h"
#include "jsonata/run.h"
#include "templating/numbertext.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// The characters that mean something in a picture, as XPath's decimal formats name them.
struct Symbols {
    QString decimal = u"."_s;
    QString grouping = u","_s;
    QString exponent = u"e"_s;
    QString minus = u"-"_s;
    QString percent = u"%"_s;
    QString perMille = u"\u2030"_s;
    QString zero = u"0"_s;
    QString digit = u"#"_s;
    QString separator = u";"_s;

    explicit Symbols(const Item &options)
    {
        const std::pair<QString, QString *> named[] = {{u"decimal-separator"_s, &decimal},
                                                       {u"grouping-separator"_s, &grouping},
                                                       {u"exponent-separator"_s, &exponent},
                                                       {u"minus-sign"_s, &minus},
                                                       {u"percent"_s, &percent},
                                                       {u"per-mille"_s, &perMille},
                                                       {u"zero-digit"_s, &zero},
                                                       {u"digit"_s, &digit},
                                                       {u"pattern-separator"_s, &separator}};
        for (const auto &[name, symbol] : named) {
            const Item *given = options.object() ? std::as_const(*options.object()).find(name) : nullptr;
            if (given && given->text() && !given->text()->isEmpty())
                *symbol = *given->text();
        }
    }

    bool isDigit(QChar c) const
    {
        return zero.size() == 1 && c >= zero.front() && c.unicode() <= zero.front().unicode() + 9;
    }
    bool isPlace(QChar c) const { return isDigit(c) || digit == c; }
    bool isActive(QChar c) const { return isPlace(c) || decimal == c || grouping == c || exponent == c; }
};

/// One of the two halves of a picture, taken apart.
struct SubPicture {
    QString text;
    QString prefix;
    QString suffix;
    QString active;
    QString mantissa;
    QString whole;
    QString fraction;
    std::optional<QString> exponent;

    SubPicture(const QString &given, const Symbols &symbols)
        : text(given)
    {
        const auto isBody = [&](QChar c) { return symbols.isActive(c) && symbols.exponent != c; };
        const auto first = std::ranges::find_if(text, isBody);
        const qsizetype begin = first - text.begin();
        qsizetype end = text.size();
        while (end > begin && !isBody(text[end - 1]))
            --end;
        prefix = text.first(begin);
        suffix = text.sliced(end);
        active = text.sliced(begin, end - begin);
        const qsizetype at = active.indexOf(symbols.exponent);
        mantissa = at < 0 ? active : active.first(at);
        if (at >= 0)
            exponent = active.sliced(at + symbols.exponent.size());
        const qsizetype point = mantissa.indexOf(symbols.decimal);
        whole = point < 0 ? mantissa : mantissa.first(point);
        fraction = point < 0 ? QString() : mantissa.sliced(point + symbols.decimal.size());
    }
};

struct Breach {
    const char *code;
    QString message;
};

std::optional<Breach> breachOf(const SubPicture &picture, const Symbols &symbols)
{
    const QString &text = picture.text;
    const auto isDigit = [&](QChar c) { return symbols.isDigit(c); };
    const qsizetype optional = picture.whole.indexOf(symbols.digit);
    const qsizetype lastOptional = picture.fraction.lastIndexOf(symbols.digit);
    const bool hasPart = text.contains(symbols.percent) || text.contains(symbols.perMille);
    if (text.count(symbols.decimal) > 1)
        return Breach{"D3081", u"it has several decimal points"_s};
    if (text.count(symbols.percent) > 1)
        return Breach{"D3082", u"it has several percent signs"_s};
    if (text.count(symbols.perMille) > 1)
        return Breach{"D3083", u"it has several per-mille signs"_s};
    if (text.contains(symbols.percent) && text.contains(symbols.perMille))
        return Breach{"D3084", u"it has a percent sign and a per-mille sign"_s};
    if (picture.active.isEmpty() && !text.isEmpty())
        return Breach{"D3086", u"it has no place for a digit"_s};
    if (std::ranges::none_of(picture.mantissa, [&](QChar c) { return symbols.isPlace(c); }))
        return Breach{"D3085", u"it has no place for a digit"_s};
    if (!std::ranges::all_of(picture.active, [&](QChar c) { return symbols.isActive(c); }))
        return Breach{"D3086", u"other text stands between its digits"_s};
    if (text.contains(symbols.grouping + symbols.decimal)
        || text.contains(symbols.decimal + symbols.grouping))
        return Breach{"D3087", u"a grouping separator stands beside the decimal point"_s};
    if (!text.contains(symbols.decimal) && picture.whole.endsWith(symbols.grouping))
        return Breach{"D3088", u"a grouping separator stands at its end"_s};
    if (text.contains(symbols.grouping + symbols.grouping))
        return Breach{"D3089", u"two grouping separators stand beside each other"_s};
    if (optional >= 0 && std::ranges::any_of(picture.whole.first(optional), isDigit))
        return Breach{"D3090", u"an optional digit stands behind one that is not"_s};
    if (lastOptional >= 0 && std::ranges::any_of(picture.fraction.sliced(lastOptional), isDigit))
        return Breach{"D3091", u"an optional digit stands before one that is not, behind the point"_s};
    if (picture.exponent && !picture.exponent->isEmpty() && hasPart)
        return Breach{"D3092", u"it has an exponent and a percent sign"_s};
    if (picture.exponent && (picture.exponent->isEmpty() || !std::ranges::all_of(*picture.exponent, isDigit)))
        return Breach{"D3093", u"its exponent has other signs than digits"_s};
    return {};
}

/// What a sub-picture says of the number.
struct Layout {
    std::vector<qsizetype> groups;         ///< digits to the right of each separator
    std::vector<qsizetype> fractionGroups; ///< digits to the left
    qsizetype regular = 0;
    qsizetype whole = 0;
    qsizetype scaling = 0;
    qsizetype fraction = 0;
    qsizetype longestFraction = 0;
    qsizetype exponent = 0;

    Layout(const SubPicture &picture, const Symbols &symbols)
    {
        const auto digits = [&](QStringView part) {
            return std::ranges::count_if(part, [&](QChar c) { return symbols.isDigit(c); });
        };
        const auto places = [&](QStringView part) {
            return std::ranges::count_if(part, [&](QChar c) { return symbols.isPlace(c); });
        };
        const QStringView wholePart = picture.whole;
        const QStringView fractionPart = picture.fraction;
        for (qsizetype at = wholePart.indexOf(symbols.grouping); at >= 0;
             at = wholePart.indexOf(symbols.grouping, at + 1))
            groups.push_back(places(wholePart.sliced(at)));
        for (qsizetype at = fractionPart.indexOf(symbols.grouping); at >= 0;
             at = fractionPart.indexOf(symbols.grouping, at + 1))
            fractionGroups.push_back(places(fractionPart.first(at)));
        regular = regularDistance();
        whole = scaling = digits(wholePart);
        fraction = digits(fractionPart);
        longestFraction = places(fractionPart);
        exponent = picture.exponent ? digits(*picture.exponent) : 0;
        if (whole == 0 && longestFraction == 0) {
            if (picture.exponent)
                fraction = longestFraction = 1;
            else
                whole = 1;
        }
        if (picture.exponent && whole == 0 && picture.whole.contains(symbols.digit))
            whole = 1;
        if (whole == 0 && fraction == 0)
            fraction = 1;
    }

private:
    qsizetype regularDistance() const
    {
        qsizetype distance = 0;
        for (const qsizetype group : groups)
            distance = std::gcd(distance, group);
        for (size_t at = 1; at <= groups.size(); ++at) {
            if (std::ranges::find(groups, qsizetype(at) * distance) == groups.end())
                return 0;
        }
        return distance;
    }
};

QString localDigits(const QString &text, const Symbols &symbols)
{
    QString local;
    for (const QChar c : text) {
        const bool isDigit = c >= u'0' && c <= u'9' && symbols.zero.size() == 1;
        local += isDigit ? QChar(char16_t(symbols.zero.front().unicode() + (c.unicode() - u'0'))) : c;
    }
    return local;
}

void insertGroups(QString &whole, QString &fraction, const Layout &layout, const Symbols &symbols)
{
    if (layout.regular > 0) {
        for (qsizetype at = whole.size() - layout.regular; at > 0; at -= layout.regular)
            whole.insert(at, symbols.grouping);
    } else {
        for (qsizetype behind = whole.size(); const qsizetype group : layout.groups) {
            if (behind - group >= 0)
                whole.insert(behind++ - group, symbols.grouping);
        }
    }
    for (const qsizetype group : layout.fractionGroups) {
        if (group <= fraction.size())
            fraction.insert(group, symbols.grouping);
    }
}

QString written(double number, const SubPicture &picture, const Symbols &symbols)
{
    const Layout layout(picture, symbols);
    double mantissa = picture.text.contains(symbols.percent)    ? number * 100
                      : picture.text.contains(symbols.perMille) ? number * 1000
                                                                : number;
    int exponent = 0;
    if (layout.exponent > 0 && mantissa != 0) {
        const double most = std::pow(10, double(layout.scaling));
        for (; std::abs(mantissa) < most / 10; mantissa *= 10)
            --exponent;
        for (; std::abs(mantissa) > most; mantissa /= 10)
            ++exponent;
    }
    const int places = int(std::min<qsizetype>(layout.longestFraction, 100));
    const double rounded = std::abs(roundedHalfEven(mantissa, places));
    const QString text = templating::fixedText(rounded, places).value_or(QString());
    const qsizetype point = text.indexOf(u'.');
    QString whole = point < 0 ? text : text.first(point);
    QString fraction = point < 0 ? QString() : text.sliced(point + 1);
    while (whole.startsWith(u'0'))
        whole.removeFirst();
    while (fraction.endsWith(u'0'))
        fraction.removeLast();
    whole = localDigits(whole.rightJustified(layout.whole, u'0'), symbols);
    fraction = localDigits(fraction.leftJustified(layout.fraction, u'0'), symbols);
    insertGroups(whole, fraction, layout, symbols);
    QString out = whole;
    if (picture.text.contains(symbols.decimal) && !fraction.isEmpty())
        out += symbols.decimal + fraction;
    if (picture.exponent) {
        const QString digits = QString::number(std::abs(exponent)).rightJustified(layout.exponent, u'0');
        out += symbols.exponent + (exponent < 0 ? symbols.minus : QString()) + localDigits(digits, symbols);
    }
    return picture.prefix + out + picture.suffix;
}

} // namespace

Item formatNumber(Call &call)
{
    constexpr qsizetype longest = 1000;
    if (!call.argument(0).number())
        return {};
    const Symbols symbols(call.argument(2));
    const QStringList parts = call.text(1).split(symbols.separator);
    if (parts.size() > 2 || call.text(1).size() > longest) {
        call.run.fail("D3080", u"the picture has more than two parts"_s,
                      u"The second is for numbers below 0"_s);
        return {};
    }
    for (const QString &part : parts) {
        const SubPicture picture(part, symbols);
        if (const auto breach = breachOf(picture, symbols)) {
            call.run.fail(breach->code, u"the picture \"%1\" cannot be used: %2"_s.arg(part, breach->message),
                          u"Write it as XPath's format-number has it"_s);
            return {};
        }
    }
    const double number = call.number(0);
    SubPicture picture(number < 0 ? parts.back() : parts.front(), symbols);
    if (number < 0 && parts.size() == 1)
        picture.prefix.prepend(symbols.minus);
    return written(number, picture, symbols);
}

} // namespace cairn::jsonata
