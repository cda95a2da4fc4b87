// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/source.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace cairn {

QString mirrorFolder(const Home &home, const Source &source)
{
    // By location: a source that is renamed keeps its mirror, and one that moves gets another.
    const QByteArray hash =
        QCryptographicHash::hash(source.location.toUtf8(), QCryptographicHash::Sha1).toHex().first(16);
    return home.mirrors() + u'/' + QString::fromLatin1(hash) + u".git"_s;
}

} // namespace cairn
