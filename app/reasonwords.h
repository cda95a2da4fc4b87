// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/alertlookup.h"

#include <QString>

namespace cairn {

/// Why an entity is thought to be meant, as a sentence without its full stop, in the user's language.
QString reasonText(const Reason &reason);

} // namespace cairn
