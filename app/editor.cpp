// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "editor.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Editor {
    QLatin1StringView program;
    QLatin1StringView arguments; ///< %1 file, %2 line; cut at blanks before they are put in
};

constexpr Editor editors[] = {
    {"code"_L1, "--goto %1:%2"_L1}, {"codium"_L1, "--goto %1:%2"_L1},      {"zed"_L1, "%1:%2"_L1},
    {"kate"_L1, "--line %2 %1"_L1}, {"gnome-text-editor"_L1, "%1 +%2"_L1}, {"gedit"_L1, "+%2 %1"_L1},
};

} // namespace

bool openInEditor(const QString &file, int line)
{
    for (const auto &[program, pattern] : editors) {
        const QString found = QStandardPaths::findExecutable(program);
        if (found.isEmpty())
            continue;
        QStringList arguments;
        for (QString part : QString(pattern).split(u' '))
            arguments += part.replace(u"%2"_s, QString::number(qMax(1, line))).replace(u"%1"_s, file);
        return QProcess::startDetached(found, arguments);
    }
    return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace cairn
