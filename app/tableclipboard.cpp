// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tableclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace cairn {

void putOnClipboard(const TextTable &table, const QString &format)
{
    auto *content = new QMimeData;
    const QString csv = toCsv(table);
    content->setText(format == u"csv"        ? csv
                     : format == u"markdown" ? toMarkdown(table)
                                             : toTabbedText(table));
    if (format == u"csv")
        content->setData(u"text/csv"_s, csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace cairn
