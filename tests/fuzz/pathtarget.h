// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace cairn::fuzz {

/// A golden path: its form, filled in somehow, and the plan of what it does in memory alone.
void planGoldenPath(const QByteArray &input);

/// A YAML text and, behind a line `=====`, what is merged into its first document with comments kept.
void mergeYaml(const QByteArray &input);

} // namespace cairn::fuzz
