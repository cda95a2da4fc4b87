// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/pathglobs.h"
#include "scaffolder/roadievalues.h"
#include "scaffolder/skeleton.h"
#include "templating/regex.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A text as it is; anything else as JSON over several lines.
QByteArray contentOf(const ActionInput &input, bool keepsFormat)
{
    const Value *content = input.find(u"content");
    const QString *text = content ? content->text() : nullptr;
    if (!text)
        return content ? writeJson(*content, "  ") : QByteArray();
    const QByteArray bytes = text->toUtf8();
    if (keepsFormat)
        return bytes;
    const Result<Value> json = readJson(bytes);
    return json ? writeJson(*json, "  ") : bytes;
}

Value::Map pathOutput(const QString &path)
{
    return {{u"path"_s, {}, textValue(path)}};
}

Result<Value::Map> put(ActionCall &call, const QString &path, const QByteArray &content)
{
    const Result<QString> plain = Workspace::checkedPath(path);
    if (!plain)
        return std::unexpected(plain.error());
    const WorkspaceFile *before = call.workspace.find(*plain);
    const Result<void> written =
        call.workspace.write(*plain, {content, before && before->isExecutable, false});
    if (!written)
        return std::unexpected(written.error());
    return pathOutput(*plain);
}

Result<Value::Map> writeFile(ActionCall &call)
{
    const ActionInput input(call.input);
    return put(call, input.text(u"path"), contentOf(input, input.flag(u"preserveFormatting")));
}

Result<Value::Map> appendToFile(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<WorkspaceFile> before = requiredFile(call);
    if (!before && before.error().kind != ErrorKind::NotFound)
        return std::unexpected(before.error());
    return put(call, input.text(u"path"), before.value_or(WorkspaceFile()).content + contentOf(input, true));
}

Result<Value::Map> parseFile(ActionCall &call)
{
    const ActionInput input(call.input);
    const QString path = input.text(u"path");
    const QString parser = input.text(u"parser");
    const Result<WorkspaceFile> file = requiredFile(call);
    if (!file)
        return std::unexpected(file.error());
    if (parser.isEmpty())
        return Value::Map{{u"content"_s, {}, textValue(QString::fromUtf8(file->content))}};
    if (parser == u"json") {
        const Result<Value> json = readJson(file->content);
        if (!json)
            return failure(json.error().kind, u"%1: %2"_s.arg(path, json.error().message), json.error().hint);
        return Value::Map{{u"content"_s, {}, *json}};
    }
    Result<Value::List> documents = readDocuments(path, file->content);
    if (!documents)
        return std::unexpected(documents.error());
    if (parser == u"multiyaml")
        return Value::Map{{u"content"_s, {}, Value{std::move(*documents), {}}}};
    if (documents->size() > 1)
        return failure(ErrorKind::Invalid, u"%1 has %2 documents"_s.arg(path).arg(documents->size()),
                       u"Write parser: multiyaml"_s);
    return Value::Map{{u"content"_s, {}, documents->empty() ? Value() : std::move(documents->front())}};
}

/// One entry of `files`: what is looked for, and what comes in its place.
struct Replacement {
    QString find;
    QString by;
    bool isRegex = false;

    Result<QString> apply(const QString &text, const ActionCall &call) const
    {
        templating::Run run({}, call.progress.stop);
        QString changed;
        if (isRegex) {
            templating::Regex regex{find, u"g"_s, 0};
            changed = templating::replaced(regex, text, by, run);
        } else {
            changed = applyPlain(text, run);
        }
        if (run.hasFailed())
            return std::unexpected(run.failure());
        return changed;
    }

private:
    QString applyPlain(const QString &text, templating::Run &run) const
    {
        QString changed;
        qsizetype from = 0;
        for (qsizetype at = text.indexOf(find); at >= 0; at = text.indexOf(find, from)) {
            changed += QStringView(text).sliced(from, at - from);
            changed += run.made(templating::filledIn(by, text, at, find.size()));
            from = at + find.size();
        }
        changed += QStringView(text).sliced(from);
        return changed;
    }
};

