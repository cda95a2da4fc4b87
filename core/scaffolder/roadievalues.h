// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// What the actions of `roadiehq:utils` that read and write values have in common.

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// The file that the input `path` names. NotFound where the workspace has none, or a link there; Invalid for
/// a path that leads out of it.
Result<WorkspaceFile> requiredFile(const ActionCall &call);

/// The documents of a text in YAML. Invalid, with `name` and the place, where one cannot be read.
Result<Value::List> readDocuments(const QString &name, const QByteArray &text);

/// A value as JSON as JSON.stringify writes it: the inputs `replacer`, the names of the members that are
/// written at each level, and `space`, what each level begins with.
QString roadieJson(const ActionInput &input, const Value &value);

/// A value as YAML, by `indent` and `sortKeys` of the input `options`; the log says which others change
/// nothing.
QString roadieYaml(ActionCall &call, const Value &value);

} // namespace cairn
