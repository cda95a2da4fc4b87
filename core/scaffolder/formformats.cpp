// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formkeywords.h"

#include "templating/regex.h"

#include <QDate>
#include <QRegularExpression>
#include <QTime>
#include <QUrl>

#include <functional>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Check = std::function<bool(const QString &)>;

Check like(const QString &pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern),
                                        QRegularExpression::CaseInsensitiveOption);
    return [expression](const QString &text) { return expression.match(text).hasMatch(); };
}

bool isDate(const QString &text)
{
    return text.size() == 10 && QDate::fromString(text, u"yyyy-MM-dd"_s).isValid();
}

/// RFC 3339: with a zone, as JSON Schema wants it.
bool isTime(const QString &text)
{
    static const Check shape =
        like(uR"(([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):?[0-5]\d))"_s);
    return shape(text);
}

bool isDateTime(const QString &text)
{
    return text.size() > 11 && isDate(text.first(10)) && QStringView(u"Tt ").contains(text[10])
           && isTime(text.sliced(11));
}

bool isIpv6(const QString &text)
{
    static const Check groups = like(uR"([0-9a-f:]*(\d{1,3}(\.\d{1,3}){3})?)"_s);
    if (!groups(text) || text.count(u"::"_s) > 1 || text.contains(u":::"))
        return false;
    qsizetype count = text.contains(u'.') ? 1 : 0;
    for (const QString &group : text.split(u':', Qt::SkipEmptyParts)) {
        if (!group.contains(u'.') && group.size() > 4)
            return false;
        ++count;
    }
    if (text.contains(u'.') && !isOfFormat(u"ipv4"_s, text.section(u':', -1)))
        return false;
    const bool endsBare =
        (text.startsWith(u':') && !text.startsWith(u"::")) || (text.endsWith(u':') && !text.endsWith(u"::"));
    return !endsBare && (text.contains(u"::") ? count < 8 : count == 8);
}

bool isUri(const QString &text)
{
    static const Check shape = like(uR"([a-z][a-z0-9+.-]*:[^\s<>"\\^`{}|]+)"_s);
    return shape(text) && QUrl(text, QUrl::StrictMode).isValid();
}

bool isUriReference(const QString &text)
{
    static const Check shape = like(uR"([^\s<>"\\^`{}|]*)"_s);
    return shape(text) && (text.isEmpty() || QUrl(text, QUrl::StrictMode).isValid());
}

bool isRegex(const QString &text)
{
    return templating::checkRegex(text, {}).has_value();
}

const std::unordered_map<QString, Check> &checks()
{
    const QString label = u"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"_s;
    const QString host = u"(?=.{1,253}$)%1(\\.%1)*"_s.arg(label);
    static const std::unordered_map<QString, Check> all{
        {u"email"_s,
         like(u"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@%1(\\.%1)*"_s.arg(label))},
        {u"idn-email"_s, like(uR"([^@\s]+@[^@\s]+)"_s)},
        {u"hostname"_s, like(host)},
        {u"ipv4"_s, like(uR"(((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4})"_s)},
        {u"ipv6"_s, isIpv6},
        {u"uri"_s, isUri},
        {u"url"_s, isUri},
        {u"iri"_s, [](const QString &text) { return QUrl(text).isValid() && !QUrl(text).isRelative(); }},
        {u"uri-reference"_s, isUriReference},
        {u"date"_s, isDate},
        {u"time"_s, isTime},
        {u"date-time"_s, isDateTime},
        {u"duration"_s, like(uR"(P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?))"_s)},
        {u"uuid"_s, like(u"(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s)},
        {u"json-pointer"_s, like(uR"((/([^~/]|~0|~1)*)*)"_s)},
        {u"regex"_s, isRegex},
        {u"color"_s, like(u"#([0-9a-f]{3}|[0-9a-f]{6})|[a-z]+"_s)},
        {u"data-url"_s, like(uR"(data:([a-z]+/[a-z0-9-+.]+)?(;name=.*)?;base64,.*)"_s)},
    };
    return all;
}

} // namespace

bool isOfFormat(const QString &format, const QString &text)
{
    const auto found = checks().find(format);
    return found == checks().end() || found->second(text);
}

} // namespace cairn
