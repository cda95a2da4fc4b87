// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchquery.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn {

QString prefixMatch(const QString &word)
{
    QStringList parts;
    QString part;
    for (const QChar c : word) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            part += c;
        } else if (!part.isEmpty()) {
            parts += part;
            part.clear();
        }
    }
    if (!part.isEmpty())
        parts += part;
    if (parts.isEmpty())
        return {};
    // A phrase whose last word is a prefix: payment-ser finds payment-service.
    return u"\"%1\"*"_s.arg(parts.join(u' '));
}

QString likeEscaped(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return escaped;
}

} // namespace cairn
