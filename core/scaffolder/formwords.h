// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/form.h"
#include "scaffolder/formschema.h"

namespace cairn {

/// What is wrong with a field by its schema (a resolved one), in words of the template's own where it has
/// some
/// (`errorMessage`, also of the object around it), or else in ours; empty where it is right. `value` is what
/// was entered. Sets `isMissing` of the field.
QString schemaError(FormField &field, const Value &schema, const Value &parent, const Value &value,
                    SchemaReader &reader);

/// What is wrong with a field by the rules of its extension.
QString extensionError(const FormField &field, const FormSurroundings &surroundings);

} // namespace cairn
