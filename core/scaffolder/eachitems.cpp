// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/eachitems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

Result<Value::Map> eachItems(const std::optional<Value> &each, int limit)
{
    Value::Map items;
    if (each && each->list()) {
        for (const Value &item : *each->list())
            items.push_back({{}, {}, item});
    } else if (each && each->map()) {
        items = *each->map();
    } else {
        const QString given = each ? each->typeName() + u' ' + each->excerpt() : u"undefined"_s;
        return failure(ErrorKind::Invalid, u"each is %1"_s.arg(given), u"It must be a list or an object"_s);
    }
    if (qsizetype(items.size()) > limit)
        return failure(ErrorKind::Limit, u"each has %1 items, more than %2"_s.arg(items.size()).arg(limit),
                       u"Make them fewer"_s);
    return items;
}

Value eachValue(const Value::Map &items, size_t at, bool isList)
{
    const Value key = isList ? Value{qint64(at), {}} : Value{items[at].key, {}};
    return Value{Value::Map{{u"key"_s, {}, key}, {u"value"_s, {}, items[at].value}}, {}};
}

void addOutputs(Value::Map &all, const Value::Map &output)
{
    for (const Member &one : output) {
        auto found = std::ranges::find(all, one.key, &Member::key);
        if (found == all.end())
            found = all.insert(all.end(), {one.key, {}, Value{Value::List(), {}}});
        std::get<Value::List>(found->value.content).push_back(one.value);
    }
}

} // namespace cairn
