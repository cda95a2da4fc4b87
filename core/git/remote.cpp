// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/remote.h"

#include "git/library.h"

#include <git2.h>
#include <git2/sys/errors.h>

#include <QDir>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using RemotePtr = GitPtr<git_remote, git_remote_free>;

constexpr auto branchPrefix = "refs/heads/"_L1;
constexpr qint64 reportEveryMs = 50;

/// What the callbacks of one connection share. libgit2 asks for credentials again and again after a wrong
/// one, without end: each candidate is offered once.
struct Conversation {
    const CredentialLookup &credentials;
    const Progress &progress;
    QString url;
    bool isSecure = true;
    int sshAttempts = 0;
    bool hasLookedUp = false;
    std::vector<Credential> candidates;
    size_t nextCandidate = 0;
    QElapsedTimer sinceReport;
};

/// The address for messages: a secret in it is nobody's business.
QString shownUrl(const QString &url)
{
    const QUrl parsed(url);
    return parsed.password().isEmpty() ? url : parsed.toString(QUrl::RemovePassword);
}

int offerSshKey(git_credential **out, const char *user, Conversation &talk)
{
    static constexpr QLatin1StringView keyFiles[] = {"id_ed25519"_L1, "id_ecdsa"_L1, "id_rsa"_L1};
    const QDir ssh(QDir::homePath() + u"/.ssh"_s);
    while (talk.sshAttempts <= int(std::size(keyFiles))) {
        const int attempt = talk.sshAttempts++;
        if (attempt == 0) {
            if (!qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK"))
                return git_credential_ssh_key_from_agent(out, user);
            continue;
        }
        const QString file = ssh.filePath(keyFiles[attempt - 1]);
        if (QFile::exists(file))
            return git_credential_ssh_key_new(out, user, QFile::encodeName(file + u".pub"_s).constData(),
                                              QFile::encodeName(file).constData(), "");
    }
    git_error_set_str(GIT_ERROR_SSH, "the server accepted neither a key of the ssh agent nor one of ~/.ssh");
    return GIT_EAUTH;
}

int offerPassword(git_credential **out, Conversation &talk)
{
    if (!talk.isSecure) {
        git_error_set_str(GIT_ERROR_HTTP, "the server asks for a password over an unencrypted connection");
        return GIT_EAUTH;
    }
    if (!talk.hasLookedUp) {
        talk.hasLookedUp = true;
        if (talk.credentials)
            talk.candidates = talk.credentials(QUrl(talk.url));
    }
    if (talk.nextCandidate >= talk.candidates.size()) {
        git_error_set_str(GIT_ERROR_HTTP, talk.candidates.empty()
                                              ? "the server asks for a password and none is known"
                                              : "the server refused the known passwords");
        return GIT_EAUTH;
    }
    const Credential &credential = talk.candidates[talk.nextCandidate++];
    return git_credential_userpass_plaintext_new(out, credential.user.toUtf8().constData(),
                                                 credential.secret.toUtf8().constData());
}

int onCredentials(git_credential **out, const char *, const char *userFromUrl, unsigned int allowed,
                  void *payload)
{
    auto &talk = *static_cast<Conversation *>(payload);
    const char *user = userFromUrl ? userFromUrl : "git";
    if (allowed & GIT_CREDENTIAL_USERNAME)
        return git_credential_username_new(out, user);
    if (allowed & GIT_CREDENTIAL_SSH_KEY)
        return offerSshKey(out, user, talk);
    if (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT)
        return offerPassword(out, talk);
    git_error_set_str(GIT_ERROR_NET, "the server asks for a way of signing in that is not supported");
    return GIT_EAUTH;
}

int stopIfCancelled(const Conversation &talk)
{
    return talk.progress.isCancelled() ? GIT_EUSER : 0;
}

int onTransfer(const git_indexer_progress *stats, void *payload)
{
    auto &talk = *static_cast<Conversation *>(payload);
    if (!talk.sinceReport.isValid() || talk.sinceReport.elapsed() >= reportEveryMs) {
        talk.sinceReport.start();
        const double fraction =
            stats->total_objects ? double(stats->received_objects) / stats->total_objects : -1;
        talk.progress.report(u"Receiving %1 of %2 objects, %3 MB"_s.arg(stats->received_objects)
                                 .arg(stats->total_objects)
                                 .arg(double(stats->received_bytes) / (1024 * 1024), 0, 'f', 1),
                             fraction);
    }
    return stopIfCancelled(talk);
}

int onSideband(const char *, int, void *payload)
{
    return stopIfCancelled(*static_cast<Conversation *>(payload));
}

git_remote_callbacks callbacksFor(Conversation &talk)
{
    git_remote_callbacks callbacks = GIT_REMOTE_CALLBACKS_INIT;
    callbacks.credentials = onCredentials;
    callbacks.transfer_progress = onTransfer;
    callbacks.sideband_progress = onSideband;
    callbacks.payload = &talk;
    return callbacks;
}

Result<void> connect(git_remote *remote, Conversation &talk)
{
    talk.progress.report(u"Connecting to %1"_s.arg(QUrl(talk.url).host().isEmpty() ? shownUrl(talk.url)
                                                                                   : QUrl(talk.url).host()));
    if (talk.progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    const git_remote_callbacks callbacks = callbacksFor(talk);
    git_proxy_options proxy = GIT_PROXY_OPTIONS_INIT;
    proxy.type = GIT_PROXY_AUTO;
    if (const int code = git_remote_connect(remote, GIT_DIRECTION_FETCH, &callbacks, &proxy, nullptr))
        return gitFailure(code, u"connecting to %1"_s.arg(shownUrl(talk.url)));
    return {};
}

Result<RemoteState> listBranches(git_remote *remote, const QString &url)
{
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (const int code = git_remote_ls(&heads, &count, remote))
        return gitFailure(code, u"asking %1 for its branches"_s.arg(url));
    RemoteState state;
    const git_oid *headId = nullptr;
    for (size_t at = 0; at < count; ++at) {
        const QString name = QString::fromUtf8(heads[at]->name);
        if (name == u"HEAD") {
            headId = &heads[at]->oid;
            const QString target =
                QString::fromUtf8(heads[at]->symref_target ? heads[at]->symref_target : "");
            if (target.startsWith(branchPrefix))
                state.defaultBranch = target.sliced(branchPrefix.size());
        } else if (name.startsWith(branchPrefix)) {
            state.branches.append(name.sliced(branchPrefix.size()));
        }
    }
    // A server that does not tell where HEAD points to still tells its commit.
    for (size_t at = 0; headId && state.defaultBranch.isEmpty() && at < count; ++at) {
        const QString name = QString::fromUtf8(heads[at]->name);
        if (name.startsWith(branchPrefix) && git_oid_equal(&heads[at]->oid, headId))
            state.defaultBranch = name.sliced(branchPrefix.size());
    }
    if (state.branches.isEmpty())
        return failure(ErrorKind::NotFound, u"The repository %1 has no branch yet"_s.arg(url),
                       u"Push a first commit to it"_s);
    if (!state.branches.contains(state.defaultBranch))
        state.defaultBranch = state.branches.contains(u"main"_s) ? u"main"_s : state.branches.first();
    return state;
}

Result<RemotePtr> openRemote(git_repository *repository, const QString &url)
{
    ensureGitLibrary();
    git_remote *remote = nullptr;
    const QByteArray address = url.toUtf8();
    const int code = repository ? git_remote_create_anonymous(&remote, repository, address.constData())
                                : git_remote_create_detached(&remote, address.constData());
    if (code)
        return gitFailure(code, u"reading the address %1"_s.arg(shownUrl(url)));
    return RemotePtr(remote);
}

Conversation conversation(const QString &url, const CredentialLookup &credentials, const Progress &progress)
{
    return {credentials, progress, url, !url.startsWith(u"http://"_s), 0, false, {}, 0, {}};
}

} // namespace

Result<RemoteState> inspectRemote(const QString &url, const CredentialLookup &credentials,
                                  const Progress &progress)
{
    const Result<RemotePtr> remote = openRemote(nullptr, url);
    if (!remote)
        return std::unexpected(remote.error());
    Conversation talk = conversation(url, credentials, progress);
    if (const Result<void> connected = connect(remote->get(), talk); !connected)
        return std::unexpected(connected.error());
    return listBranches(remote->get(), shownUrl(url));
}

Result<FetchedState> fetchBranch(Repository &mirror, const QString &url, const QString &branch,
                                 const CredentialLookup &credentials, const Progress &progress)
{
    const Result<RemotePtr> remote = openRemote(mirror.handle(), url);
    if (!remote)
        return std::unexpected(remote.error());
    Conversation talk = conversation(url, credentials, progress);
    if (const Result<void> connected = connect(remote->get(), talk); !connected)
        return std::unexpected(connected.error());
    const Result<RemoteState> state = listBranches(remote->get(), shownUrl(url));
    if (!state)
        return std::unexpected(state.error());
    const QString wanted = branch.isEmpty() ? state->defaultBranch : branch;
    if (!state->branches.contains(wanted))
        return failure(ErrorKind::NotFound,
                       u"The repository %1 has no branch \"%2\""_s.arg(shownUrl(url), wanted),
                       u"Its branches are: %1"_s.arg(state->branches.mid(0, 10).join(u", "_s)));

    const QString reference = branchPrefix + wanted;
    QByteArray refspec = u"+%1:%1"_s.arg(reference).toUtf8();
    char *specs[] = {refspec.data()};
    const git_strarray refspecs{specs, 1};
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks = callbacksFor(talk);
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    if (const int code = git_remote_download(remote->get(), &refspecs, &options))
        return gitFailure(code, u"fetching from %1"_s.arg(shownUrl(url)));
    if (progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    if (const int code = git_remote_update_tips(remote->get(), &options.callbacks, 0,
                                                GIT_REMOTE_DOWNLOAD_TAGS_NONE, nullptr))
        return gitFailure(code, u"storing what %1 sent"_s.arg(shownUrl(url)));
    if (const Result<void> set = mirror.setHead(wanted); !set)
        return std::unexpected(set.error());
    const Result<QString> commit = mirror.resolve(reference);
    if (!commit)
        return std::unexpected(commit.error());
    return FetchedState{wanted, *commit};
}

} // namespace cairn
