// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "store/database.h"

#include <QString>

#include <optional>

namespace cairn {

/// What was typed into a form that was not run yet, without secrets.
struct FormDraft {
    Value::Map answers;
    qint64 changed = 0; ///< milliseconds since the epoch

    friend bool operator==(const FormDraft &, const FormDraft &) = default;
};

/// The draft for a template: its canonical reference, or the path of its file. Nothing where there is none,
/// or where it cannot be read any more.
Result<std::optional<FormDraft>> loadDraft(Database &user, const QString &path);
/// Limit where it has more than a million characters.
Result<void> saveDraft(Database &user, const QString &path, const FormDraft &draft);
Result<void> removeDraft(Database &user, const QString &path);

} // namespace cairn
