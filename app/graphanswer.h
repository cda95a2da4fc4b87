// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "graph/graphgroups.h"
#include "graph/impact.h"
#include "graphquestion.h"

#include <QObject>

#include <vector>

namespace cairn {

/// A line of an answer: a heading, or an entity and why it is there.
struct GraphAnswerRow {
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString lifecycle MEMBER lifecycle)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(bool missing MEMBER isMissing)

public:
    QString heading; ///< empty for an entity
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString lifecycle;
    QString owner; ///< title
    QString why;   ///< "depends on orders-db"
    bool isMissing = false;

    friend bool operator==(const GraphAnswerRow &, const GraphAnswerRow &) = default;
};

/// A question answered: as lines to read, and as the part of the graph that they are about.
struct GraphAnswer {
    QString title; ///< of the entities that it is about
    QString kind;
    QString otherTitle;
    QString otherKind;
    QString summary; ///< a sentence; where there are no rows, what that means
    QString remark;  ///< more about that; may be empty
    std::vector<GraphAnswerRow> rows;
    int entities = 0;                ///< rows that are no headings
    std::vector<ImpactOwner> owners; ///< of Impact: who is to be told
    std::vector<int> nodes;          ///< what the picture shows, its roots first, then in the order of rows
    size_t roots = 0;
    std::vector<GraphEdge> edges; ///< of the picture; none: all of `relations` between its nodes
    EdgeFilter relations = EdgeFilter::dependencies();
    GroupBy grouping = GroupBy::None; ///< of the picture
    bool isUpwards = false;           ///< the picture leads from what is needed to what needs it
};

/// Answers a question that is complete, in the language of the program. NotFound where it is about something
/// that is not in the catalog. Any thread.
Result<GraphAnswer> answerOf(const CatalogGraph &graph, const GraphQuestion &question,
                             const Progress &progress = {});

} // namespace cairn
