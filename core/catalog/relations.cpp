// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/relations.h"

#include "catalog/kind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isOwnerKind(const QString &kind)
{
    return kind.compare(u"group"_s, Qt::CaseInsensitive) == 0
           || kind.compare(u"user"_s, Qt::CaseInsensitive) == 0;
}

void declare(const Value &reference, const SpecField &field, const EntityRef &entity,
             std::vector<Relation> &relations, std::vector<Problem> &problems)
{
    const QString *text = reference.text();
    if (!text)
        return;
    const Result<EntityRef> target = parseEntityRef(*text, {field.defaultKind.toString(), entity.nameSpace});
    if (!target) {
        problems.push_back({Severity::Error,
                            u"invalid-reference"_s,
                            u"spec.%1: %2"_s.arg(field.name, target.error().message),
                            target.error().hint,
                            {},
                            reference.place,
                            {}});
        return;
    }
    if (field.relation == u"ownedBy" && !isOwnerKind(target->kind))
        problems.push_back({Severity::Warning,
                            u"owner-kind"_s,
                            u"spec.%1 %2 is of the kind %3; only a group or a user can be asked"_s.arg(
                                field.name, reference.excerpt(), target->kind),
                            u"Name the group that looks after it, such as group:default/platform"_s,
                            {},
                            reference.place,
                            {}});
    Relation relation{field.relation.toString(), target->canonical(), reference.place};
    const bool isKnown = std::ranges::any_of(relations, [&](const Relation &other) {
        return other.type == relation.type && other.target == relation.target;
    });
    if (!isKnown)
        relations.push_back(std::move(relation));
}

} // namespace

std::vector<Relation> declaredRelations(const EntityRef &entity, const Value &document,
                                        std::vector<Problem> &problems)
{
    std::vector<Relation> relations;
    const Kind *kind = findKind(entity.kind);
    const Value *spec = document.find(u"spec");
    if (!kind || !spec)
        return relations;
    for (const SpecField &field : kind->fields) {
        const Value *value = field.relation.isEmpty() ? nullptr : spec->find(field.name);
        if (!value)
            continue;
        if (const Value::List *list = value->list()) {
            for (const Value &item : *list)
                declare(item, field, entity, relations, problems);
        } else {
            declare(*value, field, entity, relations, problems);
        }
    }
    return relations;
}

} // namespace cairn
