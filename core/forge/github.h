// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "forge/forge.h"
#include "forge/githubclient.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace cairn {

/// Who may do what in a repository.
struct GitHubAccess {
    QString user;       ///< either a user
    QString team;       ///< or a team of the owner, by its slug
    QString permission; ///< pull, triage, push, maintain, admin, or a role of the organisation's own

    friend bool operator==(const GitHubAccess &, const GitHubAccess &) = default;
};

/// A run of a workflow that somebody started by hand.
struct GitHubWorkflowRun {
    QString page;
    QString actor;
    QDateTime createdAt;
};

/// GitHub and GitHub Enterprise, by what they publish of their HTTP interface.
class GitHub final : public Forge
{
public:
    GitHub(const ForgeHost &host, const ForgeAccess &access);

    Result<QStringList> owners() override;
    Result<std::optional<ForgeRepository>> findRepository(const RepositoryName &name) override;
    Result<ForgeRepository> createRepository(const NewRepository &wanted) override;
    Result<void> deleteRepository(const RepositoryName &name) override;
    Result<std::optional<ChangeRequest>> findChangeRequest(const RepositoryName &repository,
                                                           const QString &branch,
                                                           const QString &target) override;
    Result<ChangeRequest> openChangeRequest(const NewChangeRequest &wanted) override;
    Result<void> closeChangeRequest(const RepositoryName &repository, qint64 number) override;
    Result<void> deleteBranch(const RepositoryName &repository, const QString &branch) override;

    /// Whom the token belongs to.
    Result<QString> login();
    /// The accounts that pushed to the repository, one entry for each push; at most 100.
    Result<QStringList> pushes(const RepositoryName &name);
    Result<bool> isEmpty(const RepositoryName &name);

    /// These may be repeated: they say how it shall be.
    Result<void> updateRepository(const RepositoryName &name, const QJsonObject &settings);
    Result<void> setTopics(const RepositoryName &name, const QStringList &topics);
    Result<void> grant(const RepositoryName &name, const GitHubAccess &access);
    Result<void> protectBranch(const RepositoryName &name, const QString &branch, const QJsonObject &rules);
    Result<void> requireSignatures(const RepositoryName &name, const QString &branch);
    Result<void> setVariable(const RepositoryName &name, const QString &variable, const QString &value);
    Result<void> setProperties(const RepositoryName &name, const QJsonObject &properties);
    Result<void> customiseOidc(const RepositoryName &name, const QJsonObject &claims);
    Result<void> subscribe(const RepositoryName &name);
    Result<void> requestReviews(const RepositoryName &name, qint64 number, const QStringList &users,
                                const QStringList &teams);
    Result<void> assign(const RepositoryName &name, qint64 number, const QStringList &users);

    /// `workflow` is its file's name or its number, `ref` a branch or a tag.
    Result<void> dispatch(const RepositoryName &name, const QString &workflow, const QString &ref,
                          const QJsonObject &inputs);
    /// The newest that was started by hand on that branch.
    Result<std::optional<GitHubWorkflowRun>> newestRun(const RepositoryName &name, const QString &workflow,
                                                       const QString &ref);

private:
    Result<void> tell(const GitHubCall &call);
    Result<QStringList> ownerPath(const QString &owner);

    GitHubClient m_client;
};

} // namespace cairn
