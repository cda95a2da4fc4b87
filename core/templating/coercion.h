// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/datum.h"
#include "templating/run.h"

namespace cairn::templating {

/// JavaScript's conversions and comparisons, for data. Each piece of a list counts as a step of the run; a
/// function makes it fail, as no template has a use for the text of one.

bool isTrue(const Datum &datum);
/// As in `String(x)`: undefined is `undefined`.
QString textOf(const Datum &datum, Run &run);
/// As in the output: undefined and null are nothing.
QString shownText(const Datum &datum, Run &run);
double numberOf(const Datum &datum, Run &run);
/// Without a fraction; NaN is 0, infinity stays.
double integerOf(const Datum &datum, Run &run);

bool isSame(const Datum &left, const Datum &right);            ///< ===
bool isEqual(const Datum &left, const Datum &right, Run &run); ///< ==
/// Below 0, 0 or above 0; NaN where neither comes first.
double order(const Datum &left, const Datum &right, Run &run);
Datum sum(const Datum &left, const Datum &right, Run &run); ///< +

/// Whether a function is in it, however deep.
bool holdsCallable(const Datum &datum, Run &run);

/// JSON.stringify; nothing for undefined. `indent` is what each level begins with.
std::optional<QString> jsonText(const Datum &datum, const QString &indent, Run &run);

/// Nothing where it is undefined. Inside of lists undefined becomes null, members of objects that are
/// undefined go. Whole numbers become integers.
std::optional<Value> toValue(const Datum &datum, Run &run);

} // namespace cairn::templating
