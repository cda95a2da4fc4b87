// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/schemacheck.h"

#include "base/json.h"
#include "base/shortened.h"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

namespace schema = jsoncons::jsonschema;
using jsoncons::json;

constexpr size_t maxBreaches = 100;
/// The library's regular expressions need the more stack the longer a text is.
constexpr qsizetype maxPatternText = 10'000;

json toJsoncons(const Value &value)
{
    switch (value.content.index()) {
    case 1:
        return json(std::get<bool>(value.content));
    case 2:
        return json(int64_t(std::get<qint64>(value.content)));
    case 3:
        return json(std::get<double>(value.content));
    case 4:
        return json(value.text()->toStdString());
    case 5: {
        json list(jsoncons::json_array_arg);
        for (const Value &item : *value.list())
            list.push_back(toJsoncons(item));
        return list;
    }
    case 6: {
        json object;
        for (const Member &member : *value.map())
            object.insert_or_assign(member.key.toStdString(), toJsoncons(member.value));
        return object;
    }
    default:
        return json::null();
    }
}

bool hasPatterns(const Value &value)
{
    if (const Value::List *list = value.list())
        return std::ranges::any_of(*list, hasPatterns);
    const Value::Map *map = value.map();
    return map && std::ranges::any_of(*map, [](const Member &member) {
               return member.key == u"pattern" || member.key == u"patternProperties"
                      || hasPatterns(member.value);
           });
}

/// The path of the first text that is too long to be held against a pattern.
std::optional<QStringList> longText(const Value &value)
{
    if (const QString *text = value.text())
        return text->size() > maxPatternText ? std::optional(QStringList()) : std::nullopt;
    const auto inside = [](const QString &name, const Value &part) {
        std::optional<QStringList> path = longText(part);
        if (path)
            path->prepend(name);
        return path;
    };
    if (const Value::List *list = value.list()) {
        for (size_t at = 0; at < list->size(); ++at) {
            if (auto path = inside(QString::number(at), (*list)[at]))
                return path;
        }
    }
    for (const Member &member : value.map() ? *value.map() : Value::Map()) {
        if (auto path = inside(member.key, member.value))
            return path;
    }
    return {};
}

/// The names of a JSON Pointer such as `/a/b~1c/0`.
QStringList namesOf(const std::string &pointer)
{
    QStringList names = QString::fromStdString(pointer).split(u'/').sliced(1);
    for (QString &name : names)
        name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return names;
}

const Value *at(const Value &root, const QStringList &names)
{
    const Value *value = &root;
    for (const QString &name : names) {
        const Value::List *list = value->list();
        bool isNumber = false;
        const qsizetype place = name.toLongLong(&isNumber);
        if (list)
            value =
                isNumber && place >= 0 && place < qsizetype(list->size()) ? &(*list)[size_t(place)] : nullptr;
        else
            value = value->find(name);
        if (!value)
            return nullptr;
    }
    return value;
}

QString written(const Value &value)
{
    return shortened(QString::fromUtf8(writeJson(value)), 200);
}

QString typeInWords(const QString &type)
{
    if (type == u"string")
        return u"a text"_s;
    if (type == u"array")
        return u"a list"_s;
    if (type == u"integer")
        return u"a whole number"_s;
    if (type == u"object")
        return u"an object"_s;
    return type == u"null" ? u"null"_s : u"a "_s + type;
}

QString typesInWords(const Value &types)
{
    if (types.text())
        return typeInWords(*types.text());
    QStringList words;
    for (const Value &type : types.list() ? *types.list() : Value::List()) {
        if (type.text())
            words += typeInWords(*type.text());
    }
    return words.join(u" or "_s);
}

QString isA(const Value &value)
{
    return value.list()     ? u"is a list"_s
           : value.text()   ? u"is a text"_s
           : value.map()    ? u"is an object"_s
           : value.isNull() ? u"is null"_s
                            : u"is a "_s + value.typeName();
}

QString choices(const Value &list)
{
    constexpr size_t shown = 12;
    QStringList words;
    for (const Value &item : list.list() ? *list.list() : Value::List()) {
        if (size_t(words.size()) == shown) {
            words += u"…"_s;
            break;
        }
        words += item.excerpt();
    }
    return words.join(u", "_s);
}

/// What is said of a value that breaks a keyword; empty for one without words of its own.
QString wordsOf(const QString &keyword, const Value &rule, const Value &value)
{
    const QString bound = written(rule);
    if (keyword == u"type")
        return u"%1; it must be %2"_s.arg(isA(value), typesInWords(rule));
    if (keyword == u"enum")
        return u"is %1; it must be one of %2"_s.arg(value.excerpt(), choices(rule));
    if (keyword == u"const")
        return u"is %1; it must be %2"_s.arg(value.excerpt(), rule.excerpt());
    if (keyword == u"pattern")
        return u"is %1; it must match %2"_s.arg(value.excerpt(), rule.text() ? *rule.text() : bound);
    if (keyword == u"format")
        return u"is %1, which is no %2"_s.arg(value.excerpt(), rule.text() ? *rule.text() : bound);
    if (keyword == u"minLength")
        return value.text() && value.text()->isEmpty() ? u"is empty"_s
                                                       : u"is shorter than %1 characters"_s.arg(bound);
    if (keyword == u"maxLength")
        return u"is longer than %1 characters"_s.arg(bound);
    if (keyword == u"minimum")
        return u"is %1; it must be at least %2"_s.arg(value.excerpt(), bound);
    if (keyword == u"maximum")
        return u"is %1; it must be at most %2"_s.arg(value.excerpt(), bound);
    if (keyword == u"exclusiveMinimum")
        return u"is %1; it must be more than %2"_s.arg(value.excerpt(), bound);
    if (keyword == u"exclusiveMaximum")
        return u"is %1; it must be less than %2"_s.arg(value.excerpt(), bound);
    if (keyword == u"multipleOf")
        return u"is %1; it must be a multiple of %2"_s.arg(value.excerpt(), bound);
    if (keyword == u"minItems")
        return u"has fewer than %1 items"_s.arg(bound);
    if (keyword == u"maxItems")
        return u"has more than %1 items"_s.arg(bound);
    if (keyword == u"uniqueItems")
        return u"has the same item twice"_s;
    if (keyword == u"minProperties")
        return u"has fewer than %1 members"_s.arg(bound);
    if (keyword == u"maxProperties")
        return u"has more than %1 members"_s.arg(bound);
    if (keyword == u"anyOf")
        return u"is none of what it may be"_s;
    if (keyword == u"oneOf")
        return u"is not exactly one of what it may be"_s;
    if (keyword == u"not")
        return u"is what it must not be"_s;
    return {};
}

