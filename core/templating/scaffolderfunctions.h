// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/texttemplate.h"

#include <QString>

#include <vector>

namespace cairn {

/// What a forge's addresses of repositories must say.
enum class ForgeKind { GitHub, GitLab, BitbucketCloud, BitbucketServer, Azure, Gitea, Gerrit };

/// A forge that templates may name, by its host and perhaps port, such as `github.com`.
struct TemplateHost {
    QString host;
    ForgeKind kind = ForgeKind::GitHub;
};

/// github.com, gitlab.com, bitbucket.org and dev.azure.com.
std::vector<TemplateHost> publicHosts();

/// Where a repository is, as the form's `host?owner=..&repo=..` says it; empty where it says nothing.
struct RepositoryPlace {
    QString host;
    std::optional<QString> owner;
    std::optional<QString> repository;
    std::optional<QString> organization;
    std::optional<QString> workspace;
    std::optional<QString> project;

    friend bool operator==(const RepositoryPlace &, const RepositoryPlace &) = default;
};

/// Fails for a host that is not among them, and where something is missing that its kind needs.
Result<RepositoryPlace> parseRepositoryPlace(const QString &text, const std::vector<TemplateHost> &hosts);

/// The filters that Backstage's scaffolder adds to the language: parseRepoUrl, projectSlug, parseEntityRef,
/// pick.
TemplateFunctions scaffolderFilters(const std::vector<TemplateHost> &hosts = publicHosts());

} // namespace cairn
