// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"
#include "terminal/sourcetexts.h"

#include <QJsonObject>

#include <vector>

namespace cairn::terminal {

/// The problems as a SARIF 2.1.0 log, for the code scanning pages of forges: each with its region, its mend
/// where one is certain, and a fingerprint that lives through changes elsewhere in the file; the rules that
/// they break with their whole pages. Relative paths are relative to the folder that the program runs in.
QJsonObject sarifLog(const std::vector<Problem> &problems, SourceTexts &texts);

} // namespace cairn::terminal
