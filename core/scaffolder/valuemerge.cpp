// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/valuemerge.h"

#include <algorithm>

namespace cairn {

namespace {

void mergeMembers(Value::Map &base, const Value::Map &more, ListMerge lists)
{
    for (const Member &member : more) {
        const auto found = std::ranges::find(base, member.key, &Member::key);
        if (found == base.end())
            base.push_back(member);
        else
            found->value = mergedValue(std::move(found->value), member.value, lists);
    }
}

void mergeLists(Value::List &base, const Value::List &more, ListMerge lists)
{
    for (size_t at = 0; at < more.size(); ++at) {
        if (lists == ListMerge::Appended || at >= base.size())
            base.push_back(more[at]);
        else
            base[at] = mergedValue(std::move(base[at]), more[at], lists);
    }
}

} // namespace

Value mergedValue(Value base, const Value &more, ListMerge lists)
{
    if (base.map() && more.map())
        mergeMembers(std::get<Value::Map>(base.content), *more.map(), lists);
    else if (base.list() && more.list())
        mergeLists(std::get<Value::List>(base.content), *more.list(), lists);
    else
        base.content = more.content;
    return base;
}

} // namespace cairn
