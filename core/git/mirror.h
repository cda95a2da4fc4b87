// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/remote.h"

namespace cairn {

/// A mirror that holds what its server has now.
struct UpdatedMirror {
    Repository repository;
    FetchedState fetched;
};

/// Brings the bare mirror in `folder` (made where it is missing) up to date with one branch, as `fetchBranch`
/// does. A mirror that is damaged is fetched anew beside it and replaced when that succeeded; until then it
/// stays. Sweeps what a killed process left. One at a time for each folder.
Result<UpdatedMirror> updateMirror(const QString &folder, const QString &url, const QString &branch,
                                   const CredentialLookup &credentials, const Progress &progress);

/// To be called when an object of the mirror turned out to be broken: the next update fetches all anew.
void distrustMirror(const QString &folder);

/// Removes the mirror with all that belongs to it.
void removeMirror(const QString &folder);

} // namespace cairn
