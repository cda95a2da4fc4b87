// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/element.h"

#include <QString>

namespace cairn {

/// The HTML of all that is in an element, with the tags that MkDocs would have made.
QString writeHtml(const Element &root);

} // namespace cairn
