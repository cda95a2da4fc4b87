// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>

namespace cairn {

/// What a page may cost. Beyond a limit the rest of the page is text, or is left out, and the page says so.
struct MarkdownLimits {
    qsizetype characters = 8'000'000;        ///< of the page with its snippets; a longer page is an Error
    int nesting = 60;                        ///< of blocks in blocks
    int inlineNesting = 100;                 ///< of emphasis, links and the like in one another
    qsizetype elements = 1'000'000;          ///< of the finished page
    qsizetype tableCells = 200'000;          ///< of all tables of a page
    int snippetDepth = 20;                   ///< of snippets in snippets
    int snippetFiles = 1'000;                ///< that a page may take in
    qsizetype snippetCharacters = 4'000'000; ///< that they bring together
};

/// The text of a file of the repository. Whoever gives it confines the path.
using ReadSnippet = std::function<Result<QString>(const QString &path)>;
/// The address of a link or an image as the page shall have it, for the one that stands in the text.
using ResolveLink = std::function<QString(const QString &address)>;

/// Which names between colons are pictures: `emojione` has those of EmojiOne, `material` those of Twemoji and
/// the icons that come with Material for MkDocs.
enum class EmojiIndex { EmojiOne, Material };

/// How a page is read: which of Python-Markdown's extensions are on, and how they are set. The defaults are
/// those of mkdocs-techdocs-core.
struct MarkdownOptions {
    bool blocks = false;     ///< `/// note` in place of `!!! note`, `??? note` and `=== "Tab"`
    bool keys = false;       ///< `++ctrl+c++`
    bool math = false;       ///< `$x$`, `\(x\)`, `$$`, `\[`
    bool mermaid = false;    ///< the fence `mermaid` is a diagram, not code
    bool critic = true;      ///< `{++new++}`, `{--old--}` and so on
    bool alerts = false;     ///< `> [!NOTE]`
    bool lineNumbers = true; ///< of code blocks without `linenums`
    bool permalinks = true;  ///< a ¶ behind each heading
    bool trulySaneLists =
        false; ///< lists nest by two spaces, and an item of the other kind begins a new list
    EmojiIndex emoji = EmojiIndex::EmojiOne;
    QHash<QString, QString> abbreviations; ///< of a glossary: short form to long form
    QStringList snippetFolders;            ///< looked through in this order; empty is the root
    QStringList appendedSnippets;          ///< taken in at the end of each page
    ReadSnippet readSnippet;               ///< none: snippets are left out
    ResolveLink resolveLink;               ///< of links; none: as they stand
    ResolveLink resolveImage;              ///< of images; none: as they stand
    MarkdownLimits limits;
};

} // namespace cairn
