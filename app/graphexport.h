// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "graphsheet.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

namespace cairn {

/// A sheet as "svg", "png", "pdf", "dot", "mermaid" or "json"; of the texts, only what is in sight. A PNG has
/// twice the pixels, and less where it would not fit into memory. Any thread.
QByteArray exported(const GraphSheet &sheet, const QString &format);
/// A sheet as the PNG has it.
QImage imageOf(const GraphSheet &sheet);

/// Takes a picture of the graph along, as a file or to the clipboard: all of it, or what is seen.
class GraphExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::GraphPictureModel *picture READ picture WRITE setPicture NOTIFY pictureChanged)
    Q_PROPERTY(QRectF sight MEMBER m_sight NOTIFY sightChanged)
    Q_PROPERTY(bool seenOnly MEMBER m_isSeenOnly NOTIFY seenOnlyChanged)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged)
    Q_PROPERTY(cairn::GraphLooks looks MEMBER m_looks NOTIFY looksChanged)
    Q_PROPERTY(cairn::GraphLooks lightLooks MEMBER m_lightLooks NOTIFY looksChanged)
    Q_PROPERTY(QList<QColor> lightKindColors MEMBER m_lightKindColors NOTIFY looksChanged)
    Q_PROPERTY(Colors colors MEMBER m_colors NOTIFY colorsChanged)
    Q_PROPERTY(QStringList kinds READ kinds NOTIFY pictureChanged)
    Q_PROPERTY(QList<QColor> kindColors MEMBER m_kindColors NOTIFY looksChanged)
    Q_PROPERTY(QStringList kindIcons MEMBER m_kindIcons NOTIFY looksChanged)

public:
    /// Those of the window, or light ones: on paper nobody wants a dark ground. A PDF counts as paper.
    enum Colors { LightOnPaper, AsSeen, Light };
    Q_ENUM(Colors)

    explicit GraphExport(QObject *parent = nullptr);

    GraphPictureModel *picture() const { return m_picture; }
    void setPicture(GraphPictureModel *picture);
    QStringList kinds() const; ///< that occur, in lower case; their colours and icons come in the same order

    /// Whether a file of the format has light colours whatever those of the window are.
    bool isLight(const QString &format) const;
    /// Where a file of the format is offered to be written.
    Q_INVOKABLE QUrl fileName(const QString &format) const;
    /// Writes the file, whole or not at all; tells where it is, or why not.
    Q_INVOKABLE void save(const QString &format, const QUrl &file);
    /// To the clipboard: "png" as a picture, all others as text.
    Q_INVOKABLE void copy(const QString &format);

Q_SIGNALS:
    void pictureChanged();
    void sightChanged();
    void seenOnlyChanged();
    void titleChanged();
    void looksChanged();
    void colorsChanged();
    /// A file was written, or something is on the clipboard.
    void done();

private:
    QString heading() const;
    GraphSheet sheet(const QString &format) const;

    QPointer<GraphPictureModel> m_picture;
    QRectF m_sight; ///< in the picture; what is seen of it
    bool m_isSeenOnly = false;
    QString m_title;
    GraphLooks m_looks;
    QList<QColor> m_kindColors;
    GraphLooks m_lightLooks;
    QList<QColor> m_lightKindColors;
    Colors m_colors = LightOnPaper;
    QStringList m_kindIcons;
    Latest m_work;
};

} // namespace cairn
