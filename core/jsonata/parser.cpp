// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/parser.h"

#include "templating/regex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr int maxNesting = 250;
constexpr int maxDepth = 500;
constexpr int prefixPrecedence = 70;
constexpr int assignmentPrecedence = 10;

int precedenceOf(const Token &token)
{
    static const QHash<QString, int> known{{u"("_s, 80},  {u"["_s, 80},  {u"@"_s, 80},
                                           {u"#"_s, 80},  {u"."_s, 75},  {u"{"_s, 70},
                                           {u"*"_s, 60},  {u"/"_s, 60},  {u"%"_s, 60},
                                           {u"+"_s, 50},  {u"-"_s, 50},  {u"&"_s, 50},
                                           {u"="_s, 40},  {u"<"_s, 40},  {u">"_s, 40},
                                           {u"^"_s, 40},  {u"!="_s, 40}, {u"<="_s, 40},
                                           {u">="_s, 40}, {u"~>"_s, 40}, {u"?:"_s, 40},
                                           {u"??"_s, 40}, {u"in"_s, 40}, {u"and"_s, 30},
                                           {u"or"_s, 25}, {u"?"_s, 20},  {u":="_s, assignmentPrecedence}};
    return token.type == Token::Type::Operator ? known.value(token.text) : 0;
}

QString shown(const Token &token)
{
    return token.type == Token::Type::Text ? u'"' + token.text + u'"' : token.text;
}

/// What ends before a slash can only be a division.
bool isValueEnd(QStringView operation)
{
    return operation == u")" || operation == u"]" || operation == u"}";
}

} // namespace

Parsed<NodePointer> Parser::parse()
{
    advance(false);
    NodePointer root = readExpression(0);
    if (!m_fault && m_next.type != Token::Type::End)
        fail("S0201", m_next.at, u"\"%1\" is not expected here"_s.arg(m_next.text),
             u"Write an operator before it; several expressions stand in brackets, with ; between them"_s);
    if (m_isCutOff)
        fail("S0207", m_next.at, u"the expression ends too early"_s, u"Write what is missing at its end"_s);
    if (m_fault)
        return std::unexpected(*m_fault);
    return root;
}

NodePointer Parser::make(Kind kind, qsizetype at)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->at = at;
    return node;
}

/// The node with the depth of what is in it.
NodePointer Parser::counted(NodePointer node)
{
    int depth = node->target ? node->target->depth : 0;
    for (const NodePointer &child : node->children)
        depth = std::max(depth, child->depth);
    for (const Pair &pair : node->pairs)
        depth = std::max({depth, pair.key->depth, pair.value->depth});
    node->depth = depth + 1;
    if (node->depth > maxDepth)
        failAtLimit(node->at, u"operations are more than %1 levels deep"_s.arg(maxDepth),
                    u"Take the expression apart, with := for its parts"_s);
    return node;
}

void Parser::advance(bool isBehindValue)
{
    if (m_fault)
        return;
    Parsed<Token> token = m_lexer.next(isBehindValue);
    if (!token) {
        m_fault = token.error();
        m_next = {};
    } else if (token->is(u"!") || token->is(u"~")) {
        fail("S0204", token->at, u"there is no operator %1"_s.arg(token->text),
             token->is(u"!") ? u"Write $not() or !="_s : u"Write ~>"_s);
    } else {
        m_next = std::move(*token);
    }
}

void Parser::expect(QStringView operation, bool isBehindValue)
{
    if (!m_fault && !m_next.is(operation)) {
        if (m_next.type == Token::Type::End)
            fail("S0203", m_next.at, u"%1 is missing at the end"_s.arg(operation), u"Close what is open"_s);
        else
            fail("S0202", m_next.at, u"%1 should be here, not %2"_s.arg(operation, shown(m_next)));
    }
    advance(isBehindValue || isValueEnd(operation));
}

bool Parser::take(QStringView operation)
{
    if (m_fault || !m_next.is(operation))
        return false;
    advance(isValueEnd(operation));
    return true;
}

void Parser::fail(const char *code, qsizetype at, const QString &message, const QString &hint)
{
    if (!m_fault)
        m_fault = Failure{{ErrorKind::Invalid, message, hint}, QString::fromLatin1(code), at};
    m_next = {};
}

void Parser::failAtLimit(qsizetype at, const QString &message, const QString &hint)
{
    if (!m_fault)
        m_fault = Failure{{ErrorKind::Limit, message, hint}, {}, at};
    m_next = {};
}

NodePointer Parser::readExpression(int precedence)
{
    if (++m_nesting > maxNesting)
        failAtLimit(m_next.at, u"brackets are more than %1 levels deep"_s.arg(maxNesting),
                    u"Take the expression apart, with := for its parts"_s);
    NodePointer left;
    if (m_fault) {
        left = make(Kind::Literal, m_next.at);
    } else {
        Token token = std::move(m_next);
        const bool isOpening =
            token.type == Token::Type::Operator && QStringView(u"([{|-").contains(QStringView(token.text));
        advance(!isOpening);
        left = counted(readPrefix(token));
    }
    while (!m_fault && precedence < precedenceOf(m_next)) {
        const Token token = std::move(m_next);
        advance(false);
        left = counted(readInfix(std::move(left), token));
    }
    --m_nesting;
    return left;
}

