// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "scaffolder/run.h"

#include <QString>
#include <QStringList>

namespace cairn::terminal {

/// Answers as a form would give them: with the defaults of the template's parameters, checked.
struct CheckedAnswers {
    PathAnswers answers;
    QStringList faults; ///< each in words; empty where all is well
};

/// `values` and `secrets` are objects or null. Tokens that a template asks for and that are not given come
/// from the environment's credentials.
CheckedAnswers checkedAnswers(const LoadedPath &path, const PathEnvironment &environment, const Value &values,
                              const Value &secrets);

} // namespace cairn::terminal
