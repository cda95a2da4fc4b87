// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "formview.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// What a field of a form offers from a forge: the branches of the chosen repository, or the owners under
/// which the user can make one. Asked beside the window, the newest question wins; answers stay for some
/// minutes. What is not known, or nobody could be asked about, is typed.
class FormChoices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::FormView *form READ form WRITE setForm NOTIFY asked)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY asked)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY asked)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)

public:
    explicit FormChoices(QObject *parent = nullptr);

    FormView *form() const { return m_form; }
    void setForm(FormView *form);
    QString path() const { return m_path; }
    /// Of a field for a branch, an owner, or a repository, whose owner is meant.
    void setPath(const QString &path);
    QString text() const { return m_text; }
    void setText(const QString &text); ///< empty offers all
    bool isEnabled() const { return m_isEnabled; }
    void setEnabled(bool isEnabled);          ///< whether the user is there; nobody is asked before
    QString state() const { return m_state; } ///< idle, loading, ready, failed
    QString note() const { return m_note; }   ///< why there are none, or only some
    QStringList choices() const;

Q_SIGNALS:
    void asked();
    void changed();

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

    QPointer<FormView> m_form;
    QString m_path;
    QString m_text;
    bool m_isEnabled = false;
    QString m_state = QStringLiteral("idle");
    QString m_note;
    QString m_asked; ///< the key of what is shown or asked
    QStringList m_all;
    QStringList m_excluded; ///< that the template does not allow
    Latest m_here;
    Latest m_question;
};

} // namespace cairn
