// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

struct PickedRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString owner MEMBER owner)

public:
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString owner;

    friend bool operator==(const PickedRow &, const PickedRow &) = default;
};

/// Entities to choose one from: what the search finds for a text, the best first.
class EntityPicker : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit EntityPicker(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text); ///< empty shows nothing
    QString kind() const { return m_kind; }
    void setKind(const QString &kind); ///< only those of this kind, in lower case; empty for all
    RowListModel *rows() { return &m_rows; }

Q_SIGNALS:
    void textChanged();
    void kindChanged();

protected:
    void refresh() override;

private:
    QString m_text;
    QString m_kind;
    Latest m_question;
    RowModel<PickedRow> m_rows;
};

} // namespace cairn
