// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// How the user wants the columns of the catalog's table, for one kind of entities.
struct ColumnChoice {
    QString column;
    bool isShown = true;
    int width = 0; ///< pixels at a text scale of 1; 0: by what room there is

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};

constexpr int narrowestColumn = 56;
constexpr int widestColumn = 800;

/// The columns that can be had beside the name, with those that suit the kind shown.
std::vector<ColumnChoice> defaultColumns(const QString &kind);

/// What was remembered, over the defaults: what is not understood or beyond the limits is left out, columns
/// that are not mentioned come last.
std::vector<ColumnChoice> readColumns(const QByteArray &json, const QString &kind);
QByteArray writeColumns(const std::vector<ColumnChoice> &columns);

} // namespace cairn
