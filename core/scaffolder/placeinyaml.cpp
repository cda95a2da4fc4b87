// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/placeinyaml.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The lines of a file from one on, as text.
class FileLines final
{
public:
    FileLines(QByteArrayView file, int first)
        : m_rest(file)
    {
        for (int line = 1; line < first && !m_rest.isEmpty(); ++line)
            take();
    }

    QString take()
    {
        const qsizetype end = m_rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        return QString::fromUtf8(line);
    }
    bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

/// Columns count code points, positions in a QString do not.
qsizetype positionOf(QStringView line, int column)
{
    qsizetype at = 0;
    for (int passed = 1; passed < column && at < line.size(); ++passed)
        at += line[at].isHighSurrogate() ? 2 : 1;
    return std::min(at, line.size());
}

int columnOf(QStringView line, qsizetype position)
{
    const QStringView before = line.first(std::min(position, line.size()));
    return int(before.size() - std::ranges::count_if(before, [](QChar c) { return c.isLowSurrogate(); })) + 1;
}

/// Where so many tags begin in a text.
std::vector<qsizetype> openings(QStringView text)
{
    std::vector<qsizetype> found;
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const bool isOutput = text.sliced(at).startsWith(u"${{");
        if (isOutput || text.sliced(at).startsWith(u"{%") || text.sliced(at).startsWith(u"{#")) {
            found.push_back(at);
            at += isOutput ? 2 : 1;
        }
    }
    return found;
}

/// The beginning of the last tag before the place, looked for in the file by its number.
Place placeOfTag(FileLines lines, QString line, Place scalar, const QString &text, Place inText)
{
    qsizetype offset = 0;
    for (int passed = 1; passed < inText.line; ++passed)
        offset = text.indexOf(u'\n', offset) + 1;
    offset += positionOf(QStringView(text).sliced(offset), inText.column);
    const std::vector<qsizetype> inside = openings(text);
    auto number = std::ranges::count_if(inside, [&](qsizetype at) { return at <= offset; });
    qsizetype from = positionOf(line, scalar.column);
    for (int at = scalar.line; number > 0; line = lines.take(), ++at, from = 0) {
        const std::vector<qsizetype> here = openings(QStringView(line).sliced(from));
        if (number <= qsizetype(here.size()))
            return {at, columnOf(line, from + here[size_t(number) - 1])};
        number -= qsizetype(here.size());
        if (lines.isAtEnd())
            break;
    }
    return scalar;
}

} // namespace

Place placeInYaml(QByteArrayView file, Place scalar, const QString &text, Place inText)
{
    FileLines lines(file, scalar.line);
    const QString line = lines.take();
    const qsizetype begin = positionOf(line, scalar.column);
    if (QStringView(line).sliced(begin).startsWith(u'|')) {
        // All its lines are as deep as the first one that is not empty.
        FileLines body = lines;
        QString first = body.take();
        while (first.trimmed().isEmpty() && !body.isAtEnd())
            first = body.take();
        const auto *content = std::ranges::find_if(first, [](QChar c) { return c != u' '; });
        return {scalar.line + inText.line, int(content - first.begin()) + inText.column};
    }
    // A text of one line stands there as it is, unless letters of it are escaped.
    const qsizetype quote = begin < line.size() && (line[begin] == u'"' || line[begin] == u'\'') ? 1 : 0;
    if (QStringView(line).sliced(begin + quote).startsWith(text) && !text.contains(u'\n'))
        return {scalar.line, scalar.column + int(quote) + inText.column - 1};
    return placeOfTag(lines, line, scalar, text, inText);
}

} // namespace cairn
