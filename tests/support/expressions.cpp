// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/expressions.h"

using namespace Qt::StringLiterals;

namespace cairn::test {

Rendering renderExpression(const QString &text, const Value::Map &values, const TemplateSyntax &syntax,
                           bool keepsType, const TemplateFunctions &functions, const RenderLimits &limits)
{
    const auto parsed = TextTemplate::parse(text, u"t"_s, syntax);
    if (!parsed)
        return {{}, parsed.error()};
    const TemplateContext context(values);
    const RenderOptions options{functions, limits, {}};
    if (keepsType) {
        const auto value = parsed->renderValue(context, options);
        return value ? Rendering{*value, {}} : Rendering{{}, value.error()};
    }
    const auto rendered = parsed->render(context, options);
    return rendered ? Rendering{Value{*rendered, {}}, {}} : Rendering{{}, rendered.error()};
}

QString typeOf(const Value &value)
{
    return value.list() ? u"array"_s : value.typeName();
}

} // namespace cairn::test
