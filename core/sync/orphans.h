// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace cairn {

bool isYamlFile(const QString &path);

/// Whether the file has the name by which descriptors are found without a Location: catalog-info.yaml or
/// .yml.
bool hasDescriptorName(const QString &path);

/// Whether a YAML text has the outer shape of a descriptor, and is not one of Kubernetes' own manifests.
bool looksLikeDescriptor(const QByteArray &text);

/// The problem `orphan-descriptor` of a file that nothing names; nothing where the file holds no good entity
/// of a known kind, as a skeleton of a template does not. `consequence` says what follows, with %1 for the
/// entity's reference.
std::optional<Problem> findOrphan(const QString &path, const QByteArray &text, const QString &consequence);

} // namespace cairn
