// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/lexer.h"

#include <initializer_list>

namespace cairn::templating {

/// Levels of an expression, and of brackets in it.
constexpr int maxExpressionDepth = 200;
constexpr int maxBracketDepth = 150;

/// Reads the words of one tag. The first fault stays; what is read behind it is thrown away.
class ExpressionParser final
{
public:
    /// `tree` is told of what matters for all of the template.
    ExpressionParser(std::vector<Token> tokens, Tree &tree);

    ExpressionPointer readExpression();
    /// `a, b`.
    std::vector<QString> readTargets();
    QString readName();
    /// `(a, b=2)`, without the first bracket.
    std::vector<Parameter> readParameters();
    /// `name(arguments)` behind a bar, or in a filter block.
    ExpressionPointer readFilter(ExpressionPointer input);

    bool isNext(QStringView operation) const;
    bool isNextName(QStringView name) const;
    bool take(QStringView operation);
    bool takeName(QStringView name);
    void expect(QStringView operation);
    /// `name(`, and a bracket as the last word.
    bool isSignature() const;
    bool isAtEnd() const { return next().kind == Token::Kind::End; }
    void expectEnd();
    qsizetype at() const { return next().at; }
    void fail(qsizetype at, QString message, QString hint = {}, ErrorKind kind = ErrorKind::Invalid);
    const std::optional<SyntaxFault> &fault() const { return m_fault; }

private:
    using Reader = ExpressionPointer (ExpressionParser::*)();
    /// One of the words that stand for an operation.
    struct Operation {
        QStringView word;
        BinaryOperator operation;
    };
    /// Factors, and what is done with them from left to right.
    struct Product {
        ExpressionPointer first;
        std::vector<std::pair<BinaryOperator, ExpressionPointer>> rest;
    };

    const Token &next(size_t ahead = 0) const;
    ExpressionPointer make(qsizetype at, decltype(Expression::content) content, int depth);
    ExpressionPointer binary(BinaryOperator operation, ExpressionPointer left, ExpressionPointer right);
    ExpressionPointer unary(qsizetype at, UnaryOperator operation, ExpressionPointer operand);
    ExpressionPointer nothing(qsizetype at);
    ExpressionPointer readChain(Reader operand, std::initializer_list<Operation> operations);
    ExpressionPointer negated(ExpressionPointer operand, qsizetype at);
    ExpressionPointer finished(Product product);

    ExpressionPointer readOr();
    ExpressionPointer readAnd();
    ExpressionPointer readNot();
    ExpressionPointer readMembership();
    ExpressionPointer readTest();
    ExpressionPointer readEquality();
    ExpressionPointer readRelation();
    ExpressionPointer readSum();
    ExpressionPointer readProduct();
    Product readProducts();
    Product readQuotients();
    Product readFloors();
    Product readModulos();
    ExpressionPointer readPower();
    ExpressionPointer readFiltered();
    ExpressionPointer readSigned();
    ExpressionPointer readPostfix();
    ExpressionPointer readSubscript(ExpressionPointer target);
    ExpressionPointer readPrimary();
    ExpressionPointer readNamed(const Token &token);
    Expressions readItems(QStringView closing);
    ExpressionPointer readRecord(qsizetype begin);
    Arguments readArguments();
    void checkName(const QString &name, qsizetype at);
    QString expectName();

    std::vector<Token> m_tokens;
    size_t m_next = 0;
    int m_nesting = 0;
    Tree &m_tree;
    std::optional<SyntaxFault> m_fault;
};

int depthOf(const ExpressionPointer &expression);
int depthOf(const Arguments &arguments);

} // namespace cairn::templating
