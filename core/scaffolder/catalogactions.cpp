// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamlwriter.h"
#include "catalog/entityref.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "store/entitydetail.h"
#include "store/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The member of an object, made where it is missing or no object.
Value::Map &objectAt(Value::Map &parent, const QString &key)
{
    auto found = std::ranges::find(parent, key, &Member::key);
    if (found == parent.end())
        found = parent.insert(parent.end(), Member{key, {}, Value{Value::Map(), {}}});
    if (!found->value.map())
        found->value = Value{Value::Map(), {}};
    return std::get<Value::Map>(found->value.content);
}

/// The entity with the template that made it among its annotations.
Value withSource(Value entity, const QString &templateRef)
{
    if (templateRef.isEmpty())
        return entity;
    static const QString key = u"backstage.io/source-template"_s;
    Value::Map &annotations =
        objectAt(objectAt(std::get<Value::Map>(entity.content), u"metadata"_s), u"annotations"_s);
    std::erase_if(annotations, [](const Member &member) { return member.key == key; });
    annotations.push_back({key, {}, textValue(templateRef)});
    return entity;
}

Result<Value::Map> writeEntity(ActionCall &call)
{
    const ActionInput input(call.input);
    const QString path = input.text(u"filePath", u"catalog-info.yaml"_s);
    const Value entity = withSource(input.object(u"entity"), call.environment.templateRef);
    const Result<void> written = call.workspace.write(path, {writeYaml(entity).toUtf8(), false, false});
    if (!written)
        return std::unexpected(written.error());
    call.log(u"Wrote %1"_s.arg(path));
    return Value::Map();
}

/// Null for one that is missing and may be.
Result<Value> loadDocument(Database &catalog, const QString &written, const ActionInput &input)
{
    const Result<EntityRef> ref =
        parseEntityRef(written, {input.text(u"defaultKind"), input.text(u"defaultNamespace")});
    if (!ref)
        return std::unexpected(ref.error());
    const Result<EntityDetail> entity = loadEntity(catalog, ref->canonical());
    if (entity)
        return entity->document;
    if (entity.error().kind == ErrorKind::NotFound && input.flag(u"optional"))
        return Value();
    if (entity.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, u"there is no entity %1 in the catalog"_s.arg(ref->canonical()),
                       u"Sync, check the reference, or write optional: true"_s);
    return std::unexpected(entity.error());
}

Result<Value::Map> fetchEntities(ActionCall &call)
{
    const ActionInput input(call.input);
    const bool isOne = input.find(u"entityRef");
    if (isOne == (input.find(u"entityRefs") != nullptr))
        return failure(ErrorKind::Invalid, u"the step needs either entityRef or entityRefs"_s,
                       u"Write entityRef: component:default/name"_s);
    Result<Database> catalog = openCatalog(call.environment.home);
    if (!catalog)
        return std::unexpected(catalog.error());
    if (isOne) {
        const Result<Value> entity = loadDocument(*catalog, input.text(u"entityRef"), input);
        if (!entity)
            return std::unexpected(entity.error());
        return Value::Map{{u"entity"_s, {}, *entity}};
    }
    Value::List entities;
    for (const QString &ref : input.texts(u"entityRefs")) {
        Result<Value> entity = loadDocument(*catalog, ref, input);
        if (!entity)
            return std::unexpected(entity.error());
        entities.push_back(*std::move(entity));
    }
    return Value::Map{{u"entities"_s, {}, Value{std::move(entities), {}}}};
}

} // namespace

Action catalogWriteAction()
{
    return {.name = u"catalog:write"_s,
            .summary = u"Writes an entity's descriptor into the workspace."_s,
            .input = R"({"type": "object", "required": ["entity"], "properties": {
                "entity": {"type": "object", "description": "The whole descriptor"},
                "filePath": {"type": "string", "minLength": 1,
                    "description": "Its path; catalog-info.yaml if left out"}}})",
            .outputs = {},
            .run = writeEntity};
}

Action catalogFetchAction()
{
    return {.name = u"catalog:fetch"_s,
            .summary = u"Reads entities of the catalog, as it was synced last."_s,
            .input = R"({"type": "object", "properties": {
                "entityRef": {"type": "string", "minLength": 1, "description": "Reference of one"},
                "entityRefs": {"type": "array", "items": {"type": "string", "minLength": 1},
                    "description": "References of several"},
                "optional": {"type": "boolean", "description": "Whether it may be missing; null then"},
                "defaultKind": {"type": "string", "description": "Kind of references without one"},
                "defaultNamespace": {"type": "string",
                    "description": "Namespace of references without one"}}})",
            .outputs = {u"entity"_s, u"entities"_s},
            .run = fetchEntities};
}

} // namespace cairn
