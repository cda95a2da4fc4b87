// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formschema.h"
#include "scaffolder/formvalue.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto lowerLimits = std::to_array<QStringView>(
    {u"minimum", u"exclusiveMinimum", u"minLength", u"minItems", u"minProperties"});
constexpr auto upperLimits = std::to_array<QStringView>(
    {u"maximum", u"exclusiveMaximum", u"maxLength", u"maxItems", u"maxProperties"});
constexpr auto rules =
    std::to_array<QStringView>({u"pattern", u"format", u"multipleOf", u"const", u"not", u"anyOf", u"oneOf"});

template <size_t size>
bool isOneOf(const std::array<QStringView, size> &keys, const QString &key)
{
    return std::ranges::find(keys, key) != keys.end();
}

Value::Map *mapOf(Value &value)
{
    return std::get_if<Value::Map>(&value.content);
}

void mergeProperties(Value &into, const Value &addition)
{
    for (const Member &property : *addition.map()) {
        Value &there = formvalue::member(*mapOf(into), property.key);
        if (Value::Map *map = mapOf(there); map && property.value.map())
            mergeSchema(*map, *property.value.map());
        else
            there = property.value;
    }
}

void unite(Value &into, const Value &addition)
{
    auto &list = std::get<Value::List>(into.content);
    for (const Value &item : *addition.list()) {
        if (std::ranges::find(list, item) == list.end())
            list.push_back(item);
    }
}

void intersect(Value &into, const Value &addition)
{
    std::erase_if(std::get<Value::List>(into.content), [&](const Value &item) {
        return std::ranges::find(*addition.list(), item) == addition.list()->end();
    });
}

void mergeMember(Value::Map &schema, Value &there, const Member &added)
{
    const bool areMaps = there.map() && added.value.map();
    const bool areLists = there.list() && added.value.list();
    const auto before = formvalue::numberOf(&there);
    const auto now = formvalue::numberOf(&added.value);
    if (areMaps && (added.key == u"properties" || added.key == u"patternProperties"))
        mergeProperties(there, added.value);
    else if (areMaps && (added.key == u"items" || added.key == u"errorMessage" || added.key == u"ui:options"))
        mergeSchema(*mapOf(there), *added.value.map());
    else if (areLists && (added.key == u"required" || added.key == u"allOf"))
        unite(there, added.value);
    else if (areLists && added.key == u"enum")
        intersect(there, added.value);
    else if (isOneOf(lowerLimits, added.key) && before && now)
        there = *now > *before ? added.value : there;
    else if (isOneOf(upperLimits, added.key) && before && now)
        there = *now < *before ? added.value : there;
    else if (isOneOf(rules, added.key) && !(there == added.value)) {
        Value::Map lost;
        lost.push_back({added.key, {}, there});
        there = added.value;
        Value &all = formvalue::member(schema, u"allOf"_s);
        if (!all.list())
            all.content = Value::List();
        std::get<Value::List>(all.content).push_back({std::move(lost), {}});
    } else {
        there = added.value;
    }
}

} // namespace

void mergeSchema(Value::Map &schema, const Value::Map &addition)
{
    for (const Member &added : addition) {
        const auto there = std::ranges::find(schema, added.key, &Member::key);
        if (there == schema.end())
            schema.push_back(added);
        else
            mergeMember(schema, there->value, added);
    }
}

} // namespace cairn
