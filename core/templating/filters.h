// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/datum.h"
#include "templating/run.h"

#include <span>

namespace cairn::templating {

/// What a filter is called with: the value before the bar, and what stands in brackets behind its name.
/// Names of arguments have been settled: they are an object at the end, as in Nunjucks.
struct FilterCall {
    const Datum &input;
    const Data &arguments;
    Run &run;

    /// Undefined where so many are not given.
    const Datum &argument(size_t at) const;
    /// The filter and the value do not go together.
    Datum fail(const QString &message, const QString &hint = {}) const;
};

struct Filter {
    QStringView name;
    Datum (*apply)(const FilterCall &call) = nullptr;
    /// Names of arguments that stand for places.
    std::span<const QStringView> parameters;
};

std::span<const Filter> textFilters();
std::span<const Filter> htmlFilters();
std::span<const Filter> valueFilters();
std::span<const Filter> listFilters();

/// One of the language; nullptr where there is none.
const Filter *findFilter(QStringView name);
std::vector<QStringView> filterNames();

/// Undefined, null and false are no text, which is an empty one.
Datum normalized(const Datum &input);
/// The text of an input; fails for what is none.
QString textInput(const FilterCall &call, const Datum &input);
/// Safe where the input was.
Datum like(const Datum &input, const QString &text, Run &run);

/// A path of names such as `metadata.name`, looked up in a value. Nothing on the way makes undefined;
/// undefined and null before the end of it are a failure.
Datum lookUpPath(const Datum &value, const Datum &path, Run &run);
/// What stands under a name or a place in a value, methods apart; undefined where there is none.
Datum lookUp(const Datum &value, QStringView name);

/// The values of a list, the letters of a text, or the members of an object that are numbered up to its
/// `length`; nothing for all else.
std::optional<Data> sequenceOf(const Datum &value, Run &run);

/// `value is name(arguments)`.
struct Test {
    QStringView name;
    size_t arguments = 0;
    bool (*apply)(const FilterCall &call) = nullptr;
};

const Test *findTest(QStringView name);
std::vector<QStringView> testNames();

} // namespace cairn::templating
