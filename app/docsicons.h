// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// The Breeze icon that means the same as one of Material for MkDocs, such as `material/check` or
/// `octicons/check-16`; empty where none does.
/// https://squidfunk.github.io/mkdocs-material/reference/icons-emojis
QString breezeIcon(const QString &path);

/// What an icon says where none is drawn: a character such as an arrow, or words: `material/scale-balance` is
/// a scale balance.
QString iconWords(const QString &path);

/// Whether a run is one character that is drawn: an icon that is there.
bool isDrawnIcon(const Run &run);

/// All that `breezeIcon` may name.
QStringList drawnIcons();

} // namespace cairn
