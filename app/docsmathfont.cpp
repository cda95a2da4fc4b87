// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmathfont.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString letterFamily = u"DejaVu Serif"_s;
const QString signFamily = u"DejaVu Sans"_s;
constexpr qreal measured = 100; // pixels; letters are not hinted, so that all sizes have the same shape

QFont fontOf(const QString &family, bool isBold, bool isLeaning, qreal size = measured)
{
    QFont font(family);
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(isBold ? QFont::Bold : QFont::Normal);
    font.setItalic(isLeaning);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QRawFont rawFont(const QString &family, bool isBold, bool isLeaning)
{
    return QRawFont::fromFont(fontOf(family, isBold, isLeaning));
}

/// The fonts that are asked for characters.
enum Font : size_t { Upright, Leaning, Bold, BoldLeaning, Signs, BoldSigns, Sans, Mono };

/// In their order.
std::vector<size_t> fontsOf(MathFace face)
{
    switch (face) {
    case MathFace::Italic:
    case MathFace::Script:
        return {Leaning, Upright, Signs};
    case MathFace::Bold:
    case MathFace::Fraktur:
        return {Bold, BoldSigns, Upright, Signs};
    case MathFace::BoldItalic:
        return {BoldLeaning, BoldSigns, Upright, Signs};
    case MathFace::Sans:
        return {Sans, Upright, Signs};
    case MathFace::Mono:
        return {Mono, Upright, Signs};
    default:
        return {Upright, Signs};
    }
}

char32_t codeOf(const QString &text)
{
    return text.size() > 1 && text[0].isHighSurrogate() ? QChar::surrogateToUcs4(text[0], text[1])
                                                        : text[0].unicode();
}

/// Unicode has most of an alphabet in one block, and what was there before elsewhere.
struct Alphabet {
    char32_t capitals = 0;
    char32_t smalls = 0;
    char32_t digits = 0;
    std::u32string_view exceptions; ///< pairs of a letter and its character
};

Alphabet alphabetOf(MathFace face)
{
    switch (face) {
    case MathFace::Italic:
        return {0x1D434, 0x1D44E, 0, U"hℎ"};
    case MathFace::DoubleStruck:
        return {0x1D538, 0x1D552, 0x1D7D8, U"CℂHℍNℕPℙQℚRℝZℤ"};
    case MathFace::Script:
        return {0x1D49C, 0x1D4B6, 0, U"BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"};
    case MathFace::Fraktur:
        return {0x1D504, 0x1D51E, 0, U"CℭHℌIℑRℜZℨ"};
    default:
        return {};
    }
}

/// The character of a letter in a face, where Unicode has one of its own.
QString lettered(const QString &text, MathFace face)
{
    const char32_t c = codeOf(text);
    if (face == MathFace::Italic && (c == U'ı' || c == U'ȷ'))
        return QString::fromUcs4(c == U'ı' ? U"\U0001D6A4" : U"\U0001D6A5");
    const Alphabet alphabet = alphabetOf(face);
    for (size_t at = 0; at < alphabet.exceptions.size(); at += 2) {
        if (alphabet.exceptions[at] == c)
            return QString::fromUcs4(&alphabet.exceptions[at + 1], 1);
    }
    char32_t found = 0;
    if (c >= U'A' && c <= U'Z' && alphabet.capitals)
        found = alphabet.capitals + (c - U'A');
    else if (c >= U'a' && c <= U'z' && alphabet.smalls)
        found = alphabet.smalls + (c - U'a');
    else if (c >= U'0' && c <= U'9' && alphabet.digits)
        found = alphabet.digits + (c - U'0');
    return found ? QString::fromUcs4(&found, 1) : QString();
}

/// Of its letters rather than of its font.
QRectF inkOf(const QGlyphRun &run)
{
    const QList<quint32> indexes = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    QRectF ink;
    for (qsizetype at = 0; at < indexes.size(); ++at)
        ink |= run.rawFont().boundingRect(indexes[at]).translated(positions[at]);
    return ink;
}

} // namespace

MathFonts::MathFonts(const QString &textFamily, const QString &monoFamily)
    : m_textFamily(textFamily),
      m_monoFamily(monoFamily),
      m_fonts{rawFont(letterFamily, false, false), rawFont(letterFamily, false, true),
              rawFont(letterFamily, true, false),  rawFont(letterFamily, true, true),
              rawFont(signFamily, false, false),   rawFont(signFamily, true, false),
              rawFont(textFamily, false, false),   rawFont(monoFamily, false, false)}
{}

MathFonts::Glyph MathFonts::measure(size_t font, quint32 index) const
{
    Glyph glyph{font, index, 0, {}};
    const QList<QPointF> advances = m_fonts[font].advancesForGlyphIndexes({index});
    const QRectF ink = m_fonts[font].pathForGlyph(index).boundingRect();
    const qreal size = m_fonts[font].pixelSize();
    glyph.advance = advances.isEmpty() ? 0 : advances.front().x() / size;
    glyph.ink = QRectF(ink.topLeft() / size, ink.size() / size);
    return glyph;
}

