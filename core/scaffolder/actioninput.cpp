// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/actioninput.h"

#include <algorithm>

namespace cairn {

const Value *ActionInput::find(QStringView field) const
{
    const auto found = std::ranges::find(m_fields, field, &Member::key);
    return found == m_fields.end() || found->value.isNull() ? nullptr : &found->value;
}

QString ActionInput::text(QStringView field, const QString &otherwise) const
{
    const Value *value = find(field);
    return value && value->text() ? *value->text() : otherwise;
}

bool ActionInput::flag(QStringView field, bool otherwise) const
{
    const Value *value = find(field);
    const bool *flag = value ? std::get_if<bool>(&value->content) : nullptr;
    return flag ? *flag : otherwise;
}

double ActionInput::number(QStringView field, double otherwise) const
{
    const Value *value = find(field);
    if (const auto *whole = value ? std::get_if<qint64>(&value->content) : nullptr)
        return double(*whole);
    const auto *number = value ? std::get_if<double>(&value->content) : nullptr;
    return number ? *number : otherwise;
}

QStringList ActionInput::texts(QStringView field) const
{
    QStringList texts;
    for (const Value &item : items(field)) {
        if (const QString *text = item.text())
            texts += *text;
    }
    return texts;
}

Value ActionInput::object(QStringView field) const
{
    const Value *value = find(field);
    return value && value->map() ? *value : Value{Value::Map(), {}};
}

const Value::List &ActionInput::items(QStringView field) const
{
    static const Value::List none;
    const Value *value = find(field);
    return value && value->list() ? *value->list() : none;
}

} // namespace cairn
