// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/item.h"
#include "jsonata/signature.h"

#include <QRegularExpression>

#include <memory>
#include <optional>
#include <vector>

/// What an expression is after it was read. Places are offsets into its text.
namespace cairn::jsonata {

struct Node;
using NodePointer = std::unique_ptr<Node>;
using Nodes = std::vector<NodePointer>;

/// Where the value of a `%` is kept on its way down a path.
struct Slot {
    QString label;
    int level = 1; ///< steps that are still to go up
};
using SlotPointer = std::shared_ptr<Slot>;

struct Pair {
    NodePointer key;
    NodePointer value;
};

/// What stands behind a step: a filter, or the name for an item's place.
struct Stage {
    NodePointer filter; ///< null: `index` is bound
    QString index;
};

enum class Kind {
    // As they are read, until the path that they belong to is put together.
    Dot,
    Filter,
    Group,
    OrderBy,
    Focus,
    Index,
    // For good.
    Text,
    Number,
    Literal,
    Name,
    Variable,
    Wildcard,
    Descendant,
    Parent,
    Regex,
    Path,
    Sort,
    Binary,
    Negation,
    List,
    Record,
    Block,
    Condition,
    Otherwise, ///< a ?? b
    Elvis,     ///< a ?: b
    Bind,
    Lambda,
    Call,
    Partial,
    Placeholder,
    Apply,
    Transform,
};

struct Node {
    Kind kind = Kind::Literal;
    qsizetype at = 0;
    int depth = 0;
    QString text;               ///< a name, an operator
    Item value;                 ///< of what is written out
    NodePointer target;         ///< what is called, or what an operation of a path acts on
    Nodes children;             ///< operands, arguments, items, steps, terms
    std::vector<Pair> pairs;    ///< of records and groups
    std::vector<bool> descends; ///< terms of an order
    std::vector<Stage> predicates;
    std::vector<Stage> stages;
    std::optional<std::vector<Pair>> group;
    QString focus;
    QString index;
    SlotPointer ancestor;
    SlotPointer slot; ///< of a parent
    std::vector<SlotPointer> seeking;
    std::vector<QString> parameters;
    std::optional<Signature> signature;
    QRegularExpression regex;
    bool isTuple = false;
    bool keepsArray = false;
    bool isConstructed = false;
    bool isTailCall = false;
};

struct Tree {
    QString text;
    NodePointer root;
};

} // namespace cairn::jsonata
