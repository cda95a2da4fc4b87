// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <vector>

namespace cairn {

/// A line of a difference.
struct DiffRow {
    Q_GADGET
    Q_PROPERTY(QString change MEMBER change)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString text MEMBER text)

public:
    QString change; ///< added, removed, gap, or empty for a line that stays
    QString number; ///< of the line: in the old text for a removed one, in the new text for others
    QString text;

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

/// The lines of a patch from its first `@@` on, with their numbers.
std::vector<DiffRow> diffRows(const QByteArray &patch);

/// Of the longest line, in characters.
int columnsOf(const std::vector<DiffRow> &rows);

} // namespace cairn
