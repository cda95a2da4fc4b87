// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/value.h"

#include "base/shortened.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {
constexpr qsizetype excerptLength = 60;
}

bool operator==(const Value &a, const Value &b)
{
    return a.content == b.content;
}

bool operator==(const Member &a, const Member &b)
{
    return a.key == b.key && a.value == b.value;
}

const Value *Value::find(QStringView key) const
{
    if (const Map *members = map()) {
        for (const Member &member : *members) {
            if (member.key == key)
                return &member.value;
        }
    }
    return nullptr;
}

QString Value::textAt(std::initializer_list<QStringView> keys) const
{
    const Value *value = this;
    for (const QStringView key : keys) {
        value = value->find(key);
        if (!value)
            return {};
    }
    const QString *found = value->text();
    return found ? *found : QString();
}

QString Value::typeName() const
{
    switch (content.index()) {
    case 1:
        return u"boolean"_s;
    case 2:
    case 3:
        return u"number"_s;
    case 4:
        return u"string"_s;
    case 5:
        return u"list"_s;
    case 6:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

QString Value::excerpt() const
{
    switch (content.index()) {
    case 1:
        return std::get<bool>(content) ? u"true"_s : u"false"_s;
    case 2:
        return QString::number(std::get<qint64>(content));
    case 3:
        return QString::number(std::get<double>(content));
    case 4:
        return u'"' + shortened(*text(), excerptLength).replace(u'\n', u' ') + u'"';
    case 5:
        return u"a list"_s;
    case 6:
        return u"an object"_s;
    default:
        return u"null"_s;
    }
}

qint64 numberAt(const Value &object, QStringView name)
{
    const Value *value = object.find(name);
    const qint64 *number = value ? std::get_if<qint64>(&value->content) : nullptr;
    return number ? *number : 0;
}

QStringList textsOf(const Value *value)
{
    QStringList texts;
    if (value && value->text())
        texts += *value->text();
    for (const Value &item : value && value->list() ? *value->list() : Value::List()) {
        if (item.text())
            texts += *item.text();
    }
    return texts;
}

} // namespace cairn
