// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/credentials.h"
#include "git/remote.h"
#include "git/socketstream.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>

struct git_credential;
struct git_indexer_progress;
struct git_remote;
struct git_remote_callbacks;

namespace cairn {

/// What a server has: its branches, and where they point to.
struct Heads {
    RemoteState state;            ///< without a default branch where the repository has none
    QHash<QString, QString> tips; ///< commits by branch
};

/// One conversation with a server, for the sources of this folder that fetch and push. It belongs to its
/// thread, which has one at a time; it ends at once when the progress is cancelled.
class Connection final
{
public:
    /// All three must outlive it.
    Connection(const QString &url, const CredentialLookup &credentials, const Progress &progress);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    enum class Direction { Fetch, Push };
    /// `repository` is what is fetched into or pushed from; nullptr to ask only.
    Result<void> open(git_repository *repository, Direction direction);
    /// Of an open one.
    Result<Heads> heads();
    /// Carries out one refspec; libgit2's code. It is 0 also where the server refused: `refusal` is asked
    /// then.
    int push(const QByteArray &refspec);
    /// Why the server did not move the branch, in its own few words; empty where it did.
    const QByteArray &refusal() const { return m_refusal; }

    git_remote *remote() const { return m_remote; }
    /// For libgit2's calls on the remote.
    git_remote_callbacks callbacks();
    /// libgit2's last error, or that it was cancelled: a cancelled connection breaks in many ways.
    std::unexpected<Error> failed(int code, const QString &doing) const;
    /// What the server said for people to read, such as a hook's words.
    const QByteArray &words() const { return m_words; }

private:
    static int onCredentials(git_credential **out, const char *url, const char *user, unsigned int allowed,
                             void *payload);
    static int onTransfer(const git_indexer_progress *stats, void *payload);
    static int onUpload(unsigned int sent, unsigned int all, size_t bytes, void *payload);
    static int onReferenceUpdate(const char *reference, const char *refusal, void *payload);
    static int onSideband(const char *text, int size, void *payload);
    int offerSshKey(git_credential **out, const char *user);
    int offerPassword(git_credential **out);

    QString m_url;
    const CredentialLookup &m_credentials;
    const Progress &m_progress;
    ConnectionWatch m_watch;
    git_remote *m_remote = nullptr;
    int m_sshAttempts = 0;
    bool m_hasLookedUp = false;
    // libgit2 asks for credentials again and again after a wrong one, without end: each is offered once.
    std::vector<Credential> m_candidates;
    size_t m_nextCandidate = 0;
    QElapsedTimer m_sinceReport;
    QByteArray m_words;
    QByteArray m_refusal;
};

} // namespace cairn