/// The name between the first quotes of the library's message.
QString quotedName(const QString &message)
{
    const qsizetype begin = message.indexOf(u'\'') + 1;
    const qsizetype end = message.indexOf(u'\'', begin);
    return begin > 0 && end > begin ? message.sliced(begin, end - begin) : QString();
}

SchemaBreach breachOf(const schema::validation_message &said, const Value &rules, const Value &value)
{
    SchemaBreach breach{namesOf(said.instance_location().string()), QString::fromStdString(said.keyword()),
                        QString::fromStdString(said.message())};
    const QStringList place = namesOf(std::string(said.schema_location().fragment()));
    const bool isRequired = breach.keyword == u"required" || breach.keyword.startsWith(u"dependen");
    const bool isDependency = isRequired && !breach.path.isEmpty()
                              && QString::fromStdString(said.eval_path().string()).contains(u"/dependen");
    if (isRequired || breach.message.startsWith(u"Additional property")) {
        const QString name = quotedName(breach.message);
        if (isDependency) // the place of the other one
            breach.path.removeLast();
        if (isRequired || breach.path.isEmpty() || breach.path.last() != name)
            breach.path += name;
        breach.keyword = isRequired ? u"required"_s : u"additionalProperties"_s;
        breach.message = isRequired ? u"is missing"_s : u"is not known here"_s;
        return breach;
    }
    const Value *rule = at(rules, place);
    // The place is that of the keyword, or of the schema that it stands in.
    if (const Value *member = rule ? rule->find(breach.keyword) : nullptr)
        rule = member;
    const Value *faulty = at(value, breach.path);
    if (const QString words = rule && faulty ? wordsOf(breach.keyword, *rule, *faulty) : QString();
        !words.isEmpty())
        breach.message = words;
    return breach;
}

} // namespace

struct SchemaCheck::Compiled {
    Value rules;
    bool hasPatterns = false;
    schema::json_schema<json> schema;
};

QString SchemaBreach::toText(const QString &root) const
{
    QString name = root;
    for (const QString &part : path) {
        const bool isPlace =
            !part.isEmpty() && std::ranges::all_of(part, [](QChar c) { return c.isDigit(); });
        name += isPlace ? u'[' + part + u']' : (name.isEmpty() ? part : u'.' + part);
    }
    return name.isEmpty() ? message : name + u' ' + message;
}

SchemaCheck::SchemaCheck(std::shared_ptr<const Compiled> compiled)
    : m_compiled(std::move(compiled))
{}

Result<SchemaCheck> SchemaCheck::compile(const Value &rules)
{
    try {
        schema::evaluation_options options;
        options.default_version(schema::schema_version::draft7()).require_format_validation(true);
        return SchemaCheck(std::make_shared<Compiled>(Compiled{
            rules, cairn::hasPatterns(rules), schema::make_json_schema<json>(toJsoncons(rules), options)}));
    } catch (const std::exception &error) {
        return failure(ErrorKind::Invalid,
                       u"the schema cannot be read: %1"_s.arg(QString::fromUtf8(error.what())),
                       u"Write a JSON Schema of draft 7"_s);
    }
}

Result<SchemaCheck> SchemaCheck::compile(const QByteArray &rules)
{
    const Result<Value> read = readJson(rules);
    return read ? compile(*read) : std::unexpected(read.error());
}

std::vector<SchemaBreach> SchemaCheck::check(const Value &value) const
{
    std::vector<SchemaBreach> breaches;
    if (m_compiled->hasPatterns) {
        if (const std::optional<QStringList> path = longText(value)) {
            breaches.assign(
                1, {*path, u"pattern"_s,
                    u"is longer than %1 characters, which is more than a pattern is held against"_s.arg(
                        maxPatternText)});
            return breaches;
        }
    }
    const auto report = [&](const schema::validation_message &said) {
        breaches.push_back(breachOf(said, m_compiled->rules, value));
        return breaches.size() < maxBreaches ? schema::walk_result::advance : schema::walk_result::abort;
    };
    try {
        m_compiled->schema.validate(toJsoncons(value), report);
    } catch (const std::exception &error) {
        breaches.push_back({{}, {}, u"cannot be checked: %1"_s.arg(QString::fromUtf8(error.what()))});
    }
    return breaches;
}

} // namespace cairn
