// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "absenceview.h"

#include "portal.h"
#include "store/schema.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

SuspectRow suspectOf(const FoundProblem &found)
{
    const Problem &problem = found.problem;
    return {severityName(problem.severity), problem.message, problem.hint,
            u"%1:%2"_s.arg(problem.path).arg(problem.place.line), u"cairn://problems?rule="_s + problem.rule};
}

} // namespace

AbsenceView::AbsenceView(QObject *parent)
    : AboutView(parent)
{}

QString AbsenceView::kindLabel() const
{
    return cairn::kindLabel(ref().section(u':', 0, 0));
}

void AbsenceView::inquire()
{
    askCatalog([ref = ref(), home = Portal::instance().home()](
                   Database &catalog) { return explainAbsence(home, catalog, ref); },
               [this](const Absence &absence) { show(absence); });
}

void AbsenceView::show(const Absence &absence)
{
    std::vector<AbsentRow> similar;
    for (const EntityRow &row : absence.similar)
        similar.push_back({row.ref, row.title.isEmpty() ? row.name : row.title, row.kind.toLower(),
                           row.ownerTitle.isEmpty()
                               ? cairn::kindLabel(row.kind)
                               : tr("%1, owned by %2").arg(cairn::kindLabel(row.kind), row.ownerTitle)});
    std::vector<AbsentRow> referrers;
    for (const Referrer &referrer : absence.referrers)
        referrers.push_back(
            {referrer.ref, referrer.title, referrer.kind,
             tr("%1 · %2:%3").arg(relationLabel(referrer.relation), referrer.path).arg(referrer.line)});
    std::vector<SuspectRow> suspects;
    for (const FoundProblem &found : absence.suspects)
        suspects.push_back(suspectOf(found));
    for (const SourceStatus &source : absence.failedSources)
        suspects.push_back({u"error"_s,
                            tr("The source %1 could not be synced: %2").arg(source.name, source.error),
                            source.hint,
                            {},
                            u"cairn://settings"_s});
    m_similar.assign(std::move(similar));
    m_referrers.assign(std::move(referrers));
    m_suspects.assign(std::move(suspects));
    m_moreReferrers = absence.moreReferrers;
    Q_EMIT answered();
}

} // namespace cairn
