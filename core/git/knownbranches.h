// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/repository.h"

#include <QStringList>

namespace cairn {

/// The branches that a repository of this machine knows, its own and those of its remote `origin`, by their
/// names; the one that HEAD names first. Asks no server, so that they are as old as the last fetch. Empty
/// where they cannot be read.
QStringList knownBranches(const Repository &repository);

/// The address of the remote `origin`; empty where there is none.
QString originOf(const Repository &repository);

} // namespace cairn
