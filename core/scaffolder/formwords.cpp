// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formwords.h"

#include "scaffolder/formkeywords.h"
#include "scaffolder/formvalue.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using formvalue::words;

constexpr qsizetype namedChoices = 12;

QString typeWords(FieldType type)
{
    switch (type) {
    case FieldType::Number:
        return u"a number"_s;
    case FieldType::Integer:
        return u"a whole number"_s;
    case FieldType::Boolean:
        return u"yes or no"_s;
    case FieldType::List:
        return u"a list"_s;
    case FieldType::Group:
        return u"an object"_s;
    case FieldType::Text:
        return u"a text"_s;
    default:
        return u"of another type"_s;
    }
}

QString formatWords(const QString &format)
{
    static const std::unordered_map<QString, QString> known{
        {u"email"_s, u"an e-mail address such as name@example.org"_s},
        {u"idn-email"_s, u"an e-mail address such as name@example.org"_s},
        {u"uri"_s, u"an address such as https://example.org/page"_s},
        {u"url"_s, u"an address such as https://example.org/page"_s},
        {u"iri"_s, u"an address such as https://example.org/page"_s},
        {u"uri-reference"_s, u"an address such as /page"_s},
        {u"hostname"_s, u"the name of a host such as www.example.org"_s},
        {u"ipv4"_s, u"an address such as 192.0.2.1"_s},
        {u"ipv6"_s, u"an address such as 2001:db8::1"_s},
        {u"date"_s, u"a date such as 2026-01-31"_s},
        {u"time"_s, u"a time such as 13:45:00Z"_s},
        {u"date-time"_s, u"a date and time such as 2026-01-31T13:45:00Z"_s},
        {u"duration"_s, u"a duration such as P1DT12H"_s},
        {u"uuid"_s, u"a UUID"_s},
        {u"regex"_s, u"a regular expression"_s},
        {u"json-pointer"_s, u"a JSON pointer such as /a/0"_s},
        {u"color"_s, u"a colour such as #0b6b63"_s},
        {u"data-url"_s, u"a data URL"_s},
    };
    const auto found = known.find(format);
    return found == known.end() ? u"of the format "_s + format : found->second;
}

QString choiceWords(const std::vector<FieldChoice> &choices, const Value &schema)
{
    QStringList labels;
    for (const FieldChoice &choice : choices)
        labels += choice.label;
    const Value *values = schema.find(u"enum");
    if (labels.isEmpty() && values && values->list()) {
        for (const Value &value : *values->list())
            labels += words(value);
    }
    const bool isLong = labels.size() > namedChoices;
    return labels.first(std::min(labels.size(), namedChoices)).join(u", "_s)
           + (isLong ? u", ..."_s : QString());
}

qsizetype sizeOf(const Value &value)
{
    if (value.text())
        return value.text()->toUcs4().size();
    return value.list() ? qsizetype(value.list()->size()) : value.map() ? qsizetype(value.map()->size()) : 0;
}

QString entries(double count)
{
    return count == 1 ? u"1 entry"_s : u"%1 entries"_s.arg(count);
}
QString letters(double count)
{
    return count == 1 ? u"1 character"_s : u"%1 characters"_s.arg(count);
}

/// What breaking a keyword means, without the field's name.
QString breachWords(const QString &keyword, const FormField &field, const Value &schema, const Value &value)
{
    const Value *rule = schema.find(keyword);
    const double limit = formvalue::numberOf(rule).value_or(0);
    const QString said = rule ? words(*rule) : QString();
    if (keyword == u"const" && field.type == FieldType::Boolean)
        return said == u"true" ? u"must be ticked"_s : u"must not be ticked"_s;
    static const std::unordered_map<QString, QString> limits{
        {u"minimum"_s, u"must be at least %1"_s},
        {u"maximum"_s, u"must be at most %1"_s},
        {u"exclusiveMinimum"_s, u"must be more than %1"_s},
        {u"exclusiveMaximum"_s, u"must be less than %1"_s},
        {u"multipleOf"_s, u"must be a multiple of %1"_s},
        {u"pattern"_s, u"must match %1"_s},
        {u"const"_s, u"must be %1"_s},
    };
    if (const auto found = limits.find(keyword); found != limits.end())
        return found->second.arg(said);
    if (keyword == u"type")
        return u"must be "_s + typeWords(field.type);
    if (keyword == u"enum")
        return u"must be one of "_s + choiceWords(field.choices, schema);
    if (keyword == u"format")
        return u"must be "_s + formatWords(said);
    if (keyword == u"minLength")
        return u"needs at least %1; it has %2"_s.arg(letters(limit)).arg(sizeOf(value));
    if (keyword == u"maxLength")
        return u"may have at most %1; it has %2"_s.arg(letters(limit)).arg(sizeOf(value));
    if (keyword == u"minItems" || keyword == u"minProperties")
        return u"needs at least %1; it has %2"_s.arg(entries(limit)).arg(sizeOf(value));
    if (keyword == u"maxItems" || keyword == u"maxProperties")
        return u"may have at most %1; it has %2"_s.arg(entries(limit)).arg(sizeOf(value));
    if (keyword == u"uniqueItems")
        return u"may hold each entry once"_s;
    return u"does not fit the template's rule \"%1\""_s.arg(keyword);
}

