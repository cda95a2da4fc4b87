// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "terminal/command.h"

#include <QString>
#include <QStringList>

namespace cairn::terminal {

/// What `cairn path` can be followed by. `run` gets the arguments behind its name.
struct PathPart {
    QStringView name;
    QStringView arguments; ///< as help shows them
    QStringView summary;
    qsizetype least, most; ///< arguments
    Exit (*run)(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
};

/// The values of an option: a JSON or YAML file, or an object as it is. Invalid or NotFound otherwise.
Result<Value> readValues(const QString &given);

Exit renderPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit listPaths(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit showPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit beginPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit resumePath(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit undoPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit testPaths(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit setPathParameters(Context &context, const QCommandLineParser &parser, const QStringList &arguments);
Exit showPathHistory(Context &context, const QCommandLineParser &parser, const QStringList &arguments);

} // namespace cairn::terminal
