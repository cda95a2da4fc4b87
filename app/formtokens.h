// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "scaffolder/form.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <memory>
#include <optional>

namespace cairn {

/// A token of the user at a host, and who has it; empty where nobody does. Blocks, for workers: keychain and
/// helpers are given a few seconds.
struct KnownToken {
    QString token;
    bool isKept = false; ///< by the keychain, and not by one of Git's credential helpers
};
KnownToken knownToken(const QString &host);

/// The tokens of the user that a template asks for (`requestUserCredentials`), by their hosts: what the
/// keychain or Git's credential helpers know, looked up beside the window, or what was entered. They are in
/// memory alone, and go into the secrets of a plan and its run.
class FormTokens final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the form")
    Q_PROPERTY(QString missing READ missing NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    /// Looking, Kept (the keychain has it), Helped (Git's credential helpers do), Entered, Missing, and
    /// Declined: the user goes on without.
    enum class State { Looking, Kept, Helped, Entered, Missing, Declined };

    explicit FormTokens(QObject *parent);

    /// What the answers ask for now; hosts that nobody knows are nobody's to ask for.
    void want(std::vector<WantedToken> tokens, const std::vector<TemplateHost> &hosts);

    /// As the rows of a form have it: looking, kept, helped, entered, missing, declined; empty for a host
    /// that no token is wanted of.
    QHash<QString, QString> states() const;
    QString missing() const; ///< the first host whose token is wanted and not known
    bool isBusy() const;
    QStringList scopes(const QString &host) const; ///< that templates ask for beside the usual ones
    QString token(const QString &host) const;      ///< empty where none is known
    Value::Map secrets() const;

    /// Takes a token that was typed.
    void enter(const QString &host, const QString &token);
    Q_INVOKABLE void decline(const QString &host);

Q_SIGNALS:
    void changed();

private:
    struct Known {
        State state = State::Looking;
        QString token;
        std::unique_ptr<Latest> question;
    };
    void look(const QString &host);

    std::vector<WantedToken> m_wanted;
    std::map<QString, Known> m_known; ///< by host; what was looked up once stays
};

} // namespace cairn
