// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/relations.h"

#include "catalog/kind.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t maxRelations = 20'000;
constexpr qsizetype longestReference = 1'000;

bool isOwnerKind(const QString &kind)
{
    return kind.compare(u"group"_s, Qt::CaseInsensitive) == 0
           || kind.compare(u"user"_s, Qt::CaseInsensitive) == 0;
}

/// Collects what one entity declares.
class Declarations final
{
public:
    Declarations(const EntityRef &entity, std::vector<Problem> &problems)
        : m_entity(entity), m_problems(problems)
    {}

    void add(const Value &reference, const SpecField &field)
    {
        const QString *text = reference.text();
        if (!text)
            return;
        if (text->size() > longestReference) {
            report(Severity::Warning, u"limit"_s, reference.place,
                   u"The reference %1 has more than %2 characters"_s.arg(reference.excerpt())
                       .arg(longestReference),
                   u"No kind, namespace or name has more than 63"_s);
            return;
        }
        const Result<EntityRef> target =
            parseEntityRef(*text, {field.defaultKind.toString(), m_entity.nameSpace});
        if (!target) {
            report(Severity::Error, u"invalid-reference"_s, reference.place,
                   u"spec.%1: %2"_s.arg(field.name, target.error().message), target.error().hint);
            return;
        }
        if (field.relation == u"ownedBy" && !isOwnerKind(target->kind))
            report(Severity::Warning, u"owner-kind"_s, reference.place,
                   u"spec.%1 %2 is of the kind %3; only a group or a user can be asked"_s.arg(
                       field.name, reference.excerpt(), target->kind),
                   u"Name the group that looks after it, such as group:default/platform"_s);
        Relation relation{field.relation.toString(), target->canonical(), reference.place};
        const qsizetype known = m_known.size();
        m_known.insert({relation.type, relation.target});
        if (m_known.size() == known)
            return;
        if (m_relations.size() < maxRelations)
            m_relations.push_back(std::move(relation));
        else if (m_relations.size() == maxRelations && !std::exchange(m_isFull, true))
            report(Severity::Warning, u"limit"_s, reference.place,
                   u"The entity declares more than %1 relations; the rest is left out"_s.arg(maxRelations),
                   u"Declare them at the other end, or group the targets"_s);
    }

    std::vector<Relation> take() { return std::move(m_relations); }

private:
    void report(Severity severity, const QString &rule, Place place, const QString &message,
                const QString &hint)
    {
        m_problems.push_back({severity, rule, message, hint, {}, place, {}});
    }

    const EntityRef &m_entity;
    std::vector<Problem> &m_problems;
    std::vector<Relation> m_relations;
    QSet<std::pair<QString, QString>> m_known;
    bool m_isFull = false;
};

} // namespace

std::vector<Relation> declaredRelations(const EntityRef &entity, const Value &document,
                                        std::vector<Problem> &problems)
{
    Declarations declarations(entity, problems);
    const Kind *kind = findKind(entity.kind);
    const Value *spec = document.find(u"spec");
    if (!kind || !spec)
        return {};
    for (const SpecField &field : kind->fields) {
        const Value *value = field.relation.isEmpty() ? nullptr : spec->find(field.name);
        if (!value)
            continue;
        if (const Value::List *list = value->list()) {
            for (const Value &item : *list)
                declarations.add(item, field);
        } else {
            declarations.add(*value, field);
        }
    }
    return declarations.take();
}

} // namespace cairn
