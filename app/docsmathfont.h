// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/mathtree.h"
#include "docsmathbox.h"

#include <QFont>
#include <QHash>
#include <QRawFont>

namespace cairn {

/// The fonts of formulas: letters and signs of DejaVu Serif, then of DejaVu Sans, then of whatever font of
/// the machine has them. Words are set in the page's own font. Belongs to the thread that made it.
class MathFonts final
{
public:
    MathFonts(const QString &textFamily, const QString &monoFamily);
    const QString &textFamily() const { return m_textFamily; }
    const QString &monoFamily() const { return m_monoFamily; }

    /// A character, as wide as its advance and what it leans over.
    MathBox character(const QString &text, MathFace face, qreal size);
    /// The same without room at its sides, for accents and what is measured.
    MathBox bare(const QString &text, qreal size);
    /// In the page's font.
    MathBox words(const QString &text, MathFace face, qreal size) const;
    /// The name of a function, in the font of the letters.
    MathBox name(const QString &text, qreal size) const;

    /// Of the letters' size: half of a minus' height above the baseline, and a small x.
    qreal axis();
    qreal xHeight();

    /// The smallest one of the page's whose lines are at least this deep below the baseline, as QFontMetrics
    /// says it: in whole pixels.
    QFont fontOfDepth(qreal depth);

private:
    struct Glyph {
        size_t font = 0; ///< in m_fonts
        quint32 index = 0;
        qreal advance = 0; ///< of the size
        QRectF ink;
    };
    const Glyph &glyph(const QString &text, MathFace face);
    Glyph find(const QString &text, MathFace face);
    Glyph measure(size_t font, quint32 index) const;
    std::optional<Glyph> inFont(size_t font, const QString &text) const;
    std::optional<Glyph> anywhere(const QString &text);
    const QRawFont &sized(size_t font, qreal size);
    MathBox run(const QString &text, const QFont &font) const;

    QString m_textFamily;
    QString m_monoFamily;
    std::vector<QRawFont>
        m_fonts; ///< at one size; behind those that are asked first, what else had a character
    QHash<std::pair<QString, int>, Glyph> m_glyphs;
    QHash<std::pair<size_t, qreal>, QRawFont> m_sized;
    QHash<int, int> m_sizesByDepth;
};

} // namespace cairn
