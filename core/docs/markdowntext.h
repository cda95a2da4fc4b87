// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markdown.h"

#include <QString>

#include <vector>

namespace cairn {

/// What stands under one heading, up to the next one of any level, as plain text.
struct PageSection {
    QString id;    ///< of the heading; empty before the first one
    int level = 0; ///< 1 to 6; 0 before the first heading
    QString title;
    QString text; ///< blocks apart by line breaks
    int line = 0; ///< of the heading; 0 where it is not known

    friend bool operator==(const PageSection &, const PageSection &) = default;
};

/// The page's text by section, for the search. The part before the first heading is left out where it is
/// empty.
std::vector<PageSection> sectionsOf(const MarkdownPage &page);

} // namespace cairn
