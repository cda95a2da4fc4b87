// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/library.h"
#include "jsonata/picture.h"
#include "jsonata/run.h"
#include "templating/numbertext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr std::array<QStringView, 20> few{u"Zero",    u"One",     u"Two",       u"Three",    u"Four",
                                          u"Five",    u"Six",     u"Seven",     u"Eight",    u"Nine",
                                          u"Ten",     u"Eleven",  u"Twelve",    u"Thirteen", u"Fourteen",
                                          u"Fifteen", u"Sixteen", u"Seventeen", u"Eighteen", u"Nineteen"};
constexpr std::array<QStringView, 20> ordinals{
    u"Zeroth",     u"First",     u"Second",    u"Third",       u"Fourth",     u"Fifth",     u"Sixth",
    u"Seventh",    u"Eighth",    u"Ninth",     u"Tenth",       u"Eleventh",   u"Twelfth",   u"Thirteenth",
    u"Fourteenth", u"Fifteenth", u"Sixteenth", u"Seventeenth", u"Eighteenth", u"Nineteenth"};
constexpr std::array<QStringView, 8> decades{u"Twenty", u"Thirty",  u"Forty",  u"Fifty",
                                             u"Sixty",  u"Seventy", u"Eighty", u"Ninety"};
constexpr std::array<QStringView, 4> magnitudes{u"Thousand", u"Million", u"Billion", u"Trillion"};

struct RomanDigit {
    int value;
    QStringView letters;
};
constexpr std::array<RomanDigit, 13> romanDigits{{{1000, u"m"},
                                                  {900, u"cm"},
                                                  {500, u"d"},
                                                  {400, u"cd"},
                                                  {100, u"c"},
                                                  {90, u"xc"},
                                                  {50, u"l"},
                                                  {40, u"xl"},
                                                  {10, u"x"},
                                                  {9, u"ix"},
                                                  {5, u"v"},
                                                  {4, u"iv"},
                                                  {1, u"i"}}};
constexpr double largestRoman = 100'000;

/// The digits between separators, where these stand in the same distance all over.
int regularDistance(const std::vector<IntegerPicture::Separator> &separators)
{
    int distance = 0;
    for (const auto &separator : separators) {
        if (separator.text != separators.front().text)
            return 0;
        distance = std::gcd(distance, separator.position);
    }
    for (size_t at = 1; at <= separators.size(); ++at) {
        const auto isThere = [&](const auto &one) { return one.position == int(at) * distance; };
        if (std::ranges::none_of(separators, isThere))
            return 0;
    }
    return distance;
}

QString wordsOf(double number, bool isBehind, bool isOrdinal)
{
    const QString joint = isBehind ? u" and "_s : QString();
    if (number < 20)
        return joint + (isOrdinal ? ordinals : few)[size_t(number)].toString();
    if (number < 100) {
        const QString decade = joint + decades[size_t(number / 10) - 2].toString();
        if (const double rest = std::fmod(number, 10); rest > 0)
            return decade + u'-' + wordsOf(rest, false, isOrdinal);
        return isOrdinal ? decade.chopped(1) + u"ieth"_s : decade;
    }
    const int power =
        number < 1000 ? 0 : std::min(int(std::floor(std::log10(number) / 3)), int(magnitudes.size()));
    const double factor = power == 0 ? 100 : std::pow(10, 3 * power);
    const double count = std::floor(number / factor);
    const double rest = number - count * factor;
    const QString unit = power == 0 ? u"Hundred"_s : magnitudes[size_t(power) - 1].toString();
    const QString words = (isBehind ? u", "_s : QString()) + wordsOf(count, false, false) + u' ' + unit;
    if (rest > 0)
        return words + wordsOf(rest, true, isOrdinal);
    return isOrdinal ? words + u"th"_s : words;
}

QString romanOf(double number)
{
    QString text;
    for (const RomanDigit &digit : romanDigits) {
        for (; number >= digit.value; number -= digit.value)
            text += digit.letters;
    }
    return text;
}

QString lettersOf(double number, QChar first)
{
    QString text;
    for (; number > 0; number = std::floor((number - 1) / 26))
        text.prepend(QChar(char16_t(first.unicode() + int(std::fmod(number - 1, 26)))));
    return text;
}

QString separated(QString digits, const IntegerPicture &picture)
{
    if (picture.regular > 0) {
        for (qsizetype at = digits.size() - picture.regular; at > 0; at -= picture.regular)
            digits.insert(at, picture.separators.front().text);
        return digits;
    }
    for (qsizetype at = qsizetype(picture.separators.size()); at-- > 0;) {
        const auto &separator = picture.separators[size_t(at)];
        if (digits.size() >= separator.position)
            digits.insert(digits.size() - separator.position, separator.text);
    }
    return digits;
}

