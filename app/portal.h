// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "store/database.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

class QJSEngine;
class QQmlEngine;

namespace cairn {

class FolderWatcher;
class IdentityMatcher;
class Preferences;
class Stars;
class SyncRunner;

/// The composition root: made once by the program before its window, it owns what lives as long as the
/// program and tells when the catalog changed. View models ask it for the home.
class Portal final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(bool isDeveloperBuild READ isDeveloperBuild CONSTANT)
    Q_PROPERTY(bool isDemo READ isDemo NOTIFY changed)
    Q_PROPERTY(int entityCount READ entityCount NOTIFY changed)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY changed)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY changed)
    Q_PROPERTY(bool isPreparing READ isPreparing NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)

public:
    explicit Portal(const Home &home);
    ~Portal() override;
    static Portal &instance();
    static Portal *create(QQmlEngine *, QJSEngine *);

    const Home &home() const { return m_home; }
    Preferences *preferences() const { return m_preferences; }
    SyncRunner *sync() const { return m_sync; }
    Stars *stars() const { return m_stars; }

    QString version() const;
    /// Has the gallery of the design system and the pseudo-language.
    static bool isDeveloperBuild();
    /// From the start until the first sync ended: an empty catalog says nothing then.
    bool isPreparing() const { return m_isPreparing; }
    bool isDemo() const { return m_counts.isDemo; }
    int entityCount() const { return m_counts.entities; }
    int problemCount() const { return m_counts.problems; }
    int errorCount() const { return m_counts.errors; }
    /// Goes up whenever the catalog or the sources may have changed; view models ask again then.
    int revision() const { return m_revision; }

    /// The first start: where there are no sources and the demo was not removed, makes the demo organisation.
    /// Then, and on every other start, syncs.
    void begin();
    void bumpRevision();

    Q_INVOKABLE void copy(const QString &text) const;
    /// The address of an entity, for others to open.
    Q_INVOKABLE void copyLink(const QString &ref) const;
    /// Tells in passing what was done, such as what is on the clipboard now.
    Q_INVOKABLE void tell(const QString &text) { Q_EMIT told(text); }
    /// Opens http, https and mailto addresses; others are other people's text and stay closed.
    Q_INVOKABLE bool openUrl(const QString &url) const;
    /// Whether a file of the source can be shown outside: in an editor, or at its forge.
    Q_INVOKABLE bool canOpenFile(const QString &source) const;
    Q_INVOKABLE bool openFile(const QString &source, const QString &path, int line) const;

    /// Shows an address beside where one is: in a window of its own.
    Q_INVOKABLE void openBeside(const QString &address) { Q_EMIT besideAsked(address); }
    /// Ends the program; the next start shows its windows as they are now.
    Q_INVOKABLE void quit() { Q_EMIT quitAsked(); }

Q_SIGNALS:
    void besideAsked(const QString &address);
    void quitAsked();
    void changed();
    void revisionChanged();
    /// The first sync of this start ended.
    void settled();
    void told(const QString &text);

private:
    struct Counts {
        int entities = 0;
        int problems = 0;
        int errors = 0;
        bool isDemo = false;
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    static Counts count(const Home &home);
    void recount();
    void watchOthers();

    Home m_home;
    Preferences *m_preferences;
    SyncRunner *m_sync;
    Stars *m_stars;
    FolderWatcher *m_watcher;
    IdentityMatcher *m_identity;
    Latest m_counting;
    Latest m_demo;
    QTimer m_others;
    std::optional<Database> m_database; ///< open only to learn of other programs' writes
    qint64 m_storeVersion = -1;
    Counts m_counts;
    int m_revision = 0;
    bool m_isPreparing = true;
};

} // namespace cairn
