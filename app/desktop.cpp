// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop.h"

#include "docsimages.h"
#include "navigator.h"
#include "preferences.h"
#include "windowstate.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString windowsKey = u"windows"_s;
const QString pseudoLanguage = u"qps"_s;
const QString startAddress = u"cairn://home"_s;
constexpr int saveAfterMs = 1'000; // of peace, so that a program that is killed has lost little

/// Without a graphics card OpenGL would be computed, the whole window for each frame, in twice the memory;
/// Qt's own software renderer paints what changed. Whoever chose a renderer gets it.
void chooseRenderer()
{
    const bool isChosen =
        !qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") || !qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND");
    const bool hasCard = !QDir(u"/dev/dri"_s).entryList({u"renderD*"_s}, QDir::System).isEmpty();
    if (isChosen || hasCard)
        return;
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    // Qt waits 5 ms before each such frame, in case that there comes more to paint. Painting takes 1 or 2 ms;
    // the wait, against the 16 ms of the clock of animations, made up to five of 200 frames miss their turn.
    if (constexpr auto wait = "QT_QPA_UPDATE_IDLE_TIME"; !qEnvironmentVariableIsSet(wait))
        qputenv(wait, "0");
}

Navigator *navigatorOf(const QQuickWindow *window)
{
    return window->property("navigator").value<Navigator *>();
}

} // namespace

Desktop::Desktop(const Home &home)
    : m_portal(home)
{
    chooseRenderer();
    if (QQuickStyle::name().isEmpty())
        QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImageProvider(u"docs"_s, new DocsImageProvider(home));
    connect(m_portal.preferences(), &Preferences::languageChanged, this, [this] {
        translate();
        m_engine.retranslate();
        m_portal.bumpRevision();
    });
    translate();
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveAfterMs);
    connect(&m_saving, &QTimer::timeout, this, &Desktop::save);
    connect(&m_portal, &Portal::besideAsked, this, &Desktop::openBeside);
    connect(&m_portal, &Portal::quitAsked, this, &Desktop::quit);
}

void Desktop::translate()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    QCoreApplication::removeTranslator(&m_pseudo);
    const QString language = m_portal.preferences()->language();
    const bool isPseudo = language == pseudoLanguage;
    QGuiApplication::setLayoutDirection(isPseudo ? Qt::RightToLeft : Qt::LayoutDirectionAuto);
    if (isPseudo) {
        QLocale::setDefault(QLocale::c());
        std::ignore = m_pseudo.loadEnglish(u":/i18n/cairn_en.qm"_s);
        QCoreApplication::installTranslator(&m_pseudo);
        return;
    }
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // English has a file, too: it knows the plurals. Other languages fall back to it.
    if (!m_translator.load(locale, u"cairn"_s, u"_"_s, u":/i18n"_s))
        std::ignore = m_translator.load(u":/i18n/cairn_en.qm"_s);
    QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
}

bool Desktop::show(const QString &address)
{
    std::vector<WindowState> states = parseWindowStates(m_portal.preferences()->remembered(windowsKey));
    if (!address.isEmpty() || states.empty()) {
        states.resize(1);
        states.front().address = address.isEmpty() ? startAddress : address;
    }
    for (const WindowState &state : states) {
        if (!open(state))
            return false;
    }
    m_portal.begin();
    return true;
}

QQuickWindow *Desktop::open(const WindowState &state)
{
    m_engine.setInitialProperties({{u"initialAddress"_s, state.address}, {u"visible"_s, false}});
    m_engine.loadFromModule("Cairn.Ui", "Main");
    auto *window = m_engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow *>(m_engine.rootObjects().last());
    if (!window || std::ranges::contains(m_windows, window))
        return nullptr;
    if (!state.geometry.isEmpty()) {
        std::vector<QRect> screens;
        for (const QScreen *screen : QGuiApplication::screens())
            screens.push_back(screen->availableGeometry());
        window->setGeometry(fitToScreens(state.geometry, screens));
    }
    m_windows.push_back(window);
    const auto saveSoon = [this] { m_saving.start(); };
    connect(window, &QWindow::xChanged, this, saveSoon);
    connect(window, &QWindow::yChanged, this, saveSoon);
    connect(window, &QWindow::widthChanged, this, saveSoon);
    connect(window, &QWindow::heightChanged, this, saveSoon);
    connect(window, &QWindow::windowStateChanged, this, saveSoon);
    connect(navigatorOf(window), &Navigator::addressChanged, this, saveSoon);
    connect(window, &QWindow::activeChanged, this, [this, window] {
        const auto found = std::ranges::find(m_windows, window);
        if (window->isActive() && found != m_windows.end())
            std::rotate(found, found + 1, m_windows.end());
    });
    connect(window, &QQuickWindow::closing, this, [this, window] { forget(window); });
    if (state.isMaximized)
        window->showMaximized();
    else
        window->show();
    return window;
}

void Desktop::openBeside(const QString &address)
{
    constexpr int step = 32; // so that one sees that there are two
    WindowState state{{}, false, address};
    if (const QQuickWindow *from = window())
        state.geometry = from->geometry().translated(step, step);
    if (QQuickWindow *opened = open(state))
        opened->requestActivate();
}

/// The last window that is closed ends the program, and is what the next start shows.
void Desktop::forget(QQuickWindow *window)
{
    if (m_isQuitting)
        return;
    if (m_windows.size() == 1)
        save();
    std::erase(m_windows, window);
    m_saving.stop();
    if (!m_windows.empty())
        save();
    window->deleteLater();
}

void Desktop::save()
{
    std::vector<WindowState> states;
    for (const QQuickWindow *window : m_windows)
        states.push_back(
            {window->geometry(), window->visibility() == QWindow::Maximized, navigatorOf(window)->address()});
    // A maximized window is as large as its screen: what it shrinks to is kept.
    const std::vector<WindowState> before = parseWindowStates(m_portal.preferences()->remembered(windowsKey));
    for (size_t at = 0; at < std::min(states.size(), before.size()); ++at) {
        if (states[at].isMaximized)
            states[at].geometry = before[at].geometry;
    }
    if (states != before)
        m_portal.preferences()->remember(windowsKey, formatWindowStates(states));
}

void Desktop::quit()
{
    save();
    m_saving.stop();
    m_isQuitting = true;
    QCoreApplication::quit();
}

void Desktop::visit(const QString &address, const QString &activationToken)
{
    QQuickWindow *shown = window();
    if (!shown)
        return;
    if (!address.isEmpty())
        navigatorOf(shown)->go(address);
    if (shown->visibility() == QWindow::Minimized)
        shown->showNormal();
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    shown->raise();
    shown->requestActivate();
}

QQuickWindow *Desktop::window() const
{
    return m_windows.empty() ? nullptr : m_windows.back();
}

} // namespace cairn
