// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Functions, filters and tests, and what they are given.

#include "base/nearest.h"
#include "templating/coercion.h"
#include "templating/evaluator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

/// `cookiecutter.name.lower`, for messages; empty where it is not made of names.
QString pathOf(const Expression &expression)
{
    if (const auto *name = std::get_if<Name>(&expression.content))
        return name->name;
    const auto *lookup = std::get_if<Lookup>(&expression.content);
    const auto *key = lookup ? std::get_if<Literal>(&lookup->key->content) : nullptr;
    const QString target = key ? pathOf(*lookup->target) : QString();
    if (target.isEmpty())
        return {};
    return key->value.number() ? u"%1[%2]"_s.arg(target).arg(*key->value.number())
                               : target + u'.' + (key->value.text() ? *key->value.text() : u"null"_s);
}

Datum copied(const Datum &datum, QHash<const void *, Datum> &copies)
{
    const auto list = datum.list();
    const Record *record = datum.record();
    const void *const original = list ? static_cast<const void *>(list.get()) : record;
    if (!original)
        return datum;
    if (const auto known = copies.constFind(original); known != copies.constEnd())
        return *known;
    Datum copy;
    if (list) {
        Data items;
        for (const Datum &item : list->items)
            items.push_back(copied(item, copies));
        copy = makeList(std::move(items));
    } else {
        NamedData members;
        for (const auto &[name, value] : record->members)
            members.emplace_back(name, copied(value, copies));
        copy = makeRecord(std::move(members));
    }
    copies.insert(original, copy);
    return copy;
}

} // namespace

NamedData copiedMembers(const Record &record)
{
    QHash<const void *, Datum> copies;
    NamedData members;
    for (const auto &[name, value] : record.members)
        members.emplace_back(name, copied(value, copies));
    return members;
}

const Datum *Evaluator::Given::keyword(const QString &name) const
{
    // What is given twice counts the last time.
    const auto found = std::ranges::find_last(keywords, name, &NamedDatum::first);
    return found.empty() ? nullptr : &found.front().second;
}

Evaluator::Given Evaluator::given(const Arguments &arguments, const Surroundings &at)
{
    Given given;
    for (const ExpressionPointer &argument : arguments.positional)
        given.positional.push_back(evaluate(*argument, at));
    for (const Keyword &keyword : arguments.keywords)
        given.keywords.emplace_back(keyword.name, evaluate(*keyword.value, at));
    return given;
}

/// Functions are handed to macros only, so that none outlives what it sees.
bool Evaluator::hasData(const Given &given)
{
    const auto isFunction = [&](const Datum &datum) { return holdsCallable(datum, m_run); };
    if (std::ranges::any_of(given.positional, isFunction)
        || std::ranges::any_of(given.keywords, isFunction, &NamedDatum::second))
        m_run.fail(u"a function is given where a value is to be"_s, u"Call it: write () behind its name"_s);
    return !m_run.hasFailed();
}

void Evaluator::failForName(const QString &what, const QString &name, const std::vector<QStringView> &known)
{
    const QString nearest = nearestName(name, known);
    m_run.fail(u"there is no %1 \"%2\""_s.arg(what, name),
               nearest.isEmpty() ? u"docs/templating.md lists those that there are"_s
                                 : u"Did you mean %1?"_s.arg(nearest));
}

Datum Evaluator::evaluate(const FilterUse &use, const Surroundings &at)
{
    const auto lent = m_functions.filters.find(use.name);
    const bool isJson = m_tree.syntax.cookiecutter && use.name == u"jsonify";
    const Filter *filter = findFilter(isJson ? u"dump"_s : use.name);
    if (lent == m_functions.filters.end() && !filter) {
        std::vector<QStringView> names = filterNames();
        for (const auto &[name, function] : m_functions.filters)
            names.emplace_back(name);
        failForName(u"filter"_s, use.name, names);
        return {};
    }
    Datum input = evaluate(*use.input, at);
    Given arguments = given(use.arguments, at);
    arguments.positional.insert(arguments.positional.begin(), input);
    if (m_run.hasFailed() || !hasData(arguments))
        return {};
    if (lent != m_functions.filters.end()) {
        if (!arguments.keywords.empty())
            m_run.fail(u"the filter \"%1\" takes no names of arguments"_s.arg(use.name),
                       u"Write the values alone"_s);
        return callFunction(lent->second, arguments.positional);
    }
    arguments.positional.erase(arguments.positional.begin());
    return applyOwn(*filter, input, std::move(arguments));
}

