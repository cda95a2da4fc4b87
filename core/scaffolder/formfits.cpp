// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formkeywords.h"
#include "scaffolder/formschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

bool SchemaReader::fitsKeywords(const Value &schema, const Value &value)
{
    const Result<QStringList> broken = brokenKeywords(schema, value);
    if (!broken && !m_fault)
        m_fault = broken.error();
    return !broken || broken->isEmpty();
}

bool SchemaReader::fitsMembers(const Value &schema, const Value &value)
{
    if (!value.map())
        return true;
    const Value *properties = schema.find(u"properties");
    const Value *patterns = schema.find(u"patternProperties");
    const Value *others = schema.find(u"additionalProperties");
    const Value *names = schema.find(u"propertyNames");
    for (const Member &member : *value.map()) {
        if (names && !fits(*names, {member.key, {}}))
            return false;
        const Value *property = properties ? properties->find(member.key) : nullptr;
        if (property && !fits(*property, member.value))
            return false;
        bool isKnown = property;
        if (patterns && patterns->map()) {
            for (const Member &pattern : *patterns->map()) {
                if (!matchesPattern(pattern.key, member.key).value_or(false))
                    continue;
                isKnown = true;
                if (!fits(pattern.value, member.value))
                    return false;
            }
        }
        if (!isKnown && others && !fits(*others, member.value))
            return false;
    }
    return true;
}

bool SchemaReader::fitsItems(const Value &schema, const Value &value)
{
    if (!value.list())
        return true;
    const Value *items = schema.find(u"items");
    const Value *others = schema.find(u"additionalItems");
    const Value *contained = schema.find(u"contains");
    for (size_t at = 0; items && at < value.list()->size(); ++at) {
        const bool isTuple = items->list();
        const Value *item = isTuple && at < items->list()->size() ? &(*items->list())[at]
                            : isTuple                             ? others
                                                                  : items;
        if (item && !fits(*item, (*value.list())[at]))
            return false;
    }
    return !contained
           || std::ranges::any_of(*value.list(), [&](const Value &item) { return fits(*contained, item); });
}

bool SchemaReader::fitsDependencies(const Value &schema, const Value &value)
{
    for (const QStringView key : {u"dependencies", u"dependentRequired", u"dependentSchemas"}) {
        const Value *dependencies = schema.find(key);
        if (!dependencies || !dependencies->map() || !value.map())
            continue;
        for (const Member &dependency : *dependencies->map()) {
            if (!value.find(dependency.key))
                continue;
            const bool isRight = dependency.value.list()
                                     ? fits({Value::Map{{u"required"_s, {}, dependency.value}}, {}}, value)
                                     : fits(dependency.value, value);
            if (!isRight)
                return false;
        }
    }
    return true;
}

bool SchemaReader::fitsCombined(const Value &schema, const Value &value)
{
    const auto listed = [&](QStringView key) {
        const Value *found = schema.find(key);
        return found ? found->list() : nullptr;
    };
    const auto isRight = [&](const Value &part) { return fits(part, value); };
    if (const Value::List *all = listed(u"allOf"); all && !std::ranges::all_of(*all, isRight))
        return false;
    if (const Value::List *any = listed(u"anyOf"); any && !std::ranges::any_of(*any, isRight))
        return false;
    if (const Value::List *one = listed(u"oneOf"); one && std::ranges::count_if(*one, isRight) != 1)
        return false;
    if (const Value *no = schema.find(u"not"); no && fits(*no, value))
        return false;
    if (const Value *condition = schema.find(u"if")) {
        const Value *part = schema.find(fits(*condition, value) ? u"then" : u"else");
        return !part || fits(*part, value);
    }
    return true;
}

} // namespace cairn
