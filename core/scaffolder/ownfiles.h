// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "scaffolder/workspace.h"

#include <QString>
#include <QStringList>

namespace cairn {

// Files of a workspace as they are put into folders of the user's disk, and taken away again while they are
// still ours. Nothing is written through a link, and nothing outside of the folder.

/// One number for all files: paths, modes and contents.
QString fingerprintOf(const Workspace::Files &files);
/// The same for a folder of the disk, Git's own folder left out; Limit where it holds more than a workspace
/// may.
Result<QString> fingerprintOfFolder(const QString &folder);

/// How files fit into a folder that is there.
struct FolderFit {
    QStringList added;
    QStringList replaced; ///< there is another content
    QStringList same;
};
/// Denied where a link or a file stands where a folder is needed, or a folder where a file is.
Result<FolderFit> fitInto(const QString &folder, const Workspace::Files &files);

/// Writes the files that are not there as they should be; each is there whole or not at all. What stood in a
/// file's place goes to the same path below `keep` first. Returns what `takeOut` needs: an object.
Result<Value> putInto(const QString &folder, const Workspace::Files &files, const FolderFit &fit,
                      const QString &keep);

/// Takes away what `putInto` wrote, and restores what it kept. Files that were changed since stay as they
/// are: then it is Invalid and names them.
Result<void> takeOut(const QString &folder, const Value &written);

} // namespace cairn
