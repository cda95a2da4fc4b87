// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/entity.h"

#include <QString>

namespace cairn {

/// The short words that an entity is looked for by, apart from name and title: kind, type, tags, owner,
/// system, ...
QString searchWords(const Entity &entity);

/// The long texts: description, labels and annotations, links, and the first 32 KB of an API's definition.
QString searchText(const Entity &entity);

} // namespace cairn
