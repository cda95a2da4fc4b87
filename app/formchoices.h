// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "formlookup.h"

#include <QtQml/qqmlregistration.h>

namespace cairn {

/// What a field of a form offers from a forge: the branches of the chosen repository, or the owners under
/// which the user can make one. Asked beside the window, the newest question wins; answers stay for some
/// minutes. What is not known, or nobody could be asked about, is typed. `path` is of a field for a branch,
/// an owner, or a repository, whose owner is meant; nobody is asked before `enabled`.
class FormChoices : public FormLookup
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)

public:
    explicit FormChoices(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);        ///< empty offers all
    QString state() const { return m_state; } ///< idle, loading, ready, failed
    QString note() const { return m_note; }   ///< why there are none, or only some
    QStringList choices() const;

Q_SIGNALS:
    void changed();

protected:
    void follow(FormView &form) override;

private:
    /// What a server is to be asked.
    struct Question {
        bool isOfBranches = false;
        QString subject; ///< a repository, or a host
        QString token;   ///< that was entered; a secret

        QString key() const { return (isOfBranches ? u'b' : u'o') + subject; }
        QString host() const { return subject.section(u'?', 0, 0); }
    };
    Question question() const;
    void look();
    void ask(const Question &question);
    void take(const QString &key, const QStringList &here, const Result<QStringList> &answer);
    void set(const QString &state, const QStringList &all, const QString &note);

    QString m_text;
    QString m_state = QStringLiteral("idle");
    QString m_note;
    QString m_asked; ///< the key of what is shown or asked
    QStringList m_all;
    QStringList m_excluded; ///< that the template does not allow
    Latest m_here;
    Latest m_question;
};

} // namespace cairn
