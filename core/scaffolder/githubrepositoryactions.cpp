// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/githubpush.h"
#include "scaffolder/githubrepository.h"
#include "scaffolder/gitpush.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<Value::Map> publish(ActionCall &call)
{
    const Result<GitHubTarget> target = gitHubTarget(call);
    if (!target)
        return std::unexpected(target.error());
    const Result<qint64> id = createGitHubRepository(call, *target);
    if (!id)
        return std::unexpected(id.error());
    const Result<QString> commit = pushToGitHub(call, *target, *id);
    if (!commit)
        return std::unexpected(commit.error());
    if (const Result<void> done = protectGitHubBranch(call, *target, *id); !done)
        return std::unexpected(done.error());
    Value::Map outputs = gitHubOutputs(*target, defaultBranchOf(call));
    outputs.push_back(textMember(u"commitHash"_s, *commit));
    return outputs;
}

Result<Value::Map> create(ActionCall &call)
{
    const Result<GitHubTarget> target = gitHubTarget(call);
    if (!target)
        return std::unexpected(target.error());
    if (const Result<qint64> id = createGitHubRepository(call, *target); !id)
        return std::unexpected(id.error());
    return gitHubOutputs(*target, defaultBranchOf(call));
}

Result<Value::Map> push(ActionCall &call)
{
    const Result<GitHubTarget> target = gitHubTarget(call);
    if (!target)
        return std::unexpected(target.error());
    const Result<QString> commit = pushToGitHub(call, *target, anotherRepository);
    if (!commit)
        return std::unexpected(commit.error());
    if (const Result<void> done = protectGitHubBranch(call, *target, anotherRepository); !done)
        return std::unexpected(done.error());
    Value::Map outputs = gitHubOutputs(*target, defaultBranchOf(call));
    outputs.push_back(textMember(u"commitHash"_s, *commit));
    return outputs;
}

} // namespace

Action publishGitHubAction()
{
    return {u"publish:github"_s,
            u"Makes a repository at GitHub and pushes the files to it."_s,
            inputSchema(repositorySchema() + "," + pushSchema(), {u"repoUrl"_s}),
            {u"remoteUrl"_s, u"repoContentsUrl"_s, u"commitHash"_s},
            true,
            {},
            repositoryUndo(),
            publish};
}

Action gitHubRepoCreateAction()
{
    return {u"github:repo:create"_s,
            u"Makes an empty repository at GitHub."_s,
            inputSchema(repositorySchema() + R"(, "defaultBranch": {"type": "string"})", {u"repoUrl"_s}),
            {u"remoteUrl"_s, u"repoContentsUrl"_s},
            true,
            {},
            repositoryUndo(),
            create};
}

Action gitHubRepoPushAction()
{
    return {u"github:repo:push"_s,
            u"Pushes the files to an empty repository at GitHub."_s,
            inputSchema(pushSchema(), {u"repoUrl"_s}),
            {u"remoteUrl"_s, u"repoContentsUrl"_s, u"commitHash"_s},
            true,
            {},
            {pushUndo()},
            push};
}

} // namespace cairn
