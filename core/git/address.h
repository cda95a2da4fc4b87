// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace cairn {

/// Whether the location is fetched by Git (https, http, ssh, git, file, `git@host:path`) and not a folder.
bool isGitUrl(const QString &location);

/// The address for messages: a secret in it is nobody's business.
QString shownUrl(const QString &url);

/// The folder that a file URL or a path names; empty for a server's address.
QString localFolder(const QString &location);

/// A file or folder of a repository as forges write it in the browser's address line:
/// `https://host/owner/repo/blob/BRANCH/path`, `/tree/`, `/raw/`, GitLab's `/-/blob/`,
/// raw.githubusercontent.com, Bitbucket's `/src/`, Gitea's `/src/branch/`.
struct WebAddress {
    QString repository; ///< comparable form, see `comparableRepository`
    QString revision;
    QString path;

    friend bool operator==(const WebAddress &, const WebAddress &) = default;
};

std::optional<WebAddress> parseWebAddress(const QString &url);

/// The server of that page, with its port, and the repository's path there in the case in which the page has
/// it: `git.example.com:8443/Acme/Catalog`.
QString writtenRepository(const QString &url, const WebAddress &page);

/// Host and path of a repository's address in a form in which https, ssh and `git@` addresses of the same
/// repository are equal: `github.com/acme/catalog`.
QString comparableRepository(const QString &location);

/// The page of a file at the forge that serves `location`, with a line; empty where there is none (file
/// URLs).
QString webPage(const QString &location, const QString &revision, const QString &path, int line);

/// The page there on which one edits a file of a branch; empty where there is none.
QString editPage(const QString &location, const QString &branch, const QString &path);

/// The page of a commit there; empty where there is none.
QString commitPage(const QString &location, const QString &commit);

} // namespace cairn
