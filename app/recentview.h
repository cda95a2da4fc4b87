// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "placerows.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

/// Where the user was last, the newest first.
class RecentView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit RecentView(QObject *parent = nullptr);

    int limit() const { return m_limit; }
    void setLimit(int limit);
    RowListModel *rows() { return &m_rows; }
    /// For lists that are opened again and again: visits are no change of the catalog.
    Q_INVOKABLE void reload() { refresh(); }

Q_SIGNALS:
    void limitChanged();

protected:
    void refresh() override;

private:
    int m_limit = 8;
    Latest m_question;
    RowModel<PlaceRow> m_rows;
};

} // namespace cairn
