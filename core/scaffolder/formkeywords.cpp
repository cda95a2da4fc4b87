// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formkeywords.h"

#include "base/json.h"
#include "scaffolder/schemacheck.h"
#include "templating/datum.h"
#include "templating/regex.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// Patterns are not among them: the library's regular expressions may take for ever, and all of the stack.
constexpr auto assertions = std::to_array<QStringView>(
    {u"type", u"const", u"enum", u"minimum", u"maximum", u"exclusiveMinimum", u"exclusiveMaximum",
     u"multipleOf", u"minLength", u"maxLength", u"minItems", u"maxItems", u"uniqueItems", u"required",
     u"minProperties", u"maxProperties"});

/// Schemas that were made ready in this thread; the same few are asked again with each letter typed.
constexpr qsizetype keptSchemas = 1000;

Result<SchemaCheck> compiled(const Value &schema)
{
    thread_local QHash<QByteArray, SchemaCheck> kept;
    const QByteArray text = writeJson(schema);
    if (const auto found = kept.constFind(text); found != kept.constEnd())
        return *found;
    Result<SchemaCheck> check = SchemaCheck::compile(schema);
    if (!check)
        return check;
    if (kept.size() >= keptSchemas)
        kept.clear();
    kept.insert(text, *check);
    return check;
}

/// YAML lets a template write `required: true` at a property, which draft 3 had and nobody reads now.
bool isUsable(const Member &member)
{
    if (std::ranges::find(assertions, member.key) == assertions.end())
        return false;
    return member.key != u"required" || member.value.list();
}

Result<QStringList> brokenAssertions(const Value &schema, const Value &value)
{
    Value::Map flat;
    if (const Value::Map *members = schema.map())
        std::ranges::copy_if(*members, std::back_inserter(flat), isUsable);
    if (flat.empty())
        return QStringList();
    const Result<SchemaCheck> ready = compiled({flat, {}});
    if (!ready)
        return std::unexpected(ready.error());
    QStringList broken;
    for (const SchemaBreach &breach : ready->check(value))
        broken += breach.keyword;
    return broken;
}

} // namespace

Result<bool> matchesPattern(const QString &pattern, const QString &text)
{
    // Properties of Unicode, which the template language does not have.
    if (pattern.contains(u"\\p{") || pattern.contains(u"\\P{")) {
        const auto found = QRegularExpression(pattern).match(text);
        if (!found.isValid())
            return failure(ErrorKind::Invalid, u"the pattern %1 cannot be used"_s.arg(pattern));
        return found.hasMatch();
    }
    if (const Result<void> checked = templating::checkRegex(pattern, {}); !checked)
        return std::unexpected(checked.error());
    templating::Run run({}, {});
    templating::Regex regex{pattern, {}, 0};
    const bool isFound = templating::matches(regex, text, run);
    if (run.hasFailed())
        return std::unexpected(run.failure());
    return isFound;
}

Result<QStringList> brokenKeywords(const Value &schema, const Value &value)
{
    Result<QStringList> broken = brokenAssertions(schema, value);
    if (!broken || !value.text())
        return broken;
    if (const Value *pattern = schema.find(u"pattern"); pattern && pattern->text()) {
        const Result<bool> isMatch = matchesPattern(*pattern->text(), *value.text());
        if (!isMatch)
            return std::unexpected(isMatch.error());
        if (!*isMatch)
            *broken += u"pattern"_s;
    }
    if (const QString format = schema.textAt({u"format"}); !isOfFormat(format, *value.text()))
        *broken += u"format"_s;
    return broken;
}

} // namespace cairn
