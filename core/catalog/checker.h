// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "catalog/problem.h"

#include <QString>

#include <vector>

namespace cairn {

/// Collects problems of one document in one voice. Fields are named by their path, such as
/// `metadata.tags[2]`.
class Checker final
{
public:
    /// The rule says how severe it is. `correction`: see `Problem`.
    void report(const QString &rule, Place place, const QString &message, const QString &hint,
                const QString &correction = {});

    /// The member if it is there; a missing required one is reported at `parentPlace`.
    const Value *require(const Value &parent, const QString &key, const QString &field, Place parentPlace);

    /// Whether the value is of the type; reports it where it is not.
    bool isText(const Value &value, const QString &field);
    bool isFilledText(const Value &value, const QString &field);
    /// Text where people often write numbers: labels, annotations, tags. A bare number or boolean is a
    /// breach of a rule of its own.
    bool isQuotedText(const Value &value, const QString &field);
    bool isObject(const Value &value, const QString &field);
    bool isList(const Value &value, const QString &field);

    /// At most `listedProblems`, and then one that stands for the rest.
    std::vector<Problem> take();

private:
    void wrongType(const Value &value, const QString &field, const QString &wanted);

    std::vector<Problem> m_problems;
    ProblemRest m_rest;
};

} // namespace cairn