NodePointer Parser::readPrefix(const Token &token)
{
    using Type = Token::Type;
    NodePointer node = make(Kind::Literal, token.at);
    node->text = token.text;
    node->value = token.value;
    switch (token.type) {
    case Type::Name:
        node->kind = Kind::Name;
        return node;
    case Type::Variable:
        node->kind = Kind::Variable;
        return node;
    case Type::Number:
        node->kind = Kind::Number;
        return node;
    case Type::Text:
        node->kind = Kind::Text;
        return node;
    case Type::Regex:
        return readRegex(token);
    case Type::Operator:
        return readPrefixOperator(token);
    case Type::End:
        m_isCutOff = true;
        return node;
    case Type::Literal:
        break;
    }
    return node;
}

NodePointer Parser::readPrefixOperator(const Token &token)
{
    if (token.is(u"("))
        return readBlock(token);
    if (token.is(u"["))
        return readList(token);
    if (token.is(u"|"))
        return readTransform(token);
    if (token.is(u"{")) {
        NodePointer record = make(Kind::Record, token.at);
        record->pairs = readPairs();
        return record;
    }
    if (token.is(u"-")) {
        NodePointer negation = make(Kind::Negation, token.at);
        negation->children.push_back(readExpression(prefixPrecedence));
        return negation;
    }
    NodePointer node = make(Kind::Name, token.at);
    node->text = token.text;
    if (token.is(u"*"))
        node->kind = Kind::Wildcard;
    else if (token.is(u"**"))
        node->kind = Kind::Descendant;
    else if (token.is(u"%"))
        node->kind = Kind::Parent;
    else if (!token.is(u"and") && !token.is(u"or") && !token.is(u"in"))
        fail("S0211", token.at, u"nothing can begin with %1"_s.arg(token.text),
             u"Write a value before it, or correct it"_s);
    return node;
}

NodePointer Parser::readRegex(const Token &token)
{
    NodePointer node = make(Kind::Regex, token.at);
    node->text = token.text;
    node->regex = templating::compiledRegex(token.text, token.flags);
    if (!node->regex.isValid())
        fail("S0301", token.at, u"the regular expression cannot be read: %1"_s.arg(node->regex.errorString()),
             u"Write it as JavaScript has it"_s);
    return node;
}

NodePointer Parser::readBlock(const Token &token)
{
    NodePointer block = make(Kind::Block, token.at);
    while (!m_fault && !m_next.is(u")")) {
        block->children.push_back(readExpression(0));
        if (!take(u";"))
            break;
    }
    expect(u")", true);
    return block;
}

NodePointer Parser::readList(const Token &token)
{
    NodePointer list = make(Kind::List, token.at);
    if (!m_next.is(u"]")) {
        do {
            NodePointer item = readExpression(0);
            if (m_next.is(u"..")) {
                NodePointer range = make(Kind::Binary, m_next.at);
                range->text = u".."_s;
                advance(false);
                range->children.push_back(std::move(item));
                range->children.push_back(readExpression(0));
                item = counted(std::move(range));
            }
            list->children.push_back(std::move(item));
        } while (take(u","));
    }
    expect(u"]", true);
    return list;
}

std::vector<Pair> Parser::readPairs()
{
    std::vector<Pair> pairs;
    if (!m_next.is(u"}")) {
        do {
            NodePointer key = readExpression(0);
            expect(u":");
            NodePointer value = readExpression(0);
            pairs.push_back({std::move(key), std::move(value)});
        } while (take(u","));
    }
    expect(u"}", true);
    return pairs;
}

NodePointer Parser::readTransform(const Token &token)
{
    NodePointer transform = make(Kind::Transform, token.at);
    transform->children.push_back(readExpression(0));
    expect(u"|");
    transform->children.push_back(readExpression(0));
    if (take(u","))
        transform->children.push_back(readExpression(0));
    expect(u"|", true);
    return transform;
}

NodePointer Parser::readBinary(Kind kind, NodePointer left, const Token &token, int precedence)
{
    NodePointer node = make(kind, token.at);
    node->text = token.text;
    node->children.push_back(std::move(left));
    node->children.push_back(readExpression(precedence));
    return node;
}

