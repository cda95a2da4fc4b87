// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/action.h"

#include <algorithm>
#include <vector>

namespace cairn {

#define CAIRN_ACTION(make) Action make();
#include "scaffolder/actions.def"
#undef CAIRN_ACTION

std::span<const Action> actions()
{
    static const std::vector<Action> all = [] {
        std::vector<Action> made;
#define CAIRN_ACTION(make) made.push_back(make());
#include "scaffolder/actions.def"
#undef CAIRN_ACTION
        std::ranges::sort(made, {}, &Action::name);
        return made;
    }();
    return all;
}

const Action *findAction(QStringView name)
{
    const auto isIt = [&](const Action &action) {
        return action.name == name || action.aliases.contains(name);
    };
    const auto found = std::ranges::find_if(actions(), isIt);
    return found == actions().end() ? nullptr : &*found;
}

QStringList actionNames()
{
    QStringList names;
    for (const Action &action : actions())
        names << action.name << action.aliases;
    return names;
}

} // namespace cairn
