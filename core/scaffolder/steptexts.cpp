// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/steptexts.h"

#include "scaffolder/pathcache.h"
#include "scaffolder/placeinyaml.h"
#include "templating/scaffolderfunctions.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

bool isTrue(const Value &value)
{
    switch (value.content.index()) {
    case 0:
        return false;
    case 1:
        return std::get<bool>(value.content);
    case 2:
        return std::get<qint64>(value.content) != 0;
    case 3: {
        const double number = std::get<double>(value.content);
        return number != 0 && !std::isnan(number);
    }
    case 4:
        return !value.text()->isEmpty();
    case 5:
        return !value.list()->empty();
    default:
        return true;
    }
}

/// One value's way through the templates, with what all its texts have in common.
class StepTexts::Rendering final
{
public:
    Rendering(const StepTexts &texts, const StepScope &scope)
        : m_texts(texts), m_context(scope.values), m_left(texts.m_environment.limits.inputCharacters)
    {
        m_options.functions = texts.m_functions;
        m_options.stop = texts.m_stop;
        const auto says = [this](bool what) {
            return [this, what](const TemplateArguments &) -> Result<std::optional<Value>> {
                asksState = true;
                return Value{what, {}};
            };
        };
        m_options.functions.globals[u"always"_s] = says(true);
        m_options.functions.globals[u"failure"_s] = says(scope.hasFailed);
    }
    Q_DISABLE_COPY_MOVE(Rendering)

    Result<std::optional<Value>> value(const Value &given)
    {
        if (const QString *text = given.text())
            return rendered(*text, given.place);
        if (const Value::List *list = given.list()) {
            Value::List made;
            for (const Value &item : *list) {
                Result<std::optional<Value>> one = value(item);
                if (!one)
                    return one;
                made.push_back((*one).value_or(Value()));
            }
            return Value{std::move(made), given.place};
        }
        if (const Value::Map *map = given.map()) {
            Value::Map made;
            for (const Member &member : *map) {
                Result<std::optional<Value>> one = value(member.value);
                if (!one)
                    return one;
                if (*one)
                    made.push_back({member.key, member.place, **std::move(one)});
            }
            return Value{std::move(made), given.place};
        }
        return given;
    }

    bool asksState = false;

private:
    Result<std::optional<Value>> rendered(const QString &text, Place place)
    {
        if (!text.contains(u'{') && !text.contains(u"#}"))
            return Value{text, place};
        const auto fail = [&](TemplateFault fault) {
            fault.file = m_texts.m_path.file;
            if (place.line > 0)
                fault.place = placeInYaml(m_texts.m_path.text, place, text, fault.place);
            return std::unexpected(fault.toError());
        };
        const auto parsed =
            cachedParse(m_texts.m_environment.cache.get(), text.toUtf8(), m_texts.m_path.file);
        if (!parsed)
            return fail(parsed.error());
        TemplateResult<std::optional<Value>> made = parsed->renderValue(m_context, m_options);
        if (!made)
            return fail(made.error());
        if (*made && (*made)->text())
            m_left -= (*made)->text()->size();
        if (m_left < 0)
            return failure(ErrorKind::Limit,
                           u"the texts of the step's input have more than %1 characters"_s.arg(
                               m_texts.m_environment.limits.inputCharacters),
                           u"Put large texts into files of the template"_s);
        if (*made)
            (*made)->place = place;
        return *std::move(made);
    }

    const StepTexts &m_texts;
    TemplateContext m_context;
    RenderOptions m_options;
    qsizetype m_left;
};

StepTexts::StepTexts(const LoadedPath &path, const PathEnvironment &environment, std::stop_token stop)
    : m_path(path),
      m_environment(environment),
      m_stop(std::move(stop)),
      m_functions(scaffolderFilters(environment.hosts))
{}

Result<std::optional<Value>> StepTexts::value(const Value &template_, const StepScope &scope) const
{
    return Rendering(*this, scope).value(template_);
}

Result<QString> StepTexts::text(const Value &template_, const StepScope &scope) const
{
    const Result<std::optional<Value>> made = Rendering(*this, scope).value(template_);
    if (!made)
        return std::unexpected(made.error());
    if (!*made || (*made)->isNull())
        return QString();
    return (*made)->text() ? *(*made)->text() : (*made)->excerpt();
}

Result<ConditionResult> StepTexts::condition(const Value &template_, const StepScope &scope) const
{
    Rendering rendering(*this, scope);
    const Result<std::optional<Value>> made = rendering.value(template_);
    if (!made)
        return std::unexpected(made.error());
    const Value value = (*made).value_or(Value());
    return ConditionResult{value, isTrue(value), rendering.asksState};
}

} // namespace cairn
