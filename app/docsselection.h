// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docsrows.h"

#include <compare>
#include <functional>
#include <vector>

namespace cairn {

/// A place between characters of a page.
struct DocsPosition {
    int row = -1;
    int character = 0;

    friend auto operator<=>(const DocsPosition &, const DocsPosition &) = default;
};

/// Characters of a row.
struct DocsRange {
    int start = 0;
    int length = 0;
};

/// What is selected: from where the mouse was pressed to where it is.
struct DocsSelection {
    DocsPosition anchor;
    DocsPosition cursor;

    bool isEmpty() const { return anchor == cursor; }
    DocsPosition first() const { return std::min(anchor, cursor); }
    DocsPosition last() const { return std::max(anchor, cursor); }
    /// Of a row that is this long.
    DocsRange in(int row, int length) const;
};

/// The selected text as it is pasted elsewhere: a blank line between blocks, none between items that follow
/// closely, markers before items. Rows that are not shown are left out.
QString selectedText(const DocsRows &page, const DocsSelection &selection,
                     const std::function<bool(int row)> &isShown);

/// What a row says to who does not see it: words in place of pictures.
QString spokenText(const DocsRows &page, const DocsRow &row);

/// A place where a text was found.
struct DocsMatch {
    int row = 0;
    int start = 0;
    int length = 0;

    friend bool operator==(const DocsMatch &, const DocsMatch &) = default;
};

/// At most this many are listed.
constexpr size_t mostMatches = 10'000;

/// All places of a text, whatever its case, also in rows that are folded away.
std::vector<DocsMatch> findText(const DocsRows &page, const QString &text);

} // namespace cairn
