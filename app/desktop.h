// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "portal.h"
#include "pseudotranslator.h"

#include <QQmlApplicationEngine>
#include <QTimer>
#include <QTranslator>

#include <vector>

class QQuickWindow;

namespace cairn {

struct WindowState;

/// The desktop program without its command line: portal, QML engine, translations, windows. Tests make one,
/// too.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const Home &home);

    /// Shows the first window, as large as it last was, at an address; an empty one shows all windows as they
    /// were when the program last ended. False where QML could not be loaded.
    bool show(const QString &address);
    /// Goes to an address in the window that was used last, and brings it to the front; the token is the one
    /// by which Wayland allows that. An empty address only brings it to the front.
    void visit(const QString &address, const QString &activationToken);
    /// The window that was used last.
    QQuickWindow *window() const;
    const std::vector<QQuickWindow *> &windows() const { return m_windows; }
    Portal &portal() { return m_portal; }
    /// Keeps the windows for the next start and ends the program.
    void quit();

private:
    void translate();
    QQuickWindow *open(const WindowState &state);
    void openBeside(const QString &address);
    void forget(QQuickWindow *window);
    void save();

    Portal m_portal;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    PseudoTranslator m_pseudo;
    QQmlApplicationEngine m_engine;
    std::vector<QQuickWindow *> m_windows; ///< the one that was used last is the last one
    QTimer m_saving;
    bool m_isQuitting = false; ///< then windows close without being forgotten
};

} // namespace cairn
