// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringView>

namespace cairn {

/// A reference to an entity, in the case that it was written in. Two references mean the same entity when
/// their canonical texts are equal.
struct EntityRef {
    QString kind;
    QString nameSpace;
    QString name;

    /// `kind:namespace/name` in lower case: what the store and everything that compares uses.
    QString canonical() const;

    friend bool operator==(const EntityRef &, const EntityRef &) = default;
};

/// What the left-out parts of a reference mean where it stands. An empty kind is none: leaving it out is a
/// failure.
struct RefDefaults {
    QString kind;
    QString nameSpace;
};

/// Reads `[kind:][namespace/]name` as Backstage's catalog model does: a `/` before the first `:` makes the
/// rest the name; a namespace left out is the default one, or `default`. Checks no characters beyond that:
/// spaces are kept, too.
Result<EntityRef> parseEntityRef(QStringView text, const RefDefaults &defaults = {});

/// The same, as the canonical text; empty where the reference cannot be read.
QString canonicalRef(QStringView text, const RefDefaults &defaults = {});

} // namespace cairn
