// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/dependencies.h"

#include "store/entitydetail.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// One step away. An API stands between those who consume it and those who provide it.
bool leads(QStringView type, DependencyDirection direction)
{
    if (direction == DependencyDirection::Needs)
        return type == u"dependsOn" || type == u"consumesApi" || type == u"apiProvidedBy";
    return type == u"dependencyOf" || type == u"providesApi" || type == u"apiConsumedBy";
}

QString nameInRef(const QString &ref)
{
    return ref.sliced(ref.indexOf(u'/') + 1);
}

class DependencyWalk final
{
public:
    DependencyWalk(Database &catalog, DependencyDirection direction, int limit)
        : m_catalog(catalog), m_direction(direction), m_limit(limit)
    {}

    Result<Dependencies> walk(const QString &ref)
    {
        if (const Result<void> begun = begin(ref); !begun)
            return std::unexpected(begun.error());
        for (size_t at = 0; at < m_steps.size() && !m_dependencies.isCut; ++at) {
            const Step step = m_steps[at]; // a copy: the list grows
            const Result<std::vector<RelatedEntity>> relations = loadRelations(m_catalog, step.ref);
            if (!relations)
                return std::unexpected(relations.error());
            for (const RelatedEntity &related : *relations) {
                if (leads(related.type, m_direction))
                    visit(step, related);
            }
        }
        for (Dependency &dependency : m_dependencies.found)
            describe(dependency);
        std::ranges::sort(m_dependencies.found, [](const Dependency &a, const Dependency &b) {
            if (a.distance != b.distance)
                return a.distance < b.distance;
            const int order = QString::compare(a.title, b.title, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : a.ref < b.ref;
        });
        return std::move(m_dependencies);
    }

private:
    struct Step {
        QString ref;
        QString title;
        int distance = 0;
    };

    /// The entity and what it consists of.
    Result<void> begin(const QString &ref)
    {
        m_steps.push_back({ref, {}, 0});
        m_seen.insert(ref);
        for (size_t at = 0; at < m_steps.size(); ++at) {
            const Result<std::vector<RelatedEntity>> relations = loadRelations(m_catalog, m_steps[at].ref);
            if (!relations)
                return std::unexpected(relations.error());
            for (const RelatedEntity &related : *relations) {
                if (related.type != u"hasPart" || related.isMissing || m_seen.contains(related.target)
                    || int(m_steps.size()) >= m_limit)
                    continue;
                m_seen.insert(related.target);
                m_steps.push_back({related.target, related.title, 0});
            }
        }
        return {};
    }

    void visit(const Step &from, const RelatedEntity &related)
    {
        if (m_seen.contains(related.target))
            return;
        if (int(m_dependencies.found.size()) >= m_limit) {
            m_dependencies.isCut = true;
            return;
        }
        m_seen.insert(related.target);
        const bool isNear = from.distance == 0 && from.title.isEmpty();
        m_dependencies.found.push_back({related.target,
                                        related.title,
                                        related.kind.toLower(),
                                        related.entityType,
                                        {},
                                        {},
                                        {},
                                        from.distance + 1,
                                        isNear ? QString() : from.ref,
                                        from.title,
                                        related.isMissing});
        m_steps.push_back({related.target, related.title, from.distance + 1});
    }

    void describe(Dependency &dependency)
    {
        const Result<EntityRow> row =
            dependency.isMissing ? failure(ErrorKind::NotFound, {}) : loadRow(m_catalog, dependency.ref);
        if (!row) {
            dependency.title = nameInRef(dependency.ref);
            return;
        }
        dependency.lifecycle = row->lifecycle;
        dependency.owner = row->owner;
        dependency.ownerTitle = row->ownerTitle;
    }

    Database &m_catalog;
    DependencyDirection m_direction;
    int m_limit;
    Dependencies m_dependencies;
    std::vector<Step> m_steps;
    QSet<QString> m_seen;
};

} // namespace

Result<Dependencies> loadDependencies(Database &catalog, const QString &ref, DependencyDirection direction,
                                      int limit)
{
    return DependencyWalk(catalog, direction, limit).walk(ref);
}

} // namespace cairn
