// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/githubtarget.h"

namespace cairn {

/// The members of an input's schema that say what is pushed and how its branch is protected.
QByteArray pushSchema();

/// The branch that the input names, or `main`.
QString defaultBranchOf(const ActionCall &call);

/// Stands for the id of a repository that another step made, or nobody here.
constexpr qint64 anotherRepository = -1;

/// Pushes the files that the input names as the first commit of its branch; gives the commit. `repositoryId`
/// is that of a repository which the same step made (0 in its plan): the push is taken back with it then.
Result<QString> pushToGitHub(ActionCall &call, const GitHubTarget &target, qint64 repositoryId);

/// Makes the branch the default one where it is not called `main`, and protects it as the input says.
/// A plan of GitHub's that does not protect private repositories is said in the log and is no failure.
Result<void> protectGitHubBranch(ActionCall &call, const GitHubTarget &target, qint64 repositoryId);

/// `repoContentsUrl` and the like.
Value::Map gitHubOutputs(const GitHubTarget &target, const QString &branch);

} // namespace cairn
