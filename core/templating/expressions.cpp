// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/coercion.h"
#include "templating/evaluator.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

Datum Evaluator::evaluate(const Expression &expression, const Surroundings &at)
{
    const Level level(m_run);
    if (!m_run.step()) {
        m_run.locate(expression.at);
        return {};
    }
    Datum value = std::visit([&](const auto &content) { return evaluate(content, at); }, expression.content);
    m_run.locate(expression.at);
    return value;
}

Datum Evaluator::evaluate(const Literal &literal, const Surroundings & /*at*/)
{
    return literal.value;
}

Datum Evaluator::evaluate(const RegexLiteral &literal, const Surroundings & /*at*/)
{
    return std::make_shared<Regex>(literal.source, literal.flags);
}

Datum Evaluator::evaluate(const Name &name, const Surroundings &at)
{
    if (const Datum *known = at.scope.find(name.name))
        return *known;
    if (m_tree.syntax.cookiecutter) {
        if (name.name == u"True" || name.name == u"False")
            return name.name == u"True";
        if (name.name == u"None")
            return Null();
    }
    if (m_functions.globals.contains(name.name))
        return std::make_shared<Callable>(GlobalUse{name.name});
    if (name.name == u"range")
        return std::make_shared<Callable>(Builtin::Range);
    if (name.name == u"cycler")
        return std::make_shared<Callable>(Builtin::Cycler);
    if (name.name == u"joiner")
        return std::make_shared<Callable>(Builtin::Joiner);
    return {};
}

Datum Evaluator::evaluate(const ListLiteral &list, const Surroundings &at)
{
    Data items;
    items.reserve(list.items.size());
    for (const ExpressionPointer &item : list.items)
        items.push_back(evaluate(*item, at));
    return makeList(std::move(items));
}

Datum Evaluator::evaluate(const Group &group, const Surroundings &at)
{
    Datum last;
    for (const ExpressionPointer &item : group.items)
        last = evaluate(*item, at);
    return last;
}

Datum Evaluator::evaluate(const RecordLiteral &record, const Surroundings &at)
{
    NamedData members;
    members.reserve(record.members.size());
    for (const Keyword &member : record.members)
        members.emplace_back(member.name, evaluate(*member.value, at));
    return makeRecord(std::move(members));
}

Datum Evaluator::evaluate(const Lookup &lookup, const Surroundings &at)
{
    const Datum target = evaluate(*lookup.target, at);
    const Datum key = evaluate(*lookup.key, at);
    return m_run.hasFailed() ? Datum() : member(target, textOf(key, m_run));
}

/// What stands under a name, or a method of that name.
Datum Evaluator::member(const Datum &target, const QString &name) const
{
    if (const auto *callable = std::get_if<std::shared_ptr<Callable>>(&target.content)) {
        const auto *cycler = std::get_if<Cycler>(&(*callable)->content);
        if (!cycler)
            return {};
        if (name == u"current")
            return cycler->current ? cycler->values[*cycler->current] : Datum(Null());
        if (name == u"next" || name == u"reset")
            return std::make_shared<Callable>(CyclerMethod{*callable, name == u"reset"});
        return {};
    }
    const Record *record = target.record();
    if (record && record->find(name))
        return *record->find(name);
    Datum found = lookUp(target, name);
    if (!found.isUndefined() || isReserved(name))
        return found;
    if (const Method *method = findMethod(target, name, m_tree.syntax.cookiecutter))
        return std::make_shared<Callable>(BoundMethod{target, method});
    return found;
}

Datum Evaluator::evaluate(const Slice &slice, const Surroundings &at)
{
    Datum target = evaluate(*slice.target, at);
    if (target.isCallable())
        m_run.fail(u"a function has no parts"_s);
    if (!isTrue(target))
        target = makeList({});
    const auto bound = [&](const ExpressionPointer &given) {
        return given ? evaluate(*given, at) : Datum(Null());
    };
    const double length = numberOf(lookUp(target, u"length"), m_run);
    const Datum start = bound(slice.start);
    const Datum stop = bound(slice.stop);
    const double step = slice.step ? numberOf(evaluate(*slice.step, at), m_run) : 1;
    if (!std::isfinite(step) || step == 0) {
        m_run.fail(u"the step of a slice is no number above or below 0"_s, u"Write 1 or leave it out"_s);
        return {};
    }
    const auto place = [&](const Datum &given, double otherwise) {
        const double number = given.isNull() ? otherwise : numberOf(given, m_run);
        return !given.isNull() && number < 0 ? number + length : number;
    };
    const double end = place(stop, step < 0 ? -1 : length);
    Data items;
    for (double index = place(start, step < 0 ? length - 1 : 0); m_run.step(); index += step) {
        const bool isInside = index >= 0 && index <= length && (step > 0 ? index < end : index > end);
        if (!isInside)
            break;
        items.push_back(lookUp(target, textOf(index, m_run)));
    }
    return makeList(std::move(items));
}

