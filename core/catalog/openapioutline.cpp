// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// OpenAPI 3.x and Swagger 2.0: https://spec.openapis.org/oas/

#include "catalog/outlinewriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Part = OutlineGroup::Kind;

constexpr QStringView methods[] = {u"get",  u"put",   u"post",  u"delete", u"options",
                                   u"head", u"patch", u"trace", u"query"};

bool isTrue(const Value *value)
{
    const bool *flag = value ? std::get_if<bool>(&value->content) : nullptr;
    return flag && *flag;
}

QString firstTag(const Value &operation)
{
    const Value *tags = operation.find(u"tags");
    if (!tags || !tags->list() || tags->list()->empty())
        return {};
    const QString *tag = tags->list()->front().text();
    return tag ? *tag : QString();
}

QString summaryOrDescription(const Value &value)
{
    const QString summary = value.textAt({u"summary"});
    return OutlineWriter::firstLine(summary.isEmpty() ? value.textAt({u"description"}) : summary);
}

class OpenApiReader final
{
public:
    OpenApiReader(OperationOrder order, ApiOutline &outline)
        : m_order(order), m_outline(outline), m_writer(outline)
    {}

    void read(const Value &document)
    {
        const Value::Map &paths = mapAt(document.find(u"paths"));
        m_outline.hasTags = std::ranges::any_of(paths, [](const Member &path) {
            return std::ranges::any_of(
                mapAt(&path.value), [](const Member &member) { return !firstTag(member.value).isEmpty(); });
        });
        if (!m_outline.hasTags)
            m_order = OperationOrder::ByPath;
        if (m_order == OperationOrder::ByTag)
            addTags(document.find(u"tags"));
        for (const Member &path : paths)
            addPath(path, Part::Operations);
        for (const Member &hook : mapAt(document.find(u"webhooks")))
            addPath(hook, Part::Webhooks);
        const Value *components = document.find(u"components");
        addSchemas(components ? components->find(u"schemas") : document.find(u"definitions"));
        std::erase_if(m_outline.groups, [](const OutlineGroup &group) { return group.entries.empty(); });
    }

private:
    /// In the order in which the definition introduces them.
    void addTags(const Value *tags)
    {
        if (!tags || !tags->list())
            return;
        for (const Value &tag : *tags->list()) {
            if (const QString name = tag.textAt({u"name"}); !name.isEmpty())
                m_writer.addGroup(Part::Operations, name, tag.place.line);
        }
    }

    void addPath(const Member &path, Part kind)
    {
        const Value::Map &members = mapAt(&path.value);
        bool isEmpty = true;
        for (const Member &member : members) {
            if (std::ranges::find(methods, QStringView(member.key)) == std::end(methods))
                continue;
            isEmpty = false;
            if (!addOperation(path, member, kind))
                return;
        }
        // What stands in another file cannot be looked into, but it is there.
        if (isEmpty && !members.empty())
            m_writer.add(kind, groupOf(path, path.value, kind),
                         {path.key, {}, path.value.textAt({u"$ref"}), false, path.place.line});
    }

    bool addOperation(const Member &path, const Member &method, Part kind)
    {
        const QString group = groupOf(path, method.value, kind);
        QString summary = summaryOrDescription(method.value);
        if (summary.isEmpty())
            summary = method.value.textAt({u"operationId"});
        if (kind == Part::Operations && m_order == OperationOrder::ByPath)
            m_writer.addGroup(kind, group, path.place.line);
        return m_writer.add(kind, group,
                            {path.key, method.key.toUpper(), summary,
                             isTrue(method.value.find(u"deprecated")), method.place.line});
    }

    QString groupOf(const Member &path, const Value &operation, Part kind) const
    {
        if (kind == Part::Webhooks)
            return {};
        return m_order == OperationOrder::ByTag ? firstTag(operation) : path.key;
    }

    void addSchemas(const Value *schemas)
    {
        for (const Member &schema : mapAt(schemas)) {
            QString summary = schema.value.textAt({u"title"});
            if (summary.isEmpty())
                summary = OutlineWriter::firstLine(schema.value.textAt({u"description"}));
            if (!m_writer.add(
                    Part::Schemas, {},
                    {schema.key, {}, summary, isTrue(schema.value.find(u"deprecated")), schema.place.line}))
                return;
        }
    }

    OperationOrder m_order;
    ApiOutline &m_outline;
    OutlineWriter m_writer;
};

} // namespace

void readOpenApi(const Value &document, OperationOrder order, ApiOutline &outline)
{
    OpenApiReader(order, outline).read(document);
}

} // namespace cairn
