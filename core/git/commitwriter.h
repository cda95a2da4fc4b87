// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/repository.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace cairn {

struct Author {
    QString name;
    QString email;
};

/// The whole content of a tree: path from the root to bytes.
using TreeContent = QHash<QString, QByteArray>;

/// Adds a commit with exactly these files on top of `branch` (made where it is missing). Returns the new
/// commit.
Result<QString> writeCommit(Repository &repository, const QString &branch, const TreeContent &files,
                            const Author &author, const QDateTime &when, const QString &message);

} // namespace cairn
