// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/expressionparser.h"

#include "templating/numbertext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

QString shown(const Token &token)
{
    if (token.kind == Token::Kind::End)
        return u"the end of the tag"_s;
    return u"\"%1\""_s.arg(token.text);
}

QString literalText(const Datum &literal)
{
    if (const QString *text = literal.text())
        return *text;
    if (const auto *boolean = std::get_if<bool>(&literal.content))
        return *boolean ? u"true"_s : u"false"_s;
    return literal.number() ? numberText(*literal.number()) : QString();
}

} // namespace

int depthOf(const ExpressionPointer &expression)
{
    return expression ? expression->depth : 0;
}

int depthOf(const Arguments &arguments)
{
    int depth = 0;
    for (const ExpressionPointer &argument : arguments.positional)
        depth = std::max(depth, depthOf(argument));
    for (const Keyword &keyword : arguments.keywords)
        depth = std::max(depth, depthOf(keyword.value));
    return depth;
}

ExpressionParser::ExpressionParser(std::vector<Token> tokens, Tree &tree)
    : m_tokens(std::move(tokens)), m_tree(tree)
{}

const Token &ExpressionParser::next(size_t ahead) const
{
    return m_tokens[std::min(m_next + ahead, m_tokens.size() - 1)];
}

bool ExpressionParser::isNext(QStringView operation) const
{
    return next().kind == Token::Kind::Operator && next().text == operation;
}

bool ExpressionParser::isNextName(QStringView name) const
{
    return next().kind == Token::Kind::Name && next().text == name;
}

bool ExpressionParser::take(QStringView operation)
{
    const bool isThere = isNext(operation);
    m_next += isThere ? 1 : 0;
    return isThere;
}

bool ExpressionParser::takeName(QStringView name)
{
    const bool isThere = isNextName(name);
    m_next += isThere ? 1 : 0;
    return isThere;
}

bool ExpressionParser::isSignature() const
{
    const Token &last = m_tokens[m_tokens.size() - std::min(m_tokens.size(), size_t(2))];
    const bool ends = last.kind == Token::Kind::Operator && last.text == u")";
    return next().kind == Token::Kind::Name && next(1).text == u"(" && ends;
}

void ExpressionParser::expect(QStringView operation)
{
    if (!take(operation))
        fail(at(), u"%1 stands where \"%2\" is to stand"_s.arg(shown(next()), operation));
}

void ExpressionParser::expectEnd()
{
    if (!isAtEnd())
        fail(at(), u"%1 stands where the tag is to end"_s.arg(shown(next())));
}

void ExpressionParser::fail(qsizetype at, QString message, QString hint, ErrorKind kind)
{
    if (!m_fault)
        m_fault = SyntaxFault{Error{kind, std::move(message), std::move(hint)}, at};
    m_next = m_tokens.size() - 1;
}

ExpressionPointer ExpressionParser::make(qsizetype at, decltype(Expression::content) content, int depth)
{
    if (depth >= maxExpressionDepth)
        fail(at, u"the expression is more than %1 levels deep"_s.arg(maxExpressionDepth),
             u"Set parts of it to names before"_s, ErrorKind::Limit);
    // What is too deep is not kept: taking it apart would go as deep.
    if (m_fault)
        return nothing(at);
    return std::make_unique<Expression>(std::move(content), at, depth + 1);
}

ExpressionPointer ExpressionParser::nothing(qsizetype at)
{
    return std::make_unique<Expression>(Literal{}, at, 1);
}

ExpressionPointer ExpressionParser::binary(BinaryOperator operation, ExpressionPointer left,
                                           ExpressionPointer right)
{
    const qsizetype at = left->at;
    const int depth = std::max(left->depth, right->depth);
    return make(at, Binary{operation, std::move(left), std::move(right)}, depth);
}

ExpressionPointer ExpressionParser::unary(qsizetype at, UnaryOperator operation, ExpressionPointer operand)
{
    const int depth = operand->depth;
    return make(at, Unary{operation, std::move(operand)}, depth);
}

ExpressionPointer ExpressionParser::readChain(Reader operand, std::initializer_list<Operation> operations)
{
    ExpressionPointer left = (this->*operand)();
    for (;;) {
        // Most operands stand at the end of their tag.
        if (isAtEnd())
            return left;
        const auto *found = std::ranges::find_if(operations, [&](const Operation &one) {
            return one.word.front().isLetter() ? isNextName(one.word) : isNext(one.word);
        });
        if (found == operations.end())
            return left;
        ++m_next;
        left = binary(found->operation, std::move(left), (this->*operand)());
    }
}

ExpressionPointer ExpressionParser::readExpression()
{
    ExpressionPointer yes = readOr();
    if (!takeName(u"if"))
        return yes;
    ExpressionPointer condition = readOr();
    ExpressionPointer no = takeName(u"else") ? readOr() : nullptr;
    const qsizetype at = yes->at;
    const int depth = std::max({yes->depth, condition->depth, depthOf(no)});
    return make(at, Condition{std::move(condition), std::move(yes), std::move(no)}, depth);
}

