// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/lexer.h"
#include "jsonata/node.h"

#include <optional>

namespace cairn::jsonata {

/// Reads an expression by the precedence of its operators. The first fault stays; what is read behind it is
/// thrown away.
class Parser final
{
public:
    explicit Parser(QStringView text)
        : m_lexer(text)
    {}

    Parsed<NodePointer> parse();

private:
    NodePointer make(Kind kind, qsizetype at);
    NodePointer counted(NodePointer node);
    void advance(bool isBehindValue);
    void expect(QStringView operation, bool isBehindValue = false);
    bool take(QStringView operation);
    void fail(const char *code, qsizetype at, const QString &message, const QString &hint = {});
    void failAtLimit(qsizetype at, const QString &message, const QString &hint);

    NodePointer readExpression(int precedence);
    NodePointer readPrefix(const Token &token);
    NodePointer readPrefixOperator(const Token &token);
    NodePointer readInfix(NodePointer left, const Token &token);
    NodePointer readBinary(Kind kind, NodePointer left, const Token &token, int precedence);
    NodePointer readBlock(const Token &token);
    NodePointer readList(const Token &token);
    std::vector<Pair> readPairs();
    NodePointer readTransform(const Token &token);
    NodePointer readRegex(const Token &token);
    NodePointer readFilter(NodePointer left, const Token &token);
    NodePointer readOrder(NodePointer left, const Token &token);
    NodePointer readBinding(Kind kind, NodePointer left, const Token &token);
    NodePointer readAssignment(NodePointer left, const Token &token);
    NodePointer readCondition(NodePointer left, const Token &token);
    NodePointer readCall(NodePointer left, const Token &token);
    void readLambda(Node &lambda);
    std::optional<Signature> readSignature();

    Lexer m_lexer;
    Token m_next;
    int m_nesting = 0;
    bool m_isCutOff = false; ///< a value is missing at the end; a bracket that is missing there comes first
    std::optional<Failure> m_fault;
};

/// Puts the steps of paths together, says what parents mean and which calls are the last thing that a
/// function does.
Parsed<NodePointer> resolve(NodePointer root);

} // namespace cairn::jsonata
