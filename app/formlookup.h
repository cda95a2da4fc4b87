// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "formview.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// What is looked up for one field of a form while the user is there. `asked` says that something else is
/// wanted now.
class FormLookup : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(cairn::FormView *form READ form WRITE setForm NOTIFY asked)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY asked)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY asked)

public:
    FormView *form() const { return m_form; }
    void setForm(FormView *form);
    QString path() const { return m_path; }
    void setPath(const QString &path);
    bool isEnabled() const { return m_isEnabled; }
    void setEnabled(bool isEnabled); ///< whether the user is there

Q_SIGNALS:
    void asked();

protected:
    explicit FormLookup(QObject *parent)
        : QObject(parent)
    {}

    /// Connects to what in the form changes the answer; the connections to the form before are gone.
    virtual void follow(FormView &form) = 0;

private:
    QPointer<FormView> m_form;
    QString m_path;
    bool m_isEnabled = false;
};

} // namespace cairn
