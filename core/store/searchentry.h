// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/entity.h"
#include "store/searchindex.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// What an entity is found by. Of its texts the first 100,000 characters count. Knows no database: it may be
/// called on any thread.
SearchEntry searchEntry(const Entity &entity);

/// The short texts that an entity is looked for by apart from name and title: tags, owner, system, kind, ...
QStringList searchLabels(const Entity &entity);

/// The long ones, those that say most first: the description, each label, annotation and link, the
/// definition.
QStringList searchTexts(const Value &document);

/// The word of the index that stands for a value of a qualifier, without case.
QByteArray searchValue(QByteArrayView qualifier, QStringView value);

} // namespace cairn
