// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "identityview.h"

#include "portal.h"
#include "preferences.h"
#include "store/entityquery.h"
#include "store/ownership.h"
#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace cairn {

IdentityView::IdentityView(QObject *parent)
    : View(parent), m_question(this)
{
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, &IdentityView::refresh);
    refresh();
}

Result<IdentityView::Answer> IdentityView::answer(const Home &home, const QString &identity,
                                                  const QStringList &matched)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Answer result;
    for (const QString &ref : matched) {
        const Result<EntityRow> row = loadRow(*catalog, ref);
        result.candidates.push_back(
            {ref, row && !row->title.isEmpty() ? row->title : ref.section(u'/', 1), ref});
    }
    if (identity.isEmpty())
        return result;
    const Result<EntityRow> self = loadRow(*catalog, identity);
    result.isKnown = self.has_value();
    const QString title = self && !self->title.isEmpty() ? self->title : identity.section(u'/', 1);
    const Result<std::vector<OwnershipPath>> owners = ownershipPaths(*catalog, identity);
    if (!owners)
        return std::unexpected(owners.error());
    QStringList refs;
    for (const OwnershipPath &owner : *owners)
        refs += owner.owner;
    const Result<std::vector<OwnedCount>> counts = countOwned(*catalog, refs);
    if (!counts)
        return std::unexpected(counts.error());
    for (const OwnershipPath &owner : *owners) {
        int count = 0;
        for (const OwnedCount &owned : *counts)
            count += owned.owner == owner.owner ? owned.count : 0;
        result.owners.push_back({owner.owner, title, owner.steps.join(u" → "_s), count});
    }
    return result;
}

void IdentityView::refresh()
{
    setLoading();
    const Preferences *preferences = Portal::instance().preferences();
    m_question.ask([home = Portal::instance().home(), identity = preferences->identity(),
                    matched = preferences->matchedUsers()](
                       const std::stop_token &) { return answer(home, identity, matched); },
                   [this](Result<Answer> result) {
                       if (!result) {
                           setFailed(result.error());
                           return;
                       }
                       m_candidates.assign(std::move(result->candidates));
                       m_owners.assign(std::move(result->owners));
                       m_isKnown = result->isKnown;
                       Q_EMIT answered();
                       setReady();
                   });
}

bool IdentityView::mustChoose() const
{
    const Preferences *preferences = Portal::instance().preferences();
    return preferences->followsGit() && preferences->matchedUsers().size() > 1;
}

bool IdentityView::canFollowGit() const
{
    const Preferences *preferences = Portal::instance().preferences();
    return !preferences->followsGit() && !preferences->gitEmail().isEmpty();
}

QString IdentityView::explanation() const
{
    const Preferences *preferences = Portal::instance().preferences();
    const QString email = preferences->gitEmail();
    if (!preferences->followsGit()) {
        if (preferences->identity().isEmpty())
            return tr("You chose to be nobody: nothing counts as yours.");
        return m_isKnown
                   ? tr("You chose %1.").arg(preferences->identity())
                   : tr("You chose %1, which is not in the catalog any more.").arg(preferences->identity());
    }
    if (email.isEmpty())
        return tr(
            "Git knows no address of yours (user.email), so choose your entry among the people in the catalog.");
    if (preferences->matchedUsers().isEmpty())
        return tr("Nobody in the catalog has the address that Git knows, %1. Choose your entry.").arg(email);
    if (preferences->matchedUsers().size() > 1)
        return tr("%n people in the catalog have the address that Git knows, %1. Choose who you are.",
                  nullptr, int(preferences->matchedUsers().size()))
            .arg(email);
    return tr("%1, by the address that Git knows: %2").arg(preferences->identity(), email);
}

} // namespace cairn
