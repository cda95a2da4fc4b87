// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace cairn {

/// A page of an entity's own docs that says what to do at night. It is on this machine, as all docs are.
struct RunbookPage {
    QString path; ///< of the page in its site
    QString title;

    friend bool operator==(const RunbookPage &, const RunbookPage &) = default;
};

/// The pages whose path or title calls them a runbook or a playbook, by path, at most five. An entity without
/// docs has none.
Result<std::vector<RunbookPage>> runbookPages(Database &catalog, const QString &ref);

} // namespace cairn
