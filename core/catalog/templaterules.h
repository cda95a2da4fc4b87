// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cairn {

class Checker;
class Value;

/// Checks what the schema of a Template's `spec` asks beyond the table of its fields: steps, output,
/// presentation. Whether a step's action and its expressions are right is the scaffolder's to say.
void checkTemplate(const Value &spec, Checker &checker);

} // namespace cairn
