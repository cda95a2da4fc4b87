// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace cairn::terminal {

/// The texts of the files that problems were found in, each read once.
class SourceTexts final
{
public:
    /// Empty where the file cannot be read, or is too large to be shown (over 20 MB).
    const QByteArray &of(const QString &path);

private:
    QHash<QString, QByteArray> m_texts;
};

} // namespace cairn::terminal
