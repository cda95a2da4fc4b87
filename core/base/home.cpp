// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/home.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cairn {

Home Home::locate(const QString &option)
{
    const QString root = option.isEmpty() ? qEnvironmentVariable("CAIRN_HOME") : option;
    if (!root.isEmpty()) {
        const QString absolute = QDir(root).absolutePath();
        return {absolute + u"/cache"_s, absolute + u"/state"_s};
    }
    return {QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/cairn"_s,
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/cairn"_s};
}

Result<void> Home::create() const
{
    for (const QString &folder : {state, cache, mirrors()}) {
        if (!QDir().mkpath(folder))
            return failure(ErrorKind::Denied, u"The folder %1 cannot be made"_s.arg(folder),
                           u"Check its permissions, or choose another place with --home"_s);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {};
}

} // namespace cairn
