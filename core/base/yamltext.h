// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "base/yaml.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string_view>
#include <vector>

namespace cairn {

/// One document's part of a YAML text: `line` is the number of its first line in the whole text.
struct YamlChunk {
    QByteArray text;
    int line = 1;
    int lastLine = 1;
};

/// A position in a chunk: both count from 0, the column in bytes.
struct YamlMark {
    int line = 0;
    int column = 0;
};

/// The number of spaces that a line begins with.
int indentOf(QByteArrayView line);

/// Cuts a text at its `---` and `...` lines, where YAML allows none inside a scalar; so a fault in one
/// document cannot reach the next. Chunks with nothing but comments and directives are left out.
std::vector<YamlChunk> splitYaml(const QByteArray &text);

/// Positions in one chunk: bytes to places and back. For one thread.
class YamlLines final
{
public:
    explicit YamlLines(const YamlChunk &chunk);

    /// `line` and `byteColumn` count from 0 inside the chunk.
    Place place(int line, int byteColumn) const;
    /// The column in bytes of one in code points; both count from 0.
    int byteColumn(int line, int column) const;
    Place placeOf(qsizetype offset) const;
    qsizetype offset(int line, int byteColumn) const;
    /// The line without its end; empty beyond the last.
    QByteArrayView line(int index) const;
    int count() const { return int(m_starts.size()); }

private:
    /// A place in a line, counted both ways. Readers ask from left to right: the next question begins where
    /// the last one ended, as a line may be all of the text.
    struct Cursor {
        int line = -1;
        qsizetype bytes = 0;
        int columns = 0;
    };
    Cursor &cursorIn(int line, bool startsAnew) const;

    const YamlChunk &m_chunk;
    std::vector<qsizetype> m_starts;
    bool m_isAscii = false; ///< then bytes are code points
    mutable Cursor m_cursor;
};

/// Faults below YAML: NUL, invalid UTF-8; and directives without end.
std::optional<YamlFault> findTextFault(const YamlChunk &chunk);

/// The offset behind the quote that closes the scalar which begins with a quote at `open`; -1 where there is
/// none.
qsizetype endOfQuoted(QByteArrayView text, qsizetype open);

/// Whether the quoted scalar that starts at `offset`, a tag and an anchor before it skipped, goes on in a
/// line that is not indented deeper than `parentIndent` columns: then its quote was left open, and what
/// follows was swallowed. The place is the quote's.
std::optional<YamlFault> findOpenQuote(const YamlChunk &chunk, const YamlLines &lines, qsizetype offset,
                                       int parentIndent);

/// What the YAML library says of a fault: what, where, while doing what, begun where.
struct YamlComplaint {
    std::string_view problem;
    YamlMark mark;
    std::string_view context;
    YamlMark contextMark;
};

/// The library's complaint in words that say what is wrong and what would be right.
YamlFault explainYamlFault(const YamlComplaint &complaint, const YamlLines &lines);

} // namespace cairn
