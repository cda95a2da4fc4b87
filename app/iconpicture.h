// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QQuickItem>
#include <QString>

namespace cairn {

/// Draws a symbolic icon in a colour, in its middle. One item and one texture, as a page has a hundred of
/// them; an Image would be a request with an address besides. One that is not seen is not drawn.
class IconPicture : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged REQUIRED)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY sizeChanged)

public:
    explicit IconPicture(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    /// Both its width and its height, in pixels that do not depend on the screen.
    int size() const { return m_size; }
    void setSize(int size);

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void sizeChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void redraw();

    QString m_name;
    QColor m_color;
    int m_size = 0;
    bool m_isStale = true; ///< the texture shows what was asked for before
};

} // namespace cairn
