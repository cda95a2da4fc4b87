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

constexpr qsizetype longestLine = 2'000; // of those that are looked at: nobody annotates a longer one

struct Comment {
    QStringView opener;
    QStringView closer = {}; ///< none: it goes to the end of the line
    bool isSign = true;      ///< means something else within code: it opens a comment behind a blank only
};
constexpr std::array comments{Comment{u"#"},
                              Comment{u"--"},
                              Comment{u";"},
                              Comment{u"%"},
                              Comment{u"(*", u"*)"},
                              Comment{u"//", {}, false},
                              Comment{u"/*", u"*/", false},
                              Comment{u"<!--", u"-->", false}};

bool opensAt(QStringView line, qsizetype at, const Comment &comment)
{
    return at == 0 || line[at - 1].isSpace() || (!comment.isSign && line[at - 1] != u':');
}

bool isClosed(QStringView line, qsizetype at, qsizetype position, const Comment &comment)
{
    if (comment.closer.isEmpty())
        return false;
    const qsizetype closed = line.indexOf(comment.closer, at + comment.opener.size());
    return closed >= 0 && closed < position;
}

/// Where the comment begins that goes up to a position; -1 for none.
qsizetype commentBefore(QStringView line, qsizetype position)
{
    qsizetype first = -1;
    for (const Comment &comment : comments) {
        qsizetype at = line.indexOf(comment.opener);
        while (at >= 0 && at < position
               && (!opensAt(line, at, comment) || isClosed(line, at, position, comment)))
            at = line.indexOf(comment.opener, at + 1);
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
DocsMarker takeMarker(QString &line, const QRegularExpressionMatch &match, qsizetype comment)
{
    static const QRegularExpression closer(u"\\G\\s*(\\*/|-->|\\*\\))"_s);
    qsizetype start = match.capturedStart(), end = match.capturedEnd();
    if (!match.captured(2).isEmpty() && comment >= 0) {
        const QStringView before = QStringView(line).sliced(comment, start - comment).trimmed();
        if (std::ranges::contains(comments, before, &Comment::opener))
            start = comment;
        if (const auto closed = closer.match(line, end); start == comment && closed.hasMatch())
            end = closed.capturedEnd();
    }
    return replaceBy(line, start, end, match.captured(1).toInt());
}

/// All markers of a line. What follows one directly is one, too: the comment may have gone.
std::vector<DocsMarker> takeMarkersOf(QString &line, int count)
{
    static const QRegularExpression pattern(u"\\((\\d{1,3})\\)(!?)"_s);
    std::vector<DocsMarker> markers;
    qsizetype from = 0;
    for (auto match = pattern.match(line); match.hasMatch(); match = pattern.match(line, from)) {
        from = match.capturedEnd();
        const int number = match.captured(1).toInt();
        const qsizetype comment = commentBefore(line, match.capturedStart());
        const bool isBehindMarker =
            QStringView(line).first(match.capturedStart()).trimmed().endsWith(imageCharacter);
        if (number < 1 || number > count || (comment < 0 && !isBehindMarker))
            continue;
        markers.push_back(takeMarker(line, match, comment));
        from = markers.back().start + 1;
    }
    return markers;
}

} // namespace

std::vector<DocsMarker> takeMarkers(QStringList &lines, int count)
{
    std::vector<DocsMarker> markers;
    for (qsizetype index = 0; count > 0 && index < lines.size(); ++index) {
        if (lines[index].size() > longestLine)
            continue;
        for (DocsMarker &marker : takeMarkersOf(lines[index], count)) {
            marker.line = int(index);
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