NodePointer Parser::readInfix(NodePointer left, const Token &token)
{
    if (token.is(u"("))
        return readCall(std::move(left), token);
    if (token.is(u"["))
        return readFilter(std::move(left), token);
    if (token.is(u"^"))
        return readOrder(std::move(left), token);
    if (token.is(u"@"))
        return readBinding(Kind::Focus, std::move(left), token);
    if (token.is(u"#"))
        return readBinding(Kind::Index, std::move(left), token);
    if (token.is(u":="))
        return readAssignment(std::move(left), token);
    if (token.is(u"?"))
        return readCondition(std::move(left), token);
    if (token.is(u"?:"))
        return readBinary(Kind::Elvis, std::move(left), token, 0);
    if (token.is(u"??"))
        return readBinary(Kind::Otherwise, std::move(left), token, 0);
    if (token.is(u"{")) {
        NodePointer group = make(Kind::Group, token.at);
        group->target = std::move(left);
        group->pairs = readPairs();
        return group;
    }
    const Kind kind = token.is(u".") ? Kind::Dot : token.is(u"~>") ? Kind::Apply : Kind::Binary;
    return readBinary(kind, std::move(left), token, precedenceOf(token));
}

NodePointer Parser::readFilter(NodePointer left, const Token &token)
{
    if (m_next.is(u"]")) {
        Node *first = left.get();
        while (first->kind == Kind::Filter)
            first = first->target.get();
        first->keepsArray = true;
        expect(u"]", true);
        return left;
    }
    NodePointer filter = make(Kind::Filter, token.at);
    filter->target = std::move(left);
    filter->children.push_back(readExpression(0));
    expect(u"]", true);
    return filter;
}

NodePointer Parser::readOrder(NodePointer left, const Token &token)
{
    NodePointer order = make(Kind::OrderBy, token.at);
    order->target = std::move(left);
    expect(u"(");
    do {
        const bool descends = m_next.is(u">");
        if (descends || m_next.is(u"<"))
            advance(false);
        order->descends.push_back(descends);
        order->children.push_back(readExpression(0));
    } while (take(u","));
    expect(u")", true);
    return order;
}

NodePointer Parser::readBinding(Kind kind, NodePointer left, const Token &token)
{
    NodePointer node = make(kind, token.at);
    node->target = std::move(left);
    const NodePointer name = readExpression(precedenceOf(token));
    if (name->kind != Kind::Variable)
        fail("S0214", token.at, u"behind %1 stands the name of a variable"_s.arg(token.text),
             u"Begin it with $"_s);
    node->text = name->text;
    return node;
}

NodePointer Parser::readAssignment(NodePointer left, const Token &token)
{
    NodePointer node = make(Kind::Bind, token.at);
    if (left->kind != Kind::Variable)
        fail("S0212", left->at, u"before := stands the name of a variable"_s, u"Begin it with $"_s);
    node->text = left->text;
    node->children.push_back(readExpression(assignmentPrecedence - 1));
    return node;
}

NodePointer Parser::readCondition(NodePointer left, const Token &token)
{
    NodePointer node = make(Kind::Condition, token.at);
    node->children.push_back(std::move(left));
    node->children.push_back(readExpression(0));
    if (take(u":"))
        node->children.push_back(readExpression(0));
    return node;
}

NodePointer Parser::readCall(NodePointer left, const Token &token)
{
    NodePointer call = make(Kind::Call, token.at);
    call->target = std::move(left);
    if (!m_next.is(u")")) {
        do {
            if (m_next.is(u"?")) {
                call->kind = Kind::Partial;
                call->children.push_back(make(Kind::Placeholder, m_next.at));
                advance(true);
            } else {
                call->children.push_back(readExpression(0));
            }
        } while (take(u","));
    }
    expect(u")", true);
    const Node &target = *call->target;
    if (target.kind == Kind::Name && (target.text == u"function" || target.text == u"λ"))
        readLambda(*call);
    return call;
}

/// What stands in the brackets are its parameters.
void Parser::readLambda(Node &lambda)
{
    lambda.kind = Kind::Lambda;
    lambda.at = lambda.target->at;
    lambda.target.reset();
    for (const NodePointer &parameter : lambda.children) {
        if (parameter->kind != Kind::Variable)
            fail("S0208", parameter->at,
                 u"parameter %1 of the function is no variable"_s.arg(lambda.parameters.size() + 1),
                 u"Begin its name with $"_s);
        lambda.parameters.push_back(parameter->text);
    }
    lambda.children.clear();
    if (m_next.is(u"<"))
        lambda.signature = readSignature();
    expect(u"{");
    lambda.children.push_back(readExpression(0));
    expect(u"}", true);
}

std::optional<Signature> Parser::readSignature()
{
    const qsizetype at = m_next.at;
    QString text = u"<"_s;
    advance(true);
    for (int depth = 1; depth > 0 && !m_fault && !m_next.is(u"{") && m_next.type != Token::Type::End;) {
        depth += m_next.is(u"<") ? 1 : m_next.is(u">") ? -1 : 0;
        text += m_next.text;
        if (depth > 0)
            advance(true);
    }
    expect(u">", true);
    if (m_fault)
        return {};
    auto signature = Signature::parse(text);
    if (signature)
        return *signature;
    fail(signature.error(), at, u"the signature %1 cannot be read"_s.arg(text),
         u"Of types, only a and f have types of their own, and no choice may hold them"_s);
    return {};
}

} // namespace cairn::jsonata
