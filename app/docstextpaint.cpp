// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docstext.h"

#include "docsdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qreal groundRadius = 4;
constexpr qreal groundPadding = codeRoom;

struct Ground {
    QColor fill;
    QColor line;
    qreal padding = groundPadding;
};

Ground groundOf(DocsGroundKind kind, const DocsStyle &style)
{
    switch (kind) {
    case DocsGroundKind::Code:
        return {style.sunken, style.border};
    case DocsGroundKind::Key:
        return {style.surface, style.strongBorder};
    case DocsGroundKind::Mark:
        return {style.warningSoft, {}, 1};
    case DocsGroundKind::Insert:
        return {style.successSoft, {}, 1};
    case DocsGroundKind::Delete:
        return {style.dangerSoft, {}, 1};
    case DocsGroundKind::Button:
        return {{}, style.accent, 1};
    case DocsGroundKind::PrimaryButton:
        return {style.accent, {}, 1};
    case DocsGroundKind::None:
    case DocsGroundKind::Check:
        break;
    }
    return {};
}

/// The whole height of a line of code, with its letters in the middle; as wide as nothing. Stripes of lines
/// below one another touch.
QRectF stripeOf(const QTextBlock &block)
{
    const QTextLine line = block.layout()->lineAt(0);
    const QFontMetricsF letters(block.document()->defaultFont());
    const qreal height = block.blockFormat().lineHeight();
    const qreal middle =
        block.layout()->position().y() + line.y() + line.ascent() - letters.ascent() + letters.height() / 2;
    return {0, std::round(middle - height / 2), 0, height};
}

/// What stands behind a line of code: it is highlighted, or a comparison adds it or takes it away.
Ground stripeGround(const CodeBlock &code, int line, const QString &text, const DocsStyle &style)
{
    if (std::ranges::contains(code.highlighted, line))
        return {style.accentSoft, style.accent};
    if (code.language == u"diff" || code.language == u"udiff") {
        if (text.startsWith(u'+'))
            return {style.successSoft, {}};
        if (text.startsWith(u'-'))
            return {style.dangerSoft, {}};
    }
    return {};
}

/// Whether a part has the ground of the one before it.
bool continues(const QTextFragment &part, const QTextFragment &before)
{
    const QTextCharFormat format = part.charFormat(), ofBefore = before.charFormat();
    return format.intProperty(GroundProperty) == ofBefore.intProperty(GroundProperty)
           && format.anchorHref() == ofBefore.anchorHref();
}

/// A rectangle of which only some corners are round.
QPainterPath boxPath(QRectF rect, qreal radius, bool isRoundAbove, bool isRoundBelow)
{
    QPainterPath path;
    path.addRoundedRect(rect.adjusted(0, isRoundAbove ? 0 : -2 * radius, 0, isRoundBelow ? 0 : 2 * radius),
                        radius, radius);
    return path;
}

} // namespace

void DocsText::paint(QPainter *painter)
{
    DocsGround::paint(painter);
    if (!isReady())
        return;
    if (content().type == DocsRow::Type::Code)
        paintCodeGround(painter);
    else if (content().type == DocsRow::Type::Table)
        paintTableLines(painter);
    painter->save();
    if (isScrolling()) {
        const qreal left = content().type == DocsRow::Type::Code
                               ? leftInset() + gutter() + 0.4 * style()->size
                               : leftInset();
        painter->setClipRect(QRectF(left, 0, width() - rightInset() - left, height()));
        painter->translate(-offset(), 0);
    }
    for (const Box &box : m_boxes) {
        paintGrounds(painter, box);
        paintText(painter, box);
    }
    paintCurrentLink(painter);
    painter->restore();
}

