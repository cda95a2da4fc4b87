// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// The statements; expressions.cpp has the expressions, calls.cpp what is called.

#include "templating/evaluator.h"

#include "templating/coercion.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

const Datum *Scope::find(const QString &name) const
{
    for (const Scope *scope = this; scope; scope = scope->m_outer) {
        const auto entry = std::ranges::find(scope->m_entries, name, &NamedDatum::first);
        if (entry != scope->m_entries.end())
            return &entry->second;
        if (scope->m_values)
            return scope->m_values->find(name);
    }
    return nullptr;
}

Datum *Scope::own(const QString &name)
{
    const auto entry = std::ranges::find(m_entries, name, &NamedDatum::first);
    return entry == m_entries.end() ? nullptr : &entry->second;
}

void Scope::set(const QString &name, Datum value)
{
    if (Datum *known = own(name))
        *known = std::move(value);
    else
        m_entries.emplace_back(name, std::move(value));
}

bool Scope::isAssignable(const QString &name) const
{
    for (const Scope *scope = this; scope; scope = scope->m_outer) {
        if (std::ranges::contains(scope->m_entries, name, &NamedDatum::first))
            return true;
        if (scope->m_isIsolated)
            return false;
    }
    return false;
}

void Scope::assign(const QString &name, Datum value)
{
    Scope *scope = this;
    while (!scope->m_isIsolated && !scope->own(name) && scope->m_outer && scope->m_outer->isAssignable(name))
        scope = scope->m_outer;
    scope->set(name, std::move(value));
}

Evaluator::Evaluator(const Tree &tree, const Record &values, const TemplateFunctions &functions, Run &run)
    : m_tree(tree),
      m_functions(functions),
      m_run(run),
      m_values(values),
      m_exports(&m_values, true),
      m_root(&m_exports, true)
{}

QString Evaluator::render()
{
    QString out;
    execute(m_tree.body, {m_root, m_frame, out, true, true});
    return out;
}

Datum Evaluator::evaluate(const Expression &expression)
{
    QString out;
    return evaluate(expression, {m_root, m_frame, out, true, true});
}

void Evaluator::append(QString &out, const QString &text)
{
    if (out.size() + text.size() > m_run.limits().output)
        m_run.fail(u"the text becomes longer than %1 characters"_s.arg(m_run.limits().output),
                   u"Make it shorter"_s, ErrorKind::Limit);
    else if (m_run.mayMake(text.size()))
        out += text;
}

QString Evaluator::captured(const Body &body, Surroundings at)
{
    QString out;
    execute(body, Surroundings{at.scope, at.frame, out, at.exportsMacros, at.exportsSets});
    return m_run.made(out);
}

void Evaluator::execute(const Body &body, const Surroundings &at)
{
    for (const Statement &statement : body) {
        if (m_run.hasFailed())
            return;
        execute(statement, at);
    }
}

void Evaluator::execute(const Statement &statement, const Surroundings &at)
{
    const Level level(m_run);
    if (m_run.step())
        std::visit([&](const auto &content) { execute(content, at); }, statement.content);
    m_run.locate(statement.at);
}

void Evaluator::execute(const Text &text, const Surroundings &at)
{
    append(at.out, text.text);
}

void Evaluator::execute(const Output &output, const Surroundings &at)
{
    const Datum value = evaluate(*output.value, at);
    append(at.out, shownText(value, m_run));
}

void Evaluator::execute(const If &statement, const Surroundings &at)
{
    execute(isTrue(evaluate(*statement.condition, at)) ? statement.yes : statement.no, at);
}

bool Evaluator::bindTargets(const For &loop, const Datum &item, Scope &scope)
{
    if (loop.targets.size() == 1) {
        scope.set(loop.targets.front(), item);
        return true;
    }
    if (item.isNothing())
        m_run.fail(u"%1 cannot be taken apart into %2 names"_s.arg(kindOf(item)).arg(loop.targets.size()),
                   u"Loop over pairs or an object"_s);
    const bool isParts = item.list() || item.record() || std::holds_alternative<QString>(item.content);
    for (size_t at = 0; at < loop.targets.size(); ++at)
        scope.set(loop.targets[at], isParts ? lookUp(item, QString::number(at)) : Datum());
    return !m_run.hasFailed();
}

