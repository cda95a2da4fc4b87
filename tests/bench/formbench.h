// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "measure.h"

namespace cairn::bench {

/// A form, and an owner picker over 10,000 groups and users.
std::vector<Figure> benchForms();

} // namespace cairn::bench
