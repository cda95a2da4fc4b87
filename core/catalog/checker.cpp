// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/checker.h"

using namespace Qt::StringLiterals;

namespace cairn {

void Checker::error(const QString &rule, Place place, const QString &message, const QString &hint)
{
    m_problems.push_back({Severity::Error, rule, message, hint, {}, place, {}});
}

void Checker::warning(const QString &rule, Place place, const QString &message, const QString &hint)
{
    m_problems.push_back({Severity::Warning, rule, message, hint, {}, place, {}});
}

const Value *Checker::require(const Value &parent, const QString &key, const QString &field,
                              Place parentPlace)
{
    const Value *value = parent.find(key);
    if (!value)
        error(u"missing-field"_s, parentPlace, u"The field %1 is missing"_s.arg(field),
              u"Add %1"_s.arg(field));
    return value;
}

void Checker::wrongType(const Value &value, const QString &field, const QString &wanted)
{
    QString hint = u"Make %1 %2"_s.arg(field, wanted);
    if (value.isNull())
        hint = u"Give it a value, or remove the field"_s;
    else if (wanted == u"a text" && !value.list() && !value.map())
        hint = u"Put the value in quotes: \"%1\""_s.arg(value.excerpt());
    QString message = u"%1 is empty; it must be %2"_s.arg(field, wanted);
    if (value.list() || value.map())
        message = u"%1 is %2; it must be %3"_s.arg(field, value.excerpt(), wanted);
    else if (!value.isNull())
        message = u"%1 is a %2 (%3); it must be %4"_s.arg(field, value.typeName(), value.excerpt(), wanted);
    error(u"wrong-type"_s, value.place, message, hint);
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
    error(u"empty-value"_s, value.place, u"%1 is an empty text"_s.arg(field),
          u"Give it a value, or remove the field"_s);
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
