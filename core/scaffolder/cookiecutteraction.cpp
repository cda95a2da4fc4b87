// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "base/program.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/fetch.h"
#include "scaffolder/pathcache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Cookiecutter renders with all of Python in reach and looks for modules in the template. This starts it
/// with Jinja's sandbox in the place of that, without such modules, and without hooks.
constexpr auto starter = R"(
import contextlib, sys
import jinja2, jinja2.sandbox
jinja2.Environment = jinja2.sandbox.SandboxedEnvironment
import cookiecutter.main as main
main._patch_import_path_for_repo = lambda folder: contextlib.nullcontext()
main.cookiecutter(sys.argv[1], no_input=True, output_dir=sys.argv[2], default_config=True, accept_hooks=False)
)";
constexpr std::chrono::seconds longestRun{60};
constexpr qsizetype mostMemory = qsizetype(2) * 1024 * 1024 * 1024;

/// The Python that the installed program runs with, as its first line says.
Result<QString> interpreter()
{
    QFile program(QStandardPaths::findExecutable(u"cookiecutter"_s));
    const QByteArray line = program.open(QFile::ReadOnly) ? program.readLine(4096).trimmed() : QByteArray();
    const QString first = QString::fromUtf8(line.startsWith("#!") ? line.sliced(2) : QByteArray()).trimmed();
    const QString name =
        first.section(u' ', 0, 0).endsWith(u"/env"_s) ? first.section(u' ', 1, 1) : first.section(u' ', 0, 0);
    if (!name.contains(u"python"_s))
        return failure(
            ErrorKind::NotFound, u"the program cookiecutter is not installed"_s,
            u"Install it (Debian: apt install cookiecutter), or write the step with fetch:template and "
            "cookiecutterCompat"_s);
    return name;
}

/// Extensions are code: only those that come with the programs themselves.
Result<void> checkExtensions(const Value &context)
{
    const Value *extensions = context.find(u"_extensions");
    for (const Value &extension : extensions && extensions->list() ? *extensions->list() : Value::List()) {
        const QString name = extension.text() ? *extension.text() : QString();
        if (!name.startsWith(u"cookiecutter.extensions."_s) && !name.startsWith(u"jinja2.ext."_s))
            return failure(
                ErrorKind::Denied,
                u"the template wants the extension %1, which is a program"_s.arg(extension.excerpt()),
                u"Only cookiecutter.extensions and jinja2.ext are loaded"_s);
    }
    return {};
}

/// The skeleton with the values in its cookiecutter.json; Denied where it has programs that would run.
Result<Workspace> preparedTemplate(const Workspace::Files &skeleton, const ActionInput &input)
{
    Workspace workspace;
    for (const auto &[path, file] : skeleton) {
        if (path.startsWith(u"hooks/"_s))
            return failure(ErrorKind::Denied, u"the template has a hook, %1, which is a program"_s.arg(path),
                           u"Take it out: nothing of a template is run"_s);
        if (const Result<void> written = workspace.write(path, file); !written)
            return std::unexpected(written.error());
    }
    const WorkspaceFile *defaults = workspace.find(u"cookiecutter.json"_s);
    Result<Value> context = defaults ? readJson(defaults->content) : Value{Value::Map(), {}};
    if (!context || !context->map())
        return failure(
            ErrorKind::Invalid,
            u"cookiecutter.json: %1"_s.arg(context ? u"it is no object"_s : context.error().message),
            u"Correct the file"_s);
    Value::Map more = *input.object(u"values").map();
    if (const Value *copied = input.find(u"copyWithoutRender"))
        more.push_back({u"_copy_without_render"_s, {}, *copied});
    if (const Value *extensions = input.find(u"extensions"))
        more.push_back({u"_extensions"_s, {}, *extensions});
    // In their order: a default may be made of those before it.
    for (const Member &member : more) {
        auto &members = std::get<Value::Map>(context->content);
        const auto found = std::ranges::find(members, member.key, &Member::key);
        if (found == members.end())
            members.push_back(member);
        else
            found->value = member.value;
    }
    if (const Result<void> checked = checkExtensions(*context); !checked)
        return std::unexpected(checked.error());
    if (const Result<void> written =
            workspace.write(u"cookiecutter.json"_s, {writeJson(*context, "  "), false, false});
        !written)
        return std::unexpected(written.error());
    return workspace;
}

