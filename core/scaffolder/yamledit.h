// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QByteArray>

namespace cairn {

/// The YAML text with one of its documents (counted from 0, as `readYaml` has them) changed to what `after`
/// says, and every other letter as it was: comments, blank lines, order, quotes. `after` is what is there
/// with values replaced and with members and items added behind (`mergedValue`). What is added is written as
/// `writeYaml` does, or in brackets where it comes into such. The text is read again before it is given.
/// Invalid where it would not say that: an anchor is in the way, or a key that is written with `?`.
Result<QByteArray> editedYaml(const QByteArray &text, size_t document, const Value &after);

} // namespace cairn
