// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/keycaps.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A line is name, label and short forms, with tabs between them.
QHash<QString, KeyCap> readKeys()
{
    QHash<QString, KeyCap> keys;
    QFile file(u":/cairn/docs/keys.txt"_s);
    if (!file.open(QFile::ReadOnly))
        return keys;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        const KeyCap cap{fields.value(0), fields.value(1)};
        keys.insert(cap.name, cap);
        for (const QString &alias : fields.sliced(2))
            keys.insert(alias, cap);
    }
    return keys;
}

} // namespace

std::optional<KeyCap> keyCap(QStringView name)
{
    static const QHash<QString, KeyCap> keys = readKeys();
    const auto found = keys.constFind(name.toString());
    return found == keys.cend() ? std::nullopt : std::optional(*found);
}

} // namespace cairn
