// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

struct PersonRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)

public:
    QString ref;
    QString title;
    QString subtitle;

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

/// The users of the catalog, to choose oneself from.
class PeopleView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit PeopleView(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    RowListModel *rows() { return &m_rows; }

Q_SIGNALS:
    void textChanged();

protected:
    void refresh() override;

private:
    QString m_text;
    Latest m_question;
    RowModel<PersonRow> m_rows;
};

} // namespace cairn
