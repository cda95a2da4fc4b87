// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/item.h"

#include <QRegularExpression>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace cairn::jsonata {

class Evaluator;
class Signature;
struct Node;

/// What a function of the library gets.
struct Call {
    Evaluator &evaluator;
    Run &run;
    Items arguments; ///< checked against its signature; those that are missing are undefined
    Item context;

    const Item &argument(size_t at) const;
    /// The number or text that the signature promises; something empty for undefined.
    double number(size_t at) const;
    QString text(size_t at) const;
    const Items &items(size_t at) const;
};

/// A function of the library.
struct Builtin {
    QStringView name;
    QStringView signature;
    int arity = 0; ///< how many arguments functions such as $map give it at most
    Item (*run)(Call &call) = nullptr;
};

/// nullptr where there is none.
const Builtin *findBuiltin(QStringView name);
const Signature &signatureOf(const Builtin &builtin);
/// For the nearest one.
std::vector<QStringView> builtinNames();

/// `function($a){...}`, with what it sees.
struct Lambda {
    const Node *node = nullptr;
    std::vector<QString> parameters;
    ScopePointer scope;
    Item input;
    bool isChecked = true; ///< against the signature of the node
};
/// A function of the library with some of its arguments.
struct PartialBuiltin {
    const Builtin *builtin = nullptr;
    std::vector<std::optional<Item>> arguments;
};
/// A regular expression, which says where it is found in a text.
struct Matcher {
    QRegularExpression regex;
};
/// The search for the next place.
struct NextMatch {
    QRegularExpression regex;
    QString text;
    qsizetype from = 0;
};
/// `|...|...|`.
struct Transform {
    const Node *node = nullptr;
    ScopePointer scope;
};
/// `$f ~> $g`.
struct Composition {
    Item first;
    Item second;
};

struct Function {
    std::variant<Lambda, const Builtin *, PartialBuiltin, Matcher, NextMatch, Transform, Composition> content;

    explicit Function(decltype(content) given)
        : content(std::move(given))
    {}
    Function(const Function &) = delete;
    Function &operator=(const Function &) = delete;
    ~Function();

    /// How many arguments functions such as $map give it at most.
    int arity() const;
};

Item makeFunction(decltype(Function::content) content);

} // namespace cairn::jsonata
