// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace cairn {

/// What it adds to the score of the words that a whole name, title or reference is what was asked for, or
/// begins so.
class WholeScore final
{
public:
    /// `words` are those that are looked for, folded.
    WholeScore(const QString &text, const QByteArrayList &words)
        : m_text(text.trimmed()), m_literal(words.join(' '))
    {}

    int ofEntity(const QString &ref, const QString &name, const QString &title) const;
    int ofHeading(const QString &title) const;

private:
    QString m_text;
    QByteArray m_literal; ///< empty where conditions alone were asked for
};

} // namespace cairn