void DocsText::paintGrounds(QPainter *painter, const Box &box) const
{
    if (content().type == DocsRow::Type::Code)
        return;
    for (QTextBlock block = box.document->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment part = at.fragment();
            const auto kind = DocsGroundKind(part.charFormat().intProperty(GroundProperty));
            if (kind == DocsGroundKind::None)
                continue;
            int length = part.length();
            for (auto next = at; !(++next).atEnd() && continues(next.fragment(), part); at = next)
                length += next.fragment().length();
            const Ground ground = groundOf(kind, *style());
            const bool isButton = kind == DocsGroundKind::Button || kind == DocsGroundKind::PrimaryButton;
            painter->setPen(ground.line.isValid() ? QPen(ground.line, 1) : QPen(Qt::NoPen));
            painter->setBrush(ground.fill.isValid() ? QBrush(ground.fill) : QBrush(Qt::NoBrush));
            for (QRectF rect : rectsOf(box, part.position(), length)) {
                rect.adjust(-ground.padding, isButton ? -5 : -0.5, ground.padding - roomBehind(kind),
                            isButton ? 5 : 0.5);
                rect.setLeft(std::max(rect.left(), 0.5));
                painter->drawRoundedRect(rect, groundRadius, groundRadius);
            }
        }
    }
}

void DocsText::paintText(QPainter *painter, const Box &box) const
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, style()->text);
    const int end = box.start + box.length();
    // Qt leaves out what has no ground of its own beside what was drawn before: so formulas come first.
    qsizetype formulas = 0;
    const auto addPart = [&](int from, int to, int ground, const QColor &color, const QColor &ink) {
        if (from >= to)
            return;
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(box.document.get());
        selection.cursor.setPosition(from);
        selection.cursor.setPosition(to, QTextCursor::KeepAnchor);
        selection.format.setProperty(ground,
                                     ground == FormulaGroundProperty ? QVariant(color) : QBrush(color));
        if (ink.isValid() || ground == FormulaGroundProperty)
            selection.format.setForeground(ink.isValid() ? ink : style()->text);
        if (ground == FormulaGroundProperty)
            context.selections.insert(formulas++, selection);
        else
            context.selections.append(selection);
    };
    const auto add = [&](int start, int length, const QColor &ground, const QColor &ink) {
        int from = box.inDocument(std::max(start, box.start));
        const int to = length > 0 ? box.inDocument(std::min(start + length, end), true) : from;
        for (const Box::Formula &formula : box.formulas) {
            if (formula.position < from || formula.position >= to)
                continue;
            const int behind = formula.position + formula.objects;
            addPart(from, formula.position, QTextFormat::BackgroundBrush, ground, ink);
            addPart(formula.position, behind, FormulaGroundProperty, ground, ink);
            from = behind;
        }
        addPart(from, to, QTextFormat::BackgroundBrush, ground, ink);
    };
    const std::vector<DocsMatch> &matches = page()->matches();
    const auto inRow = std::ranges::equal_range(matches, row(), {}, &DocsMatch::row);
    for (const DocsMatch &match : inRow) {
        const bool isCurrent =
            page()->foundCurrent() >= 0 && &match == &matches[size_t(page()->foundCurrent())];
        add(match.start, match.length, isCurrent ? style()->warning : style()->warningSoft,
            isCurrent ? style()->surface : QColor());
    }
    const DocsRange selected = page()->selectionIn(row());
    add(selected.start, selected.length, style()->accent, style()->accentText);
    painter->save();
    painter->translate(box.place);
    box.document->documentLayout()->draw(painter, context);
    painter->restore();
}

void DocsText::paintCurrentLink(QPainter *painter) const
{
    if (m_currentLink < 0 || m_currentLink >= linkCount())
        return;
    const Link &link = m_links[size_t(m_currentLink)];
    painter->setPen(QPen(style()->accent, 2));
    painter->setBrush(Qt::NoBrush);
    for (const QRectF &rect : rectsOf(m_boxes[link.box], link.start, link.length))
        painter->drawRoundedRect(rect.adjusted(-3, -1, 3, 1), groundRadius, groundRadius);
}

