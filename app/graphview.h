// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "graphpicture.h"

#include <memory>

namespace cairn {

/// What is connected with an entity, as a picture: laid out off the GUI thread, the newest question wins.
class GraphView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int depth READ depth WRITE setDepth NOTIFY questionChanged)
    Q_PROPERTY(QString direction READ direction WRITE setDirection NOTIFY questionChanged)
    Q_PROPERTY(QString scope READ scope WRITE setScope NOTIFY questionChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY questionChanged)
    Q_PROPERTY(cairn::GraphPictureModel *picture READ picture CONSTANT)

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

    GraphPictureModel *picture() { return &m_picture; }

Q_SIGNALS:
    void questionChanged();

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
    GraphPictureModel m_picture;
};

} // namespace cairn
