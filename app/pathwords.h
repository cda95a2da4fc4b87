// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/runrecord.h"

#include <QString>

namespace cairn {

/// The program's words about golden paths and their runs, in the user's language.

QString durationWords(qint64 minutes);        ///< "6 h", "1 h 30 min"
QString elapsedWords(qint64 milliseconds);    ///< "0.3 s", "2 min 5 s"; empty below a tenth of a second
QString stepStateWord(StepState state);       ///< for people: "Done"
QString runStateWord(RunState state);         ///< for people: "Failed"
QString effectIcon(const QString &kind);      ///< of an effect's kind
QString hostOf(const EffectRecord &record);   ///< that an effect is on; empty where it is on this machine
QString capitalized(const QString &sentence); ///< with its first letter large

} // namespace cairn
