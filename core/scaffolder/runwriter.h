// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/filelock.h"
#include "base/home.h"
#include "base/result.h"
#include "scaffolder/run.h"
#include "scaffolder/secrets.h"
#include "store/database.h"

#include <QString>

#include <optional>

namespace cairn {

/// A run as it was written down: secrets are sealed in it.
struct StoredRun {
    RunRecord record;
    QByteArray templateText;
    Workspace::Files files;
};

/// Keeps one run in the user's database. Whoever has one is the only one at that run, in whichever process.
class RunWriter final
{
public:
    /// Invalid where another one is at it.
    static Result<RunWriter> open(const Home &home, const QString &id);

    /// NotFound where it was never written.
    Result<StoredRun> read();
    /// Writes a new run with its files, sealed by `secrets`; those of older runs that nobody resumes are
    /// removed.
    Result<void> insert(const RunRecord &record, const QByteArray &templateText,
                        const Workspace::Files &files, const SecretKeeper &secrets);
    /// Writes the record, and the files where they are given and differ from what was written last.
    Result<void> update(const RunRecord &record, const Workspace::Files *files, const SecretKeeper &secrets);

private:
    RunWriter(Database user, FileLock lock, QString id);
    Result<void> writeRecord(const RunRecord &record);
    Result<void> writeFiles(const Workspace::Files &files, const SecretKeeper &secrets);
    Result<void> prune();

    Database m_user;
    FileLock m_lock;
    QString m_id;
    QByteArray m_templateText;
    Workspace::Files m_written; ///< as in the database, but with their secrets
};

/// The place of the lock that whoever is at a run holds.
QString runLock(const Home &home, const QString &id);

} // namespace cairn
