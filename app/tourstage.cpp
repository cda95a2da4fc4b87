// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tourstage.h"

#include "git/commitwriter.h"
#include "git/mirror.h"
#include "pathruns.h"
#include "preferences.h"
#include "savedviews.h"
#include "scaffolder/runstore.h"
#include "store/pending.h"
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
    if (before == Scene::Pending || scene == Scene::Pending)
        setPending(scene == Scene::Pending);
    if (before == Scene::Mirror || scene == Scene::Mirror)
        setMirror(scene == Scene::Mirror);
    if (before == Scene::Running || scene == Scene::Running)
        setRunning(scene == Scene::Running);
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

void TourStage::setPending(bool isPending)
{
    const PendingEntity entity{
        u"component:default/aardvark-ledger"_s,
        u"tour"_s,
        u"https://github.com/tarnwick/aardvark-ledger"_s,
        u"catalog-info.yaml"_s,
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: aardvark-ledger\n"
        "  title: Aardvark ledger\n  description: Keeps the books of the aardvarks\nspec:\n"
        "  type: service\n  lifecycle: experimental\n  owner: team-payments\n",
        1};
    if (Result<Database> user = openUserData(m_portal.home())) {
        std::vector<PendingEntity> entities;
        entities.assign(1, entity);
        std::ignore = isPending ? addPending(*user, entities) : dropPending(*user, {entity.ref});
    }
    std::ignore = showPending(m_portal.home());
    m_portal.bumpRevision();
}

void TourStage::setMirror(bool isThere)
{
    const Source source{u"ledger"_s, u"https://github.com/tarnwick/ledger"_s, {}, {}};
    const QString folder = mirrorFolder(m_portal.home(), source);
    if (Result<Database> user = openUserData(m_portal.home()))
        std::ignore = isThere ? addSource(*user, source) : removeSource(*user, source.name);
    if (!isThere) {
        removeMirror(folder);
        return;
    }
    Result<Repository> mirror = Repository::openOrCreateBare(folder);
    const QStringList branches{u"main"_s, u"feature/rates"_s, u"feature/two-currencies"_s,
                               u"release/2026-10"_s, u"release/2026-11"_s};
    for (const QString &branch : mirror ? branches : QStringList())
        std::ignore =
            writeCommit(*mirror, branch, {{u"README.md"_s, "# Ledger\n"}},
                        {u"Ada"_s, u"ada@tarnwick.example"_s}, QDateTime::currentDateTime(), u"Begin"_s);
    if (mirror)
        std::ignore = mirror->setHead(branches.first());
}

void TourStage::setRunning(bool isRunning)
{
    if (!isRunning)
        PathRuns::instance().cancel(m_run);
    else if (const Result<RunRecord> record = loadRun(m_portal.home(), m_run))
        PathRuns::instance().resume(*record, {});
}

} // namespace cairn
