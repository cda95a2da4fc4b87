// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// The parts of expressions that bind closest: names, literals, and what follows them.

#include "templating/expressionparser.h"
#include "templating/methods.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

/// Names that are values.
bool isLiteralName(QStringView name)
{
    return name == u"true" || name == u"false" || name == u"none" || name == u"null";
}

} // namespace

void ExpressionParser::checkName(const QString &name, qsizetype at)
{
    if (isReserved(name))
        fail(at, u"the name \"%1\" is reserved"_s.arg(name), u"Choose another name"_s);
}

QString ExpressionParser::expectName()
{
    if (next().kind != Token::Kind::Name) {
        const QString found = isAtEnd() ? u"the end of the tag"_s : u"\"%1\""_s.arg(next().text);
        fail(at(), u"%1 stands where a name is to stand"_s.arg(found));
        return {};
    }
    return m_tokens[m_next++].text;
}

QString ExpressionParser::readName()
{
    const qsizetype begin = at();
    QString name = expectName();
    checkName(name, begin);
    return name;
}

std::vector<QString> ExpressionParser::readTargets()
{
    std::vector<QString> targets;
    do {
        const qsizetype begin = at();
        targets.push_back(readName());
        if (isLiteralName(targets.back()))
            fail(begin, u"\"%1\" is a value and no name"_s.arg(targets.back()), u"Choose another name"_s);
    } while (take(u","));
    return targets;
}

std::vector<Parameter> ExpressionParser::readParameters()
{
    std::vector<Parameter> parameters;
    if (take(u")"))
        return parameters;
    do {
        Parameter parameter{readName(), nullptr};
        if (take(u"="))
            parameter.otherwise = readExpression();
        parameters.push_back(std::move(parameter));
    } while (take(u","));
    expect(u")");
    return parameters;
}

ExpressionPointer ExpressionParser::readPostfix()
{
    ExpressionPointer value = readPrimary();
    for (;;) {
        const int depth = value->depth;
        if (take(u".")) {
            const qsizetype begin = at();
            const QString name = readName();
            m_tree.mayChangeLists |= changesLists(name);
            value = make(begin, Lookup{std::move(value), make(begin, Literal{name}, 0)}, depth);
        } else if (take(u"[")) {
            value = readSubscript(std::move(value));
        } else if (take(u"(")) {
            const qsizetype begin = value->at;
            const auto *lookup = std::get_if<Lookup>(&value->content);
            m_tree.mayChangeLists |= lookup && !std::holds_alternative<Literal>(lookup->key->content);
            Arguments arguments = readArguments();
            const int deepest = std::max(depth, depthOf(arguments));
            value = make(begin, Call{std::move(value), std::move(arguments)}, deepest);
        } else {
            return value;
        }
    }
}

ExpressionPointer ExpressionParser::readSubscript(ExpressionPointer target)
{
    const qsizetype begin = at();
    if (++m_nesting > maxBracketDepth)
        fail(begin, u"brackets are more than %1 levels deep"_s.arg(maxBracketDepth), {}, ErrorKind::Limit);
    ExpressionPointer first = isNext(u":") ? nullptr : readExpression();
    ExpressionPointer stop;
    ExpressionPointer step;
    const bool isSlice = take(u":");
    if (isSlice && !isNext(u":") && !isNext(u"]"))
        stop = readExpression();
    if (isSlice && take(u":") && !isNext(u"]"))
        step = readExpression();
    expect(u"]");
    --m_nesting;
    const int depth = std::max({depthOf(target), depthOf(first), depthOf(stop), depthOf(step)});
    if (isSlice)
        return make(begin, Slice{std::move(target), std::move(first), std::move(stop), std::move(step)},
                    depth);
    const auto *literal = std::get_if<Literal>(&first->content);
    if (literal && literal->value.text()) {
        checkName(*literal->value.text(), begin);
        m_tree.mayChangeLists |= changesLists(*literal->value.text());
    } else if (!literal) {
        m_tree.mayChangeLists = true; // the name may be that of a method
    }
    return make(begin, Lookup{std::move(target), std::move(first)}, depth);
}

