// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QByteArrayList>
#include <QString>

namespace cairn {

/// One line that says what the hit is: its description or, where a word is found in none of name, title and
/// description, the place where it stands. `id` is the entity's row, `words` are folded.
Result<QString> searchSnippet(Database &catalog, qint64 id, const QString &title, const QString &description,
                              const QByteArrayList &words);

/// One line of a text around the first of these folded words; its beginning where none is in it.
QString textSnippet(const QString &text, const QByteArrayList &words);

} // namespace cairn
