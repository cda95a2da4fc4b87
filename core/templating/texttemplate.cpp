// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/texttemplate.h"

#include "templating/coercion.h"
#include "templating/evaluator.h"
#include "templating/run.h"
#include "templating/templateparser.h"

using namespace Qt::StringLiterals;

namespace cairn {

using namespace templating;

namespace {
constexpr qsizetype longestTemplate = 4 * 1024 * 1024;
}

Error TemplateFault::toError() const
{
    QString message = u"%1:%2:%3: %4"_s.arg(file).arg(place.line).arg(place.column).arg(error.message);
    if (!expression.isEmpty())
        message += u", in "_s + expression;
    return {error.kind, message, error.hint};
}

TemplateContext::TemplateContext(const Value::Map &values)
{
    NamedData members;
    members.reserve(values.size());
    for (const Member &member : values)
        members.emplace_back(member.key, fromValue(member.value));
    m_values = std::make_shared<const Record>(std::move(members));
}

TextTemplate::TextTemplate(std::shared_ptr<const Tree> tree)
    : m_tree(std::move(tree))
{}

TemplateResult<TextTemplate> TextTemplate::parse(const QString &text, const QString &file,
                                                 const TemplateSyntax &syntax)
{
    const auto tree = std::make_shared<Tree>(text, file, syntax);
    std::optional<SyntaxFault> fault;
    if (text.size() > longestTemplate)
        fault = SyntaxFault{{ErrorKind::Limit,
                             u"the template is longer than %1 characters"_s.arg(longestTemplate),
                             u"Make it shorter"_s},
                            0};
    else
        fault = parseTemplate(*tree);
    if (fault)
        return std::unexpected(tree->faultAt(fault->at, fault->error));
    return TextTemplate(tree);
}

namespace {

/// Values that a rendering may change are its own.
std::shared_ptr<const Record> ownValues(const Tree &tree, const std::shared_ptr<const Record> &values)
{
    return tree.mayChangeLists ? std::make_shared<const Record>(copiedMembers(*values)) : values;
}

} // namespace

TemplateResult<QString> TextTemplate::render(const TemplateContext &context,
                                             const RenderOptions &options) const
{
    Run run(options.limits, options.stop);
    const auto values = ownValues(*m_tree, context.m_values);
    QString text = Evaluator(*m_tree, *values, options.functions, run).render();
    if (run.hasFailed())
        return std::unexpected(m_tree->faultAt(run.failedAt(), run.failure()));
    return text;
}

TemplateResult<std::optional<Value>> TextTemplate::renderValue(const TemplateContext &context,
                                                               const RenderOptions &options) const
{
    const Expression *expression = m_tree->soleExpression();
    if (!expression) {
        TemplateResult<QString> text = render(context, options);
        if (!text)
            return std::unexpected(text.error());
        return Value{*std::move(text), {}};
    }
    Run run(options.limits, options.stop);
    const auto values = ownValues(*m_tree, context.m_values);
    Evaluator evaluator(*m_tree, *values, options.functions, run);
    const Datum datum = evaluator.evaluate(*expression);
    // A value that could not be put out as text is none for a step either.
    if (shownText(datum, run).size() > options.limits.output)
        run.fail(u"the value is longer than %1 characters"_s.arg(options.limits.output), {},
                 ErrorKind::Limit);
    std::optional<Value> value = toValue(datum, run);
    run.locate(m_tree->body.front().at);
    if (run.hasFailed())
        return std::unexpected(m_tree->faultAt(run.failedAt(), run.failure()));
    return value;
}

} // namespace cairn
