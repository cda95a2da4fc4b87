// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cairn {

/// HTML's character references as browsers read them: `&amp;`, `&#8212;`, and the old names also without a
/// semicolon (https://html.spec.whatwg.org/multipage/named-characters.html).
QString withEntitiesDecoded(QStringView text);

/// The same where a reference is complete; any other `&` is itself.
QString withWholeEntitiesDecoded(const QString &text);

/// Where a complete reference at the `&` at `at` ends; -1 where there is none. Names need not be known.
qsizetype endOfEntity(QStringView text, qsizetype at);

} // namespace cairn
