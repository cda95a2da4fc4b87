// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entityrelations.h"

#include "listaddress.h"
#include "words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QStringList &order()
{
    static const QStringList types{u"dependsOn"_s,     u"dependencyOf"_s,  u"providesApi"_s, u"consumesApi"_s,
                                   u"apiProvidedBy"_s, u"apiConsumedBy"_s, u"hasPart"_s};
    return types;
}

const QStringList &shownElsewhere()
{
    static const QStringList types{u"ownedBy"_s,  u"ownerOf"_s,  u"partOf"_s,   u"childOf"_s,
                                   u"parentOf"_s, u"memberOf"_s, u"hasMember"_s};
    return types;
}

int place(const QString &type)
{
    const qsizetype at = order().indexOf(type);
    return int(at < 0 ? order().size() : at);
}

/// Parts are told apart by their kinds; a part of its own kind is below it.
QString titleOf(const QString &type, const QString &ownKind, const QString &kind)
{
    if (type != u"hasPart")
        return relationLabel(type);
    const bool isSameKind = ownKind.compare(kind, Qt::CaseInsensitive) == 0;
    if (isSameKind && kind.compare(u"component"_s, Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("EntityPage", "Subcomponents");
    if (isSameKind && kind.compare(u"domain"_s, Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("EntityPage", "Subdomains");
    return kindPlural(kind);
}

QString addressOf(const EntityRow &entity, const QString &type, const QString &kind)
{
    if (type != u"hasPart" || entity.kind != u"System")
        return {};
    EntityFilter filter;
    filter.kind = kind.toLower();
    filter.systems = {entity.ref};
    return addressOfList(filter);
}

} // namespace

std::vector<RelationGroup> relationGroups(const EntityRow &entity,
                                          const std::vector<RelatedEntity> &relations)
{
    std::vector<RelatedEntity> shown;
    std::ranges::copy_if(relations, std::back_inserter(shown), [](const RelatedEntity &related) {
        return !shownElsewhere().contains(related.type);
    });
    std::ranges::stable_sort(shown, {}, [](const RelatedEntity &related) {
        return std::tuple(place(related.type), related.type, kindOrder(related.kind), related.kind.toLower(),
                          related.title.toLower());
    });
    std::vector<RelationGroup> groups;
    for (const RelatedEntity &related : shown) {
        const QString kind = related.kind.toLower();
        const QString key = related.type == u"hasPart" ? related.type + u' ' + kind : related.type;
        if (groups.empty() || groups.back().key != key)
            groups.push_back({key,
                              titleOf(related.type, entity.kind, related.kind),
                              addressOf(entity, related.type, kind),
                              {}});
        groups.back().rows.push_back(
            {related.target, related.title, kind, related.entityType, related.isMissing});
    }
    return groups;
}

} // namespace cairn
