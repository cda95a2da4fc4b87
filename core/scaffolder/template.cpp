// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/template.h"

#include "base/nearest.h"
#include "scaffolder/missingaction.h"
#include "scaffolder/placeinyaml.h"
#include "templating/texttemplate.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto specKeys = std::to_array<QStringView>(
    {u"type", u"owner", u"lifecycle", u"parameters", u"secrets", u"steps", u"output", u"presentation",
     u"EXPERIMENTAL_recovery", u"EXPERIMENTAL_formDecorators"});
constexpr auto pageKeys = std::to_array<QStringView>({u"title",
                                                      u"description",
                                                      u"type",
                                                      u"required",
                                                      u"properties",
                                                      u"dependencies",
                                                      u"allOf",
                                                      u"oneOf",
                                                      u"anyOf",
                                                      u"not",
                                                      u"if",
                                                      u"then",
                                                      u"else",
                                                      u"definitions",
                                                      u"$defs",
                                                      u"$schema",
                                                      u"$id",
                                                      u"additionalProperties",
                                                      u"errorMessage",
                                                      u"ui:order",
                                                      u"ui:ObjectFieldTemplate",
                                                      u"ui:options",
                                                      u"ui:title",
                                                      u"ui:description",
                                                      u"ui:field",
                                                      u"backstage:featureFlag",
                                                      u"backstage:permissions",
                                                      u"examples",
                                                      u"default"});
constexpr auto stepKeys = std::to_array<QStringView>(
    {u"id", u"name", u"action", u"input", u"if", u"each", u"backstage:permissions"});
constexpr auto linkKeys = std::to_array<QStringView>({u"title", u"icon", u"url", u"entityRef", u"if"});
constexpr auto textKeys = std::to_array<QStringView>({u"title", u"icon", u"content", u"default", u"if"});

const Value::List &listOf(const Value *value)
{
    static const Value::List none;
    return value && value->list() ? *value->list() : none;
}

std::optional<Value> memberOf(const Value &parent, QStringView key)
{
    const Value *member = parent.find(key);
    return member ? std::optional(*member) : std::nullopt;
}

QStringList listedTexts(const Value *value)
{
    QStringList texts;
    for (const Value &item : listOf(value)) {
        if (const QString *text = item.text())
            texts += *text;
    }
    return texts;
}

/// Whether a run would fail by it. A catalog reads templates with either.
Severity severityOf(QStringView rule)
{
    const bool isDoubt = rule == u"template-unknown-field" || rule == u"template-repeated-parameter";
    return isDoubt ? Severity::Warning : Severity::Error;
}

class TemplateReader final
{
public:
    TemplateReader(QByteArrayView file, const QStringList &actions)
        : m_file(file), m_actions(actions)
    {}

    ScaffolderTemplate read(const Value &document)
    {
        m_template.name = document.textAt({u"metadata", u"name"});
        m_template.title = document.textAt({u"metadata", u"title"});
        m_template.description = document.textAt({u"metadata", u"description"});
        if (m_template.title.isEmpty())
            m_template.title = m_template.name;
        if (const Value *metadata = document.find(u"metadata"))
            m_template.tags = listedTexts(metadata->find(u"tags"));
        const Value *spec = document.find(u"spec");
        if (!spec || !spec->map()) {
            report(u"template-shape"_s, u"spec"_s, document.place, u"the template has no spec"_s,
                   u"Add one with type and steps"_s);
            return std::move(m_template);
        }
        m_template.type = spec->textAt({u"type"});
        m_template.owner = spec->textAt({u"owner"});
        checkKeys(*spec, u"spec"_s, specKeys);
        readPages(spec->find(u"parameters"));
        readSteps(*spec);
        readOutput(spec->find(u"output"));
        return std::move(m_template);
    }

private:
    void report(const QString &rule, const QString &field, Place place, const QString &message,
                const QString &hint = {})
    {
        if (m_template.problems.size() < listedProblems)
            m_template.problems.push_back({severityOf(rule), rule, field, message, hint, place});
    }

