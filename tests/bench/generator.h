// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/commitwriter.h"

namespace cairn::bench {

/// A made-up catalog of `count` entities, one file each, and a root Location with globs: the same for the
/// same seed. The kinds' shares, the sizes and the fan-out are those of an organisation with many services.
TreeContent generateCatalog(int count, unsigned seed);

} // namespace cairn::bench
