// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>

#include <optional>

namespace cairn {

/// What `backstage.io/techdocs-ref` says: where the folder of an entity's docs is.
/// https://backstage.io/docs/features/software-catalog/well-known-annotations
struct DocsAnnotation {
    QString text;   ///< as it is written
    QString folder; ///< of `dir:`, from the root of the repository; empty is the root
    QString url;    ///< of `url:`; empty for a folder
    QString fault;  ///< not empty: why it leads nowhere, as a sentence
    Place place;

    friend bool operator==(const DocsAnnotation &, const DocsAnnotation &) = default;
};

/// Nothing where the document of an entity has no such annotation. `descriptor` is the path of its file.
std::optional<DocsAnnotation> docsAnnotation(const Value &document, const QString &descriptor);

/// `backstage.io/techdocs-entity`: another entity whose docs are meant, and the page to open them at.
struct BorrowedDocs {
    QString ref; ///< canonical
    QString page;
};

/// Nothing where the entity borrows none.
std::optional<BorrowedDocs> borrowedDocs(const Value &document);

} // namespace cairn
