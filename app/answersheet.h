// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphanswer.h"

#include <QCoreApplication>

#include <set>

namespace cairn {

/// An answer while it is written, and the words that all answers are made of.
class AnswerSheet final
{
    Q_DECLARE_TR_FUNCTIONS(GraphAnswer)

public:
    explicit AnswerSheet(const CatalogGraph &graph);

    QString titleOf(int node) const { return m_graph.node(node).title; }

    void head(const QString &text);
    /// Adds an entity below the last heading, and to the picture.
    void add(int node, const QString &why);
    /// Adds an entity to the picture alone: a root as long as there are no others in it.
    void show(int node, bool isRoot = false);
    /// Adds an edge to the picture, and its ends.
    void connect(const GraphEdge &edge);
    void setGrouping(GroupBy grouping) { m_answer.grouping = grouping; }
    void setUpwards() { m_answer.isUpwards = true; }
    void setOwners(std::vector<ImpactOwner> owners) { m_answer.owners = std::move(owners); }
    int entities() const { return m_answer.entities; }

    /// How one end of an edge reads the other one: "depends on X", "needed by X".
    QString reading(const GraphEdge &edge, int from) const;

    GraphAnswer finish(const QString &summary) &&;
    /// Where there is nothing to be listed: that, and what it means.
    GraphAnswer finishEmpty(const QString &what, const QString &meaning) &&;

private:
    const CatalogGraph &m_graph;
    GraphAnswer m_answer;
    std::vector<bool> m_isShown;
    std::set<GraphEdge> m_connected; ///< the answer's edges: one may have as many as there are entities
};

/// What is wrong with the catalog as a whole; each has a file's worth of headings and reasons.
GraphAnswer cyclesAnswer(const CatalogGraph &graph);
GraphAnswer criticalAnswer(const CatalogGraph &graph, int percent);
GraphAnswer deprecatedAnswer(const CatalogGraph &graph);
GraphAnswer domainsAnswer(const CatalogGraph &graph);

} // namespace cairn
