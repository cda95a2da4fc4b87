// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/repository.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace cairn {

/// What a docs site is read from: the files of a source at one moment, whether those are a commit's or a
/// folder's. Paths are from the root of the source. One object belongs to one thread at a time.
class SiteFiles
{
public:
    SiteFiles() = default;
    Q_DISABLE_COPY_MOVE(SiteFiles)
    virtual ~SiteFiles() = default;

    /// The files below a folder (empty: all); symbolic links to files of the source count as those files, all
    /// other links are left out. Nothing where there is no such folder.
    virtual Result<std::vector<TreeFile>> filesBelow(const QString &folder) = 0;
    virtual Result<QByteArray> read(const TreeFile &file, qsizetype maxBytes) = 0;
    virtual Result<QByteArray> readPath(const QString &path, qsizetype maxBytes) = 0;
    /// As in the listing of files; empty where there is none.
    virtual QByteArray idOf(const QString &path) = 0;
};

/// The path of a file in a folder; the root's name is empty.
inline QString inFolder(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

} // namespace cairn
