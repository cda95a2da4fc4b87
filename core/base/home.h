// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace cairn {

/// Where Cairn keeps its files. `cache` can be deleted at any time; `state` is the user's own.
struct Home {
    QString cache; ///< mirrors and the catalog database
    QString state; ///< sources, settings

    /// The folders of `--home DIR`, or of the variable CAIRN_HOME, or else the platform's standard places.
    static Home locate(const QString &option = {});

    QString catalogDatabase() const { return cache + QStringLiteral("/catalog.db"); }
    QString userDatabase() const { return state + QStringLiteral("/user.db"); }
    QString mirrors() const { return cache + QStringLiteral("/mirrors"); }

    /// Makes the folders, readable by their owner only; fails where the file system says no.
    Result<void> create() const;

    friend bool operator==(const Home &, const Home &) = default;
};

} // namespace cairn
