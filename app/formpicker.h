// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "entitypicker.h"
#include "formlookup.h"
#include "rowmodel.h"

#include <QtQml/qqmlregistration.h>

namespace cairn {

/// What a field of a form offers for what was typed: entities by its filter, or tags. Looks in memory, so
/// that ten thousand of them answer within a keystroke.
class FormPicker : public FormLookup
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY asked)
    Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY asked)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit FormPicker(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text); ///< empty shows all, as far as there is room
    QString ref() const { return m_ref; }
    void setRef(const QString &ref); ///< the chosen one, whose title and kind are told
    QString title() const { return m_title; }
    QString kind() const { return m_kind; }
    /// Empty unless `enabled`.
    RowListModel *rows() { return &m_rows; }

    Q_INVOKABLE QString refAt(int row) const;

Q_SIGNALS:
    void changed();

protected:
    void follow(FormView &form) override;

private:
    void look();

    QString m_text;
    QString m_ref;
    QString m_title;
    QString m_kind;
    RowModel<PickedRow> m_rows;
};

} // namespace cairn
