// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/snapshot.h"

namespace cairn {

std::optional<std::vector<TreeChange>> CommitSnapshot::changesSince(const QString &commit)
{
    if (!m_repository.hasCommit(commit))
        return std::nullopt;
    Result<std::vector<TreeChange>> changes = m_repository.changes(commit, m_commit);
    if (!changes)
        return std::nullopt;
    return *std::move(changes);
}

} // namespace cairn
