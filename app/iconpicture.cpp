// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "iconpicture.h"

#include "symbolicicon.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>

#include <cmath>
#include <utility>

namespace cairn {

IconPicture::IconPicture(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void IconPicture::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    redraw();
    Q_EMIT nameChanged();
}

void IconPicture::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    redraw();
    Q_EMIT colorChanged();
}

void IconPicture::setSize(int size)
{
    if (m_size == size)
        return;
    m_size = size;
    setImplicitSize(size, size);
    redraw();
    Q_EMIT sizeChanged();
}

void IconPicture::redraw()
{
    m_isStale = true;
    update();
}

void IconPicture::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        redraw();
    QQuickItem::itemChange(change, data);
}

QSGNode *IconPicture::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (m_name.isEmpty() || m_size <= 0) {
        delete node;
        m_isStale = true;
        return nullptr;
    }
    auto *image = static_cast<QSGImageNode *>(node);
    if (!image) {
        image = window()->createImageNode();
        image->setOwnsTexture(true);
        image->setFiltering(QSGTexture::Linear);
        m_isStale = true;
    }
    if (std::exchange(m_isStale, false)) {
        const int dots = int(std::lround(m_size * window()->effectiveDevicePixelRatio()));
        image->setTexture(window()->createTextureFromImage(
            symbolicIcon(m_name, {dots, dots}, m_color),
            QQuickWindow::CreateTextureOptions(QQuickWindow::TextureHasAlphaChannel)
                | QQuickWindow::TextureCanUseAtlas));
    }
    // On whole pixels, as half of one would blur its lines.
    image->setRect(std::floor((width() - m_size) / 2), std::floor((height() - m_size) / 2), m_size, m_size);
    return image;
}

} // namespace cairn
