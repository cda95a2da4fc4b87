// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/validation.h"

#include "base/nearest.h"
#include "catalog/checker.h"
#include "catalog/fieldrules.h"
#include "catalog/kind.h"
#include "catalog/metadatarules.h"
#include "catalog/specrules.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView rootFields[] = {u"apiVersion", u"kind", u"metadata", u"spec"};

void checkRootFields(const Value &document, Checker &checker)
{
    std::vector<QStringView> missing;
    std::ranges::copy_if(rootFields, std::back_inserter(missing),
                         [&](QStringView field) { return !document.find(field); });
    for (const Member &member : *document.map()) {
        if (std::ranges::find(rootFields, QStringView(member.key)) != std::end(rootFields))
            continue;
        if (member.key == u"relations" || member.key == u"status") {
            checker.report(
                u"reserved-field"_s, member.place,
                u"The field %1 is made by the catalog and cannot be written by hand"_s.arg(member.key),
                u"Remove %1"_s.arg(member.key));
            continue;
        }
        const QString near = nearestName(member.key, rootFields);
        checker.report(u"unknown-field"_s, member.place,
                       u"The field %1 is not known at the root of a descriptor"_s.arg(member.key),
                       near.isEmpty() ? u"Indent it so that it belongs to metadata or spec, or remove it"_s
                                      : u"Did you mean %1?"_s.arg(near),
                       std::ranges::contains(missing, QStringView(near)) ? certainName(member.key, rootFields)
                                                                         : QString());
    }
}

std::vector<QStringView> knownVersions()
{
    std::vector<QStringView> versions;
    for (const Kind &kind : knownKinds()) {
        for (const QStringView version : kind.apiVersions) {
            if (!std::ranges::contains(versions, version))
                versions.push_back(version);
        }
    }
    return versions;
}

void checkApiVersion(const Value &document, Checker &checker)
{
    const Value *value = checker.require(document, u"apiVersion"_s, u"apiVersion"_s, document.place);
    if (value && checker.isFilledText(*value, u"apiVersion"_s) && !fieldrules::isApiVersion(*value->text()))
        checker.report(u"invalid-api-version"_s, value->place,
                       u"apiVersion %1 is not valid"_s.arg(value->excerpt()),
                       u"Write a group and a version, such as backstage.io/v1alpha1"_s,
                       certainName(*value->text(), knownVersions()));
}

void checkKind(const Value &document, Checker &checker)
{
    const Value *value = checker.require(document, u"kind"_s, u"kind"_s, document.place);
    if (value && checker.isFilledText(*value, u"kind"_s) && !fieldrules::isKind(*value->text()))
        checker.report(u"invalid-kind"_s, value->place, u"kind %1 is not valid"_s.arg(value->excerpt()),
                       u"Use a letter, then letters and digits, at most 63"_s);
}

} // namespace

std::vector<Problem> validate(const Value &document, const QStringList &unresolved)
{
    Checker checker;
    if (!document.map()) {
        checker.report(u"not-an-object"_s, document.place,
                       u"The document is a %1, not an object"_s.arg(document.typeName()),
                       u"A descriptor begins with apiVersion, kind and metadata"_s);
        return checker.take();
    }
    checkApiVersion(document, checker);
    checkKind(document, checker);
    checkMetadata(document, checker);
    checkRootFields(document, checker);
    checkSpec(document, unresolved, checker);
    return checker.take();
}

bool hasErrors(const std::vector<Problem> &problems)
{
    return std::ranges::any_of(problems,
                               [](const Problem &problem) { return problem.severity == Severity::Error; });
}

} // namespace cairn
