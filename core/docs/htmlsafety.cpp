// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/htmlsafety.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView shownTags[] = {u"applet", u"base", u"embed",  u"frame",  u"frameset", u"iframe",
                                     u"link",   u"meta", u"object", u"portal", u"template", u"title"};

constexpr QStringView addressAttributes[] = {
    u"action", u"background", u"cite", u"data",   u"formaction", u"href",       u"longdesc", u"manifest",
    u"ping",   u"poster",     u"src",  u"srcset", u"usemap",     u"xlink:href", u"profile"};

/// What a style must not say: it could fetch, run, or cover the rest of the window.
constexpr QStringView styleDangers[] = {u"url",     u"image",  u"expression", u"behavior",
                                        u"binding", u"import", u"position",   u"z-index",
                                        u"\\",      u"/*",     u"javascript", u"content"};

/// As browsers read it: controls and blanks in a scheme count for nothing.
QString schemeOf(const QString &address)
{
    QString scheme;
    for (const QChar c : address) {
        if (c == u':')
            return scheme.toLower();
        if (c.unicode() <= 0x20 || c.unicode() == 0x7f)
            continue;
        if (c == u'/' || c == u'?' || c == u'#' || c == u'\\')
            return {};
        scheme += c;
    }
    return {};
}

bool isSafeImage(const QString &address)
{
    constexpr QStringView pictures[] = {u"data:image/png;", u"data:image/gif;", u"data:image/jpeg;",
                                        u"data:image/webp;"};
    return std::ranges::any_of(
        pictures, [&](QStringView start) { return address.startsWith(start, Qt::CaseInsensitive); });
}

} // namespace

TagSafety safetyOf(QStringView tag)
{
    if (std::ranges::contains(shownTags, tag))
        return TagSafety::Shown;
    if (tag == u"script" || tag == u"style")
        return TagSafety::Inert;
    return tag == u"noscript" ? TagSafety::Hidden : TagSafety::Safe;
}

bool isSafeAddress(const QString &address)
{
    constexpr QStringView schemes[] = {u"http", u"https", u"mailto", u"ftp", u"ftps", u"tel"};
    const QString scheme = schemeOf(address);
    return scheme.isEmpty() || std::ranges::contains(schemes, QStringView(scheme));
}

bool isSafeAttribute(QStringView tag, QStringView name, const QString &value)
{
    if (name == u"class" || name == u"id" || name == u"title" || name == u"language" || name == u"numbers")
        return true;
    if (name.startsWith(u"on", Qt::CaseInsensitive) || name.compare(u"srcdoc", Qt::CaseInsensitive) == 0)
        return false;
    if (name.compare(u"style", Qt::CaseInsensitive) == 0) {
        return std::ranges::none_of(
            styleDangers, [&](QStringView danger) { return value.contains(danger, Qt::CaseInsensitive); });
    }
    const QString lower = name.toString().toLower();
    if (!std::ranges::contains(addressAttributes, QStringView(lower)))
        return true;
    return isSafeAddress(value) || (tag == u"img" && lower == u"src" && isSafeImage(value));
}

} // namespace cairn
