// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn {

/// Why an action of Backstage's or of its community's is not there, and what does its work instead; empty for
/// those that are there and for those that nobody here knows.
QString insteadOfAction(const QString &action);

} // namespace cairn
