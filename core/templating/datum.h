// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace cairn::templating {

struct List;
struct Record;
struct Regex;
struct Callable;

struct Undefined {};
struct Null {};
/// Text that `escape` leaves as it is. It differs from other text in the few places where Nunjucks tells.
struct SafeText {
    QString text;
};

/// A value as a template sees it. It is not the project's `Value`, because templates tell undefined from
/// null, know one sort of number, and see a list that one part of a template appends to changed in another.
/// Copies share lists and records.
struct Datum {
    using Content = std::variant<Undefined, Null, bool, double, QString, SafeText, std::shared_ptr<List>,
                                 std::shared_ptr<Record>, std::shared_ptr<Regex>, std::shared_ptr<Callable>>;

    Content content;

    Datum() = default;
    template <typename T>
        requires std::constructible_from<Content, T>
    Datum(T &&value)
        : content(std::forward<T>(value))
    {}

    bool isUndefined() const { return std::holds_alternative<Undefined>(content); }
    bool isNull() const { return std::holds_alternative<Null>(content); }
    /// Undefined or null.
    bool isNothing() const { return content.index() < 2; }
    bool isCallable() const { return std::holds_alternative<std::shared_ptr<Callable>>(content); }
    bool isSafe() const { return std::holds_alternative<SafeText>(content); }
    const double *number() const { return std::get_if<double>(&content); }
    /// Of plain and of safe text; nullptr for all else.
    const QString *text() const;
    std::shared_ptr<List> list() const;
    const Record *record() const;
    Regex *regex() const;
    Callable *callable() const;
};

using Data = std::vector<Datum>;
using NamedDatum = std::pair<QString, Datum>;
using NamedData = std::vector<NamedDatum>;

/// Templates may change it, but never so that it contains itself (see `methods`). Lists in lists are taken
/// apart one after the other, so that no depth of them ends the stack.
struct List {
    Data items;

    explicit List(Data given);
    ~List();
    List(const List &) = delete;
    List &operator=(const List &) = delete;
};

/// Members in the order of JavaScript: those named like an index first, by number, then the others as they
/// came.
struct Record {
    NamedData members;

    /// A name that comes again replaces the value of the first one.
    explicit Record(NamedData given);
    ~Record();
    Record(const Record &) = delete;
    Record &operator=(const Record &) = delete;

    const Datum *find(QStringView name) const;
};

/// A regular expression of JavaScript, as it was written. `lastIndex` moves as matching goes on (flags g, y).
struct Regex {
    QString source;
    QString flags;
    qsizetype lastIndex = 0;

    /// As JavaScript prints it: /source/flags.
    QString text() const;
};

Datum makeList(Data items);
Datum makeRecord(NamedData members);
inline Datum makeNumber(qsizetype number)
{
    return double(number);
}

/// `12`, but neither `012` nor `-1`: how JavaScript writes the places of an array.
std::optional<quint32> indexOf(QStringView name);

/// Names that the engine of Backstage refuses everywhere.
bool isReserved(QStringView name);

/// "text", "number", "list", "object", ..., for messages.
QString kindOf(const Datum &datum);

Datum fromValue(const Value &value);

} // namespace cairn::templating
