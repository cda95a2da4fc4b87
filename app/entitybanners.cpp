// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entitybanners.h"

#include "address.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct EntityBannersText {
    Q_DECLARE_TR_FUNCTIONS(EntityBanners)
};

QString placeOf(const FoundProblem &found)
{
    return u"%1:%2"_s.arg(found.problem.path).arg(found.problem.place.line);
}

void addStale(const EntityDetail &entity, const std::vector<FoundProblem> &problems,
              std::vector<BannerRow> &banners)
{
    if (entity.origin.staleCommit.isEmpty())
        return;
    const auto fault = std::ranges::find_if(problems, [&](const FoundProblem &found) {
        return found.problem.severity == Severity::Error && found.problem.path == entity.origin.path
               && found.problem.rule != u"duplicate-entity";
    });
    QString hint = EntityBannersText::tr("Mend the file, then sync.");
    if (fault != problems.end())
        hint = u"%1: %2. %3"_s.arg(placeOf(*fault), fault->problem.message, hint);
    banners.push_back(
        {u"warning"_s,
         EntityBannersText::tr("The newest text of this file was rejected. This is what it said at %1.")
             .arg(entity.origin.staleCommit.left(7)),
         hint, EntityBannersText::tr("Show the problem"), u"cairn://problems?severity=error"_s});
}

void addPending(const EntityDetail &entity, std::vector<BannerRow> &banners)
{
    if (!entity.origin.isPending)
        return;
    banners.push_back({u"info"_s,
                       EntityBannersText::tr("This is pending: it was made here, and no source has it yet."),
                       EntityBannersText::tr("Once its change is merged, the next sync brings it."),
                       {},
                       {}});
}

/// The problem stands at each declaration that lost.
void addDuplicate(const EntityDetail &entity, const std::vector<FoundProblem> &problems,
                  std::vector<BannerRow> &banners)
{
    QStringList others;
    for (const FoundProblem &found : problems) {
        if (found.problem.rule == u"duplicate-entity")
            others += found.source == entity.origin.source
                          ? placeOf(found)
                          : EntityBannersText::tr("%1 in %2").arg(placeOf(found), found.source);
    }
    if (others.isEmpty())
        return;
    banners.push_back(
        {u"warning"_s,
         EntityBannersText::tr("This entity is declared more than once: here is what %1:%2 says.")
             .arg(entity.origin.path)
             .arg(entity.origin.line),
         EntityBannersText::tr("Left out: %1. Rename or remove one of them.").arg(others.join(u", "_s)),
         EntityBannersText::tr("Show the problem"), u"cairn://problems?rule=duplicate-entity"_s});
}

void addDeprecated(const EntityDetail &entity, const std::vector<RelatedEntity> &relations,
                   std::vector<BannerRow> &banners)
{
    if (entity.row.lifecycle.compare(u"deprecated"_s, Qt::CaseInsensitive) != 0)
        return;
    const auto dependents = std::ranges::count_if(relations, [](const RelatedEntity &related) {
        return related.type == u"dependencyOf" || related.type == u"apiConsumedBy";
    });
    const QString owner =
        entity.row.ownerTitle.isEmpty() ? EntityBannersText::tr("its owner") : entity.row.ownerTitle;
    if (dependents == 0) {
        banners.push_back({u"info"_s,
                           EntityBannersText::tr("Deprecated, and nothing in the catalog needs it any more."),
                           EntityBannersText::tr("Ask %1 whether it can be removed.").arg(owner),
                           {},
                           {}});
        return;
    }
    banners.push_back(
        {u"warning"_s,
         EntityBannersText::tr("Deprecated, and still needed by %n others.", nullptr, int(dependents)),
         EntityBannersText::tr("Build nothing new on it, and ask %1 what takes its place.").arg(owner),
         EntityBannersText::tr("Show who needs it"), addressOfEntity(entity.row.ref, u"dependencies"_s)});
}

} // namespace

std::vector<BannerRow> bannersOf(const EntityDetail &entity, const std::vector<RelatedEntity> &relations,
                                 const std::vector<FoundProblem> &problems)
{
    std::vector<BannerRow> banners;
    addPending(entity, banners);
    addStale(entity, problems, banners);
    addDuplicate(entity, problems, banners);
    addDeprecated(entity, relations, banners);
    return banners;
}

} // namespace cairn
