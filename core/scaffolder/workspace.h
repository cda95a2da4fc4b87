// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace cairn {

struct WorkspaceLimits {
    qint64 bytes = qint64(256) * 1024 * 1024; ///< of all files
    qint64 file = qint64(64) * 1024 * 1024;   ///< bytes of one file
    int files = 20'000;
    int pathBytes = 1'024; ///< of one path in UTF-8
};

/// A file of a workspace. Content is shared between copies.
struct WorkspaceFile {
    QByteArray content; ///< of a link the path that it leads to, from its own folder
    bool isExecutable = false;
    bool isLink = false;

    friend bool operator==(const WorkspaceFile &, const WorkspaceFile &) = default;
};

/// The files that a run makes. They are held in memory: nothing that a template does reaches the disk before
/// `save`, a copy costs next to nothing, and no path can lead out of it. Paths are relative, with `/`;
/// folders are where files are. A link is kept as it is and never followed, and leads to a place within. Not
/// for several threads at once; copies are independent of each other.
class Workspace final
{
public:
    using Files = std::map<QString, WorkspaceFile>;

    explicit Workspace(const WorkspaceLimits &limits = {})
        : m_limits(limits)
    {}

    /// The path in its plain form (`./a//b/` is `a/b`; the workspace itself is empty). Denied for what would
    /// leave it or no repository may hold: absolute paths, `..` that leads out, backslashes, control and
    /// unseen characters, names that Windows reserves or cuts (`aux`, `a.`) or that are longer than 255
    /// bytes, and `.git` however it is written.
    static Result<QString> checkedPath(const QString &path);

    /// All of them, by path in the order of code units.
    const Files &files() const { return m_files; }
    /// nullptr where there is no such file. `path` is in its plain form.
    const WorkspaceFile *find(const QString &path) const;
    bool isFolder(const QString &path) const;
    /// The paths of the files below a folder; all for an empty one.
    std::vector<QString> below(const QString &folder) const;

    /// Writes or replaces a file. Denied as of `checkedPath`, where a file stands where a folder is needed or
    /// the other way round, where a link leads out, or where another path would be the same file on Windows
    /// or macOS (`README` and `readme`); Limit where it is too much.
    Result<void> write(const QString &path, WorkspaceFile file);
    /// Removes a file, or a folder with all in it; NotFound where there is neither.
    Result<void> remove(const QString &path);
    /// Moves a file or folder. Invalid where something is there already and may not be overwritten, Denied
    /// for a folder that is to go into itself.
    Result<void> move(const QString &from, const QString &to, bool overwrites);

    /// Whether files can be saved to a folder of the disk: Invalid where something is in it, or it is none.
    static Result<void> checkFolder(const QString &folder);
    /// Writes all files below a folder that `checkFolder` is content with. What was written of a failed one
    /// is removed.
    Result<void> save(const QString &folder) const;

private:
    Result<void> checkPlace(const QString &path) const;
    Result<void> checkTwins(const QString &path) const;

    WorkspaceLimits m_limits;
    Files m_files;
    std::map<QString, QString> m_twins; ///< the paths by `foldedPath`
    qint64 m_bytes = 0;
};

} // namespace cairn
