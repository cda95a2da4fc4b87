// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "scaffolder/action.h"

#include <QString>

namespace cairn {

/// Where what an address names can be read on this machine.
struct FetchPlace {
    QString folder;     ///< what must not be left, absolute; empty for a commit's
    QString repository; ///< path of a bare repository
    QString commit;
    QString path; ///< from the root of either; empty at the root

    /// What a cache knows it by.
    QString key() const { return folder + repository + u'\n' + commit + u'\n' + path; }
};

/// As `fetchFolder` has it. Fetches what is not here yet.
Result<FetchPlace> findPlace(const QString &address, const PathEnvironment &environment,
                             const Progress &progress);

} // namespace cairn
