// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/yaml.h"
#include "catalog/entity.h"
#include "catalog/problem.h"
#include "catalog/substitution.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// What one descriptor file holds: the accepted entities, and everything that is wrong.
struct DescriptorFile {
    std::vector<Entity> entities;
    std::vector<Problem> problems;
    bool hasRejected = false; ///< a document is missing from `entities` because of an error
};

/// Whether any of the documents asks for another file's content.
bool hasSubstitutions(const std::vector<YamlDocument> &documents);

/// Reads the documents of the file `path`: substitution, validation, relations. A document with an error is
/// left out (a failed substitution alone is an error but leaves the entity in); the others stay. Within the
/// file the first of two entities with the same reference is kept in `entities` too: who wins is decided
/// across files.
DescriptorFile readDescriptors(const QString &path, std::vector<YamlDocument> documents,
                               const ReadTarget &read);

/// The rule that a fault of YAML breaks.
QString ruleOf(const YamlFault &fault);

} // namespace cairn
