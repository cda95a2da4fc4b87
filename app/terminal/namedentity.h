// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "store/database.h"

#include <QString>

namespace cairn::terminal {

/// The catalog, and the entity of it that a reference on the command line means.
struct NamedEntity {
    Database catalog;
    QString ref; ///< canonical
};

/// Kind and namespace may be left out where that is unambiguous; fails as of `findEntity`.
Result<NamedEntity> openNamedEntity(const Home &home, const QString &text);

} // namespace cairn::terminal
