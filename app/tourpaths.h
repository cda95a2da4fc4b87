// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"

#include <QString>

namespace cairn {

/// A golden path of the disk for the pictures of the tour, with runs of it that ended well and not so well.
struct TourPath {
    QString file; ///< its template.yaml
    QString done; ///< ids of runs
    QString failed;
    QString undone;
    QString slow;     ///< planned; a step of it takes long
    QString longFile; ///< a template with every field that opens something, and long words everywhere
    QString longRun;  ///< a plan of it, for its answers
};

/// Makes it below a folder that is to be there as long as its pictures are taken. Blocks for as long as its
/// runs take.
TourPath makeTourPath(const Home &home, const QString &folder);

/// Puts what was made into a stop's address: `{file}`, `{done}`, `{failed}`, `{undone}`, `{slow}`,
/// `{longFile}`, `{longRun}`.
QString withTourPath(const QString &address, const TourPath &path);

} // namespace cairn
