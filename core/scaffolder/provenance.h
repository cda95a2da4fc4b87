// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// The YAML text of descriptors with the annotation `backstage.io/source-template` in each of its entities.
/// Everything else stays as it is written, letter by letter; where an entity has the annotation already, or
/// its metadata is no block of lines, it stays whole. Nothing changes for an empty `templateRef`.
QByteArray withSourceTemplate(const QByteArray &descriptors, const QString &templateRef);

/// Where the file about the origin stands, from the root of what is made.
inline constexpr auto provenancePath = QLatin1StringView(".cairn/provenance.yaml");

/// That file's text (docs/golden-paths.md): template, commit, answers, and the SHA-256 of each file below
/// `folder` of the workspace but the file itself. `answers` are an object without secrets.
QByteArray provenanceText(const RunRecord &record, const Value &answers, const Workspace &workspace,
                          const QString &folder);

} // namespace cairn
