// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/datum.h"
#include "templating/run.h"

#include <limits>
#include <span>

namespace cairn::templating {

/// What a method is called with. A list that it changes is the template's own.
struct MethodCall {
    const Datum &receiver;
    const Data &arguments;
    Run &run;

    /// Undefined where so many are not given.
    const Datum &argument(size_t at) const;
};

/// A method of texts, numbers, lists or regular expressions as JavaScript has it, or one of Python's lists
/// and dictionaries for templates of Cookiecutter. These are all that there are.
struct Method {
    QStringView name;
    size_t least = 0; ///< arguments
    size_t most = 0;
    Datum (*call)(const MethodCall &call) = nullptr;
    bool isOfCookiecutter = false;
};

constexpr size_t anyNumber = std::numeric_limits<size_t>::max();

std::span<const Method> textMethods();
std::span<const Method> numberMethods();
std::span<const Method> listMethods();
std::span<const Method> recordMethods();
std::span<const Method> regexMethods();

/// The methods that a value of that kind has.
std::span<const Method> methodsOf(const Datum &receiver);
/// nullptr where the value has no such method; a member of an object comes before a method.
const Method *findMethod(const Datum &receiver, QStringView name, bool cookiecutter);

/// Whether a method of that name changes the list that it is called on.
bool changesLists(QStringView name);

} // namespace cairn::templating
