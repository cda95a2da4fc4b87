// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/pathcommand.h"

#include "base/json.h"
#include "base/yaml.h"
#include "scaffolder/pathparameters.h"
#include "templating/scaffolderfunctions.h"
#include "terminal/databases.h"
#include "terminal/output.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

/// How a template is read, and under which names its values stand.
struct Mode {
    QStringView name;
    std::vector<QStringView> roots; ///< answers alone come under the first
    TemplateSyntax syntax;
    bool keepsType = false;
};

const std::vector<Mode> &modes()
{
    static const std::vector<Mode> all{
        {u"step",
         {u"parameters", u"steps", u"each", u"secrets", u"user", u"context", u"environment"},
         {},
         true},
        {u"file", {u"values"}, {}, false},
        {u"cookiecutter", {u"cookiecutter"}, {true, false, false}, false},
    };
    return all;
}

Value::Map contextOf(const Mode &mode, const Value &values)
{
    const auto isThere = [&](QStringView root) { return values.find(root) != nullptr; };
    if (std::ranges::any_of(mode.roots, isThere))
        return *values.map();
    return {{mode.roots.front().toString(), {}, Value{values.map() ? *values.map() : Value::Map(), {}}}};
}

/// "string", "number", "boolean", "null", "array" or "object", as the contract has it.
QString typeOf(const Value &value)
{
    return value.list() ? u"array"_s : value.typeName();
}

Exit answer(Context &context, const TemplateResult<std::optional<Value>> &result)
{
    if (!result) {
        const TemplateFault &fault = result.error();
        if (context.isJson)
            printJson(QJsonObject{{u"ok"_s, false},
                                  {u"error"_s, QJsonObject{{u"message"_s, fault.error.message},
                                                           {u"hint"_s, fault.error.hint},
                                                           {u"line"_s, fault.place.line},
                                                           {u"column"_s, fault.place.column}}}});
        else
            fail(fault.toError());
        return Exit::Findings;
    }
    if (context.isJson) {
        QJsonObject object{{u"ok"_s, true}, {u"type"_s, *result ? typeOf(**result) : u"undefined"_s}};
        if (*result)
            object.insert(u"result"_s, toQJson(**result));
        printJson(object);
    } else if (*result) {
        print((*result)->text() ? *(*result)->text() : QString::fromUtf8(writeJson(**result)));
    }
    return Exit::Done;
}

} // namespace

Result<Value> readValues(const QString &given)
{
    QByteArray text = given.toUtf8();
    const bool isInline = given.startsWith(u'{');
    if (QFile file(given); !isInline && file.open(QFile::ReadOnly))
        text = file.readAll();
    else if (!isInline)
        return failure(ErrorKind::NotFound, u"%1 cannot be read: %2"_s.arg(given, file.errorString()),
                       u"Name a JSON or YAML file, or write an object: '{\"name\": \"x\"}'"_s);
    const std::vector<YamlDocument> documents = readYaml(text);
    const YamlDocument none;
    const YamlDocument &first = documents.empty() ? none : documents.front();
    if (first.fault)
        return failure(ErrorKind::Invalid,
                       u"%1:%2:%3: %4"_s.arg(isInline ? u"--values"_s : given)
                           .arg(first.fault->place.line)
                           .arg(first.fault->place.column)
                           .arg(first.fault->message),
                       first.fault->hint);
    if (!first.root.map() && !documents.empty())
        return failure(ErrorKind::Invalid, u"%1 holds a %2"_s.arg(given, first.root.typeName()),
                       u"Write an object of names and values"_s);
    return first.root;
}

Exit renderPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    const QString &text = arguments.first();
    const QString name = parser.isSet(u"mode"_s) ? parser.value(u"mode"_s) : u"step"_s;
    const auto mode = std::ranges::find(modes(), name, &Mode::name);
    if (mode == modes().end())
        return wrongUsage(u"there is no mode \"%1\"; write step, file or cookiecutter"_s.arg(name), u"path");
    const Result<Value> values = parser.isSet(u"values"_s) ? readValues(parser.value(u"values"_s)) : Value();
    if (!values)
        return fail(values.error());
    RenderOptions options{scaffolderFilters(), {}, context.progress.stop};
    if (mode->keepsType) {
        const auto says = [](bool what) {
            return
                [what](const TemplateArguments &) -> Result<std::optional<Value>> { return Value{what, {}}; };
        };
        options.functions.globals[u"always"_s] = says(true);
        options.functions.globals[u"failure"_s] = says(false);
    }
    const auto parsed = TextTemplate::parse(text, u"TEXT"_s, mode->syntax);
    if (!parsed)
        return answer(context, std::unexpected(parsed.error()));
    const TemplateContext prepared(contextOf(*mode, *values));
    if (mode->keepsType)
        return answer(context, parsed->renderValue(prepared, options));
    const TemplateResult<QString> rendered = parsed->render(prepared, options);
    if (!rendered)
        return answer(context, std::unexpected(rendered.error()));
    return answer(context, Value{*rendered, {}});
}

