// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"

namespace cairn {

/// Makes an empty bare repository in a folder of this machine, as one effect of kind `git.repository`;
/// nothing where there is one already. Invalid for the address of a server, and for a folder that has other
/// files.
Result<void> performMakeRepository(ActionCall &call, const QString &url, const QString &branch);

/// Removes it again while it has no branch, and nothing that was pushed since.
EffectUndo makeRepositoryUndo();

} // namespace cairn
