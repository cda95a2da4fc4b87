// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "savefile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace cairn {

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile saved(path);
    if (saved.open(QIODevice::WriteOnly) && saved.write(bytes) == bytes.size() && saved.commit())
        return {};
    return failure(ErrorKind::Failed, QCoreApplication::translate("saveFile", "%1 could not be written: %2")
                                          .arg(path, saved.errorString()));
}

} // namespace cairn
