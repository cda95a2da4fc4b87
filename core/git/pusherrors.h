// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cairn {

// What may come of pushing, in words. `remote` is the address as it is shown.

Error hasOtherCommits(const QString &remote, const QString &branch);
Error branchIsGone(const QString &remote, const QString &branch);
Error pointsElsewhere(const QString &remote, const QString &branch);
/// What a server gave as its reason (`pre-receive hook declined`), and what it said for people to read.
Error refusedPush(const QString &remote, const QString &branch, const QByteArray &reason,
                  const QByteArray &words);
/// An error of a connection that was to push, with what mends that.
Error forPushing(Error error, const QString &remote);

} // namespace cairn
