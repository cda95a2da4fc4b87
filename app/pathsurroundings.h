// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"

namespace cairn {

/// What golden paths of this user run with. Of the GUI thread; the value may go to a worker.
PathEnvironment userEnvironment();

/// What a template calls the wizard's buttons (`spec.presentation.buttonLabels`); empty where it says
/// nothing.
struct ButtonLabels {
    QString back;
    QString review;
    QString create;
};
ButtonLabels buttonLabels(const LoadedPath &path);

} // namespace cairn
