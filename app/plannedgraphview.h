// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "graphpicture.h"
#include "pathpreview.h"

#include <QObject>
#include <QPointer>

namespace cairn {

/// What a golden path's new entities will be connected with, as the descriptors among the planned files say.
class PlannedGraphView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::PathPreview *preview READ preview WRITE setPreview NOTIFY previewChanged)
    Q_PROPERTY(qreal textScale MEMBER m_textScale NOTIFY previewChanged)
    Q_PROPERTY(cairn::GraphPictureModel *picture READ picture CONSTANT)

public:
    explicit PlannedGraphView(QObject *parent = nullptr);

    PathPreview *preview() const { return m_preview; }
    void setPreview(PathPreview *preview);
    GraphPictureModel *picture() { return &m_picture; }
    /// Whether that entity is one of the new ones, which have no page yet.
    Q_INVOKABLE bool isPlanned(const QString &ref) const;

Q_SIGNALS:
    void previewChanged();
    void drawn();

private:
    void draw();

    QPointer<PathPreview> m_preview;
    qreal m_textScale = 1;
    GraphPictureModel m_picture;
    Latest m_question;
};

} // namespace cairn
