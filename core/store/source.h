// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// A place that catalog files are read from, as the user named it.
struct Source {
    QString name;
    QString location;  ///< a Git URL, or the absolute path of a folder
    QString branch;    ///< empty: the remote's default one
    QStringList paths; ///< globs from the root; empty: every catalog-info.yaml and .yml

    friend bool operator==(const Source &, const Source &) = default;
};

/// The folder of a source's mirror.
QString mirrorFolder(const Home &home, const Source &source);

} // namespace cairn
