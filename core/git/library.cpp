// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/library.h"

#include <git2.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int connectTimeoutMs = 15'000;
constexpr int serverTimeoutMs = 60'000;
// Of pack files in memory: a sync of a large catalog needs no more, and by default it is all that there is.
constexpr size_t mappedWindowBytes = 8 * 1024 * 1024;
constexpr size_t mappedBytes = 8 * mappedWindowBytes;

struct Kinded {
    ErrorKind kind;
    QString hint;
};

Kinded classify(int code, int errorClass, const QString &text)
{
    if (code == GIT_EUSER)
        return {ErrorKind::Cancelled, {}};
    if (code == GIT_EAUTH || text.contains(u"401"_s) || text.contains(u"403"_s))
        return {ErrorKind::Denied,
                u"Add a password or token for this host to the keychain or to Git's credential helper, "
                "or your key to the ssh agent"_s};
    if (code == GIT_ECERTIFICATE && errorClass == GIT_ERROR_SSH)
        return {
            ErrorKind::Denied,
            u"The host's key is not in known_hosts, or has changed: connect once with ssh and check it"_s};
    if (code == GIT_ECERTIFICATE)
        return {ErrorKind::Denied, u"The server's certificate is not trusted by this system"_s};
    const bool isMissingFolder = errorClass == GIT_ERROR_OS && text.startsWith(u"failed to resolve path"_s);
    if (code == GIT_ENOTFOUND || isMissingFolder || text.contains(u"404"_s))
        return {ErrorKind::NotFound, u"Check the address, and that you may read the repository"_s};
    if (code == GIT_TIMEOUT || text.contains(u"connect"_s) || errorClass == GIT_ERROR_NET
        || errorClass == GIT_ERROR_HTTP || errorClass == GIT_ERROR_SSH)
        return {ErrorKind::Unreachable, u"Check the network and the address; what was synced before stays"_s};
    return {ErrorKind::Failed, {}};
}

} // namespace

void ensureGitLibrary()
{
    static const bool isReady = [] {
        git_libgit2_init();
        git_libgit2_opts(GIT_OPT_SET_SERVER_CONNECT_TIMEOUT, connectTimeoutMs);
        git_libgit2_opts(GIT_OPT_SET_SERVER_TIMEOUT, serverTimeoutMs);
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, mappedWindowBytes);
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, mappedBytes);
        return true;
    }();
    Q_UNUSED(isReady)
}

std::unexpected<Error> gitFailure(int code, const QString &doing)
{
    const git_error *last = git_error_last();
    const QString text = last && last->message ? QString::fromUtf8(last->message) : u"error %1"_s.arg(code);
    auto [kind, hint] = classify(code, last ? last->klass : 0, text);
    if (kind == ErrorKind::Cancelled)
        return failure(kind, u"Cancelled while %1"_s.arg(doing));
    return failure(kind, u"Failed while %1: %2"_s.arg(doing, text), hint);
}

} // namespace cairn
