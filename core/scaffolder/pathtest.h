// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "scaffolder/run.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// What a test expects of one file.
struct ExpectedFile {
    QString path;
    bool isAbsent = false;
    std::optional<bool> isExecutable;
    std::optional<QString> content; ///< all of it
    QStringList contains;
    QStringList matches; ///< regular expressions, each found somewhere in it

    friend bool operator==(const ExpectedFile &, const ExpectedFile &) = default;
};

/// One case of a `template.test.yaml` (docs/path-tests.md).
struct PathTest {
    QString name;
    Value answers; ///< an object or null
    Value secrets;
    QString user; ///< canonical reference
    std::vector<ExpectedFile> files;
    bool hasNoOtherFiles = false;
    std::optional<QStringList> effects; ///< in words, in their order
    Value output;                       ///< an object or null: what the output holds at least
    QString error;                      ///< empty: the path runs to its end. Otherwise a part of its message
    Place place;
};

/// The cases of a text. `file` is what failures name: Invalid, with the place.
Result<std::vector<PathTest>> readPathTests(const QByteArray &text, const QString &file);

/// How a plan differs from what a case expects, each difference over one or more lines; empty where it does
/// not. `run` is what `planPath` gave.
QStringList pathTestDifferences(const PathTest &test, const Result<PathRun> &run);

} // namespace cairn