Datum Evaluator::applyOwn(const Filter &filter, const Datum &input, Given given)
{
    if (!filter.parameters.empty()) {
        for (size_t at = given.positional.size(); at < filter.parameters.size(); ++at) {
            const Datum *named = given.keyword(filter.parameters[at].toString());
            given.positional.push_back(named ? *named : Datum());
        }
    } else if (!given.keywords.empty()) {
        given.keywords.emplace_back(u"__keywords"_s, true);
        given.positional.push_back(makeRecord(std::move(given.keywords)));
    }
    return filter.apply({input, given.positional, m_run});
}

Datum Evaluator::evaluate(const TestUse &use, const Surroundings &at)
{
    const Test *test = findTest(use.name);
    if (!test) {
        failForName(u"test"_s, use.name, testNames());
        return {};
    }
    if (use.arguments.positional.size() != test->arguments || !use.arguments.keywords.empty()) {
        m_run.fail(u"the test \"%1\" takes %2 values"_s.arg(use.name).arg(test->arguments));
        return {};
    }
    const Datum value = evaluate(*use.value, at);
    const Given arguments = given(use.arguments, at);
    return !m_run.hasFailed() && test->apply({value, arguments.positional, m_run});
}

Datum Evaluator::callFunction(const TemplateFunction &function, const Data &arguments)
{
    TemplateArguments values;
    for (const Datum &argument : arguments)
        values.push_back(toValue(argument, m_run));
    if (m_run.hasFailed())
        return {};
    const Result<std::optional<Value>> result = function(values);
    if (!result)
        m_run.fail(result.error().message, result.error().hint, result.error().kind);
    return result && *result ? fromValue(**result) : Datum();
}

Datum Evaluator::evaluate(const Call &call, const Surroundings &at)
{
    const Datum target = evaluate(*call.target, at);
    Callable *callable = target.callable();
    if (!callable) {
        failForCall(call, target, at);
        return {};
    }
    const Given arguments = given(call.arguments, at);
    if (m_run.hasFailed())
        return {};
    if (const auto *macro = std::get_if<MacroUse>(&callable->content))
        return callMacro(*macro, arguments);
    if (!hasData(arguments))
        return {};
    if (!arguments.keywords.empty()) {
        m_run.fail(u"this function takes no names of arguments"_s, u"Write the values alone"_s);
        return {};
    }
    if (const auto *builtin = std::get_if<Builtin>(&callable->content))
        return callBuiltin(*builtin, arguments.positional);
    if (const auto *method = std::get_if<BoundMethod>(&callable->content))
        return callMethod(*method, arguments.positional);
    if (const auto *global = std::get_if<GlobalUse>(&callable->content))
        return callFunction(m_functions.globals.find(global->name)->second, arguments.positional);
    if (!arguments.positional.empty())
        m_run.fail(u"this function takes no arguments"_s);
    else if (auto *joiner = std::get_if<Joiner>(&callable->content))
        return std::exchange(joiner->isUsed, true) ? joiner->separator : Datum(QString());
    else if (const auto *method = std::get_if<CyclerMethod>(&callable->content))
        return next(*method);
    else
        m_run.fail(u"a cycler cannot be called"_s, u"Call its next()"_s);
    return {};
}

void Evaluator::failForCall(const Call &call, const Datum &target, const Surroundings &at)
{
    const QString path = pathOf(*call.target);
    QString hint;
    const auto *lookup = std::get_if<Lookup>(&call.target->content);
    const auto *key = lookup ? std::get_if<Literal>(&lookup->key->content) : nullptr;
    if (key && key->value.text() && !m_run.hasFailed()) {
        const Datum receiver = evaluate(*lookup->target, at);
        std::vector<QStringView> names;
        for (const Method &method : methodsOf(receiver))
            names.push_back(method.name);
        const QString nearest = nearestName(*key->value.text(), names);
        if (findFilter(*key->value.text()))
            hint = u"Write it as a filter: | %1"_s.arg(*key->value.text());
        else if (!nearest.isEmpty())
            hint = u"Did you mean %1?"_s.arg(nearest);
    }
    m_run.fail(path.isEmpty() ? u"%1 cannot be called"_s.arg(kindOf(target))
                              : u"\"%1\" is %2 and cannot be called"_s.arg(path, kindOf(target)),
               hint);
}

