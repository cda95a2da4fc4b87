// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace cairn {

/// The input of an action by its fields. The run has held it against the action's schema, so what is there
/// has its type; null counts as not there.
class ActionInput final
{
public:
    explicit ActionInput(const Value::Map &fields)
        : m_fields(fields)
    {}

    /// nullptr where there is none.
    const Value *find(QStringView field) const;
    QString text(QStringView field, const QString &otherwise = {}) const;
    bool flag(QStringView field, bool otherwise = false) const;
    double number(QStringView field, double otherwise = 0) const;
    QStringList texts(QStringView field) const;
    /// The object of that name; an empty one where there is none.
    Value object(QStringView field) const;
    /// The items of the list of that name.
    const Value::List &items(QStringView field) const;

private:
    const Value::Map &m_fields;
};

/// A text as a value.
inline Value textValue(const QString &text)
{
    return Value{text, {}};
}

} // namespace cairn
