// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/element.h"
#include "docs/markup.h"

namespace cairn {

/// Makes the finished page of the tree that was read: placeholders are resolved, HTML becomes elements as
/// browsers close and nest them, entities become characters, and only what is safe is let through.
void buildPage(const MarkupNode &root, MarkupReading &reading, ElementTree &tree);

/// The tag of a comment, which has no content: it keeps texts apart.
constexpr QStringView commentTag = u"!";

/// Elements that never have content.
bool isVoidTag(QStringView tag);

} // namespace cairn
