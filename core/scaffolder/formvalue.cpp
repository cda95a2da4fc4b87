// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formvalue.h"

#include "base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::formvalue {

QStringList keysOf(const QString &pointer)
{
    QStringList keys = pointer.split(u'/').sliced(1);
    for (QString &key : keys)
        key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return keys;
}

QString joined(const QString &pointer, const QString &key)
{
    QString escaped = key;
    return pointer + u'/' + escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

Value &member(Value::Map &map, const QString &key)
{
    const auto found = std::ranges::find(map, key, &Member::key);
    if (found != map.end())
        return found->value;
    map.push_back({key, {}, {}});
    return map.back().value;
}

const Value *at(const Value &root, const QString &pointer)
{
    const Value *value = &root;
    for (const QString &key : keysOf(pointer)) {
        if (const Value::List *list = value->list()) {
            const size_t index = key.toULongLong();
            value = index < list->size() ? &(*list)[index] : nullptr;
        } else {
            value = value->find(key);
        }
        if (!value)
            return nullptr;
    }
    return value;
}

bool put(Value &root, const QString &pointer, Value value)
{
    Value *here = &root;
    for (const QString &key : keysOf(pointer)) {
        if (auto *list = std::get_if<Value::List>(&here->content)) {
            const size_t index = key.toULongLong();
            if (index >= list->size())
                return false;
            here = &(*list)[index];
            continue;
        }
        if (here->isNull())
            here->content = Value::Map();
        auto *map = std::get_if<Value::Map>(&here->content);
        if (!map)
            return false;
        here = &member(*map, key);
    }
    *here = std::move(value);
    return true;
}

Value text(const QString &text)
{
    return {text, {}};
}

bool isTrue(const Value *value)
{
    const bool *is = value ? std::get_if<bool>(&value->content) : nullptr;
    return is && *is;
}

std::optional<double> numberOf(const Value *value)
{
    if (!value)
        return {};
    if (const auto *whole = std::get_if<qint64>(&value->content))
        return double(*whole);
    if (const auto *number = std::get_if<double>(&value->content))
        return *number;
    return {};
}

QString words(const Value &value)
{
    if (value.isNull())
        return {};
    if (value.text())
        return *value.text();
    if (const Value::List *list = value.list()) {
        QStringList items;
        for (const Value &item : *list)
            items += words(item);
        return items.join(u", "_s);
    }
    return QString::fromUtf8(writeJson(value));
}

} // namespace cairn::formvalue
