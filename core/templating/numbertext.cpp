// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/numbertext.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

/// 0.d1d2d3... times ten to the power of `point`, without a sign.
struct Decimal {
    QByteArray digits;
    int point = 0;
};

Decimal decimalOf(const char *begin, const char *end)
{
    Decimal decimal;
    const char *exponent = std::find(begin, end, 'e');
    for (const char *at = begin; at != exponent; ++at) {
        if (*at != '.')
            decimal.digits += *at;
    }
    int power = 0;
    if (exponent != end) {
        const char *from = exponent + (exponent[1] == '+' ? 2 : 1);
        std::from_chars(from, end, power);
    }
    decimal.point = power + 1;
    return decimal;
}

/// The fewest digits that mean this number and no other.
Decimal shortest(double number)
{
    char text[64];
    const auto done = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific);
    return decimalOf(text, done.ptr);
}

/// So many digits of the number itself. In the middle between two it is the larger one, as in JavaScript.
Decimal rounded(double number, int digits)
{
    // No double has more digits than these.
    constexpr int all = 800;
    char text[all + 16];
    const auto done = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, all);
    Decimal decimal = decimalOf(text, done.ptr);
    const bool isUp = decimal.digits.at(std::max(digits, 0)) >= '5' && digits >= 0;
    decimal.digits.truncate(std::max(digits, 0));
    if (!isUp)
        return decimal;
    qsizetype at = decimal.digits.size();
    while (at > 0 && decimal.digits.at(at - 1) == '9')
        decimal.digits[--at] = '0';
    if (at > 0) {
        ++decimal.digits[at - 1];
    } else {
        decimal.digits.prepend('1');
        ++decimal.point;
    }
    return decimal;
}

QByteArray plain(const Decimal &decimal)
{
    const qsizetype size = decimal.digits.size();
    if (decimal.point <= 0)
        return "0." + QByteArray(-decimal.point, '0') + decimal.digits;
    if (decimal.point >= size)
        return decimal.digits + QByteArray(decimal.point - size, '0');
    return decimal.digits.first(decimal.point) + '.' + decimal.digits.sliced(decimal.point);
}

QByteArray scientific(const Decimal &decimal)
{
    QByteArray text = decimal.digits.first(1);
    if (decimal.digits.size() > 1)
        text += '.' + decimal.digits.sliced(1);
    const int power = decimal.point - 1;
    return text + (power < 0 ? "e-" : "e+") + QByteArray::number(std::abs(power));
}

std::optional<QString> oddNumber(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number < 0 ? u"-Infinity"_s : u"Infinity"_s;
    return {};
}

QString signedText(double number, const QByteArray &text)
{
    return QString::fromLatin1(number < 0 ? '-' + text : text);
}

/// How long the decimal number is that the text begins with; 0 where there is none.
qsizetype decimalLength(QStringView text)
{
    qsizetype at = 0;
    const auto skipDigits = [&] {
        const qsizetype from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    if (at < text.size() && (text[at] == u'+' || text[at] == u'-'))
        ++at;
    if (text.sliced(at).startsWith(u"Infinity"))
        return at + 8;
    qsizetype digits = skipDigits();
    if (at < text.size() && text[at] == u'.') {
        ++at;
        digits += skipDigits();
    }
    if (digits == 0)
        return 0;
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        const qsizetype behindNumber = at++;
        if (at < text.size() && (text[at] == u'+' || text[at] == u'-'))
            ++at;
        if (skipDigits() == 0)
            at = behindNumber;
    }
    return at;
}

double readDecimal(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1);
    double number = 0;
    if (text == u"Infinity") {
        number = std::numeric_limits<double>::infinity();
    } else {
        const QByteArray latin = text.toLatin1();
        const auto done = std::from_chars(latin.begin(), latin.end(), number);
        // What is too large or too small for a double is left alone there.
        if (done.ec == std::errc::result_out_of_range)
            number = latin.toDouble();
    }
    return isNegative ? -number : number;
}

int digitOf(QChar c)
{
    if (isDigit(c))
        return c.unicode() - u'0';
    const QChar lower = c.unicode() < 128 ? c.toLower() : QChar();
    return lower >= u'a' && lower <= u'z' ? lower.unicode() - u'a' + 10 : 99;
}

} // namespace

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBlank(QChar c)
{
    const char16_t code = c.unicode();
    if (code > u' ' && code < 0x80)
        return false;
    return (code >= 9 && code <= 13) || code == u' ' || code == 0xfeff || code == 0x2028 || code == 0x2029
           || c.category() == QChar::Separator_Space;
}

