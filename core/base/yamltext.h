// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "base/yaml.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace cairn {

/// One document's part of a YAML text: `line` is the number of its first line in the whole text.
struct YamlChunk {
    QByteArray text;
    int line = 1;
    int lastLine = 1;
};

/// Cuts a text at its `---` lines, where YAML allows none inside a scalar; so a fault in one document cannot
/// reach the next. Chunks with nothing but comments and directives are left out.
std::vector<YamlChunk> splitYaml(const QByteArray &text);

/// Positions in one chunk: bytes to places and back.
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
    const YamlChunk &m_chunk;
    std::vector<qsizetype> m_starts;
    bool m_isAscii = false; ///< then bytes are code points
};

/// Faults that the YAML library lets through: NUL, invalid UTF-8.
std::optional<YamlFault> findTextFault(const YamlChunk &chunk, const YamlLines &lines);

/// Whether the quoted scalar that starts at `offset`, a tag and an anchor before it skipped, goes on in a
/// line that is not indented deeper than `parentIndent` columns: then its quote was left open, and what
/// follows was swallowed. The place is the quote's.
std::optional<YamlFault> findOpenQuote(const YamlChunk &chunk, const YamlLines &lines, qsizetype offset,
                                       int parentIndent);

/// The library's message in words that say what is wrong and what would be right.
YamlFault explainYamlFault(const QString &libraryMessage, int line, int byteColumn, const YamlLines &lines);

} // namespace cairn
