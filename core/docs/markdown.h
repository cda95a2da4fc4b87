// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docs/element.h"
#include "docs/markdownoptions.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// A heading as the table of contents lists it.
struct HeadingEntry {
    int level = 1; ///< 1 to 6
    QString id;
    QString title; ///< without markup
    int line = 0;  ///< of the page, from 1; 0 where it is not known

    friend bool operator==(const HeadingEntry &, const HeadingEntry &) = default;
};

/// A page that was read: its elements, safe to draw, and what was met on the way.
struct MarkdownPage {
    ElementTree tree;
    std::vector<HeadingEntry> headings; ///< in the order of the text
    QStringList snippets;               ///< paths of the files that were taken in
    QStringList remarks; ///< limits that were met and snippets that were not found, one sentence each
};

/// Reads a page as Python-Markdown 3.7 with pymdown-extensions 10.13 does (docs/markdown.md lists what
/// differs). Front matter is not taken off. Fails only where the page is longer than its limit. What HTML
/// there is has gone through the safe subset of docs/htmlsafety.h. Thread-safe.
Result<MarkdownPage> readMarkdown(const QString &text, const MarkdownOptions &options = {});

} // namespace cairn
