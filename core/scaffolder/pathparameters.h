// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "store/database.h"

#include <QString>

namespace cairn {

// `environment.parameters` of templates: what differs from one place of work to the next, such as where new
// repositories belong. Backstage has them in `scaffolder.defaultEnvironment.parameters`; here they are the
// user's, and no secrets.

/// All of them, by name; empty where none were set.
Result<Value::Map> loadPathParameters(Database &user);
/// Sets one; an empty value takes it away. Invalid for a name that templates cannot write.
Result<void> setPathParameter(Database &user, const QString &name, const QString &value);

} // namespace cairn
