// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/descriptor.h"
#include "catalog/docsannotation.h"
#include "store/searchindex.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// A Location's target as the store remembers it: `pattern` is a path or glob from the root, or the URL as it
/// is.
struct StoredTarget {
    QString target;
    QString pattern;
    bool isOptional = false;
    Place place;
    QString path; ///< of the descriptor that names it

    friend bool operator==(const StoredTarget &, const StoredTarget &) = default;
};

/// A file that the `$text` or the like of another one reads. `contentId` is what it had then; empty: it was
/// not there.
struct StoredRead {
    QString path;
    QByteArray contentId;
    QString reader;

    friend bool operator==(const StoredRead &, const StoredRead &) = default;
};

/// An entity with what its rows hold made ready.
struct PreparedEntity {
    Entity entity; ///< its document is in `body`
    QString ref;   ///< canonical
    QByteArray body;
    SearchEntry search;
    std::optional<DocsAnnotation> docs; ///< without a fault
};

/// A descriptor file made ready for the writer.
struct PreparedFile {
    QString path;
    QByteArray contentId;
    std::vector<PreparedEntity> entities;
    std::vector<Problem> problems;
    bool hasRejected = false; ///< as of DescriptorFile
    std::vector<StoredRead> reads;
    std::vector<StoredTarget> targets;
};

/// The part of writing a file that needs no database. Thread-safe, so that it can be done beside the writing.
PreparedFile prepareFile(const QString &path, const QByteArray &contentId, DescriptorFile content);

} // namespace cairn
