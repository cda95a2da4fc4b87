// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop.h"

#include "iconprovider.h"
#include "preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSGRendererInterface>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Without a graphics card OpenGL would be computed, the whole window for each frame, in twice the memory; Qt's own
/// software renderer paints what changed. Whoever chose a renderer gets it.
void chooseRenderer()
{
    const bool isChosen = !qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND")
                          || !qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND");
    const bool hasCard = !QDir(u"/dev/dri"_s).entryList({u"renderD*"_s}, QDir::System).isEmpty();
    if (!isChosen && !hasCard)
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace

Desktop::Desktop(const Home &home)
    : m_portal(home)
{
    chooseRenderer();
    if (QQuickStyle::name().isEmpty())
        QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImageProvider(u"icon"_s, new IconProvider);
    connect(m_portal.preferences(), &Preferences::languageChanged, this, [this] {
        translate();
        m_engine.retranslate();
        m_portal.bumpRevision();
    });
    connect(&m_portal, &Portal::besideAsked, this, &Desktop::openWindow);
    translate();
}

void Desktop::openWindow(const QString &address)
{
    m_engine.setInitialProperties({{u"initialAddress"_s, address}});
    m_engine.loadFromModule("Cairn.Ui", "Main");
}

void Desktop::translate()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    const QString language = m_portal.preferences()->language();
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
    openWindow(address);
    if (m_engine.rootObjects().isEmpty())
        return false;
    m_portal.begin();
    return true;
}

QQuickWindow *Desktop::window() const
{
    return m_engine.rootObjects().isEmpty() ? nullptr
                                            : qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
}

} // namespace cairn