Datum Evaluator::evaluate(const Unary &unary, const Surroundings &at)
{
    const Datum operand = evaluate(*unary.operand, at);
    switch (unary.operation) {
    case UnaryOperator::Not:
        return !isTrue(operand);
    case UnaryOperator::Minus:
        return -numberOf(operand, m_run);
    case UnaryOperator::Plus:
        return numberOf(operand, m_run);
    case UnaryOperator::Floor:
        break;
    }
    return std::floor(numberOf(operand, m_run));
}

Datum Evaluator::evaluate(const Binary &binary, const Surroundings &at)
{
    Datum left = evaluate(*binary.left, at);
    if (binary.operation == BinaryOperator::Or && isTrue(left))
        return left;
    if (binary.operation == BinaryOperator::And && !isTrue(left))
        return left;
    Datum right = evaluate(*binary.right, at);
    if (binary.operation == BinaryOperator::Or || binary.operation == BinaryOperator::And)
        return right;
    return m_run.hasFailed() ? Datum() : calculate(binary.operation, left, right);
}

namespace {

/// As in JavaScript, where a power of one to infinity is no number.
double power(double base, double exponent)
{
    if (std::isnan(exponent) || (std::abs(base) == 1 && std::isinf(exponent)))
        return std::numeric_limits<double>::quiet_NaN();
    return std::pow(base, exponent);
}

} // namespace

Datum Evaluator::calculate(BinaryOperator operation, const Datum &left, const Datum &right)
{
    switch (operation) {
    case BinaryOperator::In:
        return isIn(left, right);
    case BinaryOperator::Add:
        return sum(left, right, m_run);
    case BinaryOperator::Concatenate:
        return m_run.made(textOf(left, m_run) + textOf(right, m_run));
    case BinaryOperator::Subtract:
        return numberOf(left, m_run) - numberOf(right, m_run);
    case BinaryOperator::Multiply:
        return numberOf(left, m_run) * numberOf(right, m_run);
    case BinaryOperator::Divide:
        return numberOf(left, m_run) / numberOf(right, m_run);
    case BinaryOperator::Modulo:
        return std::fmod(numberOf(left, m_run), numberOf(right, m_run));
    case BinaryOperator::Power:
        return power(numberOf(left, m_run), numberOf(right, m_run));
    case BinaryOperator::Equal:
        return isEqual(left, right, m_run);
    case BinaryOperator::NotEqual:
        return !isEqual(left, right, m_run);
    case BinaryOperator::Same:
        return isSame(left, right);
    case BinaryOperator::NotSame:
        return !isSame(left, right);
    case BinaryOperator::Less:
        return order(left, right, m_run) < 0;
    case BinaryOperator::LessOrEqual:
        return order(left, right, m_run) <= 0;
    case BinaryOperator::Greater:
        return order(left, right, m_run) > 0;
    case BinaryOperator::GreaterOrEqual:
        return order(left, right, m_run) >= 0;
    case BinaryOperator::Or:
    case BinaryOperator::And:
        break;
    }
    Q_UNREACHABLE_RETURN({});
}

bool Evaluator::isIn(const Datum &value, const Datum &container)
{
    if (const auto list = container.list()) {
        for (size_t at = 0; at < list->items.size() && m_run.step(); ++at) {
            if (isSame(list->items[at], value))
                return true;
        }
        return false;
    }
    const QString wanted = textOf(value, m_run);
    // Safe text is an object in Nunjucks.
    if (container.isSafe())
        return wanted == u"length" || wanted == u"val";
    if (const QString *text = container.text())
        return text->contains(wanted);
    if (const Record *record = container.record())
        return record->find(wanted) != nullptr;
    m_run.fail(u"nothing is in %1"_s.arg(kindOf(container)),
               u"Write a list, an object or a text behind in"_s);
    return false;
}

Datum Evaluator::evaluate(const Condition &condition, const Surroundings &at)
{
    if (isTrue(evaluate(*condition.condition, at)))
        return evaluate(*condition.yes, at);
    return condition.no ? evaluate(*condition.no, at) : Datum(QString());
}

Datum Evaluator::evaluate(const Capture &capture, const Surroundings &at)
{
    Scope scope(&at.scope);
    return captured(capture.body, {scope, at.frame, at.out, at.exportsMacros, at.exportsSets});
}

} // namespace cairn::templating