Result<Value::Map> replaceInFiles(ActionCall &call)
{
    const ActionInput input(call.input);
    for (const Value &item : input.items(u"files")) {
        const ActionInput entry(*item.map());
        const Result<PathGlobs> globs = PathGlobs::make({entry.text(u"file")});
        const Replacement replacement{entry.text(u"find"), entry.text(u"replaceWith"),
                                      entry.flag(u"matchRegex")};
        if (!globs)
            return std::unexpected(globs.error());
        if (replacement.isRegex) {
            if (const Result<void> regex = templating::checkRegex(replacement.find, u"g"_s); !regex)
                return std::unexpected(regex.error());
        }
        for (const QString &path : call.workspace.below({})) {
            const WorkspaceFile file = *call.workspace.find(path);
            const bool isHidden = path.startsWith(u'.') || path.contains(u"/."_s);
            const bool isNamed = path == entry.text(u"file");
            if (file.isLink || isBinary(file.content) || !globs->matches(path)
                || (isHidden && !isNamed && !input.flag(u"includeDotFiles")))
                continue;
            const Result<QString> changed = replacement.apply(QString::fromUtf8(file.content), call);
            if (!changed)
                return failure(changed.error().kind, u"%1: %2"_s.arg(path, changed.error().message),
                               changed.error().hint);
            const Result<void> written =
                call.workspace.write(path, {changed->toUtf8(), file.isExecutable, false});
            if (!written)
                return std::unexpected(written.error());
        }
    }
    return Value::Map();
}

} // namespace

Action roadieFsWriteAction()
{
    return {.name = u"roadiehq:utils:fs:write"_s,
            .summary = u"Writes a file of the workspace."_s,
            .input = R"({"type": "object", "required": ["path", "content"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "Its path"},
                "content": {"description": "What it holds: a text, or a value that is written as JSON"},
                "preserveFormatting": {"type": "boolean",
                    "description": "Whether a text that is JSON stays as it is written"}}})",
            .outputs = {u"path"_s},
            .run = writeFile};
}

Action roadieFsAppendAction()
{
    return {.name = u"roadiehq:utils:fs:append"_s,
            .summary = u"Adds to the end of a file of the workspace, which is made where it is missing."_s,
            .input = R"({"type": "object", "required": ["path", "content"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "Its path"},
                "content": {"type": "string", "description": "What is added"}}})",
            .outputs = {u"path"_s},
            .run = appendToFile};
}

Action roadieFsParseAction()
{
    return {.name = u"roadiehq:utils:fs:parse"_s,
            .summary = u"Reads a file of the workspace."_s,
            .input = R"({"type": "object", "required": ["path"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "Its path"},
                "parser": {"type": "string", "enum": ["yaml", "json", "multiyaml"],
                    "description": "What it is read as; a text if left out"}}})",
            .outputs = {u"content"_s},
            .run = parseFile};
}

Action roadieFsReplaceAction()
{
    return {.name = u"roadiehq:utils:fs:replace"_s,
            .summary = u"Replaces text in files of the workspace."_s,
            .input = R"({"type": "object", "required": ["files"], "properties": {
                "files": {"type": "array", "items": {"type": "object",
                    "required": ["file", "find", "replaceWith"], "properties": {
                        "file": {"type": "string", "minLength": 1, "description": "A glob, or a path"},
                        "find": {"type": "string", "minLength": 1, "description": "What is looked for"},
                        "replaceWith": {"type": "string", "description": "What comes in its place"},
                        "matchRegex": {"type": "boolean",
                            "description": "Whether find is a regular expression"}}}},
                "includeDotFiles": {"type": "boolean",
                    "description": "Whether globs fit names that begin with a dot"}}})",
            .outputs = {},
            .run = replaceInFiles};
}

} // namespace cairn
