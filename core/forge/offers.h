// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "forge/hosts.h"

#include <QStringList>
#include <QUrl>

namespace cairn {

/// What this machine knows of the branches of the repository that a form's `host?owner=..&repo=..` names,
/// without asking anybody: where it is the repository of a source, from its mirror or its folder. Empty where
/// it is none. Blocks for the disk.
QStringList branchesHere(const Home &home, const QString &repoUrl);

/// How a user comes to a token at a forge.
struct TokenHelp {
    QStringList scopes; ///< that golden paths need there, in the forge's words
    QUrl page;          ///< where one is made, filled in as far as the forge allows
};

/// `more` are scopes that a template asks for beside what making and pushing a repository needs. Of a host
/// that is not among `hosts` it is taken as GitHub's.
TokenHelp tokenHelp(const QString &host, const std::vector<TemplateHost> &hosts, const QStringList &more);

/// The forge's name as `additionalScopes` of templates have it: `github`, `gitlab`, ...
QString scopesKey(ForgeKind kind);

} // namespace cairn
