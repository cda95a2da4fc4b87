// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "forge/hosts.h"
#include "git/credentials.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace cairn {

/// A repository by its owner (a person, an organisation, a path of groups) and its name.
struct RepositoryName {
    QString owner;
    QString name;

    QString slug() const { return owner + u'/' + name; }
    friend bool operator==(const RepositoryName &, const RepositoryName &) = default;
};

enum class Visibility { Private, Internal, Public };

struct NewRepository {
    RepositoryName name;
    Visibility visibility = Visibility::Private;
    QString description;
    QJsonObject settings = {}; ///< in the forge's own words
};

struct ForgeRepository {
    RepositoryName name;
    qint64 id = 0;
    QString page;  ///< for browsers
    QString clone; ///< https address for Git
    QString defaultBranch;
    QString description;
    bool mayAdminister = false;
    QDateTime createdAt;
};

struct NewChangeRequest {
    RepositoryName repository;
    QString branch; ///< what is to be taken in; pushed already
    QString target; ///< the branch that takes it in; empty for the default one
    QString title;
    QString description; ///< Markdown
    bool isDraft = false;
};

struct ChangeRequest {
    qint64 number = 0;
    QString page;
    QString branch;
    QString target;
};

/// What every kind of forge can be asked; each call is a question to its server and blocks, on workers. Fails
/// with Denied, NotFound, Invalid, Limit (it asks to wait longer than a minute; the message says until when),
/// Cancelled, and Unreachable where nobody knows whether the server did it. No error holds a token. Not for
/// several threads at once.
class Forge
{
public:
    virtual ~Forge() = default;

    /// The accounts that the user can make a repository under: their own first.
    virtual Result<QStringList> owners() = 0;
    virtual Result<std::optional<ForgeRepository>> findRepository(const RepositoryName &name) = 0;
    /// Empty, without a first commit. Invalid where the name is taken.
    virtual Result<ForgeRepository> createRepository(const NewRepository &wanted) = 0;
    virtual Result<void> deleteRepository(const RepositoryName &name) = 0;

    /// The open one of that branch, against `target` where that is not empty.
    virtual Result<std::optional<ChangeRequest>>
    findChangeRequest(const RepositoryName &repository, const QString &branch, const QString &target) = 0;
    virtual Result<ChangeRequest> openChangeRequest(const NewChangeRequest &wanted) = 0;
    /// Closes it without taking it in.
    virtual Result<void> closeChangeRequest(const RepositoryName &repository, qint64 number) = 0;
    virtual Result<void> deleteBranch(const RepositoryName &repository, const QString &branch) = 0;
};

/// How a forge is met: with a token that was given (a secret), or else what `credentials` knows of its host.
struct ForgeAccess {
    CredentialLookup credentials;
    QString token;
    Progress progress;
};

/// Where Git finds a repository of that host.
QString cloneAddress(const ForgeHost &host, const RepositoryName &name);

/// NotFound for a host that is not configured.
Result<std::unique_ptr<Forge>> openForge(const Home &home, const QString &host, const ForgeAccess &access);

/// What Git tries against repositories of this forge: the given token alone, or else what is known.
CredentialLookup pushCredentials(const ForgeAccess &access);

} // namespace cairn
