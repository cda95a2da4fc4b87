// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// Draws PlantUML as SVG through the `plantuml` of this machine, which takes its time: what was drawn once is
/// kept in the home's cache by its source. Its colours are its own, for a light ground. Sources that would
/// read files, addresses or the environment are refused (Denied). NotFound where plantuml is not installed,
/// Invalid with its line where the source is wrong, Limit where it is longer than 256 kB or took more than 30
/// seconds. Blocks; any thread.
Result<QByteArray> drawPlantUml(const Home &home, const QString &source, const Progress &progress = {});

} // namespace cairn
