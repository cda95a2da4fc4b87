// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docssheet.h"
#include "docstext.h"

#include <QPointer>
#include <QQuickItem>

#include <optional>

namespace cairn {

/// The mouse over the texts of a docs page, as far as they are in the item that this one is in: it lies
/// behind the rows, so that their buttons come first, selects from row to row, and tells of links.
class DocsPointer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::DocsSheet *sheet MEMBER m_sheet NOTIFY sheetChanged)
    Q_PROPERTY(QString tip READ tip NOTIFY hovered)
    Q_PROPERTY(QRectF tipPlace READ tipPlace NOTIFY hovered)

public:
    explicit DocsPointer(QQuickItem *parent = nullptr);

    QString tip() const { return m_tip; } ///< of what the mouse is over; empty: nothing to say
    QRectF tipPlace() const { return m_tipPlace; }
    /// Where the first link of a target that is on screen is; empty where there is none.
    Q_INVOKABLE QRectF placeOfLink(const QString &target) const;

Q_SIGNALS:
    void sheetChanged();
    void hovered();
    void linkActivated(const QString &target);
    void pressed();
    /// The mouse is dragged beyond the item: by so many pixels.
    void draggedBeyond(qreal distance);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    /// The text at a point, or else the nearest one above or below it; nullptr where there is none.
    DocsText *textAt(QPointF point, bool isNearest) const;
    bool isMine(const DocsText &text) const;
    std::optional<DocsPosition> positionAt(QPointF point) const;
    void hover(QPointF point);

    QPointer<DocsSheet> m_sheet;
    DocsPosition m_anchor;
    QString m_pressedLink;
    QString m_tip;
    QRectF m_tipPlace;
    QPointF m_pressedAt;
    bool m_isDragging = false;
};

} // namespace cairn
