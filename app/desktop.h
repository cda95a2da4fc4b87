// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "portal.h"

#include <QQmlApplicationEngine>
#include <QTranslator>

class QQuickWindow;

namespace cairn {

/// The desktop program without its command line: portal, QML engine, translations, window. Tests make one,
/// too.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const Home &home);

    /// Shows the window at an address; false where QML could not be loaded.
    bool show(const QString &address);
    QQuickWindow *window() const;
    Portal &portal() { return m_portal; }

private:
    void openWindow(const QString &address);
    void translate();

    Portal m_portal;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    QQmlApplicationEngine m_engine;
};

} // namespace cairn
