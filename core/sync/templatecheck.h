// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/entity.h"
#include "catalog/problem.h"
#include "sync/snapshot.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace cairn {

/// Whether the scaffolder reads the entity.
bool isScaffolderTemplate(const Value &document);

/// What is doubtful about a template of the file `path`, whose text is `file`, beyond what every descriptor
/// is checked for: warnings at most, as Backstage takes it into its catalog all the same. With a snapshot,
/// whether what its steps fetch is there, too.
std::vector<Problem> checkTemplate(const Entity &entity, const QByteArray &file, const QString &path,
                                   Snapshot *snapshot);

} // namespace cairn
