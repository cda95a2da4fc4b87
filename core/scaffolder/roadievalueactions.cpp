// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "base/yaml.h"
#include "base/yamlwriter.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/roadievalues.h"
#include "scaffolder/valuemerge.h"
#include "scaffolder/yamledit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

std::unexpected<Error> unreadable(const QString &path, const QString &message, const QString &hint)
{
    return failure(ErrorKind::Invalid, u"%1: %2"_s.arg(path, message), hint);
}

/// A text of the input is read as the file is.
Result<Value> contentOf(const ActionInput &input, bool isJson)
{
    const Value *content = input.find(u"content");
    if (!content || !content->text())
        return content ? *content : Value();
    const QByteArray text = content->text()->toUtf8();
    if (isJson) {
        Result<Value> json = readJson(text);
        return json ? json : unreadable(u"content"_s, json.error().message, json.error().hint);
    }
    Result<Value::List> documents = readDocuments(u"content"_s, text);
    if (!documents)
        return std::unexpected(documents.error());
    return documents->empty() ? Value() : documents->front();
}

ListMerge listsOf(const ActionInput &input)
{
    return input.flag(u"mergeArrays") ? ListMerge::Appended : ListMerge::ByPlace;
}

Result<Value::Map> put(ActionCall &call, const QString &path, const QByteArray &content, bool isExecutable)
{
    const Result<void> written = call.workspace.write(path, {content, isExecutable, false});
    if (!written)
        return std::unexpected(written.error());
    return Value::Map{{u"path"_s, {}, textValue(path)}};
}

/// The blanks that the second line of a JSON text begins with.
QByteArray indentOf(const QByteArray &text)
{
    static const QRegularExpression second(u"^[^\\n]*\\n([ \\t]+)"_s);
    const QRegularExpressionMatch match = second.match(QString::fromUtf8(text));
    return match.hasMatch() ? match.captured(1).toUtf8() : "  "_ba;
}

Result<Value::Map> mergeJsonFile(ActionCall &call, const QString &path, const WorkspaceFile &file,
                                 const QByteArray &indent)
{
    const ActionInput input(call.input);
    const Result<Value> base = file.content.isEmpty() ? Value{Value::Map(), {}} : readJson(file.content);
    if (!base)
        return unreadable(path, base.error().message, base.error().hint);
    const Result<Value> more = contentOf(input, true);
    if (!more)
        return std::unexpected(more.error());
    const Value merged = mergedValue(*base, *more, listsOf(input));
    return put(call, path, writeJson(merged, indent) + (file.content.endsWith('\n') ? "\n" : ""),
               file.isExecutable);
}

/// The document that the content goes into: the only one, or the one that has the field.
Result<size_t> chosenDocument(const ActionInput &input, const Value::List &documents, const QString &path)
{
    const Value field = input.object(u"useDocumentIncludingField");
    const QString key = field.textAt({u"key"});
    if (key.isEmpty() && documents.size() > 1)
        return failure(ErrorKind::Invalid, u"%1 has %2 documents"_s.arg(path).arg(documents.size()),
                       u"Say which by useDocumentIncludingField, with key and value"_s);
    if (key.isEmpty())
        return 0;
    const auto found = std::ranges::find_if(documents, [&](const Value &document) {
        return document.textAt({key}) == field.textAt({u"value"}) && document.find(key);
    });
    if (found == documents.end())
        return failure(ErrorKind::NotFound,
                       u"no document of %1 has %2: %3"_s.arg(path, key, field.textAt({u"value"})),
                       u"Correct useDocumentIncludingField"_s);
    return size_t(found - documents.begin());
}

/// The text with one document changed and its comments kept; of a text that has comments alone they come
/// first.
Result<QByteArray> withComments(const QString &path, const QByteArray &text, size_t document,
                                const Value &merged)
{
    if (readYaml(text).empty())
        return text + (text.endsWith('\n') ? "" : "\n") + writeYaml(merged).toUtf8();
    Result<QByteArray> edited = editedYaml(text, document, merged);
    if (!edited)
        return failure(edited.error().kind, u"%1:%2"_s.arg(path, edited.error().message),
                       edited.error().hint);
    return edited;
}

Result<Value::Map> mergeYamlFile(ActionCall &call, const QString &path, const WorkspaceFile &file)
{
    const ActionInput input(call.input);
    Result<Value::List> documents = readDocuments(path, file.content);
    const Result<Value> more = contentOf(input, false);
    if (!documents || !more)
        return std::unexpected(documents ? more.error() : documents.error());
    if (documents->empty())
        documents->push_back(Value{Value::Map(), {}});
    const Result<size_t> chosen = chosenDocument(input, *documents, path);
    if (!chosen)
        return std::unexpected(chosen.error());
    const Value merged = mergedValue((*documents)[*chosen], *more, listsOf(input));
    if (input.flag(u"preserveYamlComments") && file.content.contains('#')) {
        const Result<QByteArray> edited = withComments(path, file.content, *chosen, merged);
        return edited ? put(call, path, *edited, file.isExecutable) : std::unexpected(edited.error());
    }
    (*documents)[*chosen] = merged;
    QStringList texts;
    for (const Value &document : *documents)
        texts += writeYaml(document);
    return put(call, path, texts.join(u"---\n"_s).toUtf8(), file.isExecutable);
}

