// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <map>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace cairn::jsonata {

class Run;
struct Array;
class Object;
struct Function;

struct Undefined {};
struct Null {};

/// A value as an expression sees it. It is not the project's `Value`, because JSONata tells undefined from
/// null, knows one sort of number, has functions for values, and marks lists that came of a path. Copies
/// share lists and objects.
struct Item {
    using Content = std::variant<Undefined, Null, bool, double, QString, std::shared_ptr<Array>,
                                 std::shared_ptr<Object>, std::shared_ptr<Function>>;

    Content content;

    Item() = default;
    template <typename T>
        requires std::constructible_from<Content, T>
    Item(T &&value)
        : content(std::forward<T>(value))
    {}

    bool isUndefined() const { return content.index() == 0; }
    bool isNull() const { return content.index() == 1; }
    const bool *boolean() const { return std::get_if<bool>(&content); }
    const double *number() const { return std::get_if<double>(&content); }
    const QString *text() const { return std::get_if<QString>(&content); }
    Array *list() const;
    Object *object() const;
    Function *function() const;
    /// A list that came of a path, and not of brackets or of the input.
    bool isSequence() const;
};

using Items = std::vector<Item>;

/// A list, and how it came about. Those that hold other ones are taken apart one after the other, so that no
/// depth of them ends the stack; so are objects and scopes.
struct Array {
    Items items;
    bool isSequence = false;     ///< one item of it stands for itself, none for undefined
    bool keepsSingleton = false; ///< but not here: `[]` was written
    bool isConstructed = false;  ///< by brackets: it stays one item of a path's result
    bool isOuter = false;        ///< around an input that is a list
    bool isTuples = false;       ///< its items are objects of bindings; what is bound is `@`

    Array() = default;
    explicit Array(Items given)
        : items(std::move(given))
    {}
    Array(const Array &) = default;
    Array &operator=(const Array &) = delete;
    ~Array();
};

/// Members in the order of JavaScript: those named like an index first, by number, then the others as they
/// came.
class Object final
{
public:
    Object() = default;
    Object(const Object &) = default;
    Object &operator=(const Object &) = delete;
    ~Object();

    const Item *find(const QString &name) const;
    Item *find(const QString &name);
    /// A name that is there keeps its place.
    void set(const QString &name, Item value);
    void remove(const QString &name);
    size_t size() const { return m_indexed.size() + m_named.size(); }
    /// All of them, in order; a function that returns false ends it.
    template <typename Visit>
    void each(Visit &&visit) const
    {
        for (const auto &[index, value] : m_indexed) {
            if (!visit(QString::number(index), value))
                return;
        }
        for (const auto &[name, value] : m_named) {
            if (!visit(name, value))
                return;
        }
    }

private:
    std::map<quint32, Item> m_indexed;
    std::vector<std::pair<QString, Item>> m_named;
    QHash<QString, size_t> m_places; ///< of the named ones, once there are many
};

/// Names of a block or a call, and those around it.
struct Scope {
    std::vector<std::pair<QString, Item>> names;
    std::shared_ptr<Scope> outer;

    explicit Scope(std::shared_ptr<Scope> around)
        : outer(std::move(around))
    {}
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;
    ~Scope();

    void set(const QString &name, Item value);
    const Item *find(const QString &name) const;
};
using ScopePointer = std::shared_ptr<Scope>;

/// Lets go of it now, or, while something else is being taken apart, behind that.
void release(std::shared_ptr<void> held);
void release(Item &&item);

Item makeList(Items items);
Item makeSequence(Items items = {});
Item makeObject(Object object);
inline Item makeNumber(qsizetype number)
{
    return double(number);
}
/// The list itself, for changing what belongs to nobody else: a list that is shared becomes a copy first.
Array &ownList(Item &item);
/// A list as it is; anything else as the only item of a sequence; undefined as an empty one.
Item asSequence(const Item &item);

/// Undefined stays out; the result is a list where it has to be.
Item appended(const Item &first, const Item &second, Run &run);
/// By value, in depth. Functions equal themselves.
bool areEqual(const Item &a, const Item &b, Run &run);
/// What an `if` takes for true.
bool isTrue(const Item &item, Run &run);
/// A copy in depth.
Item cloned(const Item &item, Run &run);
/// "number", "string", "array", "object", "boolean", "null", "function"; empty for undefined.
QString typeOf(const Item &item);

Item fromValue(const Value &value, Run &run);
/// Undefined and functions become null.
Value toValue(const Item &item, Run &run);

/// JSONata's cast to text; undefined stays undefined.
Item textOf(const Item &item, bool isPretty, Run &run);
/// A short form for messages.
QString excerptOf(const Item &item);

} // namespace cairn::jsonata
