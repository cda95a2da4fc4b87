// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/connection.h"

#include "git/address.h"
#include "git/library.h"

#include <git2.h>
#include <git2/sys/errors.h>

#include <QDir>
#include <QFile>
#include <QUrl>

#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto branchPrefix = "refs/heads/"_L1;
constexpr qint64 reportEveryMs = 50;
constexpr qsizetype maxWords = 4'000; // bytes; a person reads the first lines

bool isPlainHttp(const QString &url)
{
    return url.startsWith("http://"_L1, Qt::CaseInsensitive);
}

QString hexOf(const git_oid &id)
{
    char hex[GIT_OID_SHA1_HEXSIZE + 1] = {};
    git_oid_tostr(hex, sizeof(hex), &id);
    return QString::fromLatin1(hex);
}

} // namespace

Connection::Connection(const QString &url, const CredentialLookup &credentials, const Progress &progress)
    : m_url(url), m_credentials(credentials), m_progress(progress), m_watch(progress, url)
{}

Connection::~Connection()
{
    git_remote_free(m_remote);
}

int Connection::offerSshKey(git_credential **out, const char *user)
{
    static constexpr QLatin1StringView keyFiles[] = {"id_ed25519"_L1, "id_ecdsa"_L1, "id_rsa"_L1};
    const QDir ssh(QDir::homePath() + u"/.ssh"_s);
    while (m_sshAttempts <= int(std::size(keyFiles))) {
        const int attempt = m_sshAttempts++;
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

int Connection::offerPassword(git_credential **out)
{
    if (isPlainHttp(m_url)) {
        git_error_set_str(GIT_ERROR_HTTP, "the server asks for a password over an unencrypted connection");
        return GIT_EAUTH;
    }
    if (!m_hasLookedUp) {
        m_hasLookedUp = true;
        if (m_credentials)
            m_candidates = m_credentials(QUrl(m_url));
    }
    if (m_nextCandidate >= m_candidates.size()) {
        git_error_set_str(GIT_ERROR_HTTP, m_candidates.empty()
                                              ? "the server asks for a password and none is known"
                                              : "the server refused the known passwords");
        return GIT_EAUTH;
    }
    const Credential &credential = m_candidates[m_nextCandidate++];
    return git_credential_userpass_plaintext_new(out, credential.user.toUtf8().constData(),
                                                 credential.secret.toUtf8().constData());
}

int Connection::onCredentials(git_credential **out, const char *, const char *userFromUrl,
                              unsigned int allowed, void *payload)
{
    auto &self = *static_cast<Connection *>(payload);
    const char *user = userFromUrl ? userFromUrl : "git";
    if (allowed & GIT_CREDENTIAL_USERNAME)
        return git_credential_username_new(out, user);
    if (allowed & GIT_CREDENTIAL_SSH_KEY)
        return self.offerSshKey(out, user);
    if (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT)
        return self.offerPassword(out);
    git_error_set_str(GIT_ERROR_NET, "the server asks for a way of signing in that is not supported");
    return GIT_EAUTH;
}

int Connection::onTransfer(const git_indexer_progress *stats, void *payload)
{
    auto &self = *static_cast<Connection *>(payload);
    if (!self.m_sinceReport.isValid() || self.m_sinceReport.elapsed() >= reportEveryMs) {
        self.m_sinceReport.start();
        const double fraction =
            stats->total_objects ? double(stats->received_objects) / stats->total_objects : -1;
        self.m_progress.report(u"Receiving %1 of %2 objects, %3 MB"_s.arg(stats->received_objects)
                                   .arg(stats->total_objects)
                                   .arg(double(stats->received_bytes) / (1024 * 1024), 0, 'f', 1),
                               fraction);
    }
    return self.m_progress.isCancelled() ? GIT_EUSER : 0;
}

int Connection::onSideband(const char *text, int size, void *payload)
{
    auto &self = *static_cast<Connection *>(payload);
    if (self.m_words.size() < maxWords)
        self.m_words +=
            QByteArrayView(text, size).first(qMin(qsizetype(size), maxWords - self.m_words.size()));
    return self.m_progress.isCancelled() ? GIT_EUSER : 0;
}

int Connection::onUpload(unsigned int sent, unsigned int all, size_t, void *payload)
{
    const auto &self = *static_cast<Connection *>(payload);
    self.m_progress.report(u"Pushing %1 of %2 objects"_s.arg(sent).arg(all), all ? double(sent) / all : -1);
    return self.m_progress.isCancelled() ? GIT_EUSER : 0;
}

int Connection::onReferenceUpdate(const char *, const char *refusal, void *payload)
{
    static_cast<Connection *>(payload)->m_refusal = refusal;
    return 0;
}

git_remote_callbacks Connection::callbacks()
{
    git_remote_callbacks callbacks = GIT_REMOTE_CALLBACKS_INIT;
    callbacks.credentials = onCredentials;
    callbacks.transfer_progress = onTransfer;
    callbacks.push_transfer_progress = onUpload;
    callbacks.push_update_reference = onReferenceUpdate;
    callbacks.sideband_progress = onSideband;
    callbacks.payload = this;
    return callbacks;
}

std::unexpected<Error> Connection::failed(int code, const QString &doing) const
{
    if (m_progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled while %1"_s.arg(doing));
    return gitFailure(code, doing);
}

Result<void> Connection::open(git_repository *repository, Direction direction)
{
    ensureGitLibrary();
    const QByteArray address = m_url.toUtf8();
    if (const int code = repository ? git_remote_create_anonymous(&m_remote, repository, address.constData())
                                    : git_remote_create_detached(&m_remote, address.constData()))
        return gitFailure(code, u"reading the address %1"_s.arg(shownUrl(m_url)));
    const QString host = QUrl(m_url).host();
    m_progress.report(u"Connecting to %1"_s.arg(host.isEmpty() ? shownUrl(m_url) : host));
    if (m_progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    git_remote_connect_options options = GIT_REMOTE_CONNECT_OPTIONS_INIT;
    options.callbacks = callbacks();
    options.proxy_opts.type = GIT_PROXY_AUTO;
    // libgit2 asks for the credentials of the first host, wherever it was sent to: no other host may ask.
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    if (const int code = git_remote_connect_ext(
            m_remote, direction == Direction::Fetch ? GIT_DIRECTION_FETCH : GIT_DIRECTION_PUSH, &options))
        return failed(code, u"connecting to %1"_s.arg(shownUrl(m_url)));
    return {};
}

int Connection::push(const QByteArray &refspec)
{
    QByteArray spec = refspec;
    char *specs[] = {spec.data()};
    const git_strarray refspecs{specs, 1};
    git_push_options options = GIT_PUSH_OPTIONS_INIT;
    options.callbacks = callbacks();
    options.proxy_opts.type = GIT_PROXY_AUTO;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    return git_remote_upload(m_remote, &refspecs, &options);
}

Result<Heads> Connection::heads()
{
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (const int code = git_remote_ls(&heads, &count, m_remote))
        return failed(code, u"asking %1 for its branches"_s.arg(shownUrl(m_url)));
    Heads found;
    QString headCommit;
    for (const git_remote_head *head : std::span(heads, count)) {
        const QString name = QString::fromUtf8(head->name);
        if (name == u"HEAD") {
            headCommit = hexOf(head->oid);
            const QString target = QString::fromUtf8(head->symref_target ? head->symref_target : "");
            if (target.startsWith(branchPrefix))
                found.state.defaultBranch = target.sliced(branchPrefix.size());
        } else if (name.startsWith(branchPrefix)) {
            found.state.branches.append(name.sliced(branchPrefix.size()));
            found.tips.insert(found.state.branches.last(), hexOf(head->oid));
        }
    }
    // A server that does not tell where HEAD points to still tells its commit.
    for (const QString &branch : std::as_const(found.state.branches)) {
        if (found.state.defaultBranch.isEmpty() && found.tips.value(branch) == headCommit)
            found.state.defaultBranch = branch;
    }
    return found;
}

} // namespace cairn