std::optional<MathFonts::Glyph> MathFonts::inFont(size_t font, const QString &text) const
{
    const QList<quint32> indexes = m_fonts[font].glyphIndexesForString(text);
    if (indexes.isEmpty() || indexes.front() == 0)
        return {};
    return measure(font, indexes.front());
}

/// In the first of the machine's fonts that has it.
std::optional<MathFonts::Glyph> MathFonts::anywhere(const QString &text)
{
    QTextLayout layout(text, fontOf(letterFamily, false, false));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun &run : layout.glyphRuns()) {
        if (run.glyphIndexes().isEmpty() || run.glyphIndexes().front() == 0)
            continue;
        m_fonts.push_back(run.rawFont());
        return measure(m_fonts.size() - 1, run.glyphIndexes().front());
    }
    return {};
}

MathFonts::Glyph MathFonts::find(const QString &text, MathFace face)
{
    if (const QString letter = lettered(text, face); !letter.isEmpty()) {
        for (const Font font : {Upright, Signs}) {
            if (const auto glyph = inFont(font, letter))
                return *glyph;
        }
        if (const auto glyph = anywhere(letter))
            return *glyph;
    }
    for (const size_t font : fontsOf(face)) {
        if (const auto glyph = inFont(font, text))
            return *glyph;
    }
    return anywhere(text).value_or(measure(Upright, 0));
}

const MathFonts::Glyph &MathFonts::glyph(const QString &text, MathFace face)
{
    const auto key = std::pair(text, int(face));
    auto found = m_glyphs.find(key);
    if (found == m_glyphs.end())
        found = m_glyphs.insert(key, find(text, face));
    return *found;
}

const QRawFont &MathFonts::sized(size_t font, qreal size)
{
    QRawFont &made = m_sized[std::pair(font, size)];
    if (!made.isValid()) {
        made = m_fonts[font];
        made.setPixelSize(size);
    }
    return made;
}

MathBox MathFonts::character(const QString &text, MathFace face, qreal size)
{
    constexpr qreal overhang = 0.01; // to the left, as of an f: more would touch what is before it
    const Glyph &found = glyph(text, face);
    const qreal left = std::max(0.0, -found.ink.left() - overhang) * size;
    MathBox box;
    MathBox::Letters letters;
    letters.origin = {left, 0};
    letters.run.setRawFont(sized(found.font, size));
    letters.run.setGlyphIndexes({found.index});
    letters.run.setPositions({QPointF()});
    letters.ink = QRectF(found.ink.topLeft() * size + letters.origin, found.ink.size() * size);
    box.slant = std::max(0.0, (found.ink.right() - found.advance) * size);
    box.width = left + found.advance * size + box.slant;
    box.ascent = std::max(0.0, -letters.ink.top());
    box.descent = std::max(0.0, letters.ink.bottom());
    box.letters.push_back(std::move(letters));
    return box;
}

MathBox MathFonts::bare(const QString &text, qreal size)
{
    MathBox box = character(text, MathFace::Upright, size);
    const QRectF ink = box.letters.front().ink;
    box.moveInk({-ink.left(), 0});
    box.width = ink.width();
    box.ascent = -ink.top();
    box.descent = ink.bottom();
    box.slant = 0;
    return box;
}

MathBox MathFonts::run(const QString &text, const QFont &font) const
{
    MathBox box;
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    const QPointF baseline(0, line.ascent());
    for (const QGlyphRun &part : layout.glyphRuns()) {
        MathBox::Letters letters{-baseline, part, inkOf(part).translated(-baseline)};
        box.ascent = std::max(box.ascent, -letters.ink.top());
        box.descent = std::max(box.descent, letters.ink.bottom());
        box.letters.push_back(std::move(letters));
    }
    box.width = layout.minimumWidth() > 0 ? line.cursorToX(int(text.size())) : 0;
    return box;
}

MathBox MathFonts::words(const QString &text, MathFace face, qreal size) const
{
    const QString &family = face == MathFace::Mono ? m_monoFamily : m_textFamily;
    const bool isBold = face == MathFace::Bold || face == MathFace::BoldItalic;
    return run(text, fontOf(family, isBold, face == MathFace::Italic, size));
}

MathBox MathFonts::name(const QString &text, qreal size) const
{
    return run(text, fontOf(letterFamily, false, false, size));
}

QFont MathFonts::fontOfDepth(qreal depth)
{
    QFont font(m_textFamily);
    const auto whole = std::max(1, qCeil(depth));
    int &pixels = m_sizesByDepth[whole];
    if (pixels == 0) {
        font.setPixelSize(int(measured));
        const qreal ofLetters = std::max(0.1, QFontMetricsF(font).descent() / measured);
        pixels = std::max(1, qFloor((whole - 1) / ofLetters));
        for (font.setPixelSize(pixels); QFontMetrics(font).descent() < whole; font.setPixelSize(pixels))
            ++pixels;
    }
    font.setPixelSize(pixels);
    return font;
}

qreal MathFonts::axis()
{
    return -glyph(u"−"_s, MathFace::Upright).ink.center().y();
}

qreal MathFonts::xHeight()
{
    return -glyph(u"x"_s, MathFace::Upright).ink.top();
}

} // namespace cairn
