// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "entitypicker.h"
#include "formview.h"
#include "rowmodel.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// What a field of a form offers for what was typed: entities by its filter, or tags. Looks in memory, so
/// that ten thousand of them answer within a keystroke.
class FormPicker : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::FormView *form READ form WRITE setForm NOTIFY asked)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY asked)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY asked)
    Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY asked)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY asked)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit FormPicker(QObject *parent = nullptr);

    FormView *form() const { return m_form; }
    void setForm(FormView *form);
    QString path() const { return m_path; }
    void setPath(const QString &path);
    QString text() const { return m_text; }
    void setText(const QString &text); ///< empty shows all, as far as there is room
    QString ref() const { return m_ref; }
    void setRef(const QString &ref); ///< the chosen one, whose title and kind are told
    QString title() const { return m_title; }
    QString kind() const { return m_kind; }
    bool isEnabled() const { return m_isEnabled; }
    void setEnabled(bool isEnabled); ///< whether `rows` is wanted
    RowListModel *rows() { return &m_rows; }

    Q_INVOKABLE QString refAt(int row) const;

Q_SIGNALS:
    void asked();
    void changed();

private:
    void look();

    QPointer<FormView> m_form;
    QString m_path;
    QString m_text;
    QString m_ref;
    QString m_title;
    QString m_kind;
    bool m_isEnabled = false;
    RowModel<PickedRow> m_rows;
};

} // namespace cairn
