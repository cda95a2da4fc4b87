// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/fieldrules.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::fieldrules {

namespace {

constexpr qsizetype longestName = 63;
constexpr qsizetype longestSubdomain = 253;

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAlphanumeric(QChar c)
{
    return isLower(c) || isDigit(c) || (c >= u'A' && c <= u'Z');
}

/// Non-empty groups of allowed characters with single `-` between them.
template <typename Allowed>
bool isDashed(QStringView text, Allowed allowed)
{
    if (text.isEmpty() || text.size() > longestName || text.front() == u'-' || text.back() == u'-')
        return false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'-' ? text[at - 1] == u'-' : !allowed(text[at]))
            return false;
    }
    return true;
}

bool isDnsLabel(QStringView text)
{
    return isDashed(text, [](QChar c) { return isLower(c) || isDigit(c); });
}

bool isDnsSubdomain(QStringView text)
{
    if (text.isEmpty() || text.size() > longestSubdomain)
        return false;
    return std::ranges::all_of(text.split(u'.'), isDnsLabel);
}

template <typename Suffix>
bool isPrefixed(QStringView text, Suffix isSuffix)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return isSuffix(text);
    return isDnsSubdomain(text.first(slash)) && isSuffix(text.sliced(slash + 1));
}

bool isVersion(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestName && std::ranges::all_of(text, isAlphanumeric);
}

} // namespace

bool isApiVersion(QStringView text)
{
    return isPrefixed(text, isVersion);
}

bool isKind(QStringView text)
{
    return isVersion(text) && !isDigit(text.front());
}

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestName && isAlphanumeric(text.front())
           && isAlphanumeric(text.back()) && std::ranges::all_of(text, [](QChar c) {
                  return isAlphanumeric(c) || c == u'-' || c == u'_' || c == u'.';
              });
}

bool isNamespace(QStringView text)
{
    return isDnsLabel(text);
}

bool isKey(QStringView text)
{
    return isPrefixed(text, isName);
}

bool isLabelValue(QStringView text)
{
    return text.isEmpty() || isName(text);
}

bool isTag(QStringView text)
{
    return isDashed(text,
                    [](QChar c) { return isLower(c) || isDigit(c) || c == u':' || c == u'+' || c == u'#'; });
}

bool isUrl(QStringView text)
{
    const QUrl url(text.trimmed().toString(), QUrl::TolerantMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return false;
    // Schemes with an authority need a host; others (mailto:) need something behind the colon.
    static constexpr QStringView withHost[] = {u"http", u"https", u"ftp", u"ws", u"wss"};
    const QString scheme = url.scheme();
    if (std::ranges::find(withHost, QStringView(scheme)) != std::end(withHost))
        return !url.host().isEmpty();
    return text.trimmed().size() > scheme.size() + 1;
}

} // namespace cairn::fieldrules