QStringView withoutBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QString numberText(double number)
{
    if (const auto odd = oddNumber(number))
        return *odd;
    if (number == 0)
        return u"0"_s;
    const Decimal decimal = shortest(std::abs(number));
    // From 1e-6 to below 1e21 no power is written.
    const bool isPlain = decimal.point > -6 && decimal.point <= 21;
    return signedText(number, isPlain ? plain(decimal) : scientific(decimal));
}

double numberOf(QStringView text)
{
    text = withoutBlanks(text);
    if (text.isEmpty())
        return 0;
    const QChar mark = text.size() > 2 && text[0] == u'0' ? text[1].toLower() : QChar();
    const int base = mark == u'x' ? 16 : mark == u'o' ? 8 : mark == u'b' ? 2 : 0;
    if (base > 0) {
        double number = 0;
        for (const QChar c : text.sliced(2)) {
            if (digitOf(c) >= base)
                return std::numeric_limits<double>::quiet_NaN();
            number = number * base + digitOf(c);
        }
        return number;
    }
    const bool isNumber = decimalLength(text) == text.size();
    return isNumber ? readDecimal(text) : std::numeric_limits<double>::quiet_NaN();
}

double leadingNumber(QStringView text)
{
    text = withoutBlanks(text);
    const qsizetype length = decimalLength(text);
    return length > 0 ? readDecimal(text.first(length)) : std::numeric_limits<double>::quiet_NaN();
}

double leadingInteger(QStringView text, int base)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    text = withoutBlanks(text);
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1);
    if ((base == 0 || base == 16) && text.startsWith(u"0x", Qt::CaseInsensitive)) {
        text = text.sliced(2);
        base = 16;
    }
    base = base == 0 ? 10 : base;
    if (base < 2 || base > 36)
        return none;
    const auto *end = std::ranges::find_if(text, [&](QChar c) { return digitOf(c) >= base; });
    text = text.first(end - text.begin());
    if (text.isEmpty())
        return none;
    double number = 0;
    if (base == 10) {
        number = readDecimal(text);
    } else {
        for (const QChar c : text)
            number = number * base + digitOf(c);
    }
    return isNegative ? -number : number;
}

std::optional<QString> fixedText(double number, int digits)
{
    if (digits < 0 || digits > 100)
        return {};
    if (std::isnan(number) || std::abs(number) >= 1e21)
        return numberText(number);
    const double size = std::abs(number);
    const int before = size == 0 ? 1 : shortest(size).point;
    Decimal decimal = rounded(size, before + digits);
    if (size == 0 || before + digits < 0) // less than half of the last digit
        decimal = {QByteArray(digits + 1, '0'), 1};
    if (decimal.digits.isEmpty())
        decimal = {QByteArray(digits + 1, '0'), 1};
    QByteArray text = plain(decimal);
    const bool isZero = text.count('0') + text.count('.') == text.size();
    return signedText(isZero && number > -0.5 && size == 0 ? 0 : number, text);
}

std::optional<QString> exponentialText(double number, std::optional<int> digits)
{
    if (const auto odd = oddNumber(number))
        return odd;
    if (digits && (*digits < 0 || *digits > 100))
        return {};
    if (number == 0)
        return QString::fromLatin1(scientific({QByteArray(digits.value_or(0) + 1, '0'), 1}));
    const double size = std::abs(number);
    return signedText(number, scientific(digits ? rounded(size, *digits + 1) : shortest(size)));
}

std::optional<QString> precisionText(double number, int digits)
{
    if (const auto odd = oddNumber(number))
        return odd;
    if (digits < 1 || digits > 100)
        return {};
    const Decimal decimal =
        number == 0 ? Decimal{QByteArray(digits, '0'), 1} : rounded(std::abs(number), digits);
    Decimal cut = decimal;
    cut.digits.truncate(digits);
    const bool isPlain = cut.point > -6 && cut.point <= digits;
    return signedText(number, isPlain ? plain(cut) : scientific(cut));
}

std::optional<QString> baseText(double number, int base)
{
    if (base < 2 || base > 36)
        return {};
    if (base == 10)
        return numberText(number);
    if (const auto odd = oddNumber(number))
        return odd;
    const auto digit = [](double value) { return "0123456789abcdefghijklmnopqrstuvwxyz"[int(value)]; };
    double whole = std::floor(std::abs(number));
    double rest = std::abs(number) - whole;
    QByteArray text;
    do {
        text.prepend(digit(std::fmod(whole, base)));
        whole = std::floor(whole / base);
    } while (whole > 0);
    // As many as a double can have; those of bases that are powers of two end by themselves.
    constexpr int most = 52;
    if (rest > 0)
        text += '.';
    for (int count = 0; rest > 0 && count < most; ++count) {
        rest *= base;
        text += digit(std::floor(rest));
        rest -= std::floor(rest);
    }
    return signedText(number, text);
}

} // namespace cairn::templating
