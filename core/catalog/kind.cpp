// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/kind.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using enum FieldType;

constexpr QStringView catalogVersions[] = {u"backstage.io/v1alpha1", u"backstage.io/v1beta1"};
constexpr QStringView templateVersions[] = {u"scaffolder.backstage.io/v1beta3"};

constexpr SpecField owner{u"owner", Text, true, u"ownedBy", u"ownerOf", u"Group"};
constexpr SpecField system{u"system", Text, false, u"partOf", u"hasPart", u"System"};
constexpr SpecField dependsOn{u"dependsOn", TextList, false, u"dependsOn", u"dependencyOf", u""};
constexpr SpecField dependencyOf{u"dependencyOf", TextList, false, u"dependencyOf", u"dependsOn", u""};
constexpr SpecField requiredType{u"type", Text, true};
constexpr SpecField optionalType{u"type", Text, false};
constexpr SpecField lifecycle{u"lifecycle", Text, true};
constexpr SpecField profile{u"profile", Object, false};
constexpr SpecField profileName{u"profile.displayName", Text, false};
constexpr SpecField profileEmail{u"profile.email", Text, false};
constexpr SpecField profilePicture{u"profile.picture", Text, false};

constexpr SpecField componentFields[] = {
    requiredType,
    lifecycle,
    owner,
    system,
    {u"subcomponentOf", Text, false, u"partOf", u"hasPart", u"Component"},
    {u"providesApis", TextList, false, u"providesApi", u"apiProvidedBy", u"API"},
    {u"consumesApis", TextList, false, u"consumesApi", u"apiConsumedBy", u"API"},
    dependsOn,
    dependencyOf,
};
constexpr SpecField apiFields[] = {requiredType, lifecycle, owner, system, {u"definition", Text, true}};
constexpr SpecField resourceFields[] = {requiredType, owner, system, dependsOn, dependencyOf};
constexpr SpecField systemFields[] = {
    owner, {u"domain", Text, false, u"partOf", u"hasPart", u"Domain"}, optionalType};
constexpr SpecField domainFields[] = {
    owner, {u"subdomainOf", Text, false, u"partOf", u"hasPart", u"Domain"}, optionalType};
constexpr SpecField groupFields[] = {
    requiredType,
    profile,
    profileName,
    profileEmail,
    profilePicture,
    {u"parent", Text, false, u"childOf", u"parentOf", u"Group"},
    {u"children", TextList, true, u"parentOf", u"childOf", u"Group"},
    {u"members", TextList, false, u"hasMember", u"memberOf", u"User"},
};
constexpr SpecField userFields[] = {
    profile,
    profileName,
    profileEmail,
    profilePicture,
    {u"memberOf", TextList, false, u"memberOf", u"hasMember", u"Group"},
};
constexpr SpecField locationFields[] = {
    optionalType, {u"target", Text, false}, {u"targets", TextList, false}, {u"presence", Text, false}};
constexpr SpecField templateFields[] = {
    requiredType,
    {u"owner", Text, false, u"ownedBy", u"ownerOf", u"Group"},
    {u"lifecycle", Text, false},
    {u"parameters", ObjectOrObjectList, false},
    {u"steps", ObjectList, true},
    {u"output", Object, false},
    {u"presentation", Object, false},
};
constexpr SpecField aiResourceFields[] = {
    requiredType,
    lifecycle,
    owner,
    system,
    {u"dependsOn", TextList, false, u"dependsOn", u"dependencyOf", u"AiResource"},
};

constexpr std::array kinds{
    Kind{u"Component", catalogVersions, componentFields},
    Kind{u"API", catalogVersions, apiFields},
    Kind{u"Resource", catalogVersions, resourceFields},
    Kind{u"System", catalogVersions, systemFields},
    Kind{u"Domain", catalogVersions, domainFields},
    Kind{u"Group", catalogVersions, groupFields},
    Kind{u"User", catalogVersions, userFields},
    Kind{u"Template", templateVersions, templateFields},
    Kind{u"Location", catalogVersions, locationFields},
    Kind{u"AiResource", catalogVersions, aiResourceFields},
};

constexpr std::pair<QStringView, QStringView> inverses[] = {
    {u"ownedBy", u"ownerOf"},        {u"providesApi", u"apiProvidedBy"}, {u"consumesApi", u"apiConsumedBy"},
    {u"dependsOn", u"dependencyOf"}, {u"childOf", u"parentOf"},          {u"memberOf", u"hasMember"},
    {u"partOf", u"hasPart"},
};

} // namespace

std::span<const Kind> knownKinds()
{
    return kinds;
}

const Kind *findKind(QStringView name)
{
    for (const Kind &kind : kinds) {
        if (kind.name == name)
            return &kind;
    }
    return nullptr;
}

QString relationField(QStringView kind, QStringView type, QStringView targetKind)
{
    QString found = type.toString();
    for (const Kind &known : kinds) {
        if (known.name.compare(kind, Qt::CaseInsensitive) != 0)
            continue;
        for (const SpecField &field : known.fields) {
            if (field.relation != type)
                continue;
            found = u"spec."_s + field.name.toString();
            if (field.defaultKind.compare(targetKind, Qt::CaseInsensitive) == 0)
                return found;
        }
    }
    return found;
}

QStringView inverseRelation(QStringView type)
{
    for (const auto &[one, other] : inverses) {
        if (type == one)
            return other;
        if (type == other)
            return one;
    }
    return {};
}

} // namespace cairn
