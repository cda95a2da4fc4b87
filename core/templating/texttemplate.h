// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QString>

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace cairn {

namespace templating {
struct Tree;
struct Record;
} // namespace templating

/// How a template is written. Templates of Cookiecutter have `{{ }}` in place of `${{ }}`, and some of
/// Python's ways.
struct TemplateSyntax {
    bool cookiecutter = false;
    bool trimBlocks = false;   ///< the end of line behind a statement goes
    bool lstripBlocks = false; ///< the blanks before a statement go, where nothing else is before it

    friend bool operator==(const TemplateSyntax &, const TemplateSyntax &) = default;
};

/// What one rendering may cost at most.
struct RenderLimits {
    qint64 steps = 1'000'000;
    qint64 output = 16LL * 1024 * 1024; ///< characters
    qint64 text = 64LL * 1024 * 1024;   ///< characters that are made on the way
    int depth = 400;                    ///< levels of expressions, statements and macros in each other
    int milliseconds = 10'000;
};

/// Why a template cannot be read or rendered, and where.
struct TemplateFault {
    Error error;        ///< without the place
    QString file;       ///< as it was given to `parse`
    Place place;        ///< in the text
    QString expression; ///< the tag that it stands in, as it was written, cut to one line

    /// `file:line:column: what is wrong, in the tag`.
    Error toError() const;
};

template <typename T>
using TemplateResult = std::expected<T, TemplateFault>;

/// Nothing is JavaScript's undefined.
using TemplateArguments = std::vector<std::optional<Value>>;
/// What the program lends to templates: a filter gets the value before the bar as its first argument. Called
/// on the thread that renders; a failure ends the rendering.
using TemplateFunction = std::function<Result<std::optional<Value>>(const TemplateArguments &)>;

/// Filters come before those of the language; globals come behind the values.
struct TemplateFunctions {
    std::map<QString, TemplateFunction, std::less<>> filters;
    std::map<QString, TemplateFunction, std::less<>> globals;
};

/// Values made ready for many renderings. Renderings see them and cannot change them for each other. Copies
/// share them; thread-safe.
class TemplateContext final
{
public:
    explicit TemplateContext(const Value::Map &values);

private:
    friend class TextTemplate;
    std::shared_ptr<const templating::Record> m_values;
};

struct RenderOptions {
    TemplateFunctions functions;
    RenderLimits limits;
    std::stop_token stop;
};

/// A text in the template language of Backstage's scaffolder (docs/templating.md), read once and rendered as
/// often as one likes. Nothing in it reaches a file, the network or anything but the values and functions
/// that it is given. Copies share what was read; thread-safe.
class TextTemplate final
{
public:
    /// `file` is what faults name. At most 4 million characters.
    static TemplateResult<TextTemplate> parse(const QString &text, const QString &file,
                                              const TemplateSyntax &syntax = {});

    TemplateResult<QString> render(const TemplateContext &context, const RenderOptions &options = {}) const;
    /// A text that is one expression and nothing else gives the value of that expression, which is nothing
    /// where it is undefined. Any other gives its text.
    TemplateResult<std::optional<Value>> renderValue(const TemplateContext &context,
                                                     const RenderOptions &options = {}) const;

private:
    explicit TextTemplate(std::shared_ptr<const templating::Tree> tree);

    std::shared_ptr<const templating::Tree> m_tree;
};

} // namespace cairn