    void checkKeys(const Value &object, const QString &field, std::span<const QStringView> known)
    {
        for (const Member &member : *object.map()) {
            if (std::ranges::find(known, member.key) != known.end())
                continue;
            const QString nearest = nearestName(member.key, known);
            report(u"template-unknown-field"_s, field + u'.' + member.key, member.place,
                   u"%1 has no meaning here"_s.arg(field + u'.' + member.key),
                   nearest.isEmpty() ? u"Take it away"_s : u"Did you mean %1?"_s.arg(nearest));
        }
    }

    /// Whether it is there and an object.
    bool isObject(const Value &value, const QString &field)
    {
        if (!value.map())
            report(u"template-shape"_s, field, value.place,
                   u"%1 is a %2; it must be an object"_s.arg(field, value.typeName()));
        return value.map();
    }

    /// Every text in a value must be a template that can be read.
    void checkTexts(const Value &value, const QString &field)
    {
        if (const QString *text = value.text()) {
            checkText(*text, value.place, field);
        } else if (const Value::List *list = value.list()) {
            for (qsizetype at = 0; const Value &item : *list)
                checkTexts(item, u"%1[%2]"_s.arg(field).arg(at++));
        } else if (const Value::Map *map = value.map()) {
            for (const Member &member : *map)
                checkTexts(member.value, field + u'.' + member.key);
        }
    }

    void checkText(const QString &text, Place place, const QString &field)
    {
        if (!text.contains(u'{') && !text.contains(u"#}"))
            return;
        const auto parsed = TextTemplate::parse(text, field);
        if (parsed)
            return;
        const TemplateFault &fault = parsed.error();
        QString message = fault.error.message;
        if (!fault.expression.isEmpty())
            message += u", in "_s + fault.expression;
        report(u"template-expression"_s, field, placeInYaml(m_file, place, text, fault.place), message,
               fault.error.hint);
    }

    void readPages(const Value *parameters)
    {
        if (!parameters || parameters->isNull())
            return;
        if (parameters->map()) {
            readPage(*parameters, u"spec.parameters"_s);
            return;
        }
        if (!parameters->list())
            report(u"template-shape"_s, u"spec.parameters"_s, parameters->place,
                   u"spec.parameters is a %1; it must be a page or a list of pages"_s.arg(
                       parameters->typeName()));
        for (qsizetype at = 0; const Value &page : listOf(parameters))
            readPage(page, u"spec.parameters[%1]"_s.arg(at++));
    }

    void readPage(const Value &page, const QString &field)
    {
        if (!isObject(page, field))
            return;
        checkKeys(page, field, pageKeys);
        const Value *properties = page.find(u"properties");
        const bool hasProperties = properties && isObject(*properties, field + u".properties"_s);
        for (const Member &property : hasProperties ? *properties->map() : Value::Map())
            readProperty(property, field);
        m_template.pages.push_back({page.textAt({u"title"}), page.textAt({u"description"}),
                                    listedTexts(page.find(u"required")), page, page.place});
    }

    /// All pages make one object, so a name that comes again on another page replaces the first one.
    void readProperty(const Member &property, const QString &field)
    {
        const QString name = field + u".properties."_s + property.key;
        isObject(property.value, name);
        if (m_parameters.contains(property.key))
            report(u"template-repeated-parameter"_s, name, property.place,
                   u"the parameter \"%1\" is asked for on another page, too"_s.arg(property.key),
                   u"Give one of them another name"_s);
        m_parameters.insert(property.key);
    }

    void readSteps(const Value &spec)
    {
        const Value *steps = spec.find(u"steps");
        if (!steps || !steps->list())
            report(u"template-shape"_s, u"spec.steps"_s, steps ? steps->place : spec.place,
                   u"spec.steps is no list of steps"_s, u"Add steps, each with an action"_s);
        for (qsizetype at = 0; const Value &step : listOf(steps)) {
            const QString field = u"spec.steps[%1]"_s.arg(at++);
            if (isObject(step, field))
                readStep(step, field);
        }
    }

