// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/datum.h"
#include "templating/texttemplate.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// What a template is after it was read. Places are offsets into its text.
namespace cairn::templating {

struct Expression;
struct Statement;
using ExpressionPointer = std::unique_ptr<Expression>;
using Expressions = std::vector<ExpressionPointer>;
using Body = std::vector<Statement>;

struct Literal {
    Datum value;
};
struct RegexLiteral {
    QString source;
    QString flags;
};
struct Name {
    QString name;
};
struct ListLiteral {
    Expressions items;
};
/// The value is that of the last one.
struct Group {
    Expressions items;
};
struct Keyword {
    QString name;
    ExpressionPointer value;
};
struct RecordLiteral {
    std::vector<Keyword> members;
};
struct Lookup {
    ExpressionPointer target;
    ExpressionPointer key;
};
/// `target[start:stop:step]`; what is left out is not there.
struct Slice {
    ExpressionPointer target;
    ExpressionPointer start;
    ExpressionPointer stop;
    ExpressionPointer step;
};
struct Arguments {
    Expressions positional;
    std::vector<Keyword> keywords;
};
struct Call {
    ExpressionPointer target;
    Arguments arguments;
};
struct FilterUse {
    QString name;
    ExpressionPointer input;
    Arguments arguments;
};
/// `value is name(arguments)`.
struct TestUse {
    QString name;
    ExpressionPointer value;
    Arguments arguments;
};
enum class UnaryOperator { Not, Minus, Plus, Floor };
struct Unary {
    UnaryOperator operation;
    ExpressionPointer operand;
};
enum class BinaryOperator {
    Or,
    And,
    In,
    Add,
    Concatenate,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Equal,
    NotEqual,
    Same,
    NotSame,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};
struct Binary {
    BinaryOperator operation;
    ExpressionPointer left;
    ExpressionPointer right;
};
struct Condition {
    ExpressionPointer condition;
    ExpressionPointer yes;
    ExpressionPointer no; ///< may be absent: an empty text
};
/// What statements put out, as a text.
struct Capture {
    Body body;
};

struct Expression {
    std::variant<Literal, RegexLiteral, Name, ListLiteral, Group, RecordLiteral, Lookup, Slice, Call,
                 FilterUse, TestUse, Unary, Binary, Condition, Capture>
        content;
    qsizetype at = 0;
    int depth = 1; ///< levels of expressions in it
};

struct Text {
    QString text;
};
struct Output {
    ExpressionPointer value;
};
struct If {
    ExpressionPointer condition;
    Body yes;
    Body no;
};
struct For {
    std::vector<QString> targets;
    ExpressionPointer values;
    Body body;
    std::optional<Body> otherwise;
};
struct Set {
    std::vector<QString> targets;
    ExpressionPointer value; ///< or else the text of the body
    Body body;
};
struct Parameter {
    QString name;
    ExpressionPointer otherwise; ///< the value where none is given; absent: it is taken by its place
};
struct Macro {
    QString name;
    std::vector<Parameter> parameters;
    Body body;
};
struct CallBlock {
    ExpressionPointer target;
    Arguments arguments;
    Macro caller;
};
struct Block {
    QString name;
    Body body;
};
struct Case {
    ExpressionPointer value;
    Body body;
};
struct Switch {
    ExpressionPointer value;
    std::vector<Case> cases;
    Body otherwise;
};

struct Statement {
    std::variant<Text, Output, If, For, Set, Macro, CallBlock, Block, Switch> content;
    qsizetype at = 0;
};

/// Where a tag stands in the text, with its delimiters.
struct TagRange {
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Tree {
    QString text;
    QString file;
    TemplateSyntax syntax;
    Body body;
    std::vector<TagRange> tags; ///< by place
    /// Whether a rendering may change lists that it is given, and needs its own.
    bool mayChangeLists = false;

    /// The only statement, where that puts out one expression.
    const Expression *soleExpression() const;
    TemplateFault faultAt(qsizetype at, const Error &error) const;
};

} // namespace cairn::templating