Datum Evaluator::callMacro(const MacroUse &use, const Given &given)
{
    Scope scope(use.scope, true);
    Frame frame;
    QString out;
    const Surroundings inside{scope, frame, out, !use.isCaller, false};
    const auto &parameters = use.macro->parameters;
    const auto isByPlace = [](const Parameter &parameter) { return !parameter.otherwise; };
    const auto places = size_t(std::ranges::count_if(parameters, isByPlace));
    size_t place = 0;
    // Values beyond the places go to the parameters with a default, in their order.
    size_t surplus = places;
    bool declaresCaller = false;
    for (const Parameter &parameter : parameters) {
        const size_t from = isByPlace(parameter) ? place++ : surplus++;
        const Datum *named = given.keyword(parameter.name);
        if (from < given.positional.size())
            scope.set(parameter.name, given.positional[from]);
        else if (named)
            scope.set(parameter.name, *named);
        else
            scope.set(parameter.name, parameter.otherwise ? evaluate(*parameter.otherwise, inside) : Datum());
        declaresCaller |= parameter.name == u"caller";
    }
    if (const Datum *caller = given.keyword(u"caller"_s); caller && !declaresCaller)
        scope.set(u"caller"_s, *caller);
    execute(use.macro->body, inside);
    return SafeText{m_run.made(out)};
}

Datum Evaluator::callBuiltin(Builtin builtin, const Data &arguments)
{
    if (builtin == Builtin::Cycler)
        return std::make_shared<Callable>(Cycler{arguments, {}});
    const size_t most = builtin == Builtin::Range ? 3 : 1;
    if (arguments.size() > most) {
        m_run.fail(u"this function takes at most %1 values, not %2"_s.arg(most).arg(arguments.size()));
        return {};
    }
    if (builtin == Builtin::Range)
        return range(arguments);
    const bool isGiven = !arguments.empty() && isTrue(arguments.front());
    return std::make_shared<Callable>(Joiner{isGiven ? arguments.front() : Datum(u","_s), false});
}

Datum Evaluator::range(const Data &arguments)
{
    const auto argument = [&](size_t at) { return at < arguments.size() ? arguments[at] : Datum(); };
    const bool isCount = argument(1).isUndefined();
    const Datum stop = argument(isCount ? 0 : 1);
    Datum value = isCount ? Datum(0.0) : argument(0);
    const Datum step = !isCount && isTrue(argument(2)) ? argument(2) : Datum(1.0);
    const bool isUp = order(step, 0.0, m_run) > 0;
    Data items;
    while (m_run.step()) {
        const double compared = order(value, stop, m_run);
        if (!(isUp ? compared < 0 : compared > 0))
            break;
        items.push_back(value);
        value = sum(value, step, m_run);
    }
    return makeList(std::move(items));
}

Datum Evaluator::callMethod(const BoundMethod &bound, const Data &arguments)
{
    const Method &method = *bound.method;
    if (arguments.size() < method.least || arguments.size() > method.most) {
        m_run.fail(u"\"%1\" takes %2 values, not %3"_s.arg(method.name)
                       .arg(method.least == method.most ? QString::number(method.least)
                            : method.most == anyNumber  ? u"at least %1"_s.arg(method.least)
                                                        : u"%1 to %2"_s.arg(method.least).arg(method.most))
                       .arg(arguments.size()));
        return {};
    }
    return method.call({bound.receiver, arguments, m_run});
}

Datum Evaluator::next(const CyclerMethod &method)
{
    auto &cycler = std::get<Cycler>(method.cycler->content);
    if (method.isReset || cycler.values.empty()) {
        cycler.current.reset();
        return {};
    }
    cycler.current = cycler.current ? (*cycler.current + 1) % cycler.values.size() : 0;
    return cycler.values[*cycler.current];
}

} // namespace cairn::templating
