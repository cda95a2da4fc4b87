// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "generator.h"

#include <QDateTime>
#include <QProcess>
#include <QString>

namespace cairn::bench {

/// Makes a bare repository by `git fast-import`, which packs as a server does. Ends the program with a word
/// where Git fails.
class History final
{
public:
    explicit History(const QString &path);

    /// Puts these files upon what is there, as one commit of the branch `main`, a day after the last.
    void commit(const Files &files);

private:
    QString m_path;
    QDateTime m_when;
    int m_commits = 0;
};

} // namespace cairn::bench
