// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "scaffolder/form.h"
#include "scaffolder/formvalue.h"
#include "sync/templatefiles.h"
#include "terminal/cells.h"
#include "terminal/output.h"
#include "terminal/pathcommand.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

/// By the order of FieldType.
constexpr auto typeNames = std::to_array<QStringView>(
    {u"text", u"number", u"integer", u"boolean", u"list", u"group", u"note", u"any"});

/// What fields are called that are of no extension; the others by the template's own name for them.
QString kindOf(const FormField &field)
{
    if (field.widget == FieldWidget::Choice)
        return u"schema"_s;
    return field.extensionName.isEmpty() ? typeNames[size_t(field.type)].toString() : field.extensionName;
}

QStringList labelsOf(const FormField &field)
{
    QStringList labels;
    if (field.type != FieldType::Boolean) {
        for (const FieldChoice &choice : field.choices)
            labels += choice.label;
    }
    return labels;
}

/// Keys of the answers as they are written: `group.name`, a list's item `ports[0]`.
QString keyOf(const FormField &field)
{
    QString key;
    for (const QString &part : formvalue::keysOf(field.path)) {
        const bool isIndex = !part.isEmpty() && part.front().isDigit();
        key += isIndex ? u'[' + part + u']' : key.isEmpty() ? part : u'.' + part;
    }
    return key;
}

void printFields(const std::vector<FormField> &fields, const QString &indent)
{
    for (const FormField &field : fields) {
        if (field.type == FieldType::Note)
            continue;
        QStringList facts{kindOf(field)};
        if (field.isRequired)
            facts += u"required"_s;
        if (field.isSecret)
            facts += u"secret"_s;
        if (!field.defaultValue.isNull() && field.defaultValue.typeName() != u"list")
            facts += u"default "_s + shownText(formvalue::words(field.defaultValue));
        print(indent + tinted(keyOf(field), Tint::Strong) + u"  "_s
              + tinted(facts.join(u", "_s), Tint::Faint));
        const QString inner = indent + u"    "_s;
        if (field.title != field.name)
            print(inner + shownText(field.title));
        if (!field.description.isEmpty())
            print(inner + shownText(field.description.section(u'\n', 0, 0)));
        if (const QStringList labels = labelsOf(field); !labels.isEmpty())
            print(inner + u"one of: "_s + shownText(labels.join(u", "_s)));
        if (!field.note.isEmpty())
            print(inner + tinted(field.note, Tint::Warning));
        printFields(field.fields, inner);
    }
}

void printPath(const ScaffolderTemplate &path, const Form &form)
{
    print(tinted(shownText(path.title), Tint::Strong));
    if (!path.description.isEmpty())
        print(shownText(path.description.simplified()));
    for (const FormSheet &page : form.pages()) {
        print({});
        print(tinted(shownText(page.title.isEmpty() ? u"Answers"_s : page.title), Tint::Accent));
        printFields(page.fields, u"  "_s);
        if (!page.note.isEmpty())
            print(u"  "_s + tinted(page.note, Tint::Warning));
    }
    print({});
    print(tinted(u"Steps"_s, Tint::Accent));
    for (const PathStep &step : path.steps) {
        QString line = u"  "_s + shownText(step.id) + u"  "_s + tinted(shownText(step.action), Tint::Faint);
        if (step.condition)
            line += tinted(u"  if "_s + shownText(formvalue::words(*step.condition)), Tint::Faint);
        if (step.each)
            line += tinted(u"  for each of "_s + shownText(formvalue::words(*step.each)), Tint::Faint);
        print(line);
    }
    for (const PathProblem &problem : path.problems)
        printError(u"%1:%2: %3: %4"_s.arg(problem.place.line)
                       .arg(problem.place.column)
                       .arg(severityName(problem.severity), shownText(problem.message)));
}

QJsonArray fieldsJson(const std::vector<FormField> &fields)
{
    QJsonArray all;
    for (const FormField &field : fields) {
        QJsonArray choices;
        for (const FieldChoice &choice : field.choices)
            choices.append(QJsonObject{{u"value"_s, toQJson(choice.value)}, {u"label"_s, choice.label}});
        QJsonObject object{{u"key"_s, keyOf(field)},
                           {u"path"_s, field.path},
                           {u"name"_s, field.name},
                           {u"title"_s, field.title},
                           {u"description"_s, field.description},
                           {u"type"_s, typeNames[size_t(field.type)].toString()},
                           {u"field"_s, field.extensionName},
                           {u"required"_s, field.isRequired},
                           {u"secret"_s, field.isSecret},
                           {u"default"_s, toQJson(field.defaultValue)},
                           {u"choices"_s, choices},
                           {u"fields"_s, fieldsJson(field.fields)}};
        if (!field.note.isEmpty())
            object.insert(u"note"_s, field.note);
        all.append(object);
    }
    return all;
}

QJsonObject pathJson(const LoadedPath &loaded, const Form &form)
{
    const ScaffolderTemplate &path = loaded.path;
    QJsonArray pages, steps, problems;
    for (const FormSheet &page : form.pages())
        pages.append(QJsonObject{{u"title"_s, page.title},
                                 {u"description"_s, page.description},
                                 {u"note"_s, page.note},
                                 {u"fields"_s, fieldsJson(page.fields)}});
    for (const PathStep &step : path.steps)
        steps.append(QJsonObject{{u"id"_s, step.id},
                                 {u"name"_s, step.name},
                                 {u"action"_s, step.action},
                                 {u"if"_s, step.condition ? toQJson(*step.condition) : QJsonValue()},
                                 {u"each"_s, step.each ? toQJson(*step.each) : QJsonValue()},
                                 {u"line"_s, step.place.line}});
    for (const PathProblem &problem : path.problems)
        problems.append(QJsonObject{{u"severity"_s, severityName(problem.severity)},
                                    {u"field"_s, problem.field},
                                    {u"message"_s, problem.message},
                                    {u"hint"_s, problem.hint},
                                    {u"line"_s, problem.place.line},
                                    {u"column"_s, problem.place.column}});
    return {{u"ref"_s, loaded.ref},
            {u"file"_s, loaded.file},
            {u"name"_s, path.name},
            {u"title"_s, path.title},
            {u"description"_s, path.description},
            {u"type"_s, path.type},
            {u"owner"_s, path.owner},
            {u"tags"_s, QJsonArray::fromStringList(path.tags)},
            {u"pages"_s, pages},
            {u"steps"_s, steps},
            {u"problems"_s, problems}};
}

} // namespace

Exit showPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    const Result<LoadedPath> loaded = loadPath(context.home, arguments.front());
    if (!loaded)
        return fail(loaded.error());
    const Result<Value> given = parser.isSet(u"values"_s) ? readValues(parser.value(u"values"_s)) : Value();
    if (!given)
        return fail(given.error());
    FormSurroundings surroundings;
    surroundings.flags = parser.values(u"flag"_s);
    const Form form(loaded->path, {given->map() ? *given->map() : Value::Map(), {}}, surroundings);
    if (context.isJson)
        printJson(pathJson(*loaded, form));
    else
        printPath(loaded->path, form);
    return Exit::Done;
}

} // namespace cairn::terminal
