// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace cairn::bench {

/// Path from the root to bytes.
using Files = QHash<QString, QByteArray>;

/// A made-up catalog of `count` entities (at least 100), one file each, and a root Location with globs: the
/// same for the same seed. The kinds' shares, the sizes and the fan-out are those of an organisation with
/// many services; every reference resolves.
Files generateCatalog(int count, unsigned seed);

/// The file with one more key in its metadata: a change that keeps the entity good.
QByteArray edited(const QByteArray &file, int edit);

} // namespace cairn::bench
