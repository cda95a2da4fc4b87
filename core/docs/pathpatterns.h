// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/glob.h"

#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// Patterns of paths as .gitignore has them, one in a line: the last one that fits decides, `!` takes back.
/// https://git-scm.com/docs/gitignore
class PathPatterns final
{
public:
    static constexpr size_t mostPatterns = 500; ///< what comes behind is left out

    PathPatterns() = default;
    explicit PathPatterns(const QString &lines);

    /// Whether a file is named, by itself or by a folder that it is in.
    bool matches(const QString &path) const { return decision(path).value_or(false); }
    /// Nothing where no pattern fits, whether negated or not.
    std::optional<bool> decision(const QString &path) const;
    bool isEmpty() const { return m_patterns.empty(); }
    bool isCut() const { return m_isCut; }
    /// Of all patterns, in characters: what a look at each character of a path takes.
    qsizetype length() const { return m_length; }

private:
    struct Pattern {
        Glob file;
        Glob below; ///< what is in the folder of that name
        bool isFolder = false;
        bool isNegated = false;
    };
    void add(QString line);

    std::vector<Pattern> m_patterns;
    qsizetype m_length = 0;
    bool m_isCut = false;
};

} // namespace cairn