Exit setPathParameters(Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    Result<Database> user = readyUserData(context.home);
    if (!user)
        return fail(user.error());
    if (!arguments.isEmpty()) {
        const qsizetype at = arguments.first().indexOf(u'=');
        if (at < 0)
            return wrongUsage(u"write NAME=VALUE"_s, u"path");
        const Result<void> set =
            setPathParameter(*user, arguments.first().first(at), arguments.first().sliced(at + 1));
        if (!set)
            return fail(set.error());
    }
    const Result<Value::Map> parameters = loadPathParameters(*user);
    if (!parameters)
        return fail(parameters.error());
    if (context.isJson)
        printJson(toQJson(Value{*parameters, {}}).toObject());
    for (const Member &parameter : *parameters) {
        if (!context.isJson)
            print(u"%1=%2"_s.arg(parameter.key, *parameter.value.text()));
    }
    return Exit::Done;
}

namespace {

constexpr auto parts = std::to_array<PathPart>({
    {u"list", u"", u"The golden paths of the catalog.", 0, 0, listPaths},
    {u"show", u"TEMPLATE", u"The questions and the steps of one.", 1, 1, showPath},
    {u"run", u"TEMPLATE", u"Runs one: a reference, or a template.yaml of the disk.", 1, 1, beginPath},
    {u"resume", u"RUN", u"Does a planned run, or goes on with a failed or killed one.", 1, 1, resumePath},
    {u"undo", u"RUN", u"Takes back what a run did outside.", 1, 1, undoPath},
    {u"history", u"[RUN]", u"The runs so far, or all of one.", 0, 1, showPathHistory},
    {u"test", u"[FOLDER|FILE]", u"Runs the cases of template.test.yaml beside templates.", 0, 1, testPaths},
    {u"parameters", u"[NAME=VALUE]",
     u"environment.parameters of templates; sets one, an empty value takes it away.", 0, 1,
     setPathParameters},
    {u"render", u"TEXT", u"Renders one text of a template, for authors.", 1, 1, renderPath},
});

QString partsInWords()
{
    QStringList lines;
    for (const PathPart &part : parts)
        lines += u"%1 %2"_s.arg(part.name, part.arguments).leftJustified(16) + part.summary.toString();
    return lines.join(u'\n');
}

} // namespace

void preparePath(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"PART"_s, partsInWords(), u"PART [ARGUMENT]"_s);
    parser.addOption(
        {u"values"_s,
         u"The answers: a JSON or YAML file, or an object. For render the values by the names that "
         "templates know them by (parameters, steps, values, cookiecutter), or the answers alone."_s,
         u"FILE"_s});
    parser.addOption(
        {u"secrets"_s, u"A JSON or YAML file with the secrets; they are kept nowhere."_s, u"FILE"_s});
    parser.addOption(
        {u"out"_s, u"Writes the files that are made below this new or empty folder."_s, u"DIR"_s});
    parser.addOption({u"flag"_s, u"Of show: a feature flag that is on; may be given again."_s, u"NAME"_s});
    parser.addOption({u"dry-run"_s, u"Plans only, and remembers nothing."_s});
    parser.addOption({u"yes"_s, u"Does what reaches out, too: repositories, pushes, requests."_s});
    parser.addOption(
        {u"mode"_s,
         u"Of render: step (a text that is one expression keeps its type), file or cookiecutter."_s, u"M"_s});
}

Exit runPath(Context &context, const QCommandLineParser &parser)
{
    QStringList arguments = parser.positionalArguments();
    QStringList names;
    for (const PathPart &part : parts)
        names += part.name.toString();
    if (arguments.isEmpty())
        return wrongUsage(u"path needs what to do: %1"_s.arg(names.join(u", "_s)), u"path");
    const QString name = arguments.takeFirst();
    const auto *part = std::ranges::find(parts, QStringView(name), &PathPart::name);
    if (part == parts.end())
        return wrongUsage(u"there is no path %1; there are %2"_s.arg(name, names.join(u", "_s)), u"path");
    if (arguments.size() < part->least || arguments.size() > part->most)
        return wrongUsage(u"it is: cairn path %1 %2"_s.arg(name, part->arguments), u"path");
    return part->run(context, parser, arguments);
}

} // namespace cairn::terminal
