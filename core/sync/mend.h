// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/problem.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace cairn {

/// The certain mends of one file, to be shown before they are made.
struct Mend {
    QString path;
    QStringList titles; ///< what is done, one for each mended problem
    QByteArray before;
    QByteArray after;
    QByteArray patch; ///< the difference, as `git apply` takes it

    friend bool operator==(const Mend &, const Mend &) = default;
};

/// The mends of those of a file's problems that have one; nothing where none has. Of two that would change
/// the same bytes the first is taken.
std::optional<Mend> mendFile(const QString &path, const QByteArray &text, std::span<const Problem> problems);

/// Makes the mend in the folder that `mend.path` is relative to, whole or not at all. Fails where the file is
/// no longer what the mend was made for.
Result<void> applyMend(const QString &folder, const Mend &mend);

} // namespace cairn
