// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace cairn {

/// An entity that has docs of its own.
struct ListedDocs {
    QString ref;
    QString kind;  ///< as the descriptor has it
    QString title; ///< or name
    QString owner; ///< canonical reference, may be empty
    QString ownerTitle;
    QString siteName;
    QString source; ///< name, and where the site is in it
    QString commit;
    QString folder;
    int pages = 0;

    friend bool operator==(const ListedDocs &, const ListedDocs &) = default;
};

/// All of them whose site is there, by title.
Result<std::vector<ListedDocs>> listDocs(Database &catalog);

} // namespace cairn
