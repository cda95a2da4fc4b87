// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/templateuse.h"

#include "base/json.h"
#include "base/nearest.h"
#include "scaffolder/action.h"
#include "scaffolder/schemacheck.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool hasTags(const QString &text)
{
    return text.contains(u"${{"_s) || text.contains(u"{%"_s);
}

/// Whether any text in it is a template.
bool hasTagsWithin(const Value &value)
{
    if (const QString *text = value.text())
        return hasTags(*text);
    if (const Value::List *list = value.list())
        return std::ranges::any_of(*list, hasTagsWithin);
    if (const Value::Map *map = value.map())
        return std::ranges::any_of(*map, [](const Member &member) { return hasTagsWithin(member.value); });
    return false;
}

/// Which answers a template reads.
class Uses final
{
public:
    /// Of texts with expressions, however deep.
    void addTexts(const Value &value)
    {
        if (const QString *text = value.text(); text && hasTags(*text))
            addText(*text);
        for (const Value &item : value.list() ? *value.list() : Value::List())
            addTexts(item);
        for (const Member &member : value.map() ? *value.map() : Value::Map())
            addTexts(member.value);
    }

    /// What a page's own conditions depend on.
    void addConditions(const Value &schema)
    {
        for (const Member &member : schema.map() ? *schema.map() : Value::Map()) {
            if (member.key == u"dependencies")
                addKeys(member.value);
            else if (const Value *properties =
                         member.key == u"if" ? member.value.find(u"properties") : nullptr)
                addKeys(*properties);
            addConditions(member.value);
        }
        for (const Value &item : schema.list() ? *schema.list() : Value::List())
            addConditions(item);
    }

    bool has(const QString &name) const { return m_isAll || m_names.contains(name); }

private:
    void addKeys(const Value &object)
    {
        for (const Member &member : object.map() ? *object.map() : Value::Map())
            m_names.insert(member.key);
    }

    void addText(const QString &text)
    {
        static const QRegularExpression use(
            uR"x(\b(?:parameters|secrets)\b(?:\s*\.\s*([\w$]+)|\s*\[\s*(?:'([^']*)'|"([^"]*)")\s*\])?)x"_s);
        for (const QRegularExpressionMatch &match : use.globalMatch(text)) {
            const QString name = match.captured(1) + match.captured(2) + match.captured(3);
            m_isAll = m_isAll || name.isEmpty();
            m_names.insert(name);
        }
    }

    QSet<QString> m_names;
    bool m_isAll = false;
};

/// One template's problems.
class UseChecker final
{
public:
    explicit UseChecker(const ScaffolderTemplate &path)
        : m_path(path)
    {}

    std::vector<PathProblem> check(const Value &document)
    {
        if (const Value *spec = document.find(u"spec"); spec && spec->map())
            checkParameters(*spec);
        for (size_t at = 0; at < m_path.steps.size(); ++at)
            checkInput(m_path.steps[at], u"spec.steps[%1].input"_s.arg(at));
        return std::move(m_problems);
    }

private:
    void report(Severity severity, const QString &rule, const QString &field, Place place,
                const QString &message, const QString &hint)
    {
        if (m_problems.size() < listedProblems)
            m_problems.push_back({severity, rule, field, message, hint, place});
    }

    void checkParameters(const Value &spec)
    {
        Uses uses;
        for (const Member &member : *spec.map()) {
            if (member.key != u"parameters")
                uses.addTexts(member.value);
        }
        for (const FormPage &page : m_path.pages) {
            uses.addConditions(page.schema);
            uses.addTexts(page.schema);
        }
        for (const FormPage &page : m_path.pages) {
            const Value *properties = page.schema.find(u"properties");
            for (const Member &property :
                 properties && properties->map() ? *properties->map() : Value::Map()) {
                const bool isText = property.value.textAt({u"type"}) == u"null";
                if (!isText && !uses.has(property.key))
                    report(Severity::Info, u"template-unused-parameter"_s, property.key, property.place,
                           u"nothing uses the parameter \"%1\""_s.arg(property.key),
                           u"Hand it to a step, or take it away"_s);
            }
        }
    }

    void checkInput(const PathStep &step, const QString &field)
    {
        const Action *action = findAction(step.action);
        const Result<Value> schema = action ? readJson(action->input) : Value();
        const Value *known = schema ? schema->find(u"properties") : nullptr;
        const Value input = step.input.map() ? step.input : Value{Value::Map(), step.place};
        if (!known || !known->map())
            return;
        std::vector<QStringView> names;
        for (const Member &member : *known->map())
            names.push_back(member.key);
        for (const Member &member : *input.map()) {
            if (std::ranges::find(names, member.key) != names.end())
                continue;
            const QString nearest = nearestName(member.key, names);
            report(Severity::Warning, u"template-unknown-input"_s, field + u'.' + member.key, member.place,
                   u"%1 has no input \"%2\""_s.arg(action->name, member.key),
                   nearest.isEmpty() ? u"Take it away"_s : u"Did you mean %1?"_s.arg(nearest));
        }
        checkSchema(*schema, input, field);
    }

    void checkSchema(const Value &schema, const Value &input, const QString &field)
    {
        const Result<SchemaCheck> check = SchemaCheck::compile(schema);
        for (const SchemaBreach &breach : check ? check->check(input) : std::vector<SchemaBreach>()) {
            const Value *at = &input;
            Place place = input.place;
            for (const QString &name : breach.path) {
                at = at->list() ? itemAt(*at->list(), name) : at->find(name);
                if (!at)
                    break;
                place = at->place;
            }
            if (!at || !hasTagsWithin(*at))
                report(Severity::Warning, u"template-input"_s, field, place, breach.toText(field),
                       u"docs/actions.md says what the action takes"_s);
        }
    }

    static const Value *itemAt(const Value::List &list, const QString &name)
    {
        bool isNumber = false;
        const size_t at = name.toULong(&isNumber);
        return isNumber && at < list.size() ? &list[at] : nullptr;
    }

    const ScaffolderTemplate &m_path;
    std::vector<PathProblem> m_problems;
};

} // namespace

std::vector<PathProblem> checkTemplateUse(const ScaffolderTemplate &path, const Value &document)
{
    return UseChecker(path).check(document);
}

std::vector<TemplateFetch> templateFetches(const ScaffolderTemplate &path)
{
    std::vector<TemplateFetch> fetches;
    for (size_t at = 0; at < path.steps.size(); ++at) {
        const PathStep &step = path.steps[at];
        const Value *url = step.input.find(u"url");
        if (!step.action.startsWith(u"fetch:"_s) || !url || !url->text() || url->text()->isEmpty()
            || hasTags(*url->text()) || url->text()->contains(u"://"_s))
            continue;
        fetches.push_back({*url->text(), step.action.endsWith(u":file"_s),
                           u"spec.steps[%1].input.url"_s.arg(at), url->place});
    }
    return fetches;
}

} // namespace cairn
