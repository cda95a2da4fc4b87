// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "stars.h"

#include "portal.h"
#include "store/places.h"
#include "store/schema.h"

#include <QDateTime>
#include <QQmlEngine>

#include <utility>

namespace cairn {

Stars::Stars(const Home &home, QObject *parent)
    : QObject(parent), m_home(home), m_saving(this)
{
    save();
}

Stars *Stars::create(QQmlEngine *, QJSEngine *)
{
    Stars *stars = Portal::instance().stars();
    QJSEngine::setObjectOwnership(stars, QJSEngine::CppOwnership);
    return stars;
}

void Stars::toggle(const QString &ref)
{
    const bool isStarred = !m_refs.removeOne(ref);
    if (isStarred)
        m_refs.prepend(ref);
    m_unsaved[ref] = isStarred;
    Q_EMIT refsChanged();
    save();
}

Result<QStringList> Stars::write(const Home &home, const Changes &changes)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    for (const auto &[ref, isStarred] : changes) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (const Result<void> done = setStar(*user, ref, isStarred, now); !done)
            return std::unexpected(done.error());
    }
    return listStars(*user);
}

/// One write at a time, so that they come in the order in which the user made them.
void Stars::save()
{
    if (m_saving.isBusy())
        return;
    m_saving.ask([home = m_home, changes = std::exchange(m_unsaved, {})](
                     const std::stop_token &) { return write(home, changes); },
                 [this](const Result<QStringList> &stars) {
                     if (!m_unsaved.empty()) {
                         save();
                         return;
                     }
                     if (stars)
                         m_saved = *stars;
                     show(m_saved, stars ? QString() : stars.error().message);
                 });
}

void Stars::show(const QStringList &refs, const QString &error)
{
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
    if (std::exchange(m_refs, refs) != refs)
        Q_EMIT refsChanged();
}

} // namespace cairn
