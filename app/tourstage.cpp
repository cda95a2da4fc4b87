// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tourstage.h"

#include "preferences.h"
#include "savedviews.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "syncrunner.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString unreachable = u"platform"_s;

} // namespace

void TourStage::set(Scene scene)
{
    if (m_scene == scene)
        return;
    const Scene before = std::exchange(m_scene, scene);
    if (before == Scene::Unreachable || scene == Scene::Unreachable)
        setUnreachable(scene == Scene::Unreachable);
    if (before == Scene::Damaged || scene == Scene::Damaged)
        setDamaged(scene == Scene::Damaged);
    if (before == Scene::Views || scene == Scene::Views)
        setViews(scene == Scene::Views);
}

void TourStage::setUnreachable(bool isUnreachable)
{
    if (Result<Database> user = openUserData(m_portal.home()))
        std::ignore =
            isUnreachable
                ? addSource(*user, {unreachable, u"https://localhost:9/platform/catalog.git"_s, {}, {}})
                : removeSource(*user, unreachable);
    m_portal.bumpRevision();
    if (isUnreachable)
        m_portal.sync()->startSource(unreachable);
    else
        m_portal.sync()->dismiss();
}

/// What reads the catalog meets a folder where its file was; who has the file open keeps it.
void TourStage::setDamaged(bool isDamaged)
{
    const QString file = m_portal.home().catalogDatabase();
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (isDamaged)
            QFile::rename(file + end, file + u".aside"_s + end);
    }
    if (isDamaged) {
        QDir().mkpath(file);
    } else {
        QDir().rmdir(file);
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::rename(file + u".aside"_s + end, file + end);
    }
    m_portal.bumpRevision();
}

void TourStage::setViews(bool hasViews)
{
    if (hasViews)
        m_views = m_portal.preferences()->remembered(savedViewsSetting);
    const std::vector<SavedView> shown{
        {u"Deprecated, by owner"_s, u"cairn://catalog?kind=component&lifecycle=deprecated&group=owner"_s},
        {u"Payments on call"_s, u"cairn://catalog?kind=component&owner=group:default/team-payments"_s},
        {u"Databases"_s, u"cairn://catalog?kind=resource&type=database"_s},
        {u"Experimental services"_s, u"cairn://catalog?kind=component&lifecycle=experimental"_s}};
    m_portal.preferences()->remember(savedViewsSetting,
                                     hasViews ? QString::fromUtf8(writeSavedViews(shown)) : m_views);
    m_portal.bumpRevision();
}

} // namespace cairn
