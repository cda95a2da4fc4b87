// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>

namespace cairn {

enum class Severity {
    Error,   ///< the document was rejected, or a part of it is missing
    Warning, ///< the entity is there; something about it is doubtful
};

QString severityName(Severity severity);

/// Something wrong in a catalog, where it is and what would mend it.
struct Problem {
    Severity severity = Severity::Error;
    QString rule; ///< stable id such as `missing-field`
    QString message;
    QString hint;
    QString path; ///< of the file, from the root of its repository or folder
    Place place;
    QString ref; ///< canonical reference of the entity, where it is known

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace cairn
