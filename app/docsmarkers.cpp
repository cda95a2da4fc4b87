// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmarkers.h"

#include "docsrows.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct CommentOpener {
    QStringView text;
    bool isSign = true; ///< means something else within code: it opens a comment behind a blank only
};
constexpr std::array openers{CommentOpener{u"#"},         CommentOpener{u"--"},
                             CommentOpener{u";"},         CommentOpener{u"%"},
                             CommentOpener{u"(*"},        CommentOpener{u"//", false},
                             CommentOpener{u"/*", false}, CommentOpener{u"<!--", false}};

bool opensComment(QStringView line, qsizetype at, const CommentOpener &opener)
{
    return at == 0 || line[at - 1].isSpace() || (!opener.isSign && line[at - 1] != u':');
}

/// Where the comment begins that goes up to a position; -1 for none.
qsizetype commentBefore(QStringView line, qsizetype position)
{
    qsizetype first = -1;
    for (const CommentOpener &opener : openers) {
        qsizetype at = line.indexOf(opener.text);
        while (at >= 0 && at < position && !opensComment(line, at, opener))
            at = line.indexOf(opener.text, at + 1);
        if (at >= 0 && at < position && (first < 0 || at < first))
            first = at;
    }
    return first;
}

/// What is left of a line once a marker took the place of some of its characters.
DocsMarker replaceBy(QString &line, qsizetype start, qsizetype end, int number)
{
    DocsMarker marker{0, int(start), line.sliced(start, end - start), number, 0};
    line.replace(start, end - start, imageCharacter);
    return marker;
}

/// `(1)!` takes its comment with it, where nothing else is in that.
DocsMarker takeMarker(QString &line, const QRegularExpressionMatch &match)
{
    qsizetype start = match.capturedStart(), end = match.capturedEnd();
    if (!match.captured(2).isEmpty()) {
        const qsizetype comment = commentBefore(line, start);
        const QStringView before = QStringView(line).sliced(comment, start - comment).trimmed();
        if (std::ranges::contains(openers, before, &CommentOpener::text))
            start = comment;
        static const QRegularExpression closer(u"\\G\\s*(\\*/|-->|\\*\\))"_s);
        if (const auto closed = closer.match(line, end); start == comment && closed.hasMatch())
            end = closed.capturedEnd();
    }
    return replaceBy(line, start, end, match.captured(1).toInt());
}

} // namespace

std::vector<DocsMarker> takeMarkers(QStringList &lines, int count)
{
    static const QRegularExpression pattern(u"\\((\\d{1,3})\\)(!?)"_s);
    std::vector<DocsMarker> markers;
    for (qsizetype index = 0; count > 0 && index < lines.size(); ++index) {
        QString &line = lines[index];
        for (qsizetype from = 0; from < line.size();) {
            const QRegularExpressionMatch match = pattern.match(line, from);
            if (!match.hasMatch())
                break;
            from = match.capturedEnd();
            const int number = match.captured(1).toInt();
            if (number < 1 || number > count || commentBefore(line, match.capturedStart()) < 0)
                continue;
            DocsMarker marker = takeMarker(line, match);
            marker.line = int(index);
            from = marker.start + 1;
            markers.push_back(std::move(marker));
        }
    }
    return markers;
}

QStringList writtenLines(QStringList lines, qsizetype firstLine, const std::vector<DocsMarker> &markers)
{
    for (const DocsMarker &marker : std::views::reverse(markers)) {
        const qsizetype line = marker.line - firstLine;
        if (line >= 0 && line < lines.size())
            lines[line].replace(marker.start, 1, marker.written);
    }
    return lines;
}

QString circled(int number)
{
    return number >= 1 && number <= 20 ? QString(QChar(u'①' + number - 1)) : QString::number(number);
}

} // namespace cairn
