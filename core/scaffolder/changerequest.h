// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"

namespace cairn {

/// A branch that was pushed and is to be merged.
struct PushedBranch {
    QString url; ///< of the repository
    QString branch;
    QString target; ///< branch; empty: the default one
    QString title;
    QString description; ///< Markdown
};

/// Asks the forge that serves the repository to merge a branch, through `call.effects`. Gives the page of the
/// request; in a plan an empty one. Only where `canAskForMerge`.
Result<QString> askForMerge(ActionCall &call, const PushedBranch &pushed);
/// Whether the repository is at one of the user's forges.
bool canAskForMerge(const QString &url, const PathEnvironment &environment);
/// Closes what `askForMerge` opened.
EffectUndo mergeRequestUndo();

} // namespace cairn
