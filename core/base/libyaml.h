// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/yamltree.h"

#include <optional>
#include <vector>

namespace cairn {

/// Reads a chunk with libyaml, many times as fast as yaml-cpp. nullopt: it has a fault, or something that YAML
/// 1.1 (which libyaml reads) and 1.2 may see differently; another reader must decide. Throws StopParsing.
std::optional<std::vector<Value>> readWithLibyaml(const YamlChunk &chunk, const YamlLines &lines,
                                                  const YamlLimits &limits);

} // namespace cairn
