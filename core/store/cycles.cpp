// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/cycles.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t longestShown = 8;   // entities of a cycle that its message names
constexpr size_t mostReported = 200; // entities of a cycle that have a problem of their own

/// The upward relations (`partOf`, `childOf`, also where the parent declares them), read from the catalog
/// where they are asked for. Entities are numbers here.
class Upward final
{
public:
    explicit Upward(Database &catalog)
        : m_catalog(catalog)
    {}

    int number(const QString &ref)
    {
        const auto known = m_numbers.constFind(ref);
        if (known != m_numbers.constEnd())
            return *known;
        const int made = int(m_refs.size());
        m_numbers.insert(ref, made);
        m_refs.push_back(ref);
        m_parents.emplace_back();
        m_isRead.push_back(false);
        return made;
    }
    const QString &ref(int number) const { return m_refs[size_t(number)]; }

    Result<void> read(int child)
    {
        if (m_isRead[size_t(child)])
            return {};
        m_isRead[size_t(child)] = true;
        return m_catalog.query(
            "SELECT relation.target FROM entity JOIN relation ON relation.entity = entity.id "
            "WHERE entity.ref = ?1 AND entity.is_winner AND relation.type IN ('partOf', 'childOf') UNION ALL "
            "SELECT entity.ref FROM relation JOIN entity ON entity.id = relation.entity "
            "WHERE relation.target = ?1 AND relation.type = 'parentOf' AND entity.is_winner",
            {ref(child)}, [&](const Row &row) {
                const int parent = number(row.text(0));
                m_parents[size_t(child)].push_back(parent);
                return true;
            });
    }
    /// Of one that was read.
    const std::vector<int> &parents(int child) const { return m_parents[size_t(child)]; }

private:
    Database &m_catalog;
    QHash<QString, int> m_numbers;
    std::vector<QString> m_refs;
    std::vector<std::vector<int>> m_parents;
    std::vector<bool> m_isRead;
};

/// Tarjan's strongly connected components, without recursion: a chain may be as long as the catalog.
class Components final
{
public:
    explicit Components(Upward &upward)
        : m_upward(upward)
    {}

    Result<void> visit(int start)
    {
        if (isKnown(start))
            return {};
        if (const Result<void> entered = enter(start); !entered)
            return entered;
        while (!m_path.empty()) {
            const int node = m_path.back().node;
            const std::vector<int> &parents = m_upward.parents(node);
            if (m_path.back().next == parents.size()) {
                leave(node);
                continue;
            }
            const int parent = parents[m_path.back().next++];
            if (!isKnown(parent)) {
                if (const Result<void> entered = enter(parent); !entered)
                    return entered;
            } else if (at(parent).isOpen) {
                at(node).low = std::min(at(node).low, at(parent).order);
            }
        }
        return {};
    }

    const std::vector<std::vector<int>> &cyclic() const { return m_cyclic; }

private:
    struct Node {
        int order = -1; ///< of the first visit
        int low = 0;
        bool isOpen = false;
    };
    struct Step {
        int node = 0;
        size_t next = 0;
    };

    Node &at(int node) { return m_nodes[size_t(node)]; }
    bool isKnown(int node) const { return size_t(node) < m_nodes.size() && m_nodes[size_t(node)].order >= 0; }

    Result<void> enter(int node)
    {
        if (m_nodes.size() <= size_t(node))
            m_nodes.resize(size_t(node) + 1);
        at(node) = {m_visited, m_visited, true};
        ++m_visited;
        m_open.push_back(node);
        m_path.push_back({node, 0});
        return m_upward.read(node);
    }

    void leave(int node)
    {
        m_path.pop_back();
        const int low = at(node).low;
        if (!m_path.empty()) {
            Node &below = at(m_path.back().node);
            below.low = std::min(below.low, low);
        }
        if (low != at(node).order)
            return;
        std::vector<int> members;
        do {
            members.push_back(m_open.back());
            m_open.pop_back();
        } while (members.back() != node);
        for (const int member : members)
            at(member).isOpen = false;
        if (members.size() > 1 || std::ranges::contains(m_upward.parents(node), node))
            m_cyclic.push_back(std::move(members));
    }

    Upward &m_upward;
    std::vector<Node> m_nodes;
    int m_visited = 0;
    std::vector<int> m_open;
    std::vector<Step> m_path;
    std::vector<std::vector<int>> m_cyclic;
};

