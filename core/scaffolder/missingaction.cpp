// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/missingaction.h"

#include "scaffolder/action.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Actions whose names begin like that.
struct Missing {
    QStringView start;
    QStringView instead;
};

constexpr QStringView request =
    u"Requests are opened at GitHub alone: push a branch with publish:git (remoteUrl, defaultBranch, baseBranch), "
    "and open the request on the server's page";
constexpr QStringView repository =
    u"Repositories are made at GitHub alone: make an empty one there, and push to it with publish:git (remoteUrl)";
constexpr QStringView otherForge =
    u"GitHub alone is asked: take the step away, or give it an if that is false here, and do its work on the "
    "server's page";
constexpr QStringView program =
    u"It runs a program of the template, and nothing of a template is run here: render a skeleton with "
    "fetch:template";
constexpr QStringView backstage =
    u"It asks the Backstage that it runs in, and there is none here: take the step away, or ask for what it gives "
    "in the form";
constexpr QStringView elsewhere =
    u"It changes systems that are no repositories: let the CI of what is made do it, and take the step away";

/// The longer beginning first.
constexpr auto missing = std::to_array<Missing>({
    {u"publish:gitlab:merge-request", request},
    {u"publish:bitbucketCloud:pull-request", request},
    {u"publish:bitbucketServer:pull-request", request},
    {u"publish:gerrit:review", request},
    {u"publish:gitlab", repository},
    {u"publish:bitbucket", repository},
    {u"publish:azure", repository},
    {u"publish:gitea", repository},
    {u"publish:gerrit", repository},
    {u"gitlab:repo:push",
     u"GitHub alone is asked: push with publish:git (remoteUrl, defaultBranch, baseBranch)"},
    {u"gitlab:", otherForge},
    {u"bitbucket:", otherForge},
    {u"azure:", otherForge},
    {u"gitea:", otherForge},
    {u"github:branch-protection:create",
     u"publish:github and github:repo:push protect the branch themselves (protectDefaultBranch and what follows)"},
    {u"github:", u"Do it on the repository's pages at GitHub after the run, and take the step away"},
    {u"fetch:rails", program},
    {u"run:yeoman", program},
    {u"http:backstage:request", backstage},
    {u"notification:send", backstage},
    {u"catalog:scaffolded-from",
     u"catalog:write and catalog:register name the template by themselves: take the step away"},
    {u"argocd:", elsewhere},
    {u"roadiehq:aws:", elsewhere},
    {u"sentry:", elsewhere},
    {u"confluence:", elsewhere},
});

} // namespace

QString insteadOfAction(const QString &action)
{
    if (findAction(action))
        return {};
    const auto found =
        std::ranges::find_if(missing, [&](const Missing &one) { return action.startsWith(one.start); });
    return found == missing.end() ? QString() : found->instead.toString();
}

} // namespace cairn
