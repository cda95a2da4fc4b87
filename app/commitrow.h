// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/history.h"

#include <QObject>
#include <QString>

namespace cairn {

/// A commit in a list.
struct CommitRow {
    Q_GADGET
    Q_PROPERTY(QString commit MEMBER commit)
    Q_PROPERTY(QString author MEMBER author)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString exact MEMBER exact)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString details MEMBER details)
    Q_PROPERTY(QString url MEMBER url)

public:
    QString commit; ///< its first seven digits
    QString author;
    QString when;
    QString exact;
    QString subject;
    QString details; ///< the rest of the message
    QString url;     ///< of its page at the forge, or empty

    friend bool operator==(const CommitRow &, const CommitRow &) = default;
};

/// `location`: of the commit's source.
CommitRow commitRow(const Commit &commit, const QString &location);

/// Why older commits are not shown; empty where there are none.
QString historyEndText(HistoryEnd end);

} // namespace cairn
