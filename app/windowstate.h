// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRect>
#include <QString>

#include <vector>

namespace cairn {

/// What is remembered of a window from one start to the next.
struct WindowState {
    QRect geometry; ///< in the desktop's logical pixels; without a position where the system does not tell it
    bool isMaximized = false;
    QString address;

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// As text for the user's settings, and back. What is no such text gives no windows; of more than twenty the
/// first ones are taken.
QString formatWindowStates(const std::vector<WindowState> &states);
std::vector<WindowState> parseWindowStates(const QString &text);

/// The rectangle moved and shrunk so that all of it is on one of the screens: one may be gone, or smaller.
QRect fitToScreens(const QRect &window, const std::vector<QRect> &screens);

} // namespace cairn
