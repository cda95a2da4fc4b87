// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/githubtarget.h"

namespace cairn {

/// The members of an input's schema that say how a repository shall be, as `inputSchema` takes them.
QByteArray repositorySchema();

/// Makes the repository, empty, as the input says, each part as an effect of its own; gives its id, 0 in a
/// plan. All of them are taken back by deleting it.
Result<qint64> createGitHubRepository(ActionCall &call, const GitHubTarget &target);

/// The effect of one setting of a repository that the same step made.
Effect settingEffect(const GitHubTarget &target, const QString &key, const QString &words,
                     qint64 repositoryId);

/// Of the kinds of effect that these make: deletes the repository where this run made it and nobody pushed to
/// it but this run, once.
std::vector<EffectUndo> repositoryUndo();

} // namespace cairn
