// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docstext.h"

#include "docsdocument.h"
#include "docsmath.h"
#include "docsobjects.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString tipOf(const DocsSheet &page, const QTextCharFormat &format)
{
    const QString title = format.stringProperty(TitleProperty);
    const QString target = format.anchorHref();
    if (target.isEmpty() || annotationOf(target) >= 0)
        return title;
    const PageLink link = page.link(target);
    if (link.kind != PageLink::Kind::Broken)
        return !title.isEmpty() ? title : link.kind == PageLink::Kind::Outside ? link.target : QString();
    return link.nearest.isEmpty() ? DocsSheet::tr("This link leads nowhere: %1").arg(link.reason)
                                  : DocsSheet::tr("This link leads nowhere: %1. Perhaps %2 is meant.")
                                        .arg(link.reason, link.nearest);
}

} // namespace

void DocsText::Box::noteFormulas()
{
    formulas.clear();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const std::optional<FormulaText> text = formulaText(at.fragment().charFormat());
            if (text && text->length > 0)
                formulas.push_back({at.fragment().position(), 1, text->length, text->before, text->after});
            else if (text && !formulas.empty())
                ++formulas.back().objects;
        }
    }
}

/// A place between the pieces of a formula is before it.
int DocsText::Box::inText(int position) const
{
    int character = start + position;
    for (const Formula &formula : formulas) {
        if (formula.position >= position)
            break;
        if (position < formula.position + formula.objects)
            return character - (position - formula.position);
        character += formula.length - formula.objects;
    }
    return character;
}

/// A place inside a formula's source is before it; or, for an end, behind it.
int DocsText::Box::inDocument(int character, bool isEnd) const
{
    int position = character - start;
    for (const Formula &formula : formulas) {
        if (position <= formula.position)
            break;
        if (position < formula.position + formula.length)
            return formula.position + (isEnd ? formula.objects : 0);
        position -= formula.length - formula.objects;
    }
    return position;
}

QString DocsText::plainText() const
{
    return isReady() ? textOf(page()->rows(), content()) : QString();
}

QString DocsText::spokenText() const
{
    return isReady() ? cairn::spokenText(page()->rows(), content()) : QString();
}

QRectF DocsText::placeOfLink(const QString &target) const
{
    const auto link = std::ranges::find(m_links, target, &Link::target);
    if (link == m_links.end())
        return {};
    const std::vector<QRectF> rects = rectsOf(m_boxes[link->box], link->start, link->length);
    return rects.empty() ? QRectF() : rects.front().translated(-offset(), 0);
}

QString DocsText::currentTarget() const
{
    return m_currentLink >= 0 && m_currentLink < linkCount() ? m_links[size_t(m_currentLink)].target
                                                             : QString();
}

void DocsText::setCurrentLink(int link)
{
    if (m_currentLink == link)
        return;
    m_currentLink = link;
    Q_EMIT currentLinkChanged();
    update();
}

int DocsText::characterAt(QPointF point) const
{
    if (m_boxes.empty())
        return 0;
    const Box *nearest = &m_boxes.front();
    for (const Box &box : m_boxes) {
        if (point.x() + offset() >= box.place.x() && (m_boxes.size() == 1 || isScrolling()))
            nearest = &box;
    }
    const QPointF inBox = point - nearest->place + QPointF(offset(), 0);
    const int hit = nearest->document->documentLayout()->hitTest(inBox, Qt::FuzzyHit);
    return nearest->inText(std::max(0, hit));
}

DocsText::Spot DocsText::spotAt(QPointF point) const
{
    Spot spot;
    for (const Box &box : m_boxes) {
        const QPointF inBox = point - box.place + QPointF(offset(), 0);
        const int hit = box.document->documentLayout()->hitTest(inBox, Qt::ExactHit);
        if (hit < 0)
            continue;
        spot.character = box.inText(hit);
        for (const auto &[name, shift] : {std::pair(0, 0), std::pair(1, 1)}) {
            Q_UNUSED(name)
            QTextCursor cursor(box.document.get());
            cursor.setPosition(std::min(hit + shift, box.document->characterCount() - 1));
            const QTextCharFormat format = cursor.charFormat(); // of the character before
            if (shift == 0 && cursor.atBlockStart())
                continue;
            const std::vector<QRectF> rects = rectsOf(box, cursor.position() - 1, 1);
            const QPointF seen(point.x() + offset(), point.y());
            if (!std::ranges::any_of(rects, [&](const QRectF &rect) { return rect.contains(seen); }))
                continue;
            spot.target = format.anchorHref();
            spot.tip = tipOf(*page(), format);
            return spot;
        }
    }
    return spot;
}

DocsRange DocsText::wordAt(int character) const
{
    const QString text = plainText();
    if (text.isEmpty())
        return {};
    for (const Box &box : m_boxes) {
        for (const Box::Formula &formula : box.formulas) { // which is one word
            const int start = box.inText(formula.position);
            if (character >= start && character < start + formula.length)
                return {start + formula.before, formula.length - formula.before - formula.after};
        }
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp(character, 0, int(text.size()) - 1));
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    const int start = int(std::max<qsizetype>(0, finder.position()));
    const qsizetype end = finder.toNextBoundary();
    return {start, int(end < 0 ? text.size() : end) - start};
}

qreal DocsText::lineTop(int character) const
{
    for (const Box &box : m_boxes) {
        if (character < box.start || character > box.start + box.length())
            continue;
        const std::vector<QRectF> rects = rectsOf(box, box.inDocument(character), 1);
        if (!rects.empty())
            return rects.front().top();
    }
    return 0;
}

/// One for each line that the characters are on, in the item's coordinates as if nothing were scrolled.
std::vector<QRectF> DocsText::rectsOf(const Box &box, int start, int length) const
{
    std::vector<QRectF> rects;
    const int end = start + length;
    for (QTextBlock block = box.document->findBlock(start); block.isValid() && block.position() < end;
         block = block.next()) {
        const QTextLayout *layout = block.layout();
        const QPointF corner = box.place + layout->position();
        for (int at = 0; at < layout->lineCount(); ++at) {
            const QTextLine line = layout->lineAt(at);
            const int from = std::max(start - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from);
            const qreal right = line.cursorToX(to);
            const qreal top = line.y() + line.height() - line.ascent() - line.descent();
            rects.emplace_back(corner.x() + std::min(left, right), corner.y() + top, std::abs(right - left),
                               line.ascent() + line.descent());
        }
    }
    return rects;
}

} // namespace cairn
