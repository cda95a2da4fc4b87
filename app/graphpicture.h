// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "graph/graphgroups.h"
#include "layout/layeredlayout.h"
#include "rowmodel.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

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
    Q_PROPERTY(int more MEMBER more)
    Q_PROPERTY(bool expanded MEMBER isExpanded)
    Q_PROPERTY(bool pinned MEMBER isPinned)
    Q_PROPERTY(int folded MEMBER folded)

public:
    QString ref; ///< of a folded group: of what groups it, or empty
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
    bool isExpanded = false;
    bool isPinned = false;
    int more = 0;   ///< entities connected with it that are not in the picture
    int folded = 0; ///< entities that it stands for, where it is a group that is folded; 0 for an entity
    int layer = -1; ///< as of LayoutResult

    QRectF box() const { return {left, top, width, height}; }
    QPointF centre() const { return box().center(); }

    friend bool operator==(const GraphRow &, const GraphRow &) = default;
};

/// An edge as it is drawn.
struct GraphCurve {
    int from = 0; ///< rows
    int to = 0;
    EdgeType type = EdgeType::DependsOn;
    std::vector<QPointF> points; ///< a start, and three points for each part of a cubic Bezier curve
    QPointF label;               ///< the centre of its words
    QString words;
    int spokenBy = -1;      ///< another curve, side by side with it, whose words stand for those of this one
    bool isCrowded = false; ///< there is no room for its words

    /// Its words stand in the picture; otherwise there is room for them only where it stands out.
    bool isTold() const { return !words.isEmpty() && spokenBy < 0 && !isCrowded; }
};

/// The frame around the entities of a group.
struct GraphFrame {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QRectF area MEMBER area)

public:
    QString key; ///< the reference of what groups them
    QString title;
    QString kind; ///< in lower case
    QRectF area;

    friend bool operator==(const GraphFrame &, const GraphFrame &) = default;
};

/// A graph with its layout, ready to be drawn.
struct GraphPicture {
    std::vector<GraphRow> rows;
    std::vector<GraphCurve> curves;
    std::vector<GraphFrame> frames;
    QPointF origin; ///< the upper left corner of all of it
    QSizeF size;
    bool isCut = false;
};

constexpr int mostEntitiesOfPicture = 250; ///< more of them are a wall that nobody reads

/// How a part of a graph is drawn.
struct GraphDrawing {
    double scale = 1;       ///< of letters
    size_t mostWords = 300; ///< edges: with more of them, words would hide the picture
    GroupBy grouping = GroupBy::None;
    QSet<int> folded = {};                   ///< nodes that group others, which are not drawn one by one
    QHash<QString, LayoutPlace> before = {}; ///< where rows were, by reference: they stay there
    QString anchor = {};                     ///< the one of them that does not move at all
};

/// A relation in the user's language, along its direction: "depends on".
QString edgeWords(EdgeType type);

/// Lays a part of the graph out. Fails as `layOutLayered`. Blocks; any thread.
Result<GraphPicture> drawGraph(const CatalogGraph &graph, const Neighbourhood &part,
                               const GraphDrawing &drawing = {}, const Progress &progress = {});

/// A picture that is shown: its entities as rows, so that each has focus and a name for screen readers. Lives
/// on the GUI thread.
class GraphPictureModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Pictures come from view models")
    Q_PROPERTY(QPointF origin READ origin NOTIFY drawn)
    Q_PROPERTY(QSizeF size READ size NOTIFY drawn)
    Q_PROPERTY(bool isCut READ isCut NOTIFY drawn)
    Q_PROPERTY(int root READ root NOTIFY drawn)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *frames READ frames CONSTANT)

public:
    explicit GraphPictureModel(QObject *parent = nullptr);

    QPointF origin() const { return m_origin; }
    QSizeF size() const { return m_size; }
    bool isCut() const { return m_isCut; } ///< there is more than can be drawn
    RowListModel *rows() { return &m_rows; }
    RowListModel *frames() { return &m_frames; }
    const std::vector<GraphRow> &nodes() const { return m_rows.rows(); }
    const std::vector<GraphCurve> &curves() const { return m_curves; }
    const std::vector<GraphFrame> &groups() const { return m_frames.rows(); }
    /// All of it, as for a file.
    GraphPicture picture() const;

    /// Shows another picture. Rows that stay keep their order and come first, so that they can be seen to
    /// move.
    void assign(GraphPicture picture);

    int root() const; ///< the row that the picture is about: the first root, or the first one
    /// The row of an entity; -1 where it is not in the picture.
    Q_INVOKABLE int rowOf(const QString &ref) const;
    /// The row that an arrow key leads to: along an edge where one leads that way, or else the nearest one
    /// there; `from` where there is none. `across` and `down` are -1, 0 or 1.
    Q_INVOKABLE int neighbour(int from, int across, int down) const;

Q_SIGNALS:
    void aboutToDraw(); ///< the last picture is still there
    void drawn();

private:
    RowModel<GraphRow> m_rows;
    RowModel<GraphFrame> m_frames;
    std::vector<GraphCurve> m_curves;
    QPointF m_origin;
    QSizeF m_size;
    bool m_isCut = false;
};

} // namespace cairn
