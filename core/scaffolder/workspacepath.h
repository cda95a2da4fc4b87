// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace cairn {

/// The failure of a path that no workspace holds: Denied, with the path cut short.
std::unexpected<Error> refusedPath(const QString &path, const QString &why);

/// As `Workspace::checkedPath`.
Result<QString> plainPath(const QString &path);

/// The path as file systems see it that tell neither case nor ways of composing a letter apart: what is equal
/// in it is one file on Windows and macOS.
QString foldedPath(const QString &path);

/// Whether a link at a plain path may lead to `target` (as it is written into the link): Denied where it
/// could lead out of the workspace, be it by another link on its way, and for `.gitmodules`, which servers
/// refuse as a link.
Result<void> checkLink(const QString &path, const QString &target);

} // namespace cairn