/// The template's own words for a breach: at the field, by keyword at the field, by name at its parent.
QString ownWords(const QString &keyword, const FormField &field, const Value &schema, const Value &parent)
{
    const auto textOf = [](const Value *value) {
        return value && value->text() ? *value->text() : QString();
    };
    const Value *own = schema.find(u"errorMessage");
    const Value *outer = parent.find(u"errorMessage");
    if (keyword == u"required") {
        const Value *required = outer ? outer->find(u"required") : nullptr;
        QString said = required ? textOf(required->find(field.name)) : QString();
        if (said.isEmpty())
            said = textOf(required);
        if (!said.isEmpty())
            return said;
    }
    if (own) {
        const QString said = own->text() ? *own->text() : textOf(own->find(keyword));
        if (!said.isEmpty())
            return said;
    }
    const Value *properties = outer ? outer->find(u"properties") : nullptr;
    return properties ? textOf(properties->find(field.name)) : QString();
}

QString said(const QString &keyword, const FormField &field, const Value &schema, const Value &parent,
             const Value &value)
{
    const QString own = ownWords(keyword, field, schema, parent);
    return own.isEmpty() ? field.title + u' ' + breachWords(keyword, field, schema, value) : own;
}

/// Keywords that hold schemas, of those that the field itself shows nothing of.
QStringList brokenRules(const FormField &field, const Value &schema, const Value &value, SchemaReader &reader)
{
    QStringList broken;
    for (const QString &keyword : {u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"not"_s, u"contains"_s,
                                   u"propertyNames"_s, u"additionalProperties"_s}) {
        const Value *rule = schema.find(keyword);
        const bool isOpen = keyword != u"additionalProperties" || field.type == FieldType::Any;
        if (!rule || !isOpen)
            continue;
        Value::Map alone;
        alone.push_back({keyword, {}, *rule});
        if (!reader.fits({std::move(alone), {}}, value))
            broken += keyword;
    }
    return broken;
}

} // namespace

QString schemaError(FormField &field, const Value &schema, const Value &parent, const Value &value,
                    SchemaReader &reader)
{
    const bool isContainer = field.type == FieldType::Group;
    const bool isEmpty = value.isNull() || (value.text() && value.text()->isEmpty());
    if (isEmpty && !isContainer) {
        field.isMissing = field.isRequired;
        if (!field.isRequired)
            return {};
        const QString own = ownWords(u"required"_s, field, schema, parent);
        return own.isEmpty() ? field.title + u" is required"_s : own;
    }
    // Members say themselves what they lack.
    Value rules = schema;
    std::erase_if(std::get<Value::Map>(rules.content), [&](const Member &member) {
        return isContainer && (member.key == u"required" || member.key == u"type");
    });
    const Result<QStringList> broken = brokenKeywords(rules, value);
    if (!broken)
        return broken.error().message;
    const bool isEmptyList = value.list() && value.list()->empty();
    field.isMissing = isEmptyList && broken->contains(u"minItems");
    if (!broken->isEmpty())
        return said(broken->contains(u"type") ? u"type"_s : broken->first(), field, schema, parent, value);
    const QStringList others = brokenRules(field, rules, value, reader);
    return others.isEmpty() ? QString() : said(others.first(), field, schema, parent, value);
}

} // namespace cairn