ExpressionPointer ExpressionParser::readPrimary()
{
    const Token token = next();
    if (token.kind == Token::Kind::End) {
        fail(token.at, u"the tag ends where a value is to stand"_s);
        return nothing(token.at);
    }
    ++m_next;
    switch (token.kind) {
    case Token::Kind::Number:
        return make(token.at, Literal{token.text.toDouble()}, 0);
    case Token::Kind::Text:
        return make(token.at, Literal{token.text}, 0);
    case Token::Kind::Regex:
        return make(token.at, RegexLiteral{token.text, token.flags}, 0);
    case Token::Kind::Name:
        return readNamed(token);
    default:
        break;
    }
    int depth = 0;
    if (token.text == u"{")
        return readRecord(token.at);
    if (token.text != u"(" && token.text != u"[") {
        fail(token.at, u"\"%1\" stands where a value is to stand"_s.arg(token.text));
        return nothing(token.at);
    }
    Expressions items = readItems(token.text == u"(" ? u")" : u"]");
    for (const ExpressionPointer &item : items)
        depth = std::max(depth, item->depth);
    if (token.text == u"[")
        return make(token.at, ListLiteral{std::move(items)}, depth);
    if (items.empty())
        fail(token.at, u"there is nothing between the brackets"_s);
    return make(token.at, Group{std::move(items)}, depth);
}

ExpressionPointer ExpressionParser::readNamed(const Token &token)
{
    if (token.text == u"true" || token.text == u"false")
        return make(token.at, Literal{token.text == u"true"}, 0);
    if (isLiteralName(token.text))
        return make(token.at, Literal{Null()}, 0);
    checkName(token.text, token.at);
    return make(token.at, Name{token.text}, 0);
}

Expressions ExpressionParser::readItems(QStringView closing)
{
    Expressions items;
    if (take(closing))
        return items;
    if (++m_nesting > maxBracketDepth)
        fail(at(), u"brackets are more than %1 levels deep"_s.arg(maxBracketDepth), {}, ErrorKind::Limit);
    do {
        items.push_back(readExpression());
    } while (take(u","));
    expect(closing);
    --m_nesting;
    return items;
}

ExpressionPointer ExpressionParser::readRecord(qsizetype begin)
{
    RecordLiteral record;
    int depth = 0;
    if (take(u"}"))
        return make(begin, std::move(record), depth);
    if (++m_nesting > maxBracketDepth)
        fail(at(), u"brackets are more than %1 levels deep"_s.arg(maxBracketDepth), {}, ErrorKind::Limit);
    do {
        const Token key = next();
        const bool isKey =
            key.kind == Token::Kind::Text || (key.kind == Token::Kind::Name && !isLiteralName(key.text));
        if (!isKey)
            fail(key.at, u"\"%1\" cannot be the key of a member"_s.arg(key.text),
                 u"Write a name or a text"_s);
        checkName(key.text, key.at);
        m_next += isKey ? 1 : 0;
        expect(u":");
        record.members.push_back({key.text, readExpression()});
        depth = std::max(depth, record.members.back().value->depth);
    } while (take(u","));
    expect(u"}");
    --m_nesting;
    return make(begin, std::move(record), depth);
}

Arguments ExpressionParser::readArguments()
{
    Arguments arguments;
    if (take(u")"))
        return arguments;
    if (++m_nesting > maxBracketDepth)
        fail(at(), u"brackets are more than %1 levels deep"_s.arg(maxBracketDepth), {}, ErrorKind::Limit);
    do {
        const bool isKeyword =
            next().kind == Token::Kind::Name && next(1).kind == Token::Kind::Operator && next(1).text == u"=";
        if (isKeyword) {
            QString name = readName();
            expect(u"=");
            arguments.keywords.push_back({std::move(name), readExpression()});
        } else {
            arguments.positional.push_back(readExpression());
        }
    } while (take(u","));
    expect(u")");
    --m_nesting;
    return arguments;
}

} // namespace cairn::templating
