// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"

#include <QJsonObject>

#include <vector>

namespace cairn::terminal {

/// The problems as a SARIF 2.1.0 log, for the code scanning pages of forges.
QJsonObject sarifLog(const std::vector<Problem> &problems);

} // namespace cairn::terminal
