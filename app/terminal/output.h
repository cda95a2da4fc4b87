// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/problem.h"
#include "terminal/command.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn::terminal {

/// Colours, where standard output is a terminal and NO_COLOR is not set.
enum class Tint { None, Strong, Faint, Error, Warning, Accent, Success };
QString tinted(const QString &text, Tint tint);

void print(const QString &line);
void printError(const QString &line);
void printJson(const QJsonValue &value);

/// Says what failed and what would mend it; the status is Failed, or Usage for wrong input.
Exit fail(const Error &error);
Exit wrongUsage(const QString &message, QStringView command);

/// In cells; 0 where standard output is no terminal.
qsizetype terminalWidth();

/// Rows with their columns aligned, the first row a heading; the last column is cut at the width of the
/// terminal.
void printTable(const std::vector<QStringList> &rows);

QString problemLine(const Problem &problem);
QJsonObject problemJson(const Problem &problem, const QString &fileKey);

/// A whole number of at least 0; nothing where the text is none.
std::optional<int> wholeNumber(const QString &text);

} // namespace cairn::terminal
