// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphpicture.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace cairn {

/// Draws the edges of a graph with their words: what of them is in sight. It is as large as the view is,
/// whatever the size of the graph, and painted, so that it looks the same without a graphics card.
class GraphEdges : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::GraphPictureModel *picture READ picture WRITE setPicture NOTIFY changed)
    Q_PROPERTY(QPointF origin MEMBER m_origin NOTIFY changed)
    Q_PROPERTY(qreal zoom MEMBER m_zoom NOTIFY changed)
    Q_PROPERTY(int current MEMBER m_current NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY changed)

public:
    explicit GraphEdges(QQuickItem *parent = nullptr);

    GraphPictureModel *picture() const { return m_picture; }
    void setPicture(GraphPictureModel *picture);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    bool isOfCurrent(const GraphCurve &curve) const
    {
        return m_current >= 0 && (curve.from == m_current || curve.to == m_current);
    }

    /// What has no room, or is told by another edge, stands out with its edge as far as words of such edges
    /// are beside one another.
    void paintWordsOfCurrent(QPainter &painter, const QRectF &sight) const;

    QPointer<GraphPictureModel> m_picture;
    QPointF m_origin; ///< of the item, in the zoomed picture
    qreal m_zoom = 1;
    int m_current = -1; ///< the row whose edges stand out
    QColor m_line, m_accent, m_text, m_ground;
    QFont m_font;
};

} // namespace cairn
