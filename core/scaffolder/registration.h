// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "scaffolder/run.h"
#include "store/source.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// Where a descriptor is: a file of a repository or of a folder.
struct DescriptorPlace {
    QString location; ///< a Git URL, or the path of a folder or repository on this machine
    QString revision; ///< a branch; empty where the address names none
    QString path;     ///< of the file from its root
    QString url;      ///< as Locations name it; a file URL where it is on this machine
    bool isHere = false;

    friend bool operator==(const DescriptorPlace &, const DescriptorPlace &) = default;
};

/// Reads a forge's page of a file or folder, a file URL or an absolute path; `path` (may be empty) is below
/// it. Invalid for anything else.
Result<DescriptorPlace> readDescriptorPlace(const QString &address, const QString &path);

/// The entities of a descriptor file, as canonical references: those that a registration is about come first,
/// which are Components, and Locations are left out.
QStringList entitiesOf(const QByteArray &descriptor);

/// The source that is the place's own repository or folder; nullptr where there is none.
const Source *sourceOf(const std::vector<Source> &sources, const DescriptorPlace &place);
/// Whether a sync of the source reads that file without being told.
bool covers(const Source &source, const QString &path);

/// Whether Cairn can write registrations to it: a folder, or a repository that can be pushed to.
bool takesRegistrations(const Source &source);
/// The one that is to have them: the named one, or the first that can. NotFound names what there is; nothing
/// where nobody named one and none can.
Result<std::optional<Source>> registrar(const std::vector<Source> &sources, const QString &named);

/// The file of a Location that the source's globs find.
QString locationPath(const Source &source, const QString &name);
QByteArray locationText(const QString &name, const QString &url);

/// The sources that a run has added, by name: a sync of them brings what was registered with its docs.
QStringList addedSources(const RunRecord &record);

} // namespace cairn