void DocsText::paintCodeGround(QPainter *painter) const
{
    const CodeBlock &code = page()->rows().codes[size_t(content().part)];
    const QRectF whole(leftInset(), topInset(), width() - leftInset() - rightInset(),
                       height() - topInset() - bottomInset());
    painter->save();
    painter->setClipRect(whole);
    const QRectF inside = whole.adjusted(0.5, entry()->isFirst ? 0.5 : 0, -0.5, entry()->isLast ? -0.5 : 0);
    painter->setPen(QPen(style()->border, 1));
    painter->setBrush(style()->sunken);
    painter->drawPath(boxPath(inside, style()->radius, entry()->isFirst, entry()->isLast));
    if (titleRoom() > 0) {
        const QRectF bar(whole.left(), whole.top(), whole.width(), titleRoom());
        painter->drawLine(bar.bottomLeft(), bar.bottomRight());
        QFont font(style()->family);
        font.setPixelSize(qRound(style()->size * 0.87));
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(style()->text);
        const QRectF words = bar.adjusted(0.9 * style()->size, 0, -3 * style()->size, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(code.title, Qt::ElideRight, words.width()));
    }
    const Box &box = m_boxes.front();
    for (QTextBlock block = box.document->begin(); block.isValid(); block = block.next()) {
        const int line = content().firstLine + block.blockNumber() + 1;
        const Ground ground = stripeGround(code, line, block.text(), *style());
        if (!ground.fill.isValid() || block.layout()->lineCount() == 0)
            continue;
        const QRectF stripe =
            stripeOf(block).translated(0, box.place.y()).adjusted(whole.left(), 0, whole.right(), 0);
        painter->fillRect(stripe, ground.fill);
        if (ground.line.isValid())
            painter->fillRect(QRectF(stripe.topLeft(), QSizeF(3, stripe.height())), ground.line);
    }
    if (code.firstNumber)
        paintLineNumbers(painter);
    painter->restore();
}

void DocsText::paintLineNumbers(QPainter *painter) const
{
    const CodeBlock &code = page()->rows().codes[size_t(content().part)];
    const Box &box = m_boxes.front();
    painter->setFont(box.document->defaultFont());
    painter->setPen(style()->faint);
    const int step = std::max(1, code.numberStep);
    for (QTextBlock block = box.document->begin(); block.isValid(); block = block.next()) {
        const int number = *code.firstNumber + content().firstLine + block.blockNumber();
        if (number % step != 0 || block.layout()->lineCount() == 0)
            continue;
        const QTextLine line = block.layout()->lineAt(0);
        const QString text = QString::number(number);
        const qreal wide = QFontMetricsF(painter->font()).horizontalAdvance(text);
        const qreal right = leftInset() + gutter() - 0.1 * style()->size;
        painter->drawText(
            QPointF(right - wide, box.place.y() + block.layout()->position().y() + line.y() + line.ascent()),
            text);
    }
}

void DocsText::paintTableLines(QPainter *painter) const
{
    const DocsTable &table = page()->rows().tables[size_t(content().part)];
    const qreal wide = std::min(m_textWidth, visibleWidth());
    const QRectF whole(leftInset(), topInset(), wide, height() - topInset() - bottomInset() - sideBarRoom());
    const QRectF inside = whole.adjusted(0.5, entry()->isFirst ? 0.5 : 0, -0.5, entry()->isLast ? -0.5 : 0);
    const bool isHeader = content().firstLine < table.headerRows;
    painter->save();
    painter->setClipRect(whole);
    painter->setPen(QPen(style()->border, 1));
    painter->setBrush(isHeader ? style()->sunken : style()->surface);
    painter->drawPath(boxPath(inside, style()->radius, entry()->isFirst, entry()->isLast));
    if (!entry()->isLast)
        painter->drawLine(QPointF(whole.left(), whole.bottom() - 0.5),
                          QPointF(whole.right(), whole.bottom() - 0.5));
    painter->restore();
}

} // namespace cairn
