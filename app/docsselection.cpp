// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsselection.h"

#include "docsicons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double closely = 0.5; // room above a row, in letters, that a blank line stands for

/// Images, icons and markers are one character, which their words, if any, take the place of.
QString withWords(const DocsRow &row, QString text)
{
    if (!text.contains(imageCharacter))
        return text.replace(QChar::LineSeparator, u'\n');
    QStringList words;
    for (const Runs &runs : row.cells) {
        for (const Run &run : runs) {
            if (run.kind == Run::Kind::Image)
                words += run.text;
            else if (run.kind == Run::Kind::Annotation)
                words += QString();
            else if (isDrawnIcon(run))
                words += iconWords(run.name);
        }
    }
    for (const QString &word : std::as_const(words)) {
        const qsizetype at = text.indexOf(imageCharacter);
        if (at >= 0)
            text.replace(at, 1, word);
    }
    return text.remove(imageCharacter).replace(QChar::LineSeparator, u'\n');
}

/// What stands before the first row of items.
QString markersOf(const DocsRows &page, const DocsRow &row, int containerBefore)
{
    QString markers;
    for (int at = row.container; at >= 0 && at != containerBefore; at = page.containers[size_t(at)].parent) {
        if (const QString &marker = page.containers[size_t(at)].marker; !marker.isEmpty())
            markers.prepend(marker + u' ');
    }
    return markers;
}

bool isInside(const DocsRows &page, int container, int outer)
{
    while (container >= 0 && container != outer)
        container = page.containers[size_t(container)].parent;
    return container == outer;
}

} // namespace

QString spokenText(const DocsRows &page, const DocsRow &row)
{
    return withWords(row, textOf(page, row));
}

DocsRange DocsSelection::in(int row, int length) const
{
    if (isEmpty() || row < first().row || row > last().row)
        return {};
    const int start = row == first().row ? std::min(first().character, length) : 0;
    const int end = row == last().row ? std::min(last().character, length) : length;
    return {start, std::max(0, end - start)};
}

QString selectedText(const DocsRows &page, const DocsSelection &selection,
                     const std::function<bool(int row)> &isShown)
{
    QString text;
    int container = -1;
    const int last = std::min(selection.last().row, int(page.rows.size()) - 1);
    for (int at = std::max(0, selection.first().row); at <= last; ++at) {
        const DocsRow &row = page.rows[size_t(at)];
        if (!isShown(at))
            continue;
        const QString whole = textOf(page, row);
        const DocsRange range = selection.in(at, int(whole.size()));
        if (range.length == 0)
            continue;
        if (!text.isEmpty())
            text += row.above > closely ? u"\n\n"_s : u"\n"_s;
        if (range.start == 0 && !isInside(page, container, row.container))
            text += markersOf(page, row, container);
        container = row.container;
        text += withWords(row, whole.mid(range.start, range.length));
    }
    return text;
}

std::vector<DocsMatch> findText(const DocsRows &page, const QString &text)
{
    std::vector<DocsMatch> matches;
    if (text.isEmpty())
        return matches;
    for (size_t at = 0; at < page.rows.size(); ++at) {
        const QString whole = textOf(page, page.rows[at]);
        for (qsizetype found = whole.indexOf(text, 0, Qt::CaseInsensitive); found >= 0;
             found = whole.indexOf(text, found + text.size(), Qt::CaseInsensitive)) {
            matches.push_back({int(at), int(found), int(text.size())});
            if (matches.size() == mostMatches)
                return matches;
        }
    }
    return matches;
}

} // namespace cairn
