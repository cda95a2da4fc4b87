// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QString>

#include <expected>
#include <memory>
#include <optional>
#include <stop_token>

namespace cairn {

namespace jsonata {
struct Tree;
}

/// What one evaluation may cost at most.
struct JsonataLimits {
    qint64 steps = 5'000'000;
    qint64 text = 64LL * 1024 * 1024; ///< characters that are made on the way
    qint64 values = 500'000;          ///< of the result
    int depth = 1'000;                ///< levels of expressions and values in each other
    int milliseconds = 10'000;
};

/// Why an expression cannot be read or evaluated, and where.
struct JsonataFault {
    Error error;     ///< without the place
    QString code;    ///< of JSONata's documentation, such as T2001; empty for limits and what is Cairn's own
    Place place;     ///< in the expression
    QString excerpt; ///< of its line

    /// `line:column: what is wrong, in the excerpt`.
    Error toError() const;
};

template <typename T>
using JsonataResult = std::expected<T, JsonataFault>;

/// An expression of JSONata 2 (docs/jsonata.md), read once and evaluated as often as one likes. It reaches no
/// file, no network and nothing but its input. Copies share what was read; thread-safe.
class Jsonata final
{
public:
    /// At most 100,000 characters, 250 levels of brackets and 500 of operations.
    static JsonataResult<Jsonata> parse(const QString &text);

    /// Nothing is JSONata's undefined: the expression finds nothing. Functions in the result are null.
    JsonataResult<std::optional<Value>> evaluate(const Value &input, const JsonataLimits &limits = {},
                                                 std::stop_token stop = {}) const;

private:
    explicit Jsonata(std::shared_ptr<const jsonata::Tree> tree);

    std::shared_ptr<const jsonata::Tree> m_tree;
};

} // namespace cairn
