// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/source.h"

#include <QDateTime>
#include <QString>

namespace cairn {

/// Makes the demo organisation's Git repository in the home: the folder `demo` holds `tree/` as it is today
/// and `history.yaml`, which is undone from the newest commit to the oldest (see its README) and then written
/// forward, dated back from `today`. Returns the source that reads it; it is not added to the user's sources.
/// An existing one is kept. Golden paths find a folder beside it for their repositories (`environment.parameters`).
Result<Source> createDemo(const Home &home, const QString &demo, const QDateTime &today,
                          const Progress &progress);

/// Whether the source is the demo of this home.
bool isDemo(const Home &home, const Source &source);

/// The folder that holds the demo: beside the installed program, or the build's copy. Empty where it is
/// missing.
QString findDemoFolder();

} // namespace cairn
