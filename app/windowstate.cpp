// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostWindows = 20;

int area(const QRect &rectangle)
{
    return rectangle.isEmpty() ? 0 : rectangle.width() * rectangle.height();
}

} // namespace

QString formatWindowStates(const std::vector<WindowState> &states)
{
    QJsonArray array;
    for (const WindowState &state : states) {
        array.append(QJsonObject{{u"x"_s, state.geometry.x()},
                                 {u"y"_s, state.geometry.y()},
                                 {u"width"_s, state.geometry.width()},
                                 {u"height"_s, state.geometry.height()},
                                 {u"maximized"_s, state.isMaximized},
                                 {u"address"_s, state.address}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<WindowState> parseWindowStates(const QString &text)
{
    std::vector<WindowState> states;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QRect geometry(value[u"x"].toInt(), value[u"y"].toInt(), value[u"width"].toInt(),
                             value[u"height"].toInt());
        if (!geometry.isEmpty() && states.size() < mostWindows)
            states.push_back({geometry, value[u"maximized"].toBool(), value[u"address"].toString()});
    }
    return states;
}

QRect fitToScreens(const QRect &window, const std::vector<QRect> &screens)
{
    if (screens.empty())
        return window;
    const QRect screen =
        *std::ranges::max_element(screens, {}, [&](const QRect &one) { return area(one & window); });
    const QSize size = window.size().boundedTo(screen.size());
    const int x = std::clamp(window.x(), screen.left(), screen.right() + 1 - size.width());
    const int y = std::clamp(window.y(), screen.top(), screen.bottom() + 1 - size.height());
    return {QPoint(x, y), size};
}

} // namespace cairn
