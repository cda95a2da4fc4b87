// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/searchquery.h"

#include <QDateTime>
#include <QString>

namespace cairn {

/// The program's words for the catalog's, in the user's language.

QString kindLabel(const QString &kind);  ///< "Component"; a kind that is not known stays as it is
QString kindPlural(const QString &kind); ///< "Components"
/// The place of a kind among others in tabs; kinds that are not known come last.
int kindOrder(const QString &kind);
QString relationLabel(const QString &type); ///< "Depends on"
QString facetLabel(const QString &facet);
QString columnLabel(const QString &column); ///< of the catalog's table
QString qualifierHelp(Qualifier qualifier); ///< what a condition of a search narrows by

/// Two letters that stand for a person's picture: of the first and the last word.
QString initialsOf(const QString &name);

/// "3 hours ago"; empty for a time of 0. `at`: milliseconds since the epoch.
QString relativeTime(qint64 at);
/// The same moment with date and time, in the user's locale.
QString exactTime(qint64 at);

} // namespace cairn
