// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace cairn {

/// What the user prefers; kept in the user's database, so that it goes with the home.
class Preferences final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString identity READ identity WRITE setIdentity NOTIFY identityChanged)
    Q_PROPERTY(bool followsGit READ followsGit NOTIFY identityChanged)
    Q_PROPERTY(QString identityTitle READ identityTitle NOTIFY identityChanged)
    Q_PROPERTY(int syncMinutes READ syncMinutes WRITE setSyncMinutes NOTIFY syncMinutesChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion CONSTANT)
    Q_PROPERTY(bool railFolded READ railFolded WRITE setRailFolded NOTIFY railFoldedChanged)

public:
    explicit Preferences(const Home &home, QObject *parent);
    static Preferences *create(QQmlEngine *, QJSEngine *);

    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// Who the user is in the catalog: as chosen, or else the one person who has Git's address; empty where
    /// nobody is known.
    QString identity() const;
    /// The user's choice; empty is nobody.
    void setIdentity(const QString &identity);
    /// Whether Git's address decides; the user has not chosen otherwise.
    bool followsGit() const { return m_followsGit; }
    Q_INVOKABLE void followGit();
    QString gitEmail() const { return m_gitEmail; }
    QStringList matchedUsers() const { return m_matchedUsers; } ///< those who have Git's address
    void setGitIdentity(const QString &email, const QStringList &users);
    QString identityTitle() const;
    int syncMinutes() const { return m_syncMinutes; }
    void setSyncMinutes(int minutes);
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    /// Whether the desktop is set to move nothing that need not move.
    bool reducedMotion() const { return m_hasReducedMotion; }
    bool railFolded() const { return m_isRailFolded; }
    void setRailFolded(bool isFolded);

    /// A value that only the program itself keeps, such as whether the demo was removed. Keeping one takes no
    /// time here: it is written in another thread, at the latest before this object ends.
    QString remembered(const QString &key) const { return m_values.value(key); }
    void remember(const QString &key, const QString &value);

Q_SIGNALS:
    void themeChanged();
    void languageChanged();
    void identityChanged();
    void syncMinutesChanged();
    void textScaleChanged();
    void railFoldedChanged();

private:
    Home m_home;
    QHash<QString, QString> m_values; ///< of the user's database and as changed since, by key
    QString m_theme;
    QString m_language;
    QString m_identity; ///< as chosen
    bool m_followsGit = true;
    QString m_gitEmail;
    QStringList m_matchedUsers;
    int m_syncMinutes = 15;
    double m_textScale = 1;
    bool m_isRailFolded = false;
    bool m_hasReducedMotion = false;
    InOrder m_writing;
};

} // namespace cairn
