// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/database.h"
#include "store/source.h"

#include <QHash>
#include <QString>

#include <vector>

namespace cairn {

/// What belongs to the user: sources and settings. Sources are in the order in which they were added; where
/// two hold the same entity, the earlier one wins.
Result<std::vector<Source>> listSources(Database &user);
/// The source of that name, compared without case; NotFound suggests the nearest.
Result<Source> loadSource(Database &user, const QString &name);
/// Fails with Invalid where the name is taken.
Result<void> addSource(Database &user, const Source &source);
/// Changes the source called `name`; its place in the order stays. NotFound where there is none.
Result<void> updateSource(Database &user, const QString &name, const Source &source);
Result<void> removeSource(Database &user, const QString &name);

/// All settings that were ever set, as texts by their keys.
Result<QHash<QString, QString>> loadSettings(Database &user);
Result<void> setSetting(Database &user, const QString &key, const QString &value);

} // namespace cairn
