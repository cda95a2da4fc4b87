// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <optional>
#include <utility>

namespace cairn {

/// Holds a file for one job at a time, among threads and processes that ask for it this way. The system takes
/// it back when the process ends, however it ends: nothing is left for the next one to judge. The file itself
/// stays, empty.
class FileLock final
{
public:
    /// Asks once; nullopt where another one holds it. Denied where the file can be neither opened nor made.
    static Result<std::optional<FileLock>> tryLock(const QString &path);
    /// Waits until it is free.
    static Result<FileLock> lock(const QString &path);
    /// Waits until it is free and reports `line` meanwhile; Cancelled where the wait was.
    static Result<FileLock> lock(const QString &path, const Progress &progress, const QString &line);

    ~FileLock();
    FileLock(FileLock &&other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {}
    FileLock &operator=(FileLock &&) = delete;

private:
    explicit FileLock(int file)
        : m_file(file)
    {}
    static Result<FileLock> open(const QString &path);

    int m_file;
};

} // namespace cairn
