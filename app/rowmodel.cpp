// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "rowmodel.h"

namespace cairn {

RowListModel::RowListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &RowListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RowListModel::countChanged);
}

} // namespace cairn
