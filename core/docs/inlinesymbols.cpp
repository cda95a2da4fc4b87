// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Signs in place of what people type for them. They come after attribute lists, and are placeholders
// afterwards, so that nothing reads them again.

#include "docs/inlineparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Symbol {
    QStringView typed;
    QStringView sign;
};

const Symbol *symbolAt(QStringView text, qsizetype at, auto &symbols)
{
    const auto found = std::ranges::find_if(
        symbols, [&](const Symbol &symbol) { return text.sliced(at).startsWith(symbol.typed); });
    return found == std::end(symbols) ? nullptr : &*found;
}

constexpr Symbol brackets[] = {{u"(tm)", u"™"}, {u"(c)", u"©"}, {u"(r)", u"®"}};
constexpr Symbol fractions[] = {{u"1/4", u"¼"}, {u"1/2", u"½"}, {u"3/4", u"¾"}, {u"1/3", u"⅓"},
                                {u"2/3", u"⅔"}, {u"1/5", u"⅕"}, {u"2/5", u"⅖"}, {u"3/5", u"⅗"},
                                {u"4/5", u"⅘"}, {u"1/6", u"⅙"}, {u"5/6", u"⅚"}, {u"1/8", u"⅛"},
                                {u"3/8", u"⅜"}, {u"5/8", u"⅝"}, {u"7/8", u"⅞"}};

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at].isDigit();
}

} // namespace

InlineMatch InlineParser::bracketSymbol(QStringView text, qsizetype at, QChar)
{
    const Symbol *symbol = symbolAt(text, at, brackets);
    return symbol ? InlineMatch::of(at + symbol->typed.size(), m_reading.stashHtml(symbol->sign.toString()))
                  : InlineMatch();
}

InlineMatch InlineParser::plusMinus(QStringView text, qsizetype at, QChar)
{
    return text.sliced(at).startsWith(u"+/-") ? InlineMatch::of(at + 3, m_reading.stashHtml(u"±"_s))
                                              : InlineMatch();
}

InlineMatch InlineParser::arrow(QStringView text, qsizetype at, QChar before)
{
    const QStringView rest = text.sliced(at);
    if (rest.startsWith(u"<-->"))
        return InlineMatch::of(at + 4, m_reading.stashHtml(u"↔"_s));
    if (rest.startsWith(u"-->") && before != u'-')
        return InlineMatch::of(at + 3, m_reading.stashHtml(u"→"_s));
    if (rest.startsWith(u"<--") && (rest.size() == 3 || rest[3] != u'-'))
        return InlineMatch::of(at + 3, m_reading.stashHtml(u"←"_s));
    return {};
}

InlineMatch InlineParser::notEqual(QStringView text, qsizetype at, QChar)
{
    return text.sliced(at).startsWith(u"=/=") ? InlineMatch::of(at + 3, m_reading.stashHtml(u"≠"_s))
                                              : InlineMatch();
}

InlineMatch InlineParser::fraction(QStringView text, qsizetype at, QChar before)
{
    const Symbol *symbol = before.isDigit() ? nullptr : symbolAt(text, at, fractions);
    if (!symbol || isDigit(text, at + 3))
        return {};
    return InlineMatch::of(at + 3, m_reading.stashHtml(symbol->sign.toString()));
}

InlineMatch InlineParser::ordinal(QStringView text, qsizetype at, QChar before)
{
    if (isWordPart(before))
        return {};
    qsizetype end = at;
    while (isDigit(text, end))
        ++end;
    const QStringView number = text.sliced(at, end - at);
    const QStringView suffix = text.sliced(end).first(std::min<qsizetype>(2, text.size() - end));
    if (suffix.size() < 2 || (end + 2 < text.size() && isWordPart(text[end + 2]))
        || (number.size() > 1 && number[0] == u'0'))
        return {};
    const QChar last = number.back();
    const bool isTeen =
        number.size() > 1 && number[number.size() - 2] == u'1' && last >= u'1' && last <= u'3';
    const QStringView expected = last == u'1' ? u"st" : last == u'2' ? u"nd" : last == u'3' ? u"rd" : u"th";
    if (suffix != expected && !(isTeen && suffix == u"th"))
        return {};
    return InlineMatch::of(
        end + 2, m_reading.stashHtml(number.toString() + u"<sup>"_s + suffix.toString() + u"</sup>"_s));
}

InlineMatch InlineParser::careOf(QStringView text, qsizetype at, QChar before)
{
    const bool isWord = text.sliced(at).startsWith(u"c/o") && !isWordPart(before)
                        && (at + 3 >= text.size() || !isWordPart(text[at + 3]));
    return isWord ? InlineMatch::of(at + 3, m_reading.stashHtml(u"℅"_s)) : InlineMatch();
}

} // namespace cairn
