// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace cairn {

/// A text on its way through the first stages, which knows for each line where in the page it comes from.
struct SourceText {
    QString text;
    std::vector<int> lines; ///< of the page, from 1, for each line of `text`; 0 where it is not known

    int lineAt(int index) const
    {
        return size_t(index) < lines.size() && index >= 0 ? lines[size_t(index)] : 0;
    }
};

/// Builds such a text from pieces.
class SourceWriter final
{
public:
    void reserve(qsizetype size) { m_source.text.reserve(size); }
    /// The piece's first line comes from `line` of the page, and so on; 0 leaves its lines unknown.
    void write(QStringView piece, int line);
    /// Pieces of another text, whose lines stay what they are; `index` is the number of the first one there.
    void copy(const SourceText &from, QStringView piece, int index);
    QStringView text() const { return m_source.text; }
    SourceText take();

private:
    void beginLine(int line);

    SourceText m_source;
    bool m_isAtStart = true;
};

/// A page as it came: line breaks are `\n`, the reader's own marks are taken out.
SourceText sourceTextOf(const QString &text);
/// Tabs are blanks to the next fourth column, and lines of blanks are empty.
SourceText normalized(const SourceText &source);

/// The next line of a text from `start`, without its end; moves `start` behind it.
QStringView nextLine(QStringView text, qsizetype &start);
/// How many blanks a line begins with.
qsizetype leadingBlanks(QStringView line);
bool isBlank(QStringView text);
QStringView trimmedRight(QStringView text, QChar sign);
QStringView trimmedLeft(QStringView text, QChar sign);
QString withTabsExpanded(QStringView text);

} // namespace cairn
