// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/glob.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Globs of an action's input, as the library reads them that Backstage's actions use: a pattern without
/// anything to expand is the path and all that is below it, `!` in front takes away from what the patterns
/// before it took, `./` in front and a slash at the end mean nothing. Names with a dot in front fit as
/// others.
class PathGlobs final
{
public:
    /// Denied for a pattern that leads out of the folder, Limit for more than 1,000 of them.
    static Result<PathGlobs> make(const QStringList &patterns);

    bool matches(const QString &path) const;

private:
    struct One {
        Glob glob;
        bool isTakenAway = false;
    };
    std::vector<One> m_globs;
};

} // namespace cairn
