// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markup.h"

#include <QStringView>

#include <vector>

namespace cairn {

/// What is between the braces of `{ .class #id key="value" }`; a class has the name ".".
struct AttributeList {
    std::vector<Attribute> attributes;
    QStringView rest; ///< from a further closing brace on
};

AttributeList parseAttributeList(QStringView text);

/// Gives elements the attribute lists that stand at their end or behind them.
void applyAttributeLists(MarkupNode &root);

} // namespace cairn
