// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "placerows.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

/// The starred entities with what the catalog says of them, the newest star first.
class StarredView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit StarredView(QObject *parent = nullptr);

    RowListModel *rows() { return &m_rows; }

protected:
    void refresh() override;

private:
    Latest m_question;
    RowModel<PlaceRow> m_rows;
};

} // namespace cairn
