// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <variant>
#include <vector>

namespace cairn {

/// A position in a text; lines and columns count from 1, columns in code points. 0 is "not known".
struct Place {
    int line = 0;
    int column = 0;

    friend bool operator==(Place, Place) = default;
};

struct Member;

/// A tree of values as YAML and JSON have them, each with the place that it was read from.
/// Maps keep the order of the text. Comparison ignores places.
class Value final
{
public:
    using List = std::vector<Value>;
    using Map = std::vector<Member>;
    using Content = std::variant<std::monostate, bool, qint64, double, QString, List, Map>;

    Content content;
    Place place;

    bool isNull() const { return content.index() == 0; }
    const QString *text() const { return std::get_if<QString>(&content); }
    const List *list() const { return std::get_if<List>(&content); }
    const Map *map() const { return std::get_if<Map>(&content); }

    /// The member of that name; nullptr where there is none or this is not a map. Linear: maps of descriptors
    /// are small.
    const Value *find(QStringView key) const;
    /// The text at a path of keys such as {u"spec", u"owner"}; empty where there is no text.
    QString textAt(std::initializer_list<QStringView> keys) const;

    /// "string", "number", "boolean", "list", "object" or "null", for messages.
    QString typeName() const;
    /// A short form for messages: `"text"`, `12`, `[...]`; long texts are cut.
    QString excerpt() const;

    friend bool operator==(const Value &a, const Value &b);
};

struct Member {
    QString key;
    Place place;
    Value value;

    friend bool operator==(const Member &a, const Member &b);
};

/// The whole number that a map has under that name; 0 where there is none.
qint64 numberAt(const Value &object, QStringView name);
/// A text, or the texts of a list; none where there is neither.
QStringList textsOf(const Value *value);

} // namespace cairn
