// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/specrules.h"

#include "base/nearest.h"
#include "base/value.h"
#include "catalog/checker.h"
#include "catalog/fieldrules.h"
#include "catalog/kind.h"
#include "catalog/templaterules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString listed(std::span<const QStringView> words)
{
    QString text;
    for (const QStringView word : words)
        text += (text.isEmpty() ? u""_s : u" or "_s) + word.toString();
    return text;
}

/// The kind that the document is of; nullptr where it is not known or does not fit its apiVersion, which is
/// reported.
const Kind *recognise(const Value &document, Checker &checker)
{
    const Value *kindValue = document.find(u"kind");
    const Value *versionValue = document.find(u"apiVersion");
    if (!kindValue || !kindValue->text() || !versionValue || !versionValue->text())
        return nullptr;
    const QString &name = *kindValue->text();
    // What breaks the envelope's own rules is reported there.
    if (!fieldrules::isKind(name) || !fieldrules::isApiVersion(*versionValue->text()))
        return nullptr;
    const Kind *kind = findKind(name);
    if (!kind) {
        std::vector<QStringView> names;
        for (const Kind &known : knownKinds())
            names.push_back(known.name);
        const QString near = nearestName(name, names);
        // Written in another case it would shadow entities of the real kind: references are compared without
        // case.
        if (!near.isEmpty() && near.compare(name, Qt::CaseInsensitive) == 0) {
            checker.report(u"kind-case"_s, kindValue->place,
                           u"kind \"%1\" is written in the wrong case"_s.arg(name), u"Write %1"_s.arg(near),
                           near);
        } else {
            checker.report(u"unknown-kind"_s, kindValue->place, u"kind \"%1\" is not known"_s.arg(name),
                           near.isEmpty() ? u"It is shown as it is, without relations of its own"_s
                                          : u"Did you mean %1?"_s.arg(near),
                           certainName(name, names));
        }
        return nullptr;
    }
    if (std::ranges::find(kind->apiVersions, QStringView(*versionValue->text())) == kind->apiVersions.end()) {
        checker.report(u"unsupported-api-version"_s, versionValue->place,
                       u"apiVersion %1 is not one that the kind %2 has"_s.arg(versionValue->excerpt(), name),
                       u"Write %1"_s.arg(listed(kind->apiVersions)),
                       kind->apiVersions.size() == 1 ? kind->apiVersions.front().toString()
                                                     : certainName(*versionValue->text(), kind->apiVersions));
        return nullptr;
    }
    return kind;
}

void checkTextList(const Value &value, const QString &field, Checker &checker)
{
    if (!checker.isList(value, field))
        return;
    for (qsizetype at = 0; const Value &item : *value.list())
        checker.isFilledText(item, u"%1[%2]"_s.arg(field).arg(at++));
}

void checkObjectList(const Value &value, const QString &field, Checker &checker)
{
    for (qsizetype at = 0; const Value &item : *value.list())
        checker.isObject(item, u"%1[%2]"_s.arg(field).arg(at++));
}

void checkField(const Value &value, FieldType type, const QString &field, Checker &checker)
{
    switch (type) {
    case FieldType::Text:
        checker.isFilledText(value, field);
        break;
    case FieldType::TextList:
        checkTextList(value, field, checker);
        break;
    case FieldType::Object:
        checker.isObject(value, field);
        break;
    case FieldType::ObjectList:
        if (checker.isList(value, field))
            checkObjectList(value, field, checker);
        break;
    case FieldType::ObjectOrObjectList:
        if (value.list())
            checkObjectList(value, field, checker);
        else
            checker.isObject(value, field);
        break;
    }
}

/// What a table of fields cannot say.
void checkOwnRules(const Kind &kind, const Value &spec, Checker &checker)
{
    static constexpr QStringView presences[] = {u"required", u"optional"};
    if (kind.name == u"Location") {
        const Value *presence = spec.find(u"presence");
        if (presence && presence->text() && *presence->text() != u"required"
            && *presence->text() != u"optional")
            checker.report(
                u"invalid-value"_s, presence->place,
                u"spec.presence is %1, which is neither required nor optional"_s.arg(presence->excerpt()),
                u"Write required or optional"_s, certainName(*presence->text(), presences));
    } else if (kind.name == u"Template") {
        checkTemplate(spec, checker);
    }
}

/// An API of type `mcp-server` has `remotes` in the place of a definition.
bool isReplaced(const Kind &kind, const SpecField &field, const Value &spec)
{
    return kind.name == u"API" && field.name == u"definition" && spec.textAt({u"type"}) == u"mcp-server"
           && spec.find(u"remotes");
}

} // namespace

void checkSpec(const Value &document, const QStringList &unresolved, Checker &checker)
{
    const Kind *kind = recognise(document, checker);
    const Value *spec = document.find(u"spec");
    if (!spec) {
        if (kind)
            checker.require(document, u"spec"_s, u"spec"_s, document.place);
        return;
    }
    if (!checker.isObject(*spec, u"spec"_s) || !kind)
        return;

    for (const SpecField &field : kind->fields) {
        const QString path = u"spec."_s + field.name.toString();
        const qsizetype dot = field.name.indexOf(u'.');
        const Value *parent = dot < 0 ? spec : spec->find(field.name.first(dot));
        const Value *value = parent ? parent->find(field.name.sliced(dot + 1)) : nullptr;
        if (value && !unresolved.contains(path))
            checkField(*value, field.type, path, checker);
        else if (!value && field.isRequired && !isReplaced(*kind, field, *spec))
            checker.require(*spec, field.name.toString(), path, spec->place);
    }
    checkOwnRules(*kind, *spec, checker);
}

} // namespace cairn
