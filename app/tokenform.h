// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "formtokens.h"

#include <QPointer>
#include <QUrl>

namespace cairn {

/// What asks for a user's token at one host: tries it there, and keeps it in the system's keychain where
/// that is wished. Otherwise it is in memory alone, as long as its form is open or its run goes on.
class TokenForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::FormTokens *tokens READ tokens WRITE setTokens NOTIFY changed)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY changed)
    Q_PROPERTY(QString token READ token WRITE setToken NOTIFY changed)
    Q_PROPERTY(QStringList scopes READ scopes NOTIFY changed)
    Q_PROPERTY(QUrl page READ page NOTIFY changed)
    Q_PROPERTY(bool testable READ isTestable NOTIFY changed)
    Q_PROPERTY(QString testState READ testState NOTIFY changed)
    Q_PROPERTY(QString testMessage READ testMessage NOTIFY changed)
    Q_PROPERTY(QString testHint READ testHint NOTIFY changed)

public:
    explicit TokenForm(QObject *parent = nullptr);

    FormTokens *tokens() const { return m_tokens; }
    void setTokens(FormTokens *tokens);
    QString host() const { return m_host; }
    /// Begins anew, without what was typed for another host.
    void setHost(const QString &host);
    QString token() const { return m_token; }
    void setToken(const QString &token);
    QStringList scopes() const { return m_scopes; }   ///< that the token needs, in the forge's words
    QUrl page() const { return m_page; }              ///< where one makes a token
    bool isTestable() const { return m_isTestable; }  ///< the host is a forge that Cairn can ask
    QString testState() const { return m_testState; } ///< idle, loading, ready, failed
    QString testMessage() const { return m_testMessage; }
    QString testHint() const { return m_testHint; }

    Q_INVOKABLE void test();
    Q_INVOKABLE void cancelTest();
    /// Gives the token to the form, and with `isKept` to the keychain, too; says so where that refuses.
    Q_INVOKABLE void use(bool isKept);
    Q_INVOKABLE void forget(); ///< what was typed

Q_SIGNALS:
    void changed();

private:
    void loadHelp();
    void setTest(const QString &state, const QString &message = {}, const QString &hint = {});

    QPointer<FormTokens> m_tokens;
    QString m_host;
    QString m_token;
    QStringList m_scopes;
    QUrl m_page;
    bool m_isTestable = false;
    QString m_testState = QStringLiteral("idle");
    QString m_testMessage;
    QString m_testHint;
    Latest m_help;
    Latest m_test;
    Latest m_keeping;
};

} // namespace cairn
