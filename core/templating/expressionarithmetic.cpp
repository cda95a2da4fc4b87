// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Products and powers, filters and signs: what binds closer than a sum.

#include "templating/expressionparser.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn::templating {

ExpressionPointer ExpressionParser::finished(Product product)
{
    ExpressionPointer left = std::move(product.first);
    for (auto &[operation, right] : product.rest)
        left = binary(operation, std::move(left), std::move(right));
    return left;
}

/// Nunjucks reads *, / and % at levels of their own and writes them without brackets, so they end up in one
/// chain from left to right; // is a call there, which keeps together what it was read with.
ExpressionPointer ExpressionParser::readProduct()
{
    return finished(readProducts());
}

ExpressionParser::Product ExpressionParser::readProducts()
{
    Product product = readQuotients();
    while (take(u"*")) {
        Product right = readQuotients();
        product.rest.emplace_back(BinaryOperator::Multiply, std::move(right.first));
        std::ranges::move(right.rest, std::back_inserter(product.rest));
    }
    return product;
}

ExpressionParser::Product ExpressionParser::readQuotients()
{
    Product product = readFloors();
    while (take(u"/")) {
        Product right = readFloors();
        product.rest.emplace_back(BinaryOperator::Divide, std::move(right.first));
        std::ranges::move(right.rest, std::back_inserter(product.rest));
    }
    return product;
}

ExpressionParser::Product ExpressionParser::readFloors()
{
    Product product = readModulos();
    while (take(u"//")) {
        Product right = readModulos();
        product.rest.emplace_back(BinaryOperator::Divide, std::move(right.first));
        std::ranges::move(right.rest, std::back_inserter(product.rest));
        ExpressionPointer quotient = finished(std::move(product));
        const qsizetype begin = quotient->at;
        product = Product{unary(begin, UnaryOperator::Floor, std::move(quotient)), {}};
    }
    return product;
}

ExpressionParser::Product ExpressionParser::readModulos()
{
    Product product{readPower(), {}};
    while (take(u"%"))
        product.rest.emplace_back(BinaryOperator::Modulo, readPower());
    return product;
}

ExpressionPointer ExpressionParser::readPower()
{
    return readChain(&ExpressionParser::readFiltered, {{u"**", BinaryOperator::Power}});
}

ExpressionPointer ExpressionParser::readFiltered()
{
    ExpressionPointer value = readSigned();
    while (take(u"|"))
        value = readFilter(std::move(value));
    return value;
}

ExpressionPointer ExpressionParser::readSigned()
{
    const qsizetype begin = at();
    const UnaryOperator sign = isNext(u"-") ? UnaryOperator::Minus : UnaryOperator::Plus;
    if (!take(u"-") && !take(u"+"))
        return readPostfix();
    if (isNext(sign == UnaryOperator::Minus ? u"-" : u"+"))
        fail(at(), u"a sign stands twice"_s, u"Write brackets around the second one"_s);
    if (++m_nesting > maxExpressionDepth)
        fail(begin, u"the expression is more than %1 levels deep"_s.arg(maxExpressionDepth), {},
             ErrorKind::Limit);
    ExpressionPointer operand = readSigned();
    --m_nesting;
    return unary(begin, sign, std::move(operand));
}

} // namespace cairn::templating
