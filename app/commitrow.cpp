// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "commitrow.h"

#include "git/address.h"
#include "words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cairn {

CommitRow commitRow(const Commit &commit, const QString &location)
{
    return {commit.id.left(7),
            commit.author,
            relativeTime(commit.at),
            exactTime(commit.at),
            commit.subject(),
            commit.message.section(u'\n', 1).trimmed(),
            commitPage(location, commit.id)};
}

QString historyEndText(HistoryEnd end)
{
    switch (end) {
    case HistoryEnd::First:
    case HistoryEnd::Asked:
        return {};
    case HistoryEnd::Missing:
        return QCoreApplication::translate(
            "History", "Older commits are not on this machine: Cairn fetches the newest state only.");
    case HistoryEnd::Limit:
        return QCoreApplication::translate("History", "Only the last 20,000 commits were looked at.");
    }
    return {};
}

} // namespace cairn