ExpressionPointer ExpressionParser::readOr()
{
    return readChain(&ExpressionParser::readAnd, {{u"or", BinaryOperator::Or}});
}

ExpressionPointer ExpressionParser::readAnd()
{
    return readChain(&ExpressionParser::readNot, {{u"and", BinaryOperator::And}});
}

ExpressionPointer ExpressionParser::readNot()
{
    const qsizetype begin = at();
    if (!takeName(u"not"))
        return readMembership();
    if (++m_nesting > maxExpressionDepth)
        fail(begin, u"the expression is more than %1 levels deep"_s.arg(maxExpressionDepth), {},
             ErrorKind::Limit);
    ExpressionPointer operand = readNot();
    --m_nesting;
    return negated(std::move(operand), begin);
}

/// Nunjucks writes its not in front of what JavaScript then reads, so `not a == b` is `(not a) == b`.
ExpressionPointer ExpressionParser::negated(ExpressionPointer operand, qsizetype at)
{
    auto *chain = std::get_if<Binary>(&operand->content);
    const bool isNegatedWhole =
        !chain || chain->operation < BinaryOperator::Add || chain->operation == BinaryOperator::Power;
    if (isNegatedWhole)
        return unary(at, UnaryOperator::Not, std::move(operand));
    ExpressionPointer *first = &chain->left;
    for (;;) {
        auto *inner = std::get_if<Binary>(&(*first)->content);
        if (!inner || inner->operation < BinaryOperator::Add || inner->operation == BinaryOperator::Power)
            break;
        first = &inner->left;
    }
    *first = unary(at, UnaryOperator::Not, std::move(*first));
    operand->depth += 1;
    return operand;
}

ExpressionPointer ExpressionParser::readMembership()
{
    ExpressionPointer left = readTest();
    for (;;) {
        const bool isNegated =
            isNextName(u"not") && next(1).kind == Token::Kind::Name && next(1).text == u"in";
        m_next += isNegated ? 1 : 0;
        if (!takeName(u"in"))
            return left;
        left = binary(BinaryOperator::In, std::move(left), readTest());
        if (isNegated) {
            const qsizetype begin = left->at;
            left = unary(begin, UnaryOperator::Not, std::move(left));
        }
    }
}

ExpressionPointer ExpressionParser::readTest()
{
    ExpressionPointer value = readEquality();
    if (!takeName(u"is"))
        return value;
    const bool isNegated = takeName(u"not");
    const ExpressionPointer right = readEquality();
    TestUse use{u"undefined"_s, std::move(value), {}};
    const Expression *named = right.get();
    if (auto *call = std::get_if<Call>(&right->content)) {
        use.arguments = std::move(call->arguments);
        named = call->target.get();
    }
    if (auto *filter = std::get_if<FilterUse>(&right->content)) {
        // As in Nunjucks the bar binds closer, and what stands behind it is taken for the test.
        use.name = filter->name;
        use.arguments = std::move(filter->arguments);
        use.arguments.positional.insert(use.arguments.positional.begin(), std::move(filter->input));
    } else if (const auto *name = std::get_if<Name>(&named->content)) {
        use.name = name->name;
    } else if (const auto *literal = std::get_if<Literal>(&named->content)) {
        use.name = literal->value.isNull() ? u"null"_s : literalText(literal->value);
    }
    const int depth = std::max(depthOf(use.value), depthOf(use.arguments));
    ExpressionPointer test = make(right->at, std::move(use), depth);
    return isNegated ? unary(right->at, UnaryOperator::Not, std::move(test)) : std::move(test);
}

ExpressionPointer ExpressionParser::readEquality()
{
    return readChain(&ExpressionParser::readRelation, {{u"==", BinaryOperator::Equal},
                                                       {u"!=", BinaryOperator::NotEqual},
                                                       {u"===", BinaryOperator::Same},
                                                       {u"!==", BinaryOperator::NotSame}});
}

ExpressionPointer ExpressionParser::readRelation()
{
    return readChain(&ExpressionParser::readSum, {{u"<", BinaryOperator::Less},
                                                  {u"<=", BinaryOperator::LessOrEqual},
                                                  {u">", BinaryOperator::Greater},
                                                  {u">=", BinaryOperator::GreaterOrEqual}});
}

ExpressionPointer ExpressionParser::readSum()
{
    return readChain(
        &ExpressionParser::readProduct,
        {{u"+", BinaryOperator::Add}, {u"-", BinaryOperator::Subtract}, {u"~", BinaryOperator::Concatenate}});
}

ExpressionPointer ExpressionParser::readFilter(ExpressionPointer input)
{
    const qsizetype begin = at();
    QString name = readName();
    while (take(u"."))
        name += u'.' + readName();
    FilterUse use{name, std::move(input), {}};
    if (take(u"("))
        use.arguments = readArguments();
    const int depth = std::max(depthOf(use.input), depthOf(use.arguments));
    return make(begin, std::move(use), depth);
}

} // namespace cairn::templating