QString ordinalEnd(const QString &digits)
{
    const bool isTeen = digits.size() > 1 && digits[digits.size() - 2] == u'1';
    static const QHash<QChar, QString> ends{{u'1', u"st"_s}, {u'2', u"nd"_s}, {u'3', u"rd"_s}};
    return isTeen ? u"th"_s : ends.value(digits.back(), u"th"_s);
}

QString digitsOf(double number, const IntegerPicture &picture)
{
    QString digits = templating::numberText(number);
    digits = digits.rightJustified(picture.mandatory, u'0');
    QString local;
    for (const QChar digit : std::as_const(digits)) {
        const bool isDigit = digit >= u'0' && digit <= u'9';
        const char32_t point = isDigit ? picture.zero + char32_t(digit.unicode() - u'0') : digit.unicode();
        local += QString::fromUcs4(&point, 1);
    }
    local = separated(local, picture);
    return picture.isOrdinal ? local + ordinalEnd(digits) : local;
}

QString inCase(const QString &text, LetterCase letterCase)
{
    return letterCase == LetterCase::Upper   ? text.toUpper()
           : letterCase == LetterCase::Lower ? text.toLower()
                                             : text;
}

void failForSequence(const IntegerPicture &picture, Run &run)
{
    run.fail("D3130", u"numbers cannot be written like \"%1\""_s.arg(picture.text),
             u"There are 1, A, a, I, i, W, Ww and w"_s);
}

} // namespace

std::optional<IntegerPicture> readIntegerPicture(const QString &text, Run &run)
{
    static const QHash<QString, std::pair<IntegerPicture::Kind, LetterCase>> named{
        {u"A"_s, {IntegerPicture::Kind::Letters, LetterCase::Upper}},
        {u"a"_s, {IntegerPicture::Kind::Letters, LetterCase::Lower}},
        {u"I"_s, {IntegerPicture::Kind::Roman, LetterCase::Upper}},
        {u"i"_s, {IntegerPicture::Kind::Roman, LetterCase::Lower}},
        {u"W"_s, {IntegerPicture::Kind::Words, LetterCase::Upper}},
        {u"Ww"_s, {IntegerPicture::Kind::Words, LetterCase::Title}},
        {u"w"_s, {IntegerPicture::Kind::Words, LetterCase::Lower}}};
    constexpr int longest = 200;
    IntegerPicture picture;
    const qsizetype semicolon = text.lastIndexOf(u';');
    picture.text = semicolon < 0 ? text : text.first(semicolon);
    picture.isOrdinal = semicolon >= 0 && text.sliced(semicolon + 1).startsWith(u'o');
    if (const auto found = named.constFind(picture.text); found != named.constEnd()) {
        std::tie(picture.kind, picture.letterCase) = *found;
        return picture;
    }
    picture.mandatory = 0;
    bool hasZero = false;
    const QList<uint> points = picture.text.left(longest).toUcs4();
    for (qsizetype at = points.size(); at-- > 0;) {
        const char32_t point = points[at];
        if (const int digit =
                QChar::category(point) == QChar::Number_DecimalDigit ? QChar::digitValue(point) : -1;
            digit >= 0) {
            if (hasZero && picture.zero != point - char32_t(digit)) {
                run.fail("D3131", u"\"%1\" has digits of several scripts"_s.arg(text));
                return {};
            }
            hasZero = true;
            picture.zero = point - char32_t(digit);
            ++picture.mandatory;
        } else if (point == U'#') {
            ++picture.optional;
        } else {
            picture.separators.push_back(
                {picture.mandatory + picture.optional, QString::fromUcs4(&point, 1)});
        }
    }
    if (picture.mandatory == 0)
        picture.kind = IntegerPicture::Kind::Unknown;
    picture.regular = regularDistance(picture.separators);
    return picture;
}