namespace {

/// What a loop goes through. With one name an object counts as a list of `length`, as in Nunjucks; with
/// several, its members are pairs. A list is none of these: it may grow while the loop goes through it.
std::optional<Data> loopItems(const Datum &values, bool isPairs, Run &run)
{
    if (!isPairs || (values.text() && values.isSafe()))
        return sequenceOf(values, run);
    Data pairs;
    if (const Record *record = values.record()) {
        for (const NamedDatum &member : record->members) {
            if (run.step())
                pairs.push_back(makeList({member.first, member.second}));
        }
        return pairs;
    }
    const std::optional<Data> letters = sequenceOf(values, run);
    for (size_t at = 0; letters && at < letters->size() && run.step(); ++at)
        pairs.push_back(makeList({QString::number(at), (*letters)[at]}));
    return letters ? std::optional(pairs) : std::nullopt;
}

Datum loopState(size_t index, const Datum &length, Run &run)
{
    const double count = numberOf(length, run);
    const auto at = double(index);
    return makeRecord({{u"index"_s, at + 1},
                       {u"index0"_s, at},
                       {u"revindex"_s, count - at},
                       {u"revindex0"_s, count - at - 1},
                       {u"first"_s, index == 0},
                       {u"last"_s, at == count - 1},
                       {u"length"_s, length}});
}

} // namespace

void Evaluator::iterate(const For &loop, const Datum &values, const Surroundings &at)
{
    const auto list = values.list();
    const std::optional<Data> items = list ? std::nullopt : loopItems(values, loop.targets.size() > 1, m_run);
    if (isTrue(values)) {
        const bool isPairs = loop.targets.size() > 1;
        const Record *record = values.record();
        const Datum *known = record && !isPairs ? record->find(u"length") : nullptr;
        at.frame.lengths[&loop] = record && !isPairs ? (known ? *known : Datum())
                                  : list             ? Datum(double(list->items.size()))
                                  : items            ? Datum(double(items->size()))
                                  : isPairs          ? Datum(0.0)
                                                     : Datum();
    }
    const Datum length = at.frame.lengths.value(&loop);
    for (size_t index = 0; m_run.step()
                           && index < (list    ? list->items.size()
                                       : items ? items->size()
                                               : 0);
         ++index) {
        if (!bindTargets(loop, list ? list->items[index] : (*items)[index], at.scope))
            return;
        at.scope.set(u"loop"_s, loopState(index, length, m_run));
        execute(loop.body, at);
    }
}

void Evaluator::execute(const For &loop, const Surroundings &at)
{
    const Datum values = evaluate(*loop.values, at);
    Scope scope(&at.scope);
    for (const QString &target : loop.targets)
        scope.set(target, {});
    const Surroundings inside{scope, at.frame, at.out};
    if (!m_run.hasFailed())
        iterate(loop, values, inside);
    if (loop.otherwise && !isTrue(at.frame.lengths.value(&loop)))
        execute(*loop.otherwise, inside);
}

void Evaluator::execute(const Set &statement, const Surroundings &at)
{
    const Datum value =
        statement.value ? evaluate(*statement.value, at) : Datum(captured(statement.body, at));
    for (const QString &target : statement.targets) {
        at.scope.assign(target, value);
        if (at.exportsSets)
            m_exports.set(target, value);
    }
}

void Evaluator::execute(const Macro &macro, const Surroundings &at)
{
    const Datum function = std::make_shared<Callable>(MacroUse{&macro, &m_exports, false});
    at.scope.set(macro.name, function);
    if (at.exportsMacros)
        m_exports.set(macro.name, function);
}

void Evaluator::execute(const CallBlock &block, const Surroundings &at)
{
    const Datum target = evaluate(*block.target, at);
    const Callable *callable = target.callable();
    const auto *use = callable ? std::get_if<MacroUse>(&callable->content) : nullptr;
    if (!use || use->isCaller) {
        m_run.fail(u"this is no macro"_s, u"Write the macro before its call"_s);
        return;
    }
    Given arguments = given(block.arguments, at);
    arguments.keywords.emplace_back(u"caller"_s,
                                    std::make_shared<Callable>(MacroUse{&block.caller, &at.scope, true}));
    append(at.out, shownText(callMacro(*use, arguments), m_run));
}

void Evaluator::execute(const Block &block, const Surroundings &at)
{
    Scope scope(&at.scope, true);
    Frame frame;
    execute(block.body, {scope, frame, at.out, true, false});
}

void Evaluator::execute(const Switch &statement, const Surroundings &at)
{
    const Datum value = evaluate(*statement.value, at);
    bool isMatched = false;
    for (const Case &one : statement.cases) {
        isMatched = isMatched || isSame(value, evaluate(*one.value, at));
        // A case without a body goes on with that of the next one.
        if (isMatched && !one.body.empty()) {
            execute(one.body, at);
            return;
        }
    }
    execute(statement.otherwise, at);
}

} // namespace cairn::templating
