// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/sourcetexts.h"

#include <QFile>

namespace cairn::terminal {

namespace {
constexpr qint64 maxBytes = 20 * 1024 * 1024;
}

const QByteArray &SourceTexts::of(const QString &path)
{
    const auto known = m_texts.constFind(path);
    if (known != m_texts.constEnd())
        return *known;
    QFile file(path);
    const bool isRead = !path.isEmpty() && file.open(QFile::ReadOnly) && file.size() <= maxBytes;
    return *m_texts.insert(path, isRead ? file.readAll() : QByteArray());
}

} // namespace cairn::terminal
