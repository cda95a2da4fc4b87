// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docssheet.h"

#include "highlighter.h"
#include "portal.h"

#include <QJSEngine>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

QString DocsSheet::codeTitle(int part) const
{
    return size_t(part) < m_rows->codes.size() ? m_rows->codes[size_t(part)].title : QString();
}

QString DocsSheet::codeLanguage(int part) const
{
    return size_t(part) < m_rows->codes.size() ? m_rows->codes[size_t(part)].language : QString();
}

void DocsSheet::copyCode(int part) const
{
    if (size_t(part) >= m_rows->codes.size())
        return;
    QStringList lines = m_rows->codeLines[size_t(part)];
    for (const DocsMarker &marker : m_rows->markers[size_t(part)]) {
        QString &line = lines[marker.line];
        line.remove(imageCharacter);
        while (line.endsWith(u' '))
            line.chop(1);
    }
    Portal::instance().copy(lines.join(u'\n'));
}

/// QML would delete what a function gave it once nothing in JavaScript holds it any more.
DocsSheet::Sequence::Sequence()
{
    QJSEngine::setObjectOwnership(&entries, QJSEngine::CppOwnership);
}

CodeLine DocsSheet::inlineSpans(const QString &language, const QString &text)
{
    const InlineCode code(language, text);
    if (const auto known = m_inlineSpans.constFind(code); known != m_inlineSpans.cend())
        return *known;
    m_inlineSpans.insert(code, {});
    m_inlineAsked.push_back(code);
    if (m_inlineAsked.size() == 1) // later: whoever asks is in the midst of its text
        QMetaObject::invokeMethod(this, &DocsSheet::highlightInline, Qt::QueuedConnection);
    return {};
}

void DocsSheet::forgetInlineSpans()
{
    m_inlineHighlighting.drop();
    m_inlineAsked.clear();
    m_inlineSpans.clear();
}

void DocsSheet::highlightInline()
{
    if (m_inlineHighlighting.isBusy() || m_inlineAsked.empty())
        return;
    m_inlineHighlighting.ask(
        [asked = std::exchange(m_inlineAsked, {}), isDark = m_isDark](const std::stop_token &) {
            std::vector<std::pair<InlineCode, CodeLine>> found;
            for (const InlineCode &code : asked)
                found.emplace_back(code, highlightSpans(code.second, code.first, isDark).front());
            return found;
        },
        [this](const std::vector<std::pair<InlineCode, CodeLine>> &found) {
            for (const auto &[code, spans] : found)
                m_inlineSpans.insert(code, spans);
            Q_EMIT inlineSpansChanged();
            highlightInline();
        });
}

RowListModel *DocsSheet::annotation(int index) const
{
    return size_t(index) < m_rows->annotations.size()
               ? &m_sequences[size_t(m_rows->annotations[size_t(index)].sequence)]->entries
               : nullptr;
}

int DocsSheet::annotationOfRow(int row) const
{
    const int sequence = size_t(row) < m_rows->rows.size() ? m_rows->rows[size_t(row)].sequence : 0;
    const auto found = std::ranges::find(m_rows->annotations, sequence, &DocsAnnotation::sequence);
    return sequence == 0 || found == m_rows->annotations.end() ? -1
                                                               : int(found - m_rows->annotations.begin());
}

void DocsSheet::setImageSize(const QString &source, QSizeF size)
{
    if (size.isEmpty() || m_imageSizes.value(source) == size)
        return;
    m_imageSizes.insert(source, size);
    Q_EMIT imageSizeChanged(source);
}

int DocsSheet::gridSide(int grid) const
{
    const DocsGrid::Kind kind =
        size_t(grid) < m_rows->grids.size() ? m_rows->grids[size_t(grid)].kind : DocsGrid::Kind::Cells;
    return kind == DocsGrid::Kind::Cells ? 0 : kind == DocsGrid::Kind::BesideLeft ? -1 : 1;
}

double DocsSheet::besideWidth(int grid) const
{
    if (gridSide(grid) == 0)
        return 0;
    const int sequence = m_rows->grids[size_t(grid)].cells.front().sequence;
    const auto row = std::ranges::find(m_rows->rows, sequence, &DocsRow::sequence);
    return row != m_rows->rows.end() && row->type == DocsRow::Type::Figure ? figureSize(row->part).width()
                                                                           : 0;
}

QString DocsSheet::figureSource(int part) const
{
    return size_t(part) < m_rows->figures.size() ? imageAddress(m_rows->figures[size_t(part)].image.source)
                                                 : QString();
}

QString DocsSheet::figureText(int part) const
{
    return size_t(part) < m_rows->figures.size() ? m_rows->figures[size_t(part)].image.text : QString();
}

bool DocsSheet::isFigureShown(int part, bool isDark) const
{
    if (size_t(part) >= m_rows->figures.size())
        return false;
    const ImageTheme theme = m_rows->figures[size_t(part)].theme;
    return theme == ImageTheme::Both || (theme == ImageTheme::Dark) == isDark;
}

bool DocsSheet::hasLightbox(int part) const
{
    return size_t(part) < m_rows->figures.size() && m_rows->figures[size_t(part)].hasLightbox;
}

QSizeF DocsSheet::figureSize(int part) const
{
    if (size_t(part) >= m_rows->figures.size())
        return {0, 0};
    const Run &image = m_rows->figures[size_t(part)].image;
    return {pixelsOf(image.width), pixelsOf(image.height)};
}

int DocsSheet::figureAlignment(int part) const
{
    return size_t(part) < m_rows->figures.size() ? int(m_rows->figures[size_t(part)].alignment) : 0;
}

int DocsSheet::nextFigure(int part, int step, bool isDark) const
{
    for (int at = part + step; at >= 0 && size_t(at) < m_rows->figures.size(); at += step) {
        if (isFigureShown(at, isDark))
            return at;
    }
    return -1;
}

QString DocsSheet::diagramLanguage(int part) const
{
    return size_t(part) < m_rows->diagrams.size() ? m_rows->diagrams[size_t(part)].language : QString();
}

QString DocsSheet::diagramProgram(int part) const
{
    return size_t(part) < m_rows->diagrams.size() ? m_rows->diagrams[size_t(part)].program : QString();
}

QString DocsSheet::diagramTitle(int part) const
{
    return size_t(part) < m_rows->diagrams.size() ? m_rows->diagrams[size_t(part)].title : QString();
}

QString DocsSheet::diagramSource(int part) const
{
    return size_t(part) < m_rows->diagrams.size() ? m_rows->diagrams[size_t(part)].source : QString();
}

QString DocsSheet::formula(int part) const
{
    return size_t(part) < m_rows->formulas.size() ? m_rows->formulas[size_t(part)] : QString();
}

} // namespace cairn
