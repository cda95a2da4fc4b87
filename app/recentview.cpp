// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "recentview.h"

#include "address.h"
#include "portal.h"
#include "store/places.h"
#include "store/schema.h"
#include "words.h"

namespace cairn {

RecentView::RecentView(QObject *parent)
    : View(parent), m_question(this)
{
    refresh();
}

void RecentView::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    Q_EMIT limitChanged();
    refresh();
}

void RecentView::refresh()
{
    setLoading();
    m_question.ask(
        [home = Portal::instance().home(),
         limit = m_limit](const std::stop_token &) -> Result<std::vector<Visit>> {
            Result<Database> user = openUserData(home);
            if (!user)
                return std::unexpected(user.error());
            return listVisits(*user, limit);
        },
        [this](const Result<std::vector<Visit>> &visits) {
            if (!visits) {
                setFailed(visits.error());
                return;
            }
            std::vector<PlaceRow> rows;
            for (const Visit &visit : *visits)
                rows.push_back({visit.address, parseAddress(visit.address).ref, visit.title, visit.kind,
                                relativeTime(visit.at), exactTime(visit.at), false});
            m_rows.assign(std::move(rows));
            setReady();
        });
}

} // namespace cairn
