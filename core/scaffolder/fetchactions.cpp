// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/actioninput.h"
#include "scaffolder/fetch.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A path of the workspace; the workspace itself is empty.
Result<QString> targetOf(const ActionCall &call)
{
    return Workspace::checkedPath(ActionInput(call.input).text(u"targetPath"));
}

Result<Value::Map> copyFolder(ActionCall &call)
{
    const QString url = ActionInput(call.input).text(u"url");
    const Result<QString> target = targetOf(call);
    if (!target)
        return std::unexpected(target.error());
    const auto tree = fetchFolder(url, withToken(call), call.progress);
    if (!tree)
        return std::unexpected(tree.error());
    for (const auto &[path, file] : **tree) {
        const QString place = target->isEmpty() ? path : *target + u'/' + path;
        if (const Result<void> written = call.workspace.write(place, file); !written)
            return std::unexpected(written.error());
    }
    call.log(u"Copied %1 files from %2"_s.arg((*tree)->size()).arg(url));
    return Value::Map();
}

Result<Value::Map> copyFile(ActionCall &call)
{
    const QString url = ActionInput(call.input).text(u"url");
    const Result<QString> target = targetOf(call);
    if (!target)
        return std::unexpected(target.error());
    const Result<WorkspaceFile> file = fetchFile(url, withToken(call), call.progress);
    const Result<void> written = file ? call.workspace.write(*target, *file) : std::unexpected(file.error());
    if (!written)
        return std::unexpected(written.error());
    call.log(u"Copied %1 to %2"_s.arg(url, *target));
    return Value::Map();
}

} // namespace

Action fetchPlainAction()
{
    return {.name = u"fetch:plain"_s,
            .summary = u"Copies a folder into the workspace, over what is there."_s,
            .input = R"({"type": "object", "required": ["url"], "properties": {
                "url": {"type": "string", "minLength": 1,
                    "description": "The folder: relative to the template, or its page at a forge"},
                "targetPath": {"type": "string", "description": "Folder of the workspace; itself if left out"},
                "token": {"type": "string", "description": "Used to fetch, before those of the keychain"}}})",
            .outputs = {},
            .run = copyFolder};
}

Action fetchPlainFileAction()
{
    return {.name = u"fetch:plain:file"_s,
            .summary = u"Copies one file into the workspace."_s,
            .input = R"({"type": "object", "required": ["url", "targetPath"], "properties": {
                "url": {"type": "string", "minLength": 1,
                    "description": "The file: relative to the template, or its page at a forge"},
                "targetPath": {"type": "string", "minLength": 1, "description": "Its path in the workspace"},
                "token": {"type": "string", "description": "Used to fetch, before those of the keychain"}}})",
            .outputs = {},
            .run = copyFile};
}

} // namespace cairn
