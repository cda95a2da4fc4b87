// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "diffrow.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

std::vector<DiffRow> diffRows(const QByteArray &patch)
{
    static const QRegularExpression head(u"^@@ -(\\d+)[^+]*\\+(\\d+)"_s);
    std::vector<DiffRow> rows;
    int before = 0;
    int after = 0;
    bool isInside = false;
    for (const QString &line : QString::fromUtf8(patch).remove(u'\r').split(u'\n')) {
        if (const QRegularExpressionMatch match = head.match(line); match.hasMatch()) {
            if (isInside)
                rows.push_back({u"gap"_s, {}, {}});
            isInside = true;
            before = match.captured(1).toInt();
            after = match.captured(2).toInt();
        } else if (isInside && line.startsWith(u'-')) {
            rows.push_back({u"removed"_s, QString::number(before++), line.sliced(1)});
        } else if (isInside && line.startsWith(u'+')) {
            rows.push_back({u"added"_s, QString::number(after++), line.sliced(1)});
        } else if (isInside && line.startsWith(u' ')) {
            rows.push_back({{}, QString::number(after++), line.sliced(1)});
            ++before;
        }
    }
    return rows;
}

int columnsOf(const std::vector<DiffRow> &rows)
{
    qsizetype columns = 0;
    for (const DiffRow &row : rows)
        columns = std::max(columns, row.text.size());
    return int(columns);
}

} // namespace cairn
