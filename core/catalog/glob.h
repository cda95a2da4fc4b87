// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <memory>

namespace cairn {

/// A pattern over paths with `/`: `*` and `?` stay inside a folder, `**` crosses folders (`**/` may be
/// nothing), `[...]` is a set, `{a,b}` a choice. Without any of them it is the path itself. Compared with
/// case. The time of a match grows with the product of both lengths, whatever the pattern.
class Glob final
{
public:
    /// What is longer fits no path.
    static constexpr qsizetype longestPattern = 4096;

    explicit Glob(const QString &pattern);

    bool matches(const QString &path) const;
    const QString &pattern() const { return m_pattern; }
    /// Whether it is a plain path, with nothing to expand.
    bool isPlain() const { return m_isPlain; }

private:
    class Program;

    QString m_pattern;
    QString m_prefix; ///< what every match begins with; checked first, as most paths fail here
    QString m_suffix; ///< what every match ends with
    std::shared_ptr<const Program> m_program;
    bool m_isPlain = false;
};

} // namespace cairn
