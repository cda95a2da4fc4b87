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
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit EntityPicker(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text); ///< empty shows nothing
    RowListModel *rows() { return &m_rows; }

    /// Chooses a row; waits for the answer to what was typed, and then it is the best one.
    Q_INVOKABLE void take(int row);

Q_SIGNALS:
    void taken(const QString &ref);
    void textChanged();

protected:
    void refresh() override;

private:
    QString m_text;
    bool m_isTaking = false; ///< the next answer is for that
    Latest m_question;
    RowModel<PickedRow> m_rows;
};

} // namespace cairn
