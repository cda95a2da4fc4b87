// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>

namespace cairn {

/// How `writeYaml` writes.
struct YamlStyle {
    int indent = 2; ///< blanks of each level, 1 to 8
    bool sortsKeys = false;

    friend bool operator==(const YamlStyle &, const YamlStyle &) = default;
};

/// The value as a YAML 1.2 document in blocks, with an end of line, as the library `yaml` of JavaScript
/// writes it: lists are indented, texts are plain where they are read as texts again, texts of several lines
/// are blocks with `|`. What `readYaml` makes of it is the same value. Lines are not folded.
QString writeYaml(const Value &value, const YamlStyle &style = {});

} // namespace cairn
