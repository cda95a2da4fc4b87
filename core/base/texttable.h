// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// A table of other people's text on its way out of the program.
struct TextTable {
    QStringList head;
    std::vector<QStringList> rows; ///< each as long as the head
};

/// Columns parted by tabs, without the head: what spreadsheets and chats take. Line breaks and tabs in a cell
/// become spaces, and what a spreadsheet would run as a formula does not begin with its sign.
QString toTabbedText(const TextTable &table);

/// RFC 4180 with a head line. What a spreadsheet would run as a formula gets an apostrophe before it.
QString toCsv(const TextTable &table);

/// A table of GitHub's Markdown; what Markdown or HTML would take for markup is escaped.
QString toMarkdown(const TextTable &table);

} // namespace cairn
