// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "changesview.h"

#include "address.h"
#include "portal.h"
#include "words.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString nameOf(EntityChange::Kind kind)
{
    return kind == EntityChange::Kind::Added     ? u"added"_s
           : kind == EntityChange::Kind::Removed ? u"removed"_s
                                                 : u"changed"_s;
}

QString labelOf(EntityChange::Kind kind)
{
    return kind == EntityChange::Kind::Added     ? ChangesView::tr("Added")
           : kind == EntityChange::Kind::Removed ? ChangesView::tr("Removed")
                                                 : ChangesView::tr("Changed");
}

ChangeRow rowOf(const EntityChange &change)
{
    const bool isGone = change.kind == EntityChange::Kind::Removed;
    return {change.ref,
            isGone ? QString() : addressOfEntity(change.ref, u"history"_s),
            change.title,
            change.ref.section(u':', 0, 0),
            nameOf(change.kind),
            labelOf(change.kind),
            change.commit.author,
            relativeTime(change.commit.at),
            exactTime(change.commit.at),
            change.commit.subject()};
}

} // namespace

ChangesView::ChangesView(QObject *parent)
    : View(parent), m_question(this)
{
    refresh();
}

void ChangesView::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    Q_EMIT limitChanged();
    fill();
}

QString ChangesView::since() const
{
    return relativeTime(m_changes.since);
}

QString ChangesView::sinceExact() const
{
    return exactTime(m_changes.since);
}

QString ChangesView::remark() const
{
    if (!m_changes.unknown.isEmpty())
        return tr("Of %1 nothing can be told: what it was like then is not on this machine any more.")
            .arg(QLocale().createSeparatedList(m_changes.unknown));
    return m_changes.lacksAuthors
               ? tr("Some commits are not on this machine: Cairn fetches the newest state only.")
               : QString();
}

void ChangesView::refresh()
{
    setLoading();
    m_question.ask([home = Portal::instance().home()](
                       const std::stop_token &stop) { return changesSinceLook(home, {stop, {}}); },
                   [this](Result<CatalogChanges> changes) { show(std::move(changes)); });
}

void ChangesView::markSeen()
{
    m_question.ask(
        [home = Portal::instance().home(),
         now = QDateTime::currentMSecsSinceEpoch()](const std::stop_token &stop) -> Result<CatalogChanges> {
            if (const Result<void> noted = noteLook(home, now); !noted)
                return std::unexpected(noted.error());
            return changesSinceLook(home, {stop, {}});
        },
        [this](Result<CatalogChanges> changes) { show(std::move(changes)); });
}

void ChangesView::show(Result<CatalogChanges> changes)
{
    if (!changes) {
        setFailed(changes.error());
        return;
    }
    m_changes = *std::move(changes);
    fill();
    setReady();
}

void ChangesView::fill()
{
    std::vector<ChangeRow> rows;
    for (const EntityChange &change : m_changes.changes) {
        if (int(rows.size()) == m_limit)
            break;
        rows.push_back(rowOf(change));
    }
    m_rows.assign(std::move(rows));
    Q_EMIT shown();
}

} // namespace cairn
