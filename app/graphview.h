// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "graph/neighbourhood.h"
#include "rowmodel.h"

#include <QPointF>
#include <QSizeF>

#include <memory>

namespace cairn {

/// An entity in the picture, at its place.
struct GraphRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString type MEMBER type)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(qreal placeX MEMBER left)
    Q_PROPERTY(qreal placeY MEMBER top)
    Q_PROPERTY(qreal across MEMBER width)
    Q_PROPERTY(qreal tall MEMBER height)
    Q_PROPERTY(bool root MEMBER isRoot)
    Q_PROPERTY(bool missing MEMBER isMissing)

public:
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString type;
    QString owner; ///< title
    qreal left = 0;
    qreal top = 0;
    qreal width = 0;
    qreal height = 0;
    bool isRoot = false;
    bool isMissing = false;

    QPointF centre() const { return {left + width / 2, top + height / 2}; }

    friend bool operator==(const GraphRow &, const GraphRow &) = default;
};

/// An edge as it is drawn.
struct GraphCurve {
    int from = 0; ///< rows
    int to = 0;
    std::vector<QPointF> points; ///< a start, and three points for each part of a cubic Bezier curve
    QPointF label;
    QString words;
};

/// A graph with its layout, ready to be drawn.
struct GraphPicture {
    std::vector<GraphRow> rows;
    std::vector<GraphCurve> curves;
    QSizeF size;
    bool isCut = false;
};

/// What is connected with an entity, as a picture: laid out off the GUI thread, the newest question wins.
class GraphView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int depth READ depth WRITE setDepth NOTIFY questionChanged)
    Q_PROPERTY(QString direction READ direction WRITE setDirection NOTIFY questionChanged)
    Q_PROPERTY(QString scope READ scope WRITE setScope NOTIFY questionChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY questionChanged)
    Q_PROPERTY(QSizeF size READ size NOTIFY drawn)
    Q_PROPERTY(bool isCut READ isCut NOTIFY drawn)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit GraphView(QObject *parent = nullptr);

    int depth() const { return m_depth; } ///< steps; 0 is no limit
    void setDepth(int depth);
    QString direction() const { return m_direction; } ///< both, out: what it needs, in: what needs it
    void setDirection(const QString &direction);
    QString scope() const { return m_scope; } ///< dependencies, or all relations
    void setScope(const QString &scope);
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);

    QSizeF size() const { return m_picture.size; }
    bool isCut() const { return m_picture.isCut; } ///< there is more than can be drawn
    RowListModel *rows() { return &m_rows; }
    const GraphPicture &picture() const { return m_picture; }

    /// The row that an arrow key leads to: along an edge where one leads that way, or else the nearest one
    /// there; `from` where there is none. `across` and `down` are -1, 0 or 1.
    Q_INVOKABLE int neighbour(int from, int across, int down) const;

Q_SIGNALS:
    void questionChanged();
    void drawn();

protected:
    void inquire() override;

private:
    template <typename Value>
    void set(Value &member, const Value &value);

    int m_depth = 1;
    QString m_direction = QStringLiteral("both");
    QString m_scope = QStringLiteral("dependencies");
    qreal m_textScale = 1;
    std::shared_ptr<const CatalogGraph> m_graph; ///< as of that revision: the next question needs it again
    int m_graphRevision = -1;
    GraphPicture m_picture; ///< its rows are in `m_rows`
    RowModel<GraphRow> m_rows;
};

} // namespace cairn
