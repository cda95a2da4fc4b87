// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "store/source.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// The form for adding and editing a source: says what is wrong as one types, and tries the connection.
class SourceForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString editing READ editing WRITE setEditing NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString location READ location WRITE setLocation NOTIFY changed)
    Q_PROPERTY(QString branch READ branch WRITE setBranch NOTIFY changed)
    Q_PROPERTY(QString paths READ paths WRITE setPaths NOTIFY changed)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY changed)
    Q_PROPERTY(QString token READ token WRITE setToken NOTIFY changed)
    Q_PROPERTY(bool takesToken READ takesToken NOTIFY changed)
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed)
    Q_PROPERTY(QString locationError READ locationError NOTIFY changed)
    Q_PROPERTY(QString pathsError READ pathsError NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString testState READ testState NOTIFY testChanged)
    Q_PROPERTY(QString testMessage READ testMessage NOTIFY testChanged)
    Q_PROPERTY(QString testHint READ testHint NOTIFY testChanged)

public:
    explicit SourceForm(QObject *parent = nullptr);

    QString editing() const { return m_editing; }
    /// The source to edit, whose fields are loaded; empty for a new one.
    void setEditing(const QString &name);
    QString name() const { return m_name; }
    void setName(const QString &name);
    QString location() const { return m_location; }
    void setLocation(const QString &location);
    QString branch() const { return m_branch; }
    void setBranch(const QString &branch);
    QString paths() const { return m_paths; }
    void setPaths(const QString &paths);
    /// What a private repository asks for over https. Kept here until it is saved, then in the system's
    /// keychain only.
    QString user() const { return m_user; }
    void setUser(const QString &user);
    QString token() const { return m_token; }
    void setToken(const QString &token);
    bool takesToken() const;
    QString nameError() const { return m_nameError; }
    QString locationError() const { return m_locationError; }
    QString pathsError() const { return m_pathsError; }
    bool canSave() const;
    QString testState() const { return m_testState; }
    QString testMessage() const { return m_testMessage; }
    QString testHint() const { return m_testHint; }

    Q_INVOKABLE void test();
    Q_INVOKABLE void cancelTest();
    /// Saves and starts a sync of the source; false where it could not, with the errors set.
    Q_INVOKABLE bool save();
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void changed();
    void testChanged();

private:
    QStringList pathList() const;
    void check();
    void storeToken(const QString &source);
    void setTest(const QString &state, const QString &message = {}, const QString &hint = {});

    QString m_editing;
    QString m_name;
    QString m_location;
    QString m_branch;
    QString m_paths;
    QString m_user;
    QString m_token;
    bool m_isNameOwn = false; ///< typed, and not suggested from the location
    QString m_nameError;
    QString m_locationError;
    QString m_pathsError;
    Latest m_test;
    Latest m_storing;
    QString m_testState = QStringLiteral("idle");
    QString m_testMessage;
    QString m_testHint;
};

} // namespace cairn
