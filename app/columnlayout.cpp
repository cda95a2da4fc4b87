// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "columnlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestText = 4'096;

struct Suiting {
    QLatin1StringView column;
    QLatin1StringView notShownFor; ///< kinds between spaces
};

constexpr auto allKinds = "*"_L1;
constexpr Suiting suitings[] = {
    {"owner"_L1, " user group location "_L1},
    {"system"_L1, " system domain user group location template airesource "_L1},
    {"type"_L1, " user domain "_L1},
    {"lifecycle"_L1, " user group location domain system resource template "_L1},
    {"tags"_L1, allKinds},
    {"namespace"_L1, allKinds},
};

} // namespace

std::vector<ColumnChoice> defaultColumns(const QString &kind)
{
    std::vector<ColumnChoice> columns;
    for (const Suiting &suiting : suitings) {
        const bool isShown =
            suiting.notShownFor != allKinds && !suiting.notShownFor.contains(u' ' + kind + u' ');
        columns.push_back({suiting.column, isShown, 0});
    }
    return columns;
}

std::vector<ColumnChoice> readColumns(const QByteArray &json, const QString &kind)
{
    std::vector<ColumnChoice> rest = defaultColumns(kind);
    std::vector<ColumnChoice> columns;
    const QJsonArray wanted =
        json.size() > longestText ? QJsonArray() : QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : wanted) {
        const auto known = std::ranges::find(rest, value[u"column"].toString(), &ColumnChoice::column);
        if (known == rest.end())
            continue;
        const int width = value[u"width"].toInt();
        columns.push_back({known->column, value[u"shown"].toBool(known->isShown),
                           width <= 0 ? 0 : std::clamp(width, narrowestColumn, widestColumn)});
        rest.erase(known);
    }
    columns.insert(columns.end(), rest.begin(), rest.end());
    return columns;
}

QByteArray writeColumns(const std::vector<ColumnChoice> &columns)
{
    QJsonArray array;
    for (const ColumnChoice &choice : columns) {
        QJsonObject column{{u"column"_s, choice.column}, {u"shown"_s, choice.isShown}};
        if (choice.width > 0)
            column.insert(u"width"_s, choice.width);
        array.append(column);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace cairn
