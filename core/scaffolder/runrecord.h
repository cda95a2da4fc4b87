// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "scaffolder/run.h"

#include <QString>

namespace cairn {

/// A record as a tree, as it is written down and as the terminal shows it; keys in a stable order, what a
/// list of runs shows first.
Value recordValue(const RunRecord &record);
/// The record of such a tree; what is missing is as in a new one.
RunRecord recordOf(const Value &value);

/// As they are written down: "planned", "running", "done", ...
QString stateName(RunState state);
QString stateName(StepState state);
QString stateName(EffectState state);
RunState runStateOf(const QString &name);

} // namespace cairn
