// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docssheet.h"

#include "portal.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// As an author wrote it: pixels, or nothing that a picture's own size is better than.
double pixelsOf(const QString &written)
{
    const QString number = written.endsWith(u"px"_s) ? written.chopped(2) : written;
    bool isNumber = false;
    const double pixels = number.trimmed().toDouble(&isNumber);
    return isNumber && pixels > 0 && pixels < 10'000 ? pixels : 0;
}

} // namespace

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
    if (size_t(part) < m_rows->codes.size())
        Portal::instance().copy(m_rows->codes[size_t(part)].text);
}

void DocsSheet::setImageSize(const QString &source, QSizeF size)
{
    if (size.isEmpty() || m_imageSizes.value(source) == size)
        return;
    m_imageSizes.insert(source, size);
    Q_EMIT imageSizeChanged(source);
}

QString DocsSheet::figureSource(int part, bool) const
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
