// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/formfield.h"

#include <QStringView>

namespace cairn {

/// A `ui:` option of a schema: `ui:rows`, or `rows` of `ui:options`. Nullptr where there is none.
const Value *uiOption(const Value &schema, QStringView name);

/// The field of a schema that holds no reference and no condition any more, without path, value and what
/// depends on them: type, widget, extension, choices, words.
FormField plainField(const Value &schema, const QString &name);

/// Type, widget, note and options of the extension that `ui:field` names, for a field that is plain so far.
/// Nothing where it names none.
void applyExtension(FormField &field, const Value &schema);

/// A `catalogFilter`: an object of conditions or a list of them.
CatalogFilter readCatalogFilter(const Value &filter);

} // namespace cairn
