// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/actioninput.h"
#include "scaffolder/fetch.h"
#include "scaffolder/skeleton.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Fields of all four; the first ones are the action's own.
QByteArray schemaOf(const QByteArray &required, const QByteArray &own, bool isFolder)
{
    QByteArray schema = R"({"type": "object", "required": [)" + required + R"(], "properties": {)" + own + R"(
        "values": {"type": "object", "description": "What templates know as values"},
        "cookiecutterCompat": {"type": "boolean",
            "description": "Templates are written for Cookiecutter: {{ cookiecutter.name }}"},
        "replace": {"type": "boolean", "description": "Whether files that are there already are replaced"},
        "trimBlocks": {"type": "boolean", "description": "The end of line behind a statement goes"},
        "lstripBlocks": {"type": "boolean", "description": "The blanks before a statement go"})";
    if (isFolder)
        schema += R"(,
        "copyWithoutTemplating": {"type": "array", "items": {"type": "string"},
            "description": "Globs of files that are copied as they are; their names are rendered"},
        "copyWithoutRender": {"type": "array", "items": {"type": "string"},
            "description": "As copyWithoutTemplating, but their names are not rendered; deprecated"
},
        "templateFileExtension": {"type": ["boolean", "string"],
            "description": "Only files that end with it are rendered; true is .njk"})";
    return schema + "}}";
}

constexpr auto fetchedUrl = R"("url": {"type": "string", "minLength": 1,
            "description": "Relative to the template, or its page at a forge"},
        "token": {"type": "string", "description": "Used to fetch, before those of the keychain"},)";
constexpr auto sourcePath = R"("sourcePath": {"type": "string", "description": "In the workspace"},)";
constexpr auto targetFolder =
    R"("targetPath": {"type": "string", "description": "Folder of the workspace; itself if left out"},)";
constexpr auto targetFile =
    R"("targetPath": {"type": "string", "minLength": 1, "description": "Its path in the workspace"},)";

/// `.njk` and the like; empty where every file is rendered.
QString extensionOf(const ActionInput &input)
{
    if (input.flag(u"templateFileExtension"))
        return u".njk"_s;
    const QString extension = input.text(u"templateFileExtension");
    return extension.isEmpty() || extension.startsWith(u'.') ? extension : u'.' + extension;
}

Result<SkeletonOptions> optionsOf(const ActionCall &call, const QString &source)
{
    const ActionInput input(call.input);
    SkeletonOptions options;
    options.source = source;
    const bool hasOldList = input.find(u"copyWithoutRender");
    const bool hasList = hasOldList || input.find(u"copyWithoutTemplating");
    const bool isCookiecutter = input.flag(u"cookiecutterCompat");
    options.extension = extensionOf(input);
    if (hasOldList && input.find(u"copyWithoutTemplating"))
        return failure(ErrorKind::Invalid,
                       u"copyWithoutRender and copyWithoutTemplating cannot be used together"_s,
                       u"Take copyWithoutRender away; it is deprecated"_s);
    if (!options.extension.isEmpty() && (hasList || isCookiecutter))
        return failure(ErrorKind::Invalid,
                       u"templateFileExtension cannot be used with copyWithoutTemplating, copyWithoutRender "
                       "or cookiecutterCompat"_s,
                       u"Take one of them away"_s);
    Result<PathGlobs> globs =
        PathGlobs::make(input.texts(hasOldList ? u"copyWithoutRender" : u"copyWithoutTemplating"));
    const Result<QString> target = Workspace::checkedPath(input.text(u"targetPath"));
    if (!globs || !target)
        return std::unexpected(globs ? target.error() : globs.error());
    options.verbatim = *std::move(globs);
    options.rendersVerbatimNames = !hasOldList;
    options.target = *target;
    options.syntax = {isCookiecutter, input.flag(u"trimBlocks"), input.flag(u"lstripBlocks")};
    options.replaces = input.flag(u"replace");
    options.values = {{isCookiecutter ? u"cookiecutter"_s : u"values"_s, {}, input.object(u"values")}};
    return options;
}

/// What errors name: `./skeleton` and `skeleton/` are `skeleton`.
QString shownSource(QString address)
{
    while (address.startsWith(u"./"_s))
        address.remove(0, 2);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address == u"." ? QString() : address;
}

