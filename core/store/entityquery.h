// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// Which entities a list holds. Inside one field any value does, an empty one stands for entities that have
/// none; between fields all must hold. An empty field means any.
struct EntityFilter {
    QString kind;       ///< without case
    QStringList types;  ///< as the descriptor has them, without case
    QStringList owners; ///< canonical references
    QStringList lifecycles;
    QStringList systems; ///< canonical references
    QStringList tags;
    QStringList namespaces;
    QStringList ownedBy;              ///< canonical references, beside `owners`: who counts as me
    std::optional<QStringList> among; ///< canonical references: these at most
    QString text;                     ///< words or parts of names that all must be found
    bool isQuery = false;             ///< `text` is in the language of docs/search.md

    friend bool operator==(const EntityFilter &, const EntityFilter &) = default;
};

enum class EntityOrder { Ref, Name, Owner, System, Type, Lifecycle };

/// What a list shows of an entity.
struct EntityRow {
    QString ref;
    QString kind; ///< as the descriptor has it
    QString nameSpace;
    QString name;
    QString title; ///< may be empty
    QString description;
    QString type;
    QString lifecycle;
    QString owner;      ///< canonical reference
    QString ownerTitle; ///< title or name of the owner
    QString system;
    QString systemTitle;
    QStringList tags;
    int problems = 0;

    friend bool operator==(const EntityRow &, const EntityRow &) = default;
};

/// One page of a list; `limit` below 0 is no limit.
struct EntityRange {
    EntityOrder order = EntityOrder::Ref;
    bool isDescending = false;
    int limit = -1;
    int offset = 0;
};

Result<std::vector<EntityRow>> listEntities(Database &catalog, const EntityFilter &filter,
                                            const EntityRange &range);
/// The rows of these ids, in their order; one without a reference where the entity is gone.
Result<std::vector<EntityRow>> loadRows(Database &catalog, std::span<const qint64> ids);
/// The row of one canonical reference; NotFound where there is none.
Result<EntityRow> loadRow(Database &catalog, const QString &ref);
Result<int> countEntities(Database &catalog, const EntityFilter &filter);

struct ValueCount {
    QString value;
    QString label; ///< for people: the title of an owner or system
    int count = 0;

    friend bool operator==(const ValueCount &, const ValueCount &) = default;
};

/// The facets that a list can be narrowed by.
enum class Facet { Type, Owner, Lifecycle, System, Tag, Namespace };

/// How many entities fit, and the values of some facets among them.
struct FacetCounts {
    int total = 0;
    /// In the order of the question; most frequent first, the empty value of those that have none last (tags
    /// leave it out). A facet's own choice does not narrow its own values: one could not choose a second one
    /// then.
    std::vector<std::vector<ValueCount>> facets;
};

/// Only the most frequent owners and systems and the chosen ones have their titles as labels, the others
/// their names: an organisation has thousands of them.
Result<FacetCounts> countFacets(Database &catalog, const EntityFilter &filter,
                                const std::vector<Facet> &facets);

/// The kinds that are there, with their counts, in no order; `value` as the descriptors have it.
Result<std::vector<ValueCount>> countKinds(Database &catalog);

} // namespace cairn