QString writtenInteger(double number, const IntegerPicture &picture, Run &run)
{
    const double size = std::abs(number);
    QString text;
    switch (picture.kind) {
    case IntegerPicture::Kind::Letters:
        text = lettersOf(size, picture.letterCase == LetterCase::Upper ? u'A' : u'a');
        break;
    case IntegerPicture::Kind::Roman:
        if (size > largestRoman)
            run.failAtLimit(u"%1 is too large for Roman digits"_s.arg(size), u"Write it in others"_s);
        else
            text = inCase(romanOf(size), picture.letterCase);
        break;
    case IntegerPicture::Kind::Words:
        if (size >= 1e30)
            run.failAtLimit(u"%1 is too large for words"_s.arg(size), u"Write it in digits"_s);
        else
            text = inCase(wordsOf(size, false, picture.isOrdinal), picture.letterCase);
        break;
    case IntegerPicture::Kind::Digits:
        text = digitsOf(size, picture);
        break;
    case IntegerPicture::Kind::Unknown:
        failForSequence(picture, run);
        break;
    }
    return number < 0 ? u'-' + text : text;
}

Item formatInteger(Call &call)
{
    if (!call.argument(0).number())
        return {};
    const auto picture = readIntegerPicture(call.text(1), call.run);
    return picture ? Item(writtenInteger(std::floor(call.number(0)), *picture, call.run)) : Item();
}

namespace {

std::optional<double> numberOfWords(const QString &text)
{
    static const QHash<QString, double> values = [] {
        QHash<QString, double> known;
        for (size_t at = 0; at < few.size(); ++at) {
            known.insert(few[at].toString().toLower(), double(at));
            known.insert(ordinals[at].toString().toLower(), double(at));
        }
        for (size_t at = 0; at < decades.size(); ++at) {
            const QString word = decades[at].toString().toLower();
            known.insert(word, 10.0 * double(at + 2));
            known.insert(word.chopped(1) + u"ieth"_s, 10.0 * double(at + 2));
        }
        known.insert(u"hundred"_s, 100);
        known.insert(u"hundredth"_s, 100);
        for (size_t at = 0; at < magnitudes.size(); ++at) {
            const QString word = magnitudes[at].toString().toLower();
            known.insert(word, std::pow(10, 3 * double(at + 1)));
            known.insert(word + u"th"_s, std::pow(10, 3 * double(at + 1)));
        }
        return known;
    }();
    static const QRegularExpression between(u",\\s|\\sand\\s|[\\s\\-]"_s);
    std::vector<double> segments{0};
    for (const QString &word : text.toLower().split(between)) {
        const auto value = values.constFind(word);
        if (value == values.constEnd())
            return {};
        if (*value >= 100)
            segments.back() *= *value;
        else if (segments.back() >= 1000)
            segments.push_back(*value);
        else
            segments.back() += *value;
    }
    return std::accumulate(segments.begin(), segments.end(), 0.0);
}

std::optional<double> numberOfRoman(const QString &text)
{
    static const QHash<QChar, int> values{{u'm', 1000}, {u'd', 500}, {u'c', 100}, {u'l', 50},
                                          {u'x', 10},   {u'v', 5},   {u'i', 1}};
    double number = 0;
    int largest = 1;
    const QString lower = text.toLower();
    for (qsizetype at = lower.size(); at-- > 0;) {
        const int value = values.value(lower[at]);
        if (value < largest) {
            number -= value;
        } else {
            largest = value;
            number += value;
        }
    }
    return number;
}

std::optional<double> numberOfLetters(const QString &text)
{
    double number = 0;
    for (const QChar letter : text.toLower())
        number = number * 26 + (letter.unicode() - u'a' + 1);
    return number;
}

std::optional<double> numberOfDigits(QString text, const IntegerPicture &picture)
{
    if (picture.isOrdinal)
        text.chop(2);
    for (const auto &separator : picture.separators)
        text.remove(separator.text);
    QString digits;
    for (const uint point : text.toUcs4()) {
        const bool isDigit = point >= picture.zero && point <= picture.zero + 9;
        digits += isDigit ? QChar(char16_t(u'0' + (point - picture.zero))) : QChar(u'x');
    }
    const double number = templating::leadingInteger(digits, 10);
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<double> integerOf(const QString &text, const IntegerPicture &picture)
{
    switch (picture.kind) {
    case IntegerPicture::Kind::Words:
        return numberOfWords(text);
    case IntegerPicture::Kind::Roman:
        return numberOfRoman(text);
    case IntegerPicture::Kind::Letters:
        return numberOfLetters(text);
    default:
        return numberOfDigits(text, picture);
    }
}

Item parseInteger(Call &call)
{
    const auto picture = call.argument(0).text() ? readIntegerPicture(call.text(1), call.run) : std::nullopt;
    if (picture && picture->kind == IntegerPicture::Kind::Unknown)
        failForSequence(*picture, call.run);
    const auto number = picture && !call.run.hasFailed() ? integerOf(call.text(0), *picture) : std::nullopt;
    return number ? Item(*number) : Item();
}

} // namespace cairn::jsonata
