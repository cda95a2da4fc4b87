// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"

namespace cairn {

/// What golden paths of this user run with, with a cache of its own. Blocks for a look into the database.
PathEnvironment userEnvironment(const Home &home);

/// What a template calls the wizard's buttons (`spec.presentation.buttonLabels`); empty where it says
/// nothing.
struct ButtonLabels {
    QString back;
    QString review;
    QString create;
};
ButtonLabels buttonLabels(const LoadedPath &path);

/// The template's file, where it is one of the disk alone; empty for one of the catalog.
QString templateFileOf(const RunRecord &record);
/// Of the wizard of that run's template, with its answers; empty where the template is unknown.
QString addressOfRunAgain(const RunRecord &record);

} // namespace cairn
