// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"

namespace cairn {

/// A branch that was pushed and is to be merged.
struct ChangeRequest {
    QString url; ///< of the repository
    QString branch;
    QString target; ///< branch; empty: the default one
    QString title;
    QString description; ///< Markdown
};

/// Asks a forge to merge a branch, through `call.effects`; gives the page of the request.
using AskForChange = std::function<Result<QString>(ActionCall &call, const ChangeRequest &request)>;

/// How the forge that serves `url` is asked; empty where none of those that are known does. A pushed branch
/// is then all that happens.
AskForChange findAskForChange(const QString &url, const PathEnvironment &environment);

} // namespace cairn
