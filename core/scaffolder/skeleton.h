// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "scaffolder/action.h"
#include "scaffolder/pathglobs.h"
#include "scaffolder/workspace.h"
#include "templating/texttemplate.h"

#include <QByteArrayView>
#include <QString>

namespace cairn {

/// How the files of a skeleton become files of a workspace.
struct SkeletonOptions {
    QString source;     ///< what errors name before the path of a file, such as `./skeleton`
    QString target;     ///< folder of the workspace, in its plain form
    Value::Map values;  ///< by the names that templates know them by
    PathGlobs verbatim; ///< files that are copied as they are
    bool rendersVerbatimNames = true;
    QString extension; ///< not empty: only files that end with it are rendered, and it is cut off
    TemplateSyntax syntax;
    bool replaces = false; ///< files that are there already
};

/// Renders names and contents of `skeleton` into the workspace of the call. A file whose rendered path has an
/// empty name is left out, one that is there already stays unless `replaces`; binary files and links keep
/// their content, all keep their modes. Denied for a name that leads out of the target. Faults of a template
/// name its file, line, column and expression.
Result<void> renderSkeleton(const Workspace::Files &skeleton, const SkeletonOptions &options,
                            ActionCall &call);

/// The same for one file and a path that is not rendered.
Result<void> renderFile(const WorkspaceFile &file, const QString &path, const SkeletonOptions &options,
                        ActionCall &call);

/// Whether a file is no text: as its first 512 bytes look, or no UTF-8.
bool isBinary(QByteArrayView content);

} // namespace cairn
