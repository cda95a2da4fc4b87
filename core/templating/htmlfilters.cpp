// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Filters that know HTML.

#include "templating/coercion.h"
#include "templating/filters.h"
#include "templating/numbertext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

QString escapedHtml(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            escaped += u"&amp;";
            break;
        case u'"':
            escaped += u"&quot;";
            break;
        case u'\'':
            escaped += u"&#39;";
            break;
        case u'<':
            escaped += u"&lt;";
            break;
        case u'>':
            escaped += u"&gt;";
            break;
        case u'\\':
            escaped += u"&#92;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

Datum escape(const FilterCall &call)
{
    if (call.input.isSafe())
        return call.input;
    return SafeText{call.run.made(escapedHtml(shownText(call.input, call.run)))};
}

Datum forceEscape(const FilterCall &call)
{
    return SafeText{call.run.made(escapedHtml(shownText(call.input, call.run)))};
}

Datum safe(const FilterCall &call)
{
    return call.input.isSafe() ? call.input : Datum(SafeText{shownText(call.input, call.run)});
}

Datum stripTags(const FilterCall &call)
{
    static const QRegularExpression tag(u"</?([a-z][a-z0-9]*)\\b[^>]*>|<!--[\\s\\S]*?-->"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression edges(u"^ +| +$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression spaces(u" +"_s);
    static const QRegularExpression emptyLines(u"\n\n\n+"_s);
    static const QRegularExpression blank(u"[\\s\\x{a0}\\x{feff}\\x{2028}\\x{2029}]+"_s);
    constexpr int mostPasses = 8; // what goes may leave a new tag behind
    QString text = textInput(call, normalized(call.input));
    for (int pass = 0; pass <= mostPasses && text.contains(tag); ++pass) {
        if (pass == mostPasses)
            return call.fail(u"there are tags in tags in tags"_s, u"Take them away before"_s);
        text.remove(tag);
    }
    text = withoutBlanks(text).toString();
    if (isTrue(call.argument(0)))
        text.remove(edges).replace(spaces, u" "_s).replace(u"\r\n"_s, u"\n"_s).replace(emptyLines, u"\n\n"_s);
    else
        text.replace(blank, u" "_s);
    return like(call.input, text, call.run);
}

/// A word as a link, where it looks like an address.
QString linked(const QString &word, double most, const QString &attributes)
{
    static const QRegularExpression punctuation(u"^(?:\\(|<|&lt;)?(.*?)(?:\\.|,|\\)|\n|&gt;)?\\z"_s);
    static const QRegularExpression mail(
        u"^[\\w.!#$%&'*+\\-/=?^`{|}~]+@[a-z\\d\\-]+(?:\\.[a-z\\d\\-]+)+\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression web(u"^https?://"_s);
    static const QRegularExpression domain(u"\\.(?:org|net|com)(?::|/|\\z)"_s);
    const auto match = punctuation.match(word);
    const QString address = match.hasMatch() ? match.captured(1) : word;
    const QString shown = address.first(qsizetype(std::min(most, double(address.size()))));
    if (address.contains(web))
        return u"<a href=\"%1\"%2>%3</a>"_s.arg(address, attributes, shown);
    if (address.startsWith(u"www."))
        return u"<a href=\"http://%1\"%2>%3</a>"_s.arg(address, attributes, shown);
    if (address.contains(mail))
        return u"<a href=\"mailto:%1\">%1</a>"_s.arg(address);
    return address.contains(domain) ? u"<a href=\"http://%1\"%2>%3</a>"_s.arg(address, attributes, shown)
                                    : word;
}

Datum urlize(const FilterCall &call)
{
    static const QRegularExpression blank(u"(\\s+)"_s);
    const double given = call.argument(0).isUndefined() ? std::numeric_limits<double>::infinity()
                                                        : numberOf(call.argument(0), call.run);
    const double most = std::isnan(given)
                            ? (call.argument(0).number() ? std::numeric_limits<double>::infinity() : 0)
                            : std::max(0.0, std::trunc(given));
    const auto *noFollow = std::get_if<bool>(&call.argument(1).content);
    const QString attributes = noFollow && *noFollow ? u" rel=\"nofollow\""_s : QString();
    const QString text = textInput(call, call.input);
    QString out;
    qsizetype from = 0;
    for (const auto &match : blank.globalMatch(text)) {
        if (!call.run.step() || !call.run.mayMake(out.size()))
            return {};
        out += match.capturedStart() > from
                   ? linked(text.sliced(from, match.capturedStart() - from), most, attributes)
                   : QString();
        out += match.captured();
        from = match.capturedEnd();
    }
    return call.run.made(from < text.size() ? out + linked(text.sliced(from), most, attributes) : out);
}

constexpr Filter filtersOfHtml[] = {
    {u"e", escape, {}},  {u"escape", escape, {}},       {u"forceescape", forceEscape, {}},
    {u"safe", safe, {}}, {u"striptags", stripTags, {}}, {u"urlize", urlize, {}},
};

} // namespace

std::span<const Filter> htmlFilters()
{
    return filtersOfHtml;
}

} // namespace cairn::templating
