// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QByteArrayView>
#include <QString>

namespace cairn {

/// Where an offset of a text stands in the YAML file that the text was read from: exact for texts of one line
/// and for blocks with `|`, the tag's beginning where lines are folded or letters escaped. `inText` is a
/// place in the text.
Place placeInYaml(QByteArrayView file, Place scalar, const QString &text, Place inText);

} // namespace cairn
