// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "palette.h"
#include "store/searchcompletion.h"

#include <QObject>
#include <QString>

#include <vector>

namespace cairn {

/// A row of what is found: an entity, a page that was visited, an action. Rows of one group follow each
/// other.
struct SearchRow {
    Q_GADGET
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(bool first MEMBER isFirst)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString marked MEMBER marked)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString snippet MEMBER snippet)
    Q_PROPERTY(QString shortcut MEMBER shortcut)

public:
    QString group;        ///< its heading
    bool isFirst = false; ///< of its group
    QString iconName;     ///< of an action; entities have their kind's
    QString kind;
    QString ref; ///< that it is, or is about; may be empty
    QString title;
    QString marked;   ///< the title as styled text, with what the query matches
    QString subtitle; ///< what it is and whose
    QString snippet;
    QString shortcut;
    Offer offer; ///< what taking it does

    friend bool operator==(const SearchRow &, const SearchRow &) = default;
};

/// What the word at the cursor could become.
struct CompletionRow {
    Q_GADGET
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int count MEMBER count)

public:
    QString word;
    QString detail; ///< what a condition narrows by, or the title of an owner or system
    int count = -1; ///< how many have the value; -1 for a condition

    friend bool operator==(const CompletionRow &, const CompletionRow &) = default;
};

/// All that the search field shows for a query.
struct SearchRows {
    Completions completions;
    std::vector<CompletionRow> completionRows; ///< of the same
    std::vector<SearchRow> rows;
    QString message;           ///< what is odd about the query or its answer
    bool isUnfinished = false; ///< Enter completes rather than opens: a value is not yet one
};

/// What stands below the field, off the GUI thread. An empty query gives where one was lately, but for
/// `here`.
Result<SearchRows> askSearch(const Home &home, const QString &query, int cursor, const QString &here);

/// What leaves the program or goes to the clipboard when this is done; it is told before.
QString effectOf(const Offer &offer);

} // namespace cairn
