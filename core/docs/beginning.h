// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn {

/// The first part of a long page, by which one sees it while all of it is still being read: up to a heading
/// or an empty line some screens below the top, with what the rest defines (addresses of links, footnotes,
/// abbreviations) behind it. As a rule, what it reads as begins the whole page, too; not where a block of
/// HTML goes on over the end. Empty where the page is short, or cannot be cut so.
QString beginningOf(const QString &text);

} // namespace cairn