Result<Value::Map> mergeFile(ActionCall &call)
{
    const Result<WorkspaceFile> file = requiredFile(call);
    if (!file)
        return std::unexpected(file.error());
    const QString path = *Workspace::checkedPath(ActionInput(call.input).text(u"path"));
    if (path.endsWith(u".json"_s))
        return mergeJsonFile(call, path, *file, "  ");
    if (path.endsWith(u".yaml"_s) || path.endsWith(u".yml"_s))
        return mergeYamlFile(call, path, *file);
    return failure(ErrorKind::Invalid, u"%1 is neither JSON nor YAML by its name"_s.arg(path),
                   u"Name a file that ends with .json, .yaml or .yml"_s);
}

Result<Value::Map> mergeJson(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<QString> path = Workspace::checkedPath(input.text(u"path"));
    if (!path)
        return std::unexpected(path.error());
    const WorkspaceFile *file = call.workspace.find(*path);
    const WorkspaceFile before = file && !file->isLink ? *file : WorkspaceFile();
    return mergeJsonFile(call, *path, before,
                         input.flag(u"matchFileIndent") ? indentOf(before.content) : "  "_ba);
}

Result<Value::Map> serializeYaml(ActionCall &call)
{
    const Value *data = ActionInput(call.input).find(u"data");
    return Value::Map{{u"serialized"_s, {}, textValue(roadieYaml(call, data ? *data : Value()))}};
}

Result<Value::Map> serializeJson(ActionCall &call)
{
    const ActionInput input(call.input);
    const Value *found = input.find(u"data");
    const Value data = found ? *found : Value();
    return Value::Map{{u"serialized"_s, {}, textValue(roadieJson(input, data))}};
}

} // namespace

Action roadieMergeAction()
{
    return {.name = u"roadiehq:utils:merge"_s,
            .summary = u"Merges values into a JSON or YAML file of the workspace."_s,
            .input = R"({"type": "object", "required": ["path", "content"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "A .json, .yaml or .yml file"},
                "content": {"type": ["string", "object", "array"],
                    "description": "A value, or the text of one in the file's format"},
                "mergeArrays": {"type": "boolean",
                    "description": "Whether lists are appended, and not merged by place"},
                "useDocumentIncludingField": {"type": "object", "required": ["key", "value"], "properties": {
                    "key": {"type": "string", "description": "A field at the root of the document"},
                    "value": {"type": "string", "description": "What it holds"}}},
                "preserveYamlComments": {"type": "boolean", "description": "Whether comments of YAML, blank lines and quotes stay as they are"},
                "options": {"type": "object", "description": "Not done: how YAML is written"}}})",
            .outputs = {u"path"_s},
            .run = mergeFile};
}

Action roadieJsonMergeAction()
{
    return {.name = u"roadiehq:utils:json:merge"_s,
            .summary = u"Merges values into a JSON file, which is made where it is missing."_s,
            .input = R"({"type": "object", "required": ["path", "content"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "Its path"},
                "content": {"type": ["string", "object", "array"],
                    "description": "A value, or the text of one in JSON"},
                "mergeArrays": {"type": "boolean",
                    "description": "Whether lists are appended, and not merged by place"},
                "matchFileIndent": {"type": "boolean",
                    "description": "Whether lines are indented as they were"}}})",
            .outputs = {u"path"_s},
            .run = mergeJson};
}

Action roadieSerializeYamlAction()
{
    return {.name = u"roadiehq:utils:serialize:yaml"_s,
            .summary = u"Writes a value as YAML, for later steps."_s,
            .input = R"({"type": "object", "required": ["data"], "properties": {
                "data": {"description": "The value"},
                "options": {"type": "object", "properties": {
                    "indent": {"type": "integer", "minimum": 1, "maximum": 8},
                    "sortKeys": {"type": "boolean"}},
                    "description": "indent and sortKeys; others change nothing"}}})",
            .outputs = {u"serialized"_s},
            .run = serializeYaml};
}

Action roadieSerializeJsonAction()
{
    return {.name = u"roadiehq:utils:serialize:json"_s,
            .summary = u"Writes a value as JSON, for later steps."_s,
            .input = R"({"type": "object", "required": ["data"], "properties": {
                "data": {"description": "The value"},
                "replacer": {"type": "array", "items": {"type": "string"},
                    "description": "Names of the members that are written, at each level"},
                "space": {"type": ["string", "number"],
                    "description": "What each level begins with, or how many blanks"}}})",
            .outputs = {u"serialized"_s},
            .run = serializeJson};
}

} // namespace cairn
