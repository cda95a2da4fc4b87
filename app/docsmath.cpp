// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmath.h"

#include "docs/mathparser.h"
#include "docsdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qreal leastScale = 0.72; // what would have to be smaller still scrolls
constexpr int tallest = 300;       // letters: what is drawn becomes a texture
constexpr int widest = 3'000;
constexpr qreal roomAtTag = 2; // of the letters' size

/// One object: a formula, or a piece of it.
struct SetFormula {
    MathPicture picture;
    qreal size = 0;
    bool isByItself = false;
    FormulaText text;
};
using SharedFormula = std::shared_ptr<const SetFormula>;

SharedFormula formulaOf(const QTextFormat &format)
{
    return format.property(FormulaProperty).value<SharedFormula>();
}

/// A tag, and as much room at the other side, so that the formula stays in the middle.
qreal naturalWidth(const SetFormula &formula)
{
    qreal tag = 0;
    for (const MathPicture::Tag &one : formula.picture.tags)
        tag = std::max(tag, one.box.width + roomAtTag * formula.size);
    return formula.picture.body.width + 2 * tag;
}

qreal roomIn(const QTextDocument &document, int position)
{
    if (document.textWidth() <= 0)
        return 0;
    return document.textWidth() - 2 * document.documentMargin()
           - document.findBlock(position).blockFormat().leftMargin();
}

qreal scaleIn(const SetFormula &formula, qreal room)
{
    const qreal natural = naturalWidth(formula);
    const bool fits = room <= 0 || natural <= room;
    return fits || room < natural * leastScale ? 1 : room / natural;
}

/// What Qt takes for the part of an object below the baseline is that of its font, so the format has one that
/// is deep enough. A formula by itself stands on no line of text: all of it is above.
qreal depthOf(const SetFormula &formula, const QTextCharFormat &format, qreal scale)
{
    return formula.isByItself ? formula.picture.body.descent * scale : QFontMetrics(format.font()).descent();
}

class MathObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override
    {
        const SharedFormula formula = formulaOf(format);
        const qreal room = roomIn(*document, position);
        const qreal scale = scaleIn(*formula, room);
        const qreal width = naturalWidth(*formula) * scale;
        const qreal below = depthOf(*formula, format.toCharFormat(), scale);
        return {formula->isByItself ? std::max(width, room) : width,
                std::ceil(formula->picture.body.ascent * scale + below)};
    }

    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *document, int position,
                    const QTextFormat &format) override
    {
        const SharedFormula formula = formulaOf(format);
        const qreal scale = scaleIn(*formula, roomIn(*document, position));
        const QTextCharFormat written = format.toCharFormat();
        const qreal below = depthOf(*formula, written, scale);
        painter->save();
        painter->setPen(written.foreground().color());
        painter->translate(place.left(), place.bottom() - below);
        painter->scale(scale, scale);
        const qreal width = place.width() / scale;
        const MathBox &body = formula->picture.body;
        const qreal left = formula->isByItself ? (width - body.width) / 2 : 0;
        const QColor ground = written.colorProperty(FormulaGroundProperty);
        if (ground.isValid())
            painter->fillRect(QRectF(left, -body.ascent, body.width, body.height()), ground);
        body.paint(painter, {left, 0});
        for (const MathPicture::Tag &tag : formula->picture.tags) {
            const QPointF corner(width - tag.box.width, tag.y);
            if (ground.isValid())
                painter->fillRect(
                    QRectF(corner.x(), corner.y() - tag.box.ascent, tag.box.width, tag.box.height()), ground);
            tag.box.paint(painter, corner);
        }
        painter->restore();
    }
};

QTextCharFormat formatOf(SetFormula formula, const QTextCharFormat &around)
{
    QTextCharFormat format = around;
    format.setObjectType(mathObject);
    format.setProperty(FormulaProperty,
                       QVariant::fromValue(SharedFormula(std::make_shared<SetFormula>(std::move(formula)))));
    return format;
}

Result<void> checkSize(const MathBox &box, qreal size)
{
    if (box.height() <= tallest * size && box.width <= widest * size)
        return {};
    return failure(ErrorKind::Limit,
                   u"1:1: the formula is larger than %1 by %2 letters"_s.arg(widest).arg(tallest));
}

} // namespace

Result<std::vector<QTextCharFormat>> formulaInLine(const QString &latex, MathFonts &fonts, qreal size,
                                                   const MathNeighbours &neighbours,
                                                   const QTextCharFormat &around)
{
    const Result<MathFormula> parsed = parseMath(latex);
    if (!parsed)
        return std::unexpected(parsed.error());
    std::vector<MathBox> boxes = layOutMathInLine(*parsed, fonts, size);
    for (const MathBox &box : boxes) {
        if (const Result<void> checked = checkSize(box, size); !checked)
            return std::unexpected(checked.error());
    }
    if (!neighbours.before.isEmpty()) {
        MathBox words = fonts.words(neighbours.before, MathFace::Upright, size);
        words.append(std::move(boxes.front()));
        boxes.front() = std::move(words);
    }
    if (!neighbours.after.isEmpty())
        boxes.back().append(fonts.words(neighbours.after, MathFace::Upright, size));
    std::vector<QTextCharFormat> formats;
    const FormulaText whole{int(neighbours.before.size() + latex.size() + neighbours.after.size()),
                            int(neighbours.before.size()), int(neighbours.after.size())};
    QFont line(fonts.textFamily());
    line.setPixelSize(std::max(1, qRound(size)));
    const QFontMetricsF words(line);
    for (MathBox &box : boxes) { // lines of formulas alone are as high as those of words
        box.ascent = std::max(box.ascent, words.ascent());
        const qreal depth = std::max(box.descent, words.descent());
        const FormulaText text = formats.empty() ? whole : FormulaText();
        formats.push_back(formatOf({{std::move(box), {}}, size, false, text}, around));
        formats.back().setVerticalAlignment(QTextCharFormat::AlignBaseline);
        formats.back().setFont(fonts.fontOfDepth(depth), QTextCharFormat::FontPropertiesSpecifiedOnly);
    }
    return formats;
}

Result<QTextCharFormat> formulaByItself(const QString &latex, MathFonts &fonts, qreal size,
                                        const QTextCharFormat &around)
{
    const Result<MathFormula> parsed = parseMath(latex);
    if (!parsed)
        return std::unexpected(parsed.error());
    MathPicture picture = layOutMath(*parsed, fonts, size);
    if (const Result<void> checked = checkSize(picture.body, size); !checked)
        return std::unexpected(checked.error());
    return formatOf({std::move(picture), size, true, {int(latex.size()), 0, 0}}, around);
}

std::optional<FormulaText> formulaText(const QTextCharFormat &format)
{
    return format.objectType() == mathObject ? std::optional(formulaOf(format)->text) : std::nullopt;
}

qreal formulaDepth(const QTextCharFormat &format)
{
    return format.objectType() == mathObject ? formulaOf(format)->picture.body.descent : 0;
}

void drawFormulas(QTextDocument &document)
{
    document.documentLayout()->registerHandler(mathObject, new MathObject(&document));
}

QString reasonOf(const Error &error)
{
    return error.hint.isEmpty() ? error.message : error.message + u"; "_s + error.hint;
}

void DocsFormula::setSource(const QString &latex)
{
    if (m_source == latex)
        return;
    m_source = latex;
    const Result<MathFormula> parsed = parseMath(latex);
    m_reason = parsed ? QString() : reasonOf(parsed.error());
    Q_EMIT sourceChanged();
}

} // namespace cairn

#include "docsmath.moc"