    void readStep(const Value &value, const QString &field)
    {
        checkKeys(value, field, stepKeys);
        PathStep step{value.textAt({u"id"}),
                      value.textAt({u"name"}),
                      value.textAt({u"action"}),
                      {},
                      memberOf(value, u"if"),
                      memberOf(value, u"each"),
                      value.place};
        if (step.id.isEmpty())
            step.id = u"step-%1"_s.arg(m_template.steps.size() + 1);
        if (step.name.isEmpty())
            step.name = step.id;
        else
            step.namePlace = value.find(u"name")->place;
        checkAction(value, step.action, field);
        if (m_stepIds.contains(step.id))
            report(u"template-repeated-step"_s, field + u".id"_s,
                   value.find(u"id") ? value.find(u"id")->place : value.place,
                   u"there is another step with the id \"%1\""_s.arg(step.id),
                   u"Give one of them another id"_s);
        m_stepIds.insert(step.id);
        if (const Value *input = value.find(u"input"); input && !input->isNull()) {
            if (isObject(*input, field + u".input"_s))
                step.input = *input;
        }
        for (const QStringView key : {u"name", u"input", u"if", u"each"}) {
            if (const Value *member = value.find(key))
                checkTexts(*member, u"%1.%2"_s.arg(field, key));
        }
        m_template.steps.push_back(std::move(step));
    }

    void checkAction(const Value &step, const QString &action, const QString &field)
    {
        if (action.isEmpty()) {
            report(u"template-shape"_s, field + u".action"_s, step.place, u"the step has no action"_s,
                   u"Add one such as fetch:template"_s);
            return;
        }
        if (m_actions.contains(action))
            return;
        const std::vector<QStringView> names(m_actions.begin(), m_actions.end());
        const QString nearest = nearestName(action, names);
        const QString instead = insteadOfAction(action);
        report(u"template-unknown-action"_s, field + u".action"_s, step.find(u"action")->place,
               u"there is no action \"%1\" here"_s.arg(action),
               !instead.isEmpty()  ? instead
               : nearest.isEmpty() ? u"Run this path where it is installed, or take the step away"_s
                                   : u"Did you mean %1?"_s.arg(nearest));
    }

    void readOutput(const Value *output)
    {
        if (!output || output->isNull() || !isObject(*output, u"spec.output"_s))
            return;
        checkTexts(*output, u"spec.output"_s);
        for (const Member &member : *output->map()) {
            if (member.key == u"links")
                readItems(member.value, u"spec.output.links"_s, linkKeys, [&](const Value &item) {
                    m_template.links.push_back({item.textAt({u"title"}), item.textAt({u"icon"}),
                                                item.textAt({u"url"}), item.textAt({u"entityRef"}),
                                                memberOf(item, u"if"), item});
                });
            else if (member.key == u"text")
                readItems(member.value, u"spec.output.text"_s, textKeys, [&](const Value &item) {
                    m_template.texts.push_back({item.textAt({u"title"}), item.textAt({u"icon"}),
                                                item.textAt({u"content"}), memberOf(item, u"if"), item});
                });
            else
                m_template.results.push_back(member);
        }
    }

    template <typename Add>
    void readItems(const Value &list, const QString &field, std::span<const QStringView> known, Add add)
    {
        if (!list.list())
            report(u"template-shape"_s, field, list.place,
                   u"%1 is a %2; it must be a list"_s.arg(field, list.typeName()));
        for (qsizetype at = 0; const Value &item : listOf(&list)) {
            const QString place = u"%1[%2]"_s.arg(field).arg(at++);
            if (!isObject(item, place))
                continue;
            checkKeys(item, place, known);
            add(item);
        }
    }

    QByteArrayView m_file;
    const QStringList &m_actions;
    ScaffolderTemplate m_template;
    QSet<QString> m_parameters;
    QSet<QString> m_stepIds;
};

} // namespace

ScaffolderTemplate readScaffolderTemplate(const Value &document, QByteArrayView file,
                                          const QStringList &actions)
{
    return TemplateReader(file, actions).read(document);
}

} // namespace cairn