/// The shortest way from an entity of a cycle up to itself, without its end.
std::vector<int> wayAround(const Upward &upward, int start, const QSet<int> &members)
{
    QHash<int, int> reachedFrom;
    std::vector<int> queue{start};
    for (size_t at = 0; at < queue.size(); ++at) {
        for (const int parent : upward.parents(queue[at])) {
            if (parent == start) {
                std::vector<int> way{queue[at]};
                while (way.back() != start)
                    way.push_back(reachedFrom.value(way.back()));
                std::ranges::reverse(way);
                return way;
            }
            if (!reachedFrom.contains(parent) && members.contains(parent)) {
                reachedFrom.insert(parent, queue[at]);
                queue.push_back(parent);
            }
        }
    }
    return {start};
}

QString describe(const Upward &upward, const std::vector<int> &way)
{
    QStringList names;
    for (size_t at = 0; at < way.size() && at < longestShown; ++at)
        names += upward.ref(way[at]);
    if (way.size() > longestShown)
        names += u"%1 more"_s.arg(way.size() - longestShown);
    names += upward.ref(way.front());
    return names.join(u" → "_s);
}

/// At the reference to the next entity of the cycle, by whichever of the two it is written.
Result<void> report(Database &catalog, const Upward &upward, const std::vector<int> &way)
{
    const QString &ref = upward.ref(way.front());
    const QString &next = upward.ref(way[way.size() > 1 ? 1 : 0]);
    const QString says = ref.startsWith(u"group:"_s) ? u"is its own ancestor"_s : u"is a part of itself"_s;
    const Result<int> added = catalog.run(
        "INSERT INTO problem(source, file, entity, severity, rule, message, hint, path, line, col, ref) "
        "SELECT file.source, file.id, entity.id, 1, 'cycle', ?3, 'Remove one of these references', file.path, "
        "relation.line, relation.col, ?1 FROM entity CROSS JOIN relation ON relation.entity = entity.id "
        "JOIN file ON file.id = entity.file WHERE entity.ref IN (?1, ?2) AND entity.is_winner AND "
        "((entity.ref = ?1 AND relation.target = ?2 AND relation.type IN ('partOf', 'childOf')) OR "
        "(entity.ref = ?2 AND relation.target = ?1 AND relation.type = 'parentOf')) "
        "ORDER BY relation.type = 'parentOf' LIMIT 1",
        {ref, next, u"%1 %2: %3"_s.arg(ref, says, describe(upward, way))});
    if (!added)
        return std::unexpected(added.error());
    return {};
}

/// Every cycle has an entity that does not rise from a part to its system, or from a system to its domain,
/// and most entities do nothing else; so a look at the whole catalog begins at the others.
const QByteArray notRising =
    "SELECT entity.ref FROM relation JOIN entity ON entity.id = relation.entity "
    "WHERE relation.type IN ('partOf', 'childOf') AND entity.is_winner "
    "AND NOT (relation.target >= 'system:' AND relation.target < 'system;' AND entity.kind NOT IN ('System', 'Domain')) "
    "AND NOT (relation.target >= 'domain:' AND relation.target < 'domain;' AND entity.kind = 'System') "
    "UNION SELECT relation.target FROM entity CROSS JOIN relation ON relation.entity = entity.id "
    "WHERE entity.is_winner = 1 AND entity.kind = 'Group' AND relation.type = 'parentOf'";

Result<QStringList> startsOf(Database &catalog, bool isWhole)
{
    QStringList starts;
    const Result<void> found = catalog.query(
        isWhole ? notRising : "SELECT ref FROM touched UNION SELECT ref FROM problem WHERE rule = 'cycle'"_ba,
        {}, [&](const Row &row) {
            starts += row.text(0);
            return true;
        });
    if (!found)
        return std::unexpected(found.error());
    return starts;
}

} // namespace

Result<void> settleCycles(Database &catalog, bool isWhole)
{
    const Result<QStringList> starts = startsOf(catalog, isWhole);
    if (!starts)
        return std::unexpected(starts.error());
    if (const Result<int> forgotten = catalog.run("DELETE FROM problem WHERE rule = 'cycle'"); !forgotten)
        return std::unexpected(forgotten.error());
    Upward upward(catalog);
    Components components(upward);
    Result<void> done;
    for (qsizetype at = 0; done && at < starts->size(); ++at)
        done = components.visit(upward.number(starts->at(at)));
    for (const std::vector<int> &members : components.cyclic()) {
        const QSet<int> all(members.begin(), members.end());
        for (size_t at = 0; done && at < std::min(members.size(), mostReported); ++at)
            done = report(catalog, upward, wayAround(upward, members[at], all));
    }
    return done;
}

} // namespace cairn
