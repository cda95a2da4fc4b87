// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "jsonata/jsonata.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/roadievalues.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What the expression of the input makes of a value; nothing where it finds nothing.
Result<std::optional<Value>> transformed(ActionCall &call, const Value &data)
{
    const auto expression = Jsonata::parse(ActionInput(call.input).text(u"expression"));
    const auto result = expression ? expression->evaluate(data, {}, call.progress.stop)
                                   : JsonataResult<std::optional<Value>>(std::unexpected(expression.error()));
    if (result)
        return *result;
    const Error error = result.error().toError();
    if (error.kind == ErrorKind::Cancelled)
        return std::unexpected(result.error().error);
    return failure(error.kind, u"expression:%1"_s.arg(error.message), error.hint);
}

/// Nothing is left out, as it is in an output of Roadie's.
Value::Map outputOf(ActionCall &call, std::optional<Value> result)
{
    if (result)
        return Value::Map{{u"result"_s, {}, std::move(*result)}};
    call.log(u"The expression finds nothing, so there is no result"_s);
    return {};
}

Result<Value::Map> transformData(ActionCall &call)
{
    const Value *data = ActionInput(call.input).find(u"data");
    const Result<std::optional<Value>> result = transformed(call, data ? *data : Value());
    if (!result)
        return std::unexpected(result.error());
    return outputOf(call, *result);
}

Result<Value::Map> transformJson(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<WorkspaceFile> file = requiredFile(call);
    if (!file)
        return std::unexpected(file.error());
    const Result<Value> data = readJson(file->content);
    if (!data)
        return failure(data.error().kind, u"%1:%2"_s.arg(input.text(u"path"), data.error().message),
                       data.error().hint);
    Result<std::optional<Value>> result = transformed(call, *data);
    if (!result)
        return std::unexpected(result.error());
    if (*result && input.text(u"as") != u"object")
        *result = textValue(roadieJson(input, **result));
    return outputOf(call, std::move(*result));
}

/// One document, or with `loadAll` a list of all.
Result<Value> chosenDocuments(const ActionInput &input, const QByteArray &file)
{
    const QString path = input.text(u"path");
    Result<Value::List> documents = readDocuments(path, file);
    if (!documents)
        return std::unexpected(documents.error());
    if (input.flag(u"loadAll"))
        return Value{std::move(*documents), {}};
    if (documents->size() > 1)
        return failure(ErrorKind::Invalid, u"%1 has %2 documents"_s.arg(path).arg(documents->size()),
                       u"Write loadAll: true, and the expression for a list of them"_s);
    return documents->empty() ? Value() : std::move(documents->front());
}

Result<Value::Map> transformYaml(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<WorkspaceFile> file = requiredFile(call);
    if (!file)
        return std::unexpected(file.error());
    const Result<Value> data = chosenDocuments(input, file->content);
    if (!data)
        return std::unexpected(data.error());
    Result<std::optional<Value>> result = transformed(call, *data);
    if (!result)
        return std::unexpected(result.error());
    if (*result && input.text(u"as") != u"object")
        *result = textValue(roadieYaml(call, **result));
    return outputOf(call, std::move(*result));
}

} // namespace

Action roadieJsonataAction()
{
    return {.name = u"roadiehq:utils:jsonata"_s,
            .summary = u"Makes a value of another by an expression of JSONata."_s,
            .input = R"({"type": "object", "required": ["data", "expression"], "properties": {
                "data": {"description": "What the expression is about"},
                "expression": {"type": "string", "description": "JSONata"}}})",
            .outputs = {u"result"_s},
            .run = transformData};
}

Action roadieJsonataJsonAction()
{
    return {.name = u"roadiehq:utils:jsonata:json:transform"_s,
            .summary = u"Makes a value of a JSON file of the workspace by an expression of JSONata."_s,
            .input = R"({"type": "object", "required": ["path", "expression"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "Its path"},
                "expression": {"type": "string", "description": "JSONata"},
                "as": {"type": "string", "enum": ["string", "object"], "default": "string",
                    "description": "Whether the result is a text in JSON or the value itself"},
                "replacer": {"type": "array", "items": {"type": "string"},
                    "description": "Names of the members that are written, at each level"},
                "space": {"type": ["string", "number"],
                    "description": "What each level begins with, or how many blanks"}}})",
            .outputs = {u"result"_s},
            .run = transformJson};
}

Action roadieJsonataYamlAction()
{
    return {.name = u"roadiehq:utils:jsonata:yaml:transform"_s,
            .summary = u"Makes a value of a YAML file of the workspace by an expression of JSONata."_s,
            .input = R"({"type": "object", "required": ["path", "expression"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "Its path"},
                "expression": {"type": "string", "description": "JSONata"},
                "as": {"type": "string", "enum": ["string", "object"], "default": "string",
                    "description": "Whether the result is a text in YAML or the value itself"},
                "loadAll": {"type": "boolean", "description": "Whether all documents are read, as a list"},
                "options": {"type": "object", "properties": {
                    "indent": {"type": "integer", "minimum": 1, "maximum": 8},
                    "sortKeys": {"type": "boolean"}},
                    "description": "indent and sortKeys; others change nothing"}}})",
            .outputs = {u"result"_s},
            .run = transformYaml};
}

} // namespace cairn
