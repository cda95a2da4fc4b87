// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/entityquery.h"

#include <QString>

namespace cairn {

/// The address of the catalog page with this filter.
QString addressOfList(const EntityFilter &filter);

} // namespace cairn
