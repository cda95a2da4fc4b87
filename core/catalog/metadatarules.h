// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cairn {

class Checker;
class Value;

/// Checks `metadata` of a descriptor: name, namespace, labels, annotations, tags, links and the plain texts.
void checkMetadata(const Value &document, Checker &checker);

} // namespace cairn