Result<Value::Map> renderTree(const Workspace::Files &tree, const SkeletonOptions &options, ActionCall &call)
{
    const size_t before = call.workspace.files().size();
    if (const Result<void> rendered = renderSkeleton(tree, options, call); !rendered)
        return std::unexpected(rendered.error());
    call.log(u"Rendered %1 files of %2, %3 of them new"_s.arg(tree.size())
                 .arg(options.source)
                 .arg(call.workspace.files().size() - before));
    return Value::Map();
}

Result<Value::Map> fetchTemplate(ActionCall &call)
{
    const QString url = ActionInput(call.input).text(u"url");
    const Result<SkeletonOptions> options = optionsOf(call, shownSource(url));
    if (!options)
        return std::unexpected(options.error());
    const auto tree = fetchFolder(url, withToken(call), call.progress);
    return tree ? renderTree(**tree, *options, call) : std::unexpected(tree.error());
}

Result<Value::Map> fetchTemplateFile(ActionCall &call)
{
    const QString url = ActionInput(call.input).text(u"url");
    const Result<SkeletonOptions> options = optionsOf(call, shownSource(url));
    if (!options)
        return std::unexpected(options.error());
    const Result<WorkspaceFile> file = fetchFile(url, withToken(call), call.progress);
    const Result<void> rendered =
        file ? renderFile(*file, options->target, *options, call) : std::unexpected(file.error());
    return rendered ? Result<Value::Map>(Value::Map()) : std::unexpected(rendered.error());
}

std::unexpected<Error> notInWorkspace(const QString &path, const QString &what)
{
    return failure(ErrorKind::NotFound, u"there is no %1 %2 in the workspace"_s.arg(what, path),
                   u"A step before this one has to make it"_s);
}

Result<Value::Map> renderWorkspaceFolder(ActionCall &call)
{
    const Result<QString> source = Workspace::checkedPath(ActionInput(call.input).text(u"sourcePath"));
    if (!source)
        return std::unexpected(source.error());
    const Result<SkeletonOptions> options = optionsOf(call, *source);
    if (!options)
        return std::unexpected(options.error());
    const std::vector<QString> paths = call.workspace.below(*source);
    if (paths.empty())
        return notInWorkspace(*source, u"folder"_s);
    Workspace::Files tree;
    for (const QString &path : paths)
        tree[path.sliced(source->isEmpty() ? 0 : source->size() + 1)] = *call.workspace.find(path);
    return renderTree(tree, *options, call);
}

Result<Value::Map> renderWorkspaceFile(ActionCall &call)
{
    const Result<QString> source = Workspace::checkedPath(ActionInput(call.input).text(u"sourcePath"));
    if (!source)
        return std::unexpected(source.error());
    const Result<SkeletonOptions> options = optionsOf(call, *source);
    if (!options)
        return std::unexpected(options.error());
    const WorkspaceFile *found = call.workspace.find(*source);
    if (!found)
        return notInWorkspace(*source, u"file"_s);
    const WorkspaceFile file = *found;
    const Result<void> rendered = renderFile(file, options->target, *options, call);
    return rendered ? Result<Value::Map>(Value::Map()) : std::unexpected(rendered.error());
}

} // namespace

Action fetchTemplateAction()
{
    return {.name = u"fetch:template"_s,
            .summary = u"Renders a skeleton, names and contents, into the workspace."_s,
            .input = schemaOf(R"("url")", QByteArray(fetchedUrl) + targetFolder, true),
            .outputs = {},
            .run = fetchTemplate};
}

Action fetchTemplateFileAction()
{
    return {.name = u"fetch:template:file"_s,
            .summary = u"Renders one file into the workspace."_s,
            .input = schemaOf(R"("url", "targetPath")", QByteArray(fetchedUrl) + targetFile, false),
            .outputs = {},
            .run = fetchTemplateFile};
}

Action workspaceTemplateAction()
{
    return {.name = u"workspace:template"_s,
            .summary = u"Renders a folder of the workspace into another one."_s,
            .input = schemaOf(R"("sourcePath", "targetPath")", QByteArray(sourcePath) + targetFolder, true),
            .outputs = {},
            .run = renderWorkspaceFolder};
}

Action workspaceTemplateFileAction()
{
    return {.name = u"workspace:template:file"_s,
            .summary = u"Renders a file of the workspace to another place in it."_s,
            .input = schemaOf(R"("sourcePath", "targetPath")", QByteArray(sourcePath) + targetFile, false),
            .outputs = {},
            .run = renderWorkspaceFile};
}

} // namespace cairn
