// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "portal.h"

#include "address.h"
#include "editor.h"
#include "folderwatcher.h"
#include "git/address.h"
#include "identitymatcher.h"
#include "preferences.h"
#include "stars.h"
#include "store/entityquery.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/demo.h"
#include "syncrunner.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Portal *thePortal = nullptr;

constexpr int othersEveryMs = 1'000;

std::vector<Source> sourcesOf(const Home &home)
{
    Result<Database> user = openUserData(home);
    return user ? listSources(*user).value_or(std::vector<Source>()) : std::vector<Source>();
}

std::optional<Source> sourceNamed(const Home &home, const QString &name)
{
    Result<Database> user = openUserData(home);
    const Result<Source> source = user ? loadSource(*user, name) : std::unexpected(user.error());
    return source ? std::optional(*source) : std::nullopt;
}

/// Adds the demo to the user's sources where there are none.
Result<void> addDemo(const Home &home)
{
    const QString folder = findDemoFolder();
    if (folder.isEmpty())
        return failure(ErrorKind::NotFound, u"The demo organisation is not installed"_s);
    const Result<Source> demo = createDemo(home, folder, QDateTime::currentDateTime(), {});
    if (!demo)
        return std::unexpected(demo.error());
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    return addSource(*user, *demo);
}

} // namespace

Portal::Portal(const Home &home)
    : m_home(home),
      m_preferences(new Preferences(home, this)),
      m_sync(new SyncRunner(home, *m_preferences, this)),
      m_stars(new Stars(home, this)),
      m_watcher(new FolderWatcher(this)),
      m_identity(new IdentityMatcher(home, *m_preferences, this)),
      m_counting(this),
      m_demo(this)
{
    thePortal = this;
    connect(m_sync, &SyncRunner::finished, this, &Portal::bumpRevision);
    connect(m_watcher, &FolderWatcher::folderChanged, this,
            [this](const QString &name) { m_sync->startQuietly({name}, true); });
    m_watcher->watch(sourcesOf(home));
    m_others.start(othersEveryMs);
    connect(&m_others, &QTimer::timeout, this, &Portal::watchOthers);
}

Portal::~Portal()
{
    m_sync->cancel();
    thePortal = nullptr;
}

Portal &Portal::instance()
{
    Q_ASSERT(thePortal);
    return *thePortal;
}

Portal *Portal::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(thePortal, QJSEngine::CppOwnership);
    return thePortal;
}

QString Portal::version() const
{
    return QCoreApplication::applicationVersion();
}

bool Portal::isDeveloperBuild()
{
#ifdef CAIRN_DEVELOPER
    return true;
#else
    return false;
#endif
}

void Portal::begin()
{
    recount();
    m_identity->match();
    const auto syncThenSettle = [this] {
        connect(
            m_sync, &SyncRunner::finished, this,
            [this] {
                m_isPreparing = false;
                Q_EMIT changed();
                Q_EMIT settled();
            },
            Qt::SingleShotConnection);
        m_sync->startQuietly({}, true);
    };
    if (!sourcesOf(m_home).empty() || m_preferences->remembered(u"demo"_s) == u"removed") {
        syncThenSettle();
        return;
    }
    m_demo.ask([home = m_home](const std::stop_token &) { return addDemo(home); },
               [this, syncThenSettle](const Result<void> &) {
                   bumpRevision();
                   syncThenSettle();
               });
}

void Portal::bumpRevision()
{
    ++m_revision;
    m_storeVersion = -1; // what was just written is no news of others
    m_watcher->watch(sourcesOf(m_home));
    recount();
    m_identity->match();
    Q_EMIT revisionChanged();
}

Portal::Counts Portal::count(const Home &home)
{
    Counts counts;
    const std::vector<Source> sources = sourcesOf(home);
    counts.isDemo = sources.size() == 1 && cairn::isDemo(home, sources.front());
    if (Result<Database> catalog = openCatalog(home)) {
        counts.entities = countEntities(*catalog, {}).value_or(0);
        counts.problems = int(catalog->number("SELECT count(*) FROM problem WHERE severity < 2").value_or(0));
        counts.errors = int(catalog->number("SELECT count(*) FROM problem WHERE severity = 0").value_or(0));
    }
    return counts;
}

void Portal::recount()
{
    m_counting.ask([home = m_home](const std::stop_token &) { return count(home); },
                   [this](const Counts &counts) {
                       if (m_counts == counts)
                           return;
                       m_counts = counts;
                       Q_EMIT changed();
                   });
}

/// The terminal companion may sync the same home: the database tells when another connection wrote.
void Portal::watchOthers()
{
    if (!m_database) {
        Result<Database> opened = openCatalog(m_home);
        if (!opened)
            return;
        m_database = *std::move(opened);
    }
    const qint64 version = m_database->number("PRAGMA data_version").value_or(m_storeVersion);
    const bool isNews = m_storeVersion >= 0 && version != m_storeVersion;
    m_storeVersion = version;
    if (isNews && !m_sync->isRunning())
        bumpRevision();
}

void Portal::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

void Portal::copyLink(const QString &ref) const
{
    copy(addressOfEntity(ref));
}

bool Portal::openUrl(const QString &url) const
{
    const QUrl parsed(url, QUrl::StrictMode);
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s};
    return parsed.isValid() && schemes.contains(parsed.scheme()) && QDesktopServices::openUrl(parsed);
}

bool Portal::canOpenFile(const QString &source) const
{
    const auto found = sourceNamed(m_home, source);
    return found && (!isGitUrl(found->location) || !webPage(found->location, u"HEAD"_s, {}, 0).isEmpty());
}

bool Portal::openFile(const QString &source, const QString &path, int line) const
{
    const auto found = sourceNamed(m_home, source);
    if (!found)
        return false;
    if (!isGitUrl(found->location))
        return openInEditor(found->location + u'/' + path, line);
    const QString page =
        webPage(found->location, found->branch.isEmpty() ? u"HEAD"_s : found->branch, path, line);
    return !page.isEmpty() && openUrl(page);
}

} // namespace cairn
