// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <utility>

namespace cairn {

/// The brackets, commas and line breaks of a text in JSON as JSON.stringify sets them (ECMA-262,
/// SerializeJSONArray). Values come from whoever knows them.
class JsonLayout final
{
public:
    /// What each level begins with; empty: all stands on one line.
    explicit JsonLayout(QString indent)
        : m_indent(std::move(indent))
    {}

    QString out;

    void open(QChar bracket)
    {
        out += bracket;
        ++m_level;
        m_isFirst = true;
    }

    /// Before each item of a list and each name of an object.
    void next()
    {
        if (!std::exchange(m_isFirst, false))
            out += u',';
        beginLine();
    }

    /// Between a name and its value.
    void colon() { out += m_indent.isEmpty() ? QStringView(u":") : QStringView(u": "); }

    void close(QChar bracket)
    {
        --m_level;
        if (!std::exchange(m_isFirst, false))
            beginLine();
        out += bracket;
    }

private:
    void beginLine()
    {
        if (!m_indent.isEmpty())
            out += u'\n' + m_indent.repeated(m_level);
    }

    QString m_indent;
    int m_level = 0;
    bool m_isFirst = false; ///< nothing stands in the innermost brackets yet
};

} // namespace cairn
