// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/roadiejson.h"

#include "base/json.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int longestIndent = 10; // as JSON.stringify has it

/// The members that a list of names keeps, at each level.
Value keptMembers(Value value, const QStringList &names)
{
    if (auto *map = std::get_if<Value::Map>(&value.content)) {
        std::erase_if(*map, [&](const Member &member) { return !names.contains(member.key); });
        for (Member &member : *map)
            member.value = keptMembers(std::move(member.value), names);
    } else if (auto *list = std::get_if<Value::List>(&value.content)) {
        for (Value &item : *list)
            item = keptMembers(std::move(item), names);
    }
    return value;
}

} // namespace

QString roadieJson(const ActionInput &input, const Value &value)
{
    const Value *space = input.find(u"space");
    const QByteArray indent =
        space && space->text() ? space->text()->left(longestIndent).toUtf8()
                               : QByteArray(std::clamp(int(input.number(u"space")), 0, longestIndent), ' ');
    return QString::fromUtf8(
        writeJson(input.find(u"replacer") ? keptMembers(value, input.texts(u"replacer")) : value, indent));
}

} // namespace cairn
