// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "git/commitwriter.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace cairn::test {

/// A bare Git repository in a folder, or in a temporary one. `files` is the next commit's tree: change it,
/// then `commit`.
class ScratchRepository final
{
public:
    ScratchRepository();
    explicit ScratchRepository(const QString &folder);

    QString folder() const { return m_folder; }
    QString url() const;

    TreeContent files;
    /// Writes `files` on top of the branch and returns the commit; each is a minute later than the one
    /// before.
    QString commit(const QString &message = QStringLiteral("Change"),
                   const QString &branch = QStringLiteral("main"));
    /// Makes the branch begin anew with one commit of `files`, as a forced push does.
    QString rewrite();

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    int m_minutes = 0;
};

/// A home in a temporary folder, with its folders made.
class ScratchHome final
{
public:
    ScratchHome();

    const Home &operator*() const { return m_home; }
    const Home *operator->() const { return &m_home; }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    Home m_home;
};

/// Writes a file with the folders that lead to it; ends the test where that fails.
void writeFile(const QString &path, const QByteArray &content);

/// Runs Git's own client in a folder, with a fixed author and without anybody's configuration; gives what it
/// printed.
QByteArray git(const QString &folder, const QStringList &arguments);

/// A valid Component descriptor with `more` behind its spec (indented by two).
QByteArray component(const QByteArray &name, const QByteArray &more = {});

} // namespace cairn::test
