// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamlscalar.h"

#include <QStringList>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::contains(words, text);
}

template <int Base>
std::optional<Value::Content> integer(std::string_view digits, bool negative)
{
    quint64 magnitude = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, Base);
    if (digits.empty() || end != digits.data() + digits.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    constexpr auto largest = quint64(std::numeric_limits<qint64>::max());
    if (error == std::errc::result_out_of_range || magnitude > largest) {
        double wide = 0;
        for (const char c : digits)
            wide = wide * Base + (isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        return negative ? -wide : wide;
    }
    return negative ? -qint64(magnitude) : qint64(magnitude);
}

/// `[0-9]*(\.[0-9]*)?([eE][-+]?[0-9]+)?` with at least one digit before the exponent.
bool looksLikeFloat(std::string_view text)
{
    size_t at = 0;
    size_t digits = 0;
    for (; at < text.size() && isDigit(text[at]); ++at)
        ++digits;
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && isDigit(text[at]); ++at)
            ++digits;
    }
    if (digits == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        if (at == text.size())
            return false;
        while (at < text.size() && isDigit(text[at]))
            ++at;
    }
    return at == text.size();
}

/// Of a number that no double can hold: whether it is too near to zero, and not too large.
bool isTiny(std::string_view text)
{
    const size_t exponent = text.find_first_of("eE");
    return exponent == std::string_view::npos ? text.front() == '0' || text.front() == '.'
                                              : text[exponent + 1] == '-';
}

std::optional<Value::Content> number(std::string_view text)
{
    if (text.starts_with("0o"))
        return integer<8>(text.substr(2), false);
    if (text.starts_with("0x"))
        return integer<16>(text.substr(2), false);
    const bool negative = text.front() == '-';
    const std::string_view unsignedText = text.front() == '-' || text.front() == '+' ? text.substr(1) : text;
    if (isOneOf(unsignedText, {".inf", ".Inf", ".INF"})) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        return negative ? -infinity : infinity;
    }
    if (isOneOf(text, {".nan", ".NaN", ".NAN"}))
        return std::numeric_limits<double>::quiet_NaN();
    if (const auto whole = integer<10>(unsignedText, negative))
        return whole;
    if (!looksLikeFloat(unsignedText))
        return std::nullopt;
    double value = 0;
    const auto error =
        std::from_chars(unsignedText.data(), unsignedText.data() + unsignedText.size(), value).ec;
    if (error == std::errc::result_out_of_range && !isTiny(unsignedText))
        value = std::numeric_limits<double>::infinity();
    return negative ? -value : value;
}

} // namespace

Value::Content resolvePlainScalar(std::string_view text)
{
    if (text.empty())
        return std::monostate{};
    const char first = text.front();
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
        if (auto content = number(text))
            return *std::move(content);
    } else if (isOneOf(text, {"true", "True", "TRUE"})) {
        return true;
    } else if (isOneOf(text, {"false", "False", "FALSE"})) {
        return false;
    } else if (isOneOf(text, {"~", "null", "Null", "NULL"})) {
        return std::monostate{};
    }
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString keyText(const Value &value)
{
    if (const QString *text = value.text())
        return *text;
    QStringList parts;
    if (const Value::List *list = value.list()) {
        for (const Value &item : *list)
            parts += keyText(item);
        return parts.isEmpty() ? u"[]"_s : u"[ %1 ]"_s.arg(parts.join(u", "_s));
    }
    if (const Value::Map *map = value.map()) {
        for (const Member &member : *map)
            parts += member.value.isNull() ? member.key : member.key + u": "_s + keyText(member.value);
        return parts.isEmpty() ? u"{}"_s : u"{ %1 }"_s.arg(parts.join(u", "_s));
    }
    return value.isNull() ? QString() : value.excerpt();
}

} // namespace cairn
