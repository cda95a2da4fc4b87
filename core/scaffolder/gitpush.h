// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/push.h"
#include "scaffolder/action.h"

#include <QString>

namespace cairn {

/// As the base of a push: the branch that the remote gives to whoever names none.
inline constexpr auto defaultBranchOfRemote = QLatin1StringView("HEAD");

/// One commit that a step pushes to a branch.
struct PushRequest {
    QString url;
    QString branch;
    QString base; ///< the remote's branch that the commit stands on; empty: on nothing, and the branch is new
    CommitContent content;
    CommitMark mark;
    QString key = QStringLiteral("push"); ///< of the effect within its step
    QString remedy = {}; ///< what helps where the branch has other commits; empty: another branch
};

/// Plans the push, or does it, as one effect of kind `git.push`. Returns the commit; empty in a plan where it
/// stands on one of the remote's, as a plan asks no server.
Result<QString> performPush(ActionCall &call, const PushRequest &request);

/// How it is taken back, while nobody has gone on from it: the branch is deleted where it was new, and
/// otherwise gets a commit that restores what was before.
EffectUndo pushUndo();

/// The files below a folder of the workspace (empty: all), to be committed below `target` (empty: the root).
/// Invalid where there are none.
Result<CommitContent> contentToPush(const Workspace &workspace, const QString &folder,
                                    const QString &target = {});

/// The author is who the step names, or else the user; the time is the run's.
CommitMark markOf(const ActionCall &call, const QString &message, const QString &authorName,
                  const QString &authorEmail);

/// "1 file", "14 files".
QString countOfFiles(qsizetype count);

} // namespace cairn
