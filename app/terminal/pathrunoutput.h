// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"

#include <QJsonObject>

namespace cairn::terminal {

/// A run as the contract has it: status, steps, files, effects, output, and the run's id.
QJsonObject runJson(const RunRecord &record, const Workspace *workspace);
/// The same for people.
void printRun(const RunRecord &record, const Workspace *workspace);
/// Only what would happen, or happened, outside.
void printEffects(const RunRecord &record);

/// `2026-11-21 19:04`, in the time of the place.
QString momentText(qint64 milliseconds);

} // namespace cairn::terminal
