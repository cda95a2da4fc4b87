// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sourceform.h"

#include "git/address.h"
#include "git/keychain.h"
#include "git/remote.h"
#include "git/worktree.h"
#include "portal.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcerules.h"
#include "syncrunner.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString sentence(const Error &error)
{
    return error.hint.isEmpty() ? error.message : error.message + u". "_s + error.hint;
}

/// Forges take any user name beside a token, but not an empty one.
Credential credential(const QString &user, const QString &token)
{
    return {user.isEmpty() ? u"git"_s : user, token};
}

/// What a test found: a line for people.
Result<QString> tryLocation(const Source &source, const Credential &typed, const Progress &progress)
{
    const CredentialLookup credentials = [&typed](const QUrl &url) {
        return typed.secret.isEmpty() ? lookUpCredentials(url) : std::vector<Credential>{typed};
    };
    if (isGitUrl(source.location)) {
        const Result<RemoteState> remote = inspectRemote(source.location, credentials, progress);
        if (!remote)
            return std::unexpected(remote.error());
        if (!source.branch.isEmpty() && !remote->branches.contains(source.branch))
            return failure(
                ErrorKind::NotFound, SourceForm::tr("The repository has no branch \"%1\"").arg(source.branch),
                SourceForm::tr("Its branches are: %1").arg(remote->branches.mid(0, 8).join(u", "_s)));
        return SourceForm::tr("The repository answers. It reads the branch %1 of %n", nullptr,
                              int(remote->branches.size()))
            .arg(source.branch.isEmpty() ? remote->defaultBranch : source.branch);
    }
    const Result<WorkTree> tree = WorkTree::open(source.location);
    if (!tree)
        return std::unexpected(tree.error());
    const Result<std::vector<TreeFile>> files = tree->files(
        [](const QString &path) { return path.endsWith(u".yaml"_s) || path.endsWith(u".yml"_s); });
    if (!files)
        return std::unexpected(files.error());
    return SourceForm::tr("The folder is there and has %n YAML files", nullptr, int(files->size()));
}

} // namespace

SourceForm::SourceForm(QObject *parent)
    : QObject(parent), m_test(this), m_storing(this)
{}

QStringList SourceForm::pathList() const
{
    return m_paths.split(u'\n', Qt::SkipEmptyParts);
}

void SourceForm::setEditing(const QString &name)
{
    reset();
    m_editing = name;
    Result<Database> user = openUserData(Portal::instance().home());
    const Result<Source> source = user ? loadSource(*user, name) : std::unexpected(user.error());
    if (source && !name.isEmpty()) {
        m_name = source->name;
        m_location = source->location;
        m_branch = source->branch;
        m_paths = source->paths.join(u'\n');
        m_isNameOwn = true;
    }
    Q_EMIT changed();
}

void SourceForm::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    m_isNameOwn = !name.isEmpty();
    check();
}

void SourceForm::setLocation(const QString &location)
{
    if (m_location == location)
        return;
    m_location = location;
    if (!m_isNameOwn)
        m_name = suggestedName(location);
    setTest(u"idle"_s);
    check();
}

void SourceForm::setBranch(const QString &branch)
{
    if (m_branch == branch)
        return;
    m_branch = branch;
    setTest(u"idle"_s);
    check();
}

void SourceForm::setPaths(const QString &paths)
{
    if (m_paths == paths)
        return;
    m_paths = paths;
    check();
}

void SourceForm::setUser(const QString &user)
{
    if (m_user == user)
        return;
    m_user = user;
    setTest(u"idle"_s);
    Q_EMIT changed();
}

void SourceForm::setToken(const QString &token)
{
    if (m_token == token)
        return;
    m_token = token;
    setTest(u"idle"_s);
    Q_EMIT changed();
}

bool SourceForm::takesToken() const
{
    return m_location.trimmed().startsWith(u"https://"_s);
}

void SourceForm::check()
{
    m_nameError.clear();
    m_locationError.clear();
    m_pathsError.clear();
    // Each field alone, with others that are certainly right.
    if (const auto named = makeSource(m_name, u"file:///"_s, {}, {}); !m_name.isEmpty() && !named)
        m_nameError = sentence(named.error());
    if (const auto located = makeSource(u"x"_s, m_location, {}, {}); !m_location.isEmpty() && !located)
        m_locationError = sentence(located.error());
    if (const auto chosen = makeSource(u"x"_s, u"file:///"_s, {}, pathList()); !chosen)
        m_pathsError = sentence(chosen.error());
    Q_EMIT changed();
}

bool SourceForm::canSave() const
{
    return !m_name.isEmpty() && !m_location.isEmpty() && m_nameError.isEmpty() && m_locationError.isEmpty()
           && m_pathsError.isEmpty();
}

void SourceForm::setTest(const QString &state, const QString &message, const QString &hint)
{
    m_test.drop();
    m_testState = state;
    m_testMessage = message;
    m_testHint = hint;
    Q_EMIT testChanged();
}

void SourceForm::test()
{
    const Result<Source> source =
        makeSource(m_name.isEmpty() ? u"x"_s : m_name, m_location, m_branch, pathList());
    if (!source) {
        setTest(u"failed"_s, source.error().message, source.error().hint);
        return;
    }
    setTest(u"loading"_s, tr("Connecting"));
    m_test.ask([source = *source, typed = credential(m_user, m_token)](
                   const std::stop_token &token) { return tryLocation(source, typed, {token, {}}); },
               [this](const Result<QString> &found) {
                   if (found)
                       setTest(u"ready"_s, *found);
                   else
                       setTest(u"failed"_s, found.error().message, found.error().hint);
               });
}

void SourceForm::cancelTest()
{
    setTest(u"idle"_s);
}

bool SourceForm::save()
{
    const Result<Source> source = makeSource(m_name, m_location, m_branch, pathList());
    if (!source) {
        check();
        return false;
    }
    Portal &portal = Portal::instance();
    Result<Database> user = openUserData(portal.home());
    const Result<void> saved = !user                 ? std::unexpected(user.error())
                               : m_editing.isEmpty() ? addSource(*user, *source)
                                                     : updateSource(*user, m_editing, *source);
    if (!saved) {
        m_nameError = sentence(saved.error());
        Q_EMIT changed();
        return false;
    }
    portal.bumpRevision();
    storeToken(source->name);
    return true;
}

/// The sync follows when the keychain has the token: it asks the keychain for it.
void SourceForm::storeToken(const QString &source)
{
    if (m_token.isEmpty() || !takesToken()) {
        Portal::instance().sync()->startSource(source);
        return;
    }
    m_storing.ask([host = QUrl(m_location.trimmed()).host(), typed = credential(m_user, m_token)](
                      const std::stop_token &) { return writeKeychain(host, typed); },
                  [source](const Result<void> &stored) {
                      SyncRunner *sync = Portal::instance().sync();
                      if (stored)
                          sync->startSource(source);
                      else
                          sync->fail(stored.error());
                  });
    m_token.clear();
    Q_EMIT changed();
}

void SourceForm::reset()
{
    m_editing.clear();
    m_name.clear();
    m_location.clear();
    m_branch.clear();
    m_paths.clear();
    m_user.clear();
    m_token.clear();
    m_isNameOwn = false;
    m_nameError.clear();
    m_locationError.clear();
    m_pathsError.clear();
    setTest(u"idle"_s);
    Q_EMIT changed();
}

} // namespace cairn
