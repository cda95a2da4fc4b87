// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/graphgroups.h"

#include <QStringList>

#include <vector>

namespace cairn {

/// What of the graph around an entity is looked at, and how.
struct GraphChoice {
    int depth = 1; ///< steps; 0 is no limit
    NeighbourhoodQuery::Direction direction = NeighbourhoodQuery::Direction::Both;
    EdgeFilter relations = defaultRelations();
    QStringList kinds = {}; ///< in lower case; empty for all
    GroupBy grouping = GroupBy::None;
    QStringList folded = {};   ///< references of what groups those that are folded
    QStringList expanded = {}; ///< references
    QStringList pinned = {};   ///< references

    /// What makes one entity need another, and what it is a part of.
    static EdgeFilter defaultRelations() { return EdgeFilter::dependencies().add(EdgeType::PartOf); }

    /// Who belongs to whom.
    static EdgeFilter organisationRelations()
    {
        return EdgeFilter().add(EdgeType::MemberOf).add(EdgeType::ChildOf);
    }

    friend bool operator==(const GraphChoice &, const GraphChoice &) = default;
};

/// The choices that were made, to go back and forth between them.
class GraphHistory final
{
public:
    const GraphChoice &current() const { return m_choices[m_at]; }
    /// What was undone before is gone. False where nothing changes.
    bool choose(GraphChoice choice);
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_choices.size(); }
    void undo() { m_at -= canUndo() ? 1 : 0; }
    void redo() { m_at += canRedo() ? 1 : 0; }
    /// Another entity: what was expanded, folded and pinned was about the last one. These relations are looked
    /// at where the user chose none that suit more than one kind of entity.
    void begin(const EdgeFilter &relations);

private:
    std::vector<GraphChoice> m_choices{GraphChoice()};
    size_t m_at = 0;
};

} // namespace cairn
