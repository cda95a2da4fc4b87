// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "preferences.h"

#include "portal.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QQmlEngine>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int defaultSyncMinutes = 15;
constexpr auto gitsChoice = "git"_L1; // no reference of an entity

/// Qt does not tell: KDE keeps it as a factor of zero, GTK desktops as a switch in their settings files.
bool isMotionOff()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings kde(folder + u"/kdeglobals"_s, QSettings::IniFormat);
    if (kde.value(u"KDE/AnimationDurationFactor"_s, 1.0).toDouble() <= 0)
        return true;
    const QSettings gtk(folder + u"/gtk-4.0/settings.ini"_s, QSettings::IniFormat);
    const QString enabled = gtk.value(u"Settings/gtk-enable-animations"_s).toString().toLower();
    return enabled == u"0" || enabled == u"false";
}

} // namespace

Preferences::Preferences(const Home &home, QObject *parent)
    : QObject(parent), m_home(home), m_hasReducedMotion(isMotionOff())
{
    if (Result<Database> user = openUserData(m_home))
        m_values = loadSettings(*user).value_or(QHash<QString, QString>());
    m_theme = m_values.value(u"theme"_s, u"system"_s);
    m_language = m_values.value(u"language"_s);
    m_identity = m_values.value(u"identity"_s, gitsChoice);
    m_followsGit = m_identity == gitsChoice;
    m_syncMinutes = m_values.value(u"syncMinutes"_s, QString::number(defaultSyncMinutes)).toInt();
    m_textScale = qBound(1.0, m_values.value(u"textScale"_s, u"1"_s).toDouble(), 2.0);
    m_isRailFolded = m_values.value(u"railFolded"_s) == u"1";
}

Preferences *Preferences::create(QQmlEngine *, QJSEngine *)
{
    Preferences *preferences = Portal::instance().preferences();
    QJSEngine::setObjectOwnership(preferences, QJSEngine::CppOwnership);
    return preferences;
}

void Preferences::remember(const QString &key, const QString &value)
{
    m_values.insert(key, value);
    m_writing.run([home = m_home, key, value] {
        if (Result<Database> user = openUserData(home))
            std::ignore = setSetting(*user, key, value);
    });
}

void Preferences::setTheme(const QString &theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    remember(u"theme"_s, theme);
    Q_EMIT themeChanged();
}

void Preferences::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    remember(u"language"_s, language);
    Q_EMIT languageChanged();
}

QString Preferences::identity() const
{
    if (!m_followsGit)
        return m_identity;
    return m_matchedUsers.size() == 1 ? m_matchedUsers.front() : QString();
}

void Preferences::setIdentity(const QString &identity)
{
    if (!m_followsGit && m_identity == identity)
        return;
    m_identity = identity;
    m_followsGit = false;
    remember(u"identity"_s, identity);
    Q_EMIT identityChanged();
}

void Preferences::followGit()
{
    if (m_followsGit)
        return;
    m_followsGit = true;
    remember(u"identity"_s, gitsChoice);
    Q_EMIT identityChanged();
}

void Preferences::setGitIdentity(const QString &email, const QStringList &users)
{
    if (m_gitEmail == email && m_matchedUsers == users)
        return;
    m_gitEmail = email;
    m_matchedUsers = users;
    Q_EMIT identityChanged();
}

QString Preferences::identityTitle() const
{
    const QString ref = identity();
    if (ref.isEmpty())
        return {};
    Result<Database> catalog = openCatalog(m_home);
    const Result<EntityRow> row = catalog ? loadRow(*catalog, ref) : std::unexpected(catalog.error());
    if (!row)
        return ref;
    return row->title.isEmpty() ? row->name : row->title;
}

void Preferences::setSyncMinutes(int minutes)
{
    if (m_syncMinutes == minutes)
        return;
    m_syncMinutes = minutes;
    remember(u"syncMinutes"_s, QString::number(minutes));
    Q_EMIT syncMinutesChanged();
}

void Preferences::setTextScale(double scale)
{
    const double bounded = qBound(1.0, scale, 2.0);
    if (qFuzzyCompare(m_textScale, bounded))
        return;
    m_textScale = bounded;
    remember(u"textScale"_s, QString::number(bounded));
    Q_EMIT textScaleChanged();
}

void Preferences::setRailFolded(bool isFolded)
{
    if (m_isRailFolded == isFolded)
        return;
    m_isRailFolded = isFolded;
    remember(u"railFolded"_s, isFolded ? u"1"_s : u"0"_s);
    Q_EMIT railFoldedChanged();
}

} // namespace cairn
