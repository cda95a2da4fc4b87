// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphchoice.h"

namespace cairn {

bool GraphHistory::choose(GraphChoice choice)
{
    if (choice == current())
        return false;
    constexpr size_t most = 100;
    m_choices.resize(m_at + 1);
    if (m_choices.size() == most)
        m_choices.erase(m_choices.begin());
    m_choices.push_back(std::move(choice));
    m_at = m_choices.size() - 1;
    return true;
}

void GraphHistory::begin(const EdgeFilter &relations)
{
    GraphChoice choice = current();
    choice.folded.clear();
    choice.expanded.clear();
    choice.pinned.clear();
    if (choice.relations == GraphChoice::defaultRelations()
        || choice.relations == GraphChoice::organisationRelations())
        choice.relations = relations;
    m_choices.assign(1, std::move(choice));
    m_at = 0;
}

} // namespace cairn
