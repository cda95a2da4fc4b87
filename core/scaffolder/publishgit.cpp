// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/address.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/gitpush.h"
#include "scaffolder/localrepository.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto publishGitInput = R"({
    "type": "object",
    "required": ["remoteUrl"],
    "properties": {
        "remoteUrl": {"type": "string", "title": "Repository", "minLength": 1,
            "description": "https, ssh, git or file address, or the path of a repository on this machine"},
        "defaultBranch": {"type": "string", "title": "Branch to push to", "description": "main where nothing is named"},
        "sourcePath": {"type": "string", "title": "Folder of the workspace to push", "description": "all of it where nothing is named"},
        "targetPath": {"type": "string", "title": "Folder of the repository to push to", "description": "its root where nothing is named"},
        "baseBranch": {"type": "string", "title": "Branch to stand on",
            "description": "the commit adds to what this branch of the repository has; without it the branch begins anew"},
        "createRepository": {"type": "boolean", "title": "Make the repository",
            "description": "makes a bare repository where there is none yet; on this machine only"},
        "gitCommitMessage": {"type": "string", "title": "Commit message"},
        "gitAuthorName": {"type": "string", "title": "Name of the author"},
        "gitAuthorEmail": {"type": "string", "title": "Address of the author"}
    }
})";

/// A plain name of a branch, as Git allows them.
Result<QString> checkedBranch(const QString &branch)
{
    static const QString forbidden = u" ~^:?*[\\"_s;
    const auto isBad = [](QChar c) { return c < u' ' || c == QChar(0x7f) || forbidden.contains(c); };
    if (branch.isEmpty() || branch.startsWith(u'/') || branch.startsWith(u'-') || branch.endsWith(u'/')
        || branch.endsWith(u'.') || branch.endsWith(u".lock"_s) || branch.contains(u".."_s)
        || branch.contains(u"//"_s) || branch.contains(u"@{"_s) || branch.contains(u"/."_s)
        || branch.startsWith(u'.') || std::ranges::any_of(branch, isBad))
        return failure(ErrorKind::Invalid, u"\"%1\" is no name of a branch"_s.arg(branch.left(200)),
                       u"Use letters, digits, - and /, such as add/payments"_s);
    return branch;
}

Result<void> checkAddress(const QString &url)
{
    if (!isGitUrl(url) && !url.startsWith(u'/'))
        return failure(ErrorKind::Invalid, u"\"%1\" is no address of a repository"_s.arg(shownUrl(url)),
                       u"Write https://…, ssh://…, git@host:…, git://…, file:///… or an absolute path"_s);
    return {};
}

/// Where forges show the files of the branch; a file URL for a repository of this machine, empty for other
/// servers.
QString contentsUrl(const QString &url, const QString &branch)
{
    if (const QString folder = localFolder(url); !folder.isEmpty())
        return QUrl::fromLocalFile(folder).toString();
    QString page = webPage(url, branch, {}, 0);
    while (page.endsWith(u'/'))
        page.chop(1);
    return page;
}

Result<Value::Map> publish(ActionCall &call)
{
    const ActionInput input(call.input);
    PushRequest request;
    request.url = input.text(u"remoteUrl");
    if (const Result<void> usable = checkAddress(request.url); !usable)
        return std::unexpected(usable.error());
    const Result<QString> branch = checkedBranch(input.text(u"defaultBranch", u"main"_s));
    if (!branch)
        return std::unexpected(branch.error());
    request.branch = *branch;
    request.base = input.text(u"baseBranch");
    Result<CommitContent> content =
        contentToPush(call.workspace, input.text(u"sourcePath"), input.text(u"targetPath"));
    if (!content)
        return std::unexpected(content.error());
    request.content = *std::move(content);
    request.mark = markOf(call, input.text(u"gitCommitMessage", u"Initial commit"_s),
                          input.text(u"gitAuthorName"), input.text(u"gitAuthorEmail"));
    if (input.flag(u"createRepository")) {
        if (const Result<void> made = performMakeRepository(call, request.url, request.branch); !made)
            return std::unexpected(made.error());
    }
    const Result<QString> commit = performPush(call, request);
    if (!commit)
        return std::unexpected(commit.error());
    const QString shown = shownUrl(request.url);
    Value::Map outputs{{u"remoteUrl"_s, {}, textValue(shown)}};
    if (const QString page = contentsUrl(shown, request.branch); !page.isEmpty())
        outputs.push_back({u"repoContentsUrl"_s, {}, textValue(page)});
    if (!commit->isEmpty())
        outputs.push_back({u"commitHash"_s, {}, textValue(*commit)});
    return outputs;
}

} // namespace

Action publishGitAction()
{
    Action action;
    action.name = u"publish:git"_s;
    action.summary = u"Pushes the workspace as one commit to a branch of any Git repository."_s;
    action.input = publishGitInput;
    action.outputs = {u"remoteUrl"_s, u"repoContentsUrl"_s, u"commitHash"_s};
    action.isOutward = true;
    action.undo.push_back(makeRepositoryUndo());
    action.undo.push_back(pushUndo());
    action.run = publish;
    return action;
}

} // namespace cairn