/// What a cache knows the result by: all that goes in.
QString keyOf(const Workspace &prepared)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[path, file] : prepared.files()) {
        hash.addData(path.toUtf8() + '\0' + QByteArray::number(file.content.size()) + '\0');
        hash.addData(file.content);
    }
    return u"cookiecutter "_s + QString::fromLatin1(hash.result().toHex());
}

Result<FileTree> runCookiecutter(const Workspace &prepared, ActionCall &call)
{
    const Result<QString> python = interpreter();
    if (!python)
        return std::unexpected(python.error());
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"made"_s);
    if (const Result<void> saved = prepared.save(folder.filePath(u"template"_s)); !saved)
        return std::unexpected(saved.error());
    QDir().mkpath(made);
    const Result<ProgramRun> run = runProgram(
        {.name = *python,
         .arguments = {u"-c"_s, QString::fromLatin1(starter), folder.filePath(u"template"_s), made},
         .environment = {u"HOME="_s + folder.path(), u"PYTHONDONTWRITEBYTECODE=1"_s},
         .longest = longestRun,
         .mostMemory = mostMemory},
        call.progress);
    if (!run)
        return std::unexpected(run.error());
    const QStringList folders = QDir(made).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden);
    if (run->status != 0 || folders.size() != 1)
        return failure(
            ErrorKind::Failed,
            u"cookiecutter failed: %1"_s.arg(
                QString::fromUtf8(run->errors).trimmed().section(u'\n', -1).left(1'000)),
            u"Correct the template; it runs in Jinja's sandbox, without hooks and without a network"_s);
    PathEnvironment environment;
    environment.base.folder = made;
    const auto tree = fetchFolder(u"./"_s + folders.front(), environment, call.progress);
    return tree ? Result<FileTree>(**tree) : std::unexpected(tree.error());
}

Result<Value::Map> fetchCookiecutter(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<QString> target = Workspace::checkedPath(input.text(u"targetPath"));
    if (!target)
        return std::unexpected(target.error());
    const auto skeleton = fetchFolder(input.text(u"url"), withToken(call), call.progress);
    if (!skeleton)
        return std::unexpected(skeleton.error());
    const Result<Workspace> prepared = preparedTemplate(**skeleton, input);
    if (!prepared)
        return std::unexpected(prepared.error());
    const auto tree = cachedTree(call.environment.cache.get(), keyOf(*prepared),
                                 [&] { return runCookiecutter(*prepared, call); });
    if (!tree)
        return std::unexpected(tree.error());
    for (const auto &[path, file] : **tree) {
        const Result<void> written =
            call.workspace.write(target->isEmpty() ? path : *target + u'/' + path, file);
        if (!written)
            return std::unexpected(written.error());
    }
    call.log(u"Cookiecutter made %1 files"_s.arg((*tree)->size()));
    return Value::Map();
}

} // namespace

Action fetchCookiecutterAction()
{
    return {.name = u"fetch:cookiecutter"_s,
            .summary = u"Renders a skeleton with Cookiecutter, where that is installed."_s,
            .input = R"({"type": "object", "required": ["url"], "properties": {
                "url": {"type": "string", "minLength": 1,
                    "description": "The folder with cookiecutter.json"},
                "targetPath": {"type": "string", "description": "Folder of the workspace; itself if left out"},
                "values": {"type": "object", "description": "What templates know as cookiecutter"},
                "copyWithoutRender": {"type": "array", "items": {"type": "string"},
                    "description": "Globs of files that are copied as they are"},
                "extensions": {"type": "array", "items": {"type": "string"},
                    "description": "Of Jinja: those of cookiecutter.extensions and jinja2.ext"},
                "imageName": {"type": "string", "description": "No container is used"},
                "token": {"type": "string", "description": "Used to fetch, before those of the keychain"}}})",
            .outputs = {},
            .run = fetchCookiecutter};
}

} // namespace cairn
