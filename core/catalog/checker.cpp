// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/checker.h"

#include "catalog/rule.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A decimal number is shown as it was understood, which is not always as it is written: 1.10 is 1.1.
QString hintToQuote(const Value &value)
{
    return std::holds_alternative<double>(value.content)
               ? u"Put the value in quotes, as it is written"_s
               : u"Put the value in quotes: \"%1\""_s.arg(value.excerpt());
}

} // namespace

void Checker::report(const QString &rule, Place place, const QString &message, const QString &hint,
                     const QString &correction)
{
    const Rule *known = findRule(rule);
    Q_ASSERT(known);
    Problem problem{known->severity, rule, message, hint, {}, place, {}, correction};
    if (m_problems.size() < listedProblems)
        m_problems.push_back(std::move(problem));
    else
        m_rest.add(problem);
}

std::vector<Problem> Checker::take()
{
    if (m_rest.count > 0)
        m_problems.push_back(m_rest.asProblem());
    return std::move(m_problems);
}

const Value *Checker::require(const Value &parent, const QString &key, const QString &field,
                              Place parentPlace)
{
    const Value *value = parent.find(key);
    if (!value)
        report(u"missing-field"_s, parentPlace, u"The field %1 is missing"_s.arg(field),
               u"Add %1"_s.arg(field), field == u"spec.children" ? u"children: []"_s : QString());
    return value;
}

void Checker::wrongType(const Value &value, const QString &field, const QString &wanted)
{
    QString hint = u"Make %1 %2"_s.arg(field, wanted);
    if (value.isNull())
        hint = u"Give it a value, or remove the field"_s;
    else if (wanted == u"a text" && !value.list() && !value.map())
        hint = hintToQuote(value);
    QString message = u"%1 is empty; it must be %2"_s.arg(field, wanted);
    if (value.list() || value.map())
        message = u"%1 is %2; it must be %3"_s.arg(field, value.excerpt(), wanted);
    else if (!value.isNull())
        message = u"%1 is a %2 (%3); it must be %4"_s.arg(field, value.typeName(), value.excerpt(), wanted);
    report(u"wrong-type"_s, value.place, message, hint);
}

bool Checker::isText(const Value &value, const QString &field)
{
    if (value.text())
        return true;
    wrongType(value, field, u"a text"_s);
    return false;
}

bool Checker::isFilledText(const Value &value, const QString &field)
{
    if (!isText(value, field))
        return false;
    if (!value.text()->isEmpty())
        return true;
    report(u"empty-value"_s, value.place, u"%1 is an empty text"_s.arg(field),
           u"Give it a value, or remove the field"_s);
    return false;
}

bool Checker::isQuotedText(const Value &value, const QString &field)
{
    if (value.text() || value.isNull() || value.list() || value.map())
        return isText(value, field);
    report(u"unquoted-value"_s, value.place,
           u"%1 is read as the %2 %3; it must be a text, so it needs quotes"_s.arg(field, value.typeName(),
                                                                                   value.excerpt()),
           hintToQuote(value));
    return false;
}

bool Checker::isObject(const Value &value, const QString &field)
{
    if (value.map())
        return true;
    wrongType(value, field, u"an object"_s);
    return false;
}

bool Checker::isList(const Value &value, const QString &field)
{
    if (value.list())
        return true;
    wrongType(value, field, u"a list"_s);
    return false;
}

} // namespace cairn
