// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn {

/// Opens a file at a line in the user's editor: the first installed one of those that take a line, or else
/// whatever the desktop opens such files with. False where nothing could be started.
bool openInEditor(const QString &file, int line);

} // namespace cairn
