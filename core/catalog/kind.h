// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace cairn {

enum class FieldType { Text, TextList, Object, ObjectList, ObjectOrObjectList };

/// One field below `spec` that a kind knows. `name` may have a parent: `profile.email`.
/// A field with a relation holds references; `defaultKind` is empty where a kind must be written.
struct SpecField {
    QStringView name;
    FieldType type = FieldType::Text;
    bool isRequired = false;
    QStringView relation = {};
    QStringView inverse = {};
    QStringView defaultKind = {};
};

/// What the catalog knows of a kind: reference 1.4 of Backstage's descriptor format, as data.
struct Kind {
    QStringView name;
    std::span<const QStringView> apiVersions;
    std::span<const SpecField> fields;
};

/// The built-in kinds, in the order in which people expect them.
std::span<const Kind> knownKinds();

/// The kind of exactly that name; nullptr where there is none.
const Kind *findKind(QStringView name);

/// The field by which an entity of the kind (in any case) declares a relation to an entity of another kind,
/// such as `spec.dependsOn`; the relation's type where the kind has no such field.
QString relationField(QStringView kind, QStringView type, QStringView targetKind);

/// The inverse of a relation type (`ownedBy` of `ownerOf`); empty for a type that is not known.
QStringView inverseRelation(QStringView type);

} // namespace cairn
