// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/pathglobs.h"

#include <set>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<Value::Map> removeFiles(ActionCall &call)
{
    for (const QString &pattern : ActionInput(call.input).texts(u"files")) {
        const Result<PathGlobs> globs = PathGlobs::make({pattern});
        if (!globs)
            return std::unexpected(globs.error());
        int removed = 0;
        for (const QString &path : call.workspace.below({})) {
            if (!globs->matches(path))
                continue;
            if (const Result<void> gone = call.workspace.remove(path); !gone)
                return std::unexpected(gone.error());
            ++removed;
        }
        call.log(removed > 0 ? u"Deleted %1 files that fit %2"_s.arg(removed).arg(pattern)
                             : u"No file fits %1; nothing was deleted"_s.arg(pattern));
    }
    return Value::Map();
}

Result<Value::Map> renameFiles(ActionCall &call)
{
    for (const Value &item : ActionInput(call.input).items(u"files")) {
        const ActionInput entry(*item.map());
        const QString from = entry.text(u"from");
        const QString to = entry.text(u"to");
        if (const Result<void> moved = call.workspace.move(from, to, entry.flag(u"overwrite")); !moved)
            return std::unexpected(moved.error());
        call.log(u"Renamed %1 to %2"_s.arg(from, to));
    }
    return Value::Map();
}

Value entryOf(const QString &path)
{
    return Value{Value::Map{{u"name"_s, {}, textValue(path.section(u'/', -1))},
                            {u"path"_s, {}, textValue(path)},
                            {u"fullPath"_s, {}, textValue(path)}},
                 {}};
}

/// The files of a folder and the folders in it; those of folders, too, where it is recursive.
struct Listing {
    std::set<QString> files;
    std::set<QString> folders;

    void add(const Workspace &workspace, const QString &folder, bool isRecursive)
    {
        const qsizetype begin = folder.isEmpty() ? 0 : folder.size() + 1;
        for (const QString &path : workspace.below(folder)) {
            if (isRecursive || path.indexOf(u'/', begin) < 0)
                files.insert(path);
            for (qsizetype at = path.indexOf(u'/', begin); at >= 0; at = path.indexOf(u'/', at + 1)) {
                folders.insert(path.first(at));
                if (!isRecursive)
                    break;
            }
        }
    }
};

Value listOf(const std::set<QString> &paths)
{
    Value::List list;
    for (const QString &path : paths)
        list.push_back(entryOf(path));
    return Value{std::move(list), {}};
}

Result<Value::Map> listFolders(ActionCall &call)
{
    const ActionInput input(call.input);
    Listing listing;
    for (const QString &path : input.texts(u"paths")) {
        const Result<QString> folder = Workspace::checkedPath(path);
        if (!folder)
            return std::unexpected(folder.error());
        if (!call.workspace.isFolder(*folder))
            return failure(ErrorKind::NotFound, u"there is no folder %1 in the workspace"_s.arg(path),
                           u"A step before this one has to make it"_s);
        listing.add(call.workspace, *folder, input.flag(u"recursive"));
    }
    return Value::Map{{u"files"_s, {}, listOf(listing.files)}, {u"folders"_s, {}, listOf(listing.folders)}};
}

} // namespace

Action fsDeleteAction()
{
    return {.name = u"fs:delete"_s,
            .summary = u"Deletes files and folders of the workspace."_s,
            .input = R"({"type": "object", "required": ["files"], "properties": {
                "files": {"type": "array", "items": {"type": "string", "minLength": 1},
                    "description": "Globs, or paths of files and folders"}}})",
            .outputs = {},
            .run = removeFiles};
}

Action fsRenameAction()
{
    return {.name = u"fs:rename"_s,
            .summary = u"Renames or moves files and folders of the workspace."_s,
            .input = R"({"type": "object", "required": ["files"], "properties": {
                "files": {"type": "array", "items": {"type": "object", "required": ["from", "to"],
                    "properties": {
                        "from": {"type": "string", "minLength": 1, "description": "What is there"},
                        "to": {"type": "string", "minLength": 1, "description": "What it becomes"},
                        "overwrite": {"type": "boolean", "description": "Whether what is at its place goes"}}}}}})",
            .outputs = {},
            .run = renameFiles};
}

Action fsReaddirAction()
{
    return {.name = u"fs:readdir"_s,
            .summary = u"Lists the files and folders of folders of the workspace."_s,
            .input = R"({"type": "object", "required": ["paths", "recursive"], "properties": {
                "paths": {"type": "array", "items": {"type": "string"}, "description": "Folders"},
                "recursive": {"type": "boolean", "description": "Whether folders in them are listed, too"}}})",
            .outputs = {u"files"_s, u"folders"_s},
            .run = listFolders};
}

} // namespace cairn
