// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/catalogwriter.h"
#include "store/database.h"
#include "store/source.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace cairn::test {

/// A source that descriptors are put into the catalog by, as a sync would do it but without Git and
/// substitutions.
struct ScratchSource {
    Database &catalog;
    QString name = QStringLiteral("s");
    int position = 1;

    /// Puts these files, and drops those without content, in one transaction.
    WriteCounts put(const QMap<QString, QByteArray> &files,
                    const QString &commit = QStringLiteral("c1")) const;
};

/// One line for each row of a query, its columns joined by a space.
QStringList rows(Database &database, const QByteArray &sql, int columns = 1);

} // namespace cairn::test
