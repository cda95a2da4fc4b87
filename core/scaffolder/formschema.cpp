// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formschema.h"

#include "scaffolder/form.h"
#include "scaffolder/formvalue.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What resolving takes care of; the rest of a schema is merged as it stands.
constexpr auto combining = std::to_array<QStringView>({u"$ref", u"allOf", u"anyOf", u"oneOf", u"if", u"then",
                                                       u"else", u"dependencies", u"dependentRequired",
                                                       u"dependentSchemas", u"definitions", u"$defs"});

/// Whether the schemas of a choice bring fields, and are not rules alone such as `required`.
bool bringsFields(const Value &branches)
{
    return branches.list() && std::ranges::any_of(*branches.list(), [](const Value &branch) {
               return branch.find(u"properties") || branch.find(u"$ref") || branch.find(u"type")
                      || branch.find(u"items");
           });
}

/// `oneOf: [{const: a, title: A}, ...]` names choices of one field.
bool namesChoices(const Value &branches)
{
    return branches.list() && !branches.list()->empty()
           && std::ranges::all_of(*branches.list(), [](const Value &branch) {
                  const Value *only = branch.find(u"enum");
                  return branch.find(u"const") || (only && only->list() && only->list()->size() == 1);
              });
}

bool isNullType(const Value &schema)
{
    return schema.textAt({u"type"}) == u"null";
}

void addRequired(Value::Map &schema, const Value &names)
{
    mergeSchema(schema, {{u"required"_s, {}, names}});
}

Value without(const Value &branch, const QString &property)
{
    Value rest = branch;
    if (auto *map = std::get_if<Value::Map>(&rest.content)) {
        const auto properties = std::ranges::find(*map, u"properties"_s, &Member::key);
        if (properties != map->end() && properties->value.map())
            std::erase_if(std::get<Value::Map>(properties->value.content),
                          [&](const Member &member) { return member.key == property; });
    }
    return rest;
}

} // namespace

bool isPresent(const Value *value)
{
    return value && !value->isNull();
}

/// One level of schemas within schemas of one value; circles end here.
class SchemaReader::Level final
{
public:
    explicit Level(SchemaReader &reader)
        : m_reader(reader)
    {
        if (++m_reader.m_depth > formLimits::depth && !m_reader.m_fault)
            m_reader.m_fault =
                Error{ErrorKind::Limit,
                      u"the schema refers to itself without end, or is more than %1 levels deep"_s.arg(
                          formLimits::depth),
                      u"Take the circle out of its $ref, or make it flatter"_s};
    }
    Level(const Level &) = delete;
    Level &operator=(const Level &) = delete;
    ~Level() { --m_reader.m_depth; }
    explicit operator bool() const { return m_reader.m_depth <= formLimits::depth && m_reader.step(); }

private:
    SchemaReader &m_reader;
};

bool SchemaReader::step()
{
    if (++m_steps > formLimits::steps && !m_fault)
        m_fault =
            Error{ErrorKind::Limit, u"the schema takes more than %1 steps to read"_s.arg(formLimits::steps),
                  u"Make it smaller, or take conditions out of it"_s};
    return m_steps <= formLimits::steps;
}

const Value *SchemaReader::target(const QString &reference)
{
    if (reference == u"#")
        return &m_root;
    const QString pointer = QUrl::fromPercentEncoding(reference.sliced(1).toUtf8());
    const Value *found =
        reference.startsWith(u"#/") ? formvalue::at(m_root, pointer) : static_cast<const Value *>(nullptr);
    if (!found && !m_fault)
        m_fault = Error{ErrorKind::NotFound, u"$ref \"%1\" leads nowhere"_s.arg(reference),
                        u"References lead to a place of the same page, such as #/definitions/name"_s};
    return found;
}

SchemaReader::Node SchemaReader::resolved(const Value &schema, const Value &value, const Choice &choice)
{
    Node node;
    node.schema.content = Value::Map();
    node.reference = schema.textAt({u"$ref"});
    follow(node, schema, value, choice);
    return node;
}

void SchemaReader::follow(Node &node, const Value &schema, const Value &value, const Choice &choice)
{
    const Level level(*this);
    if (!level || !schema.map())
        return;
    auto &merged = std::get<Value::Map>(node.schema.content);
    if (const QString reference = schema.textAt({u"$ref"}); !reference.isEmpty()) {
        if (const Value *there = target(reference))
            follow(node, *there, value, choice);
    }
    Value::Map plain;
    std::ranges::copy_if(*schema.map(), std::back_inserter(plain), [](const Member &member) {
        return std::ranges::find(combining, member.key) == combining.end();
    });
    mergeSchema(merged, plain);
    if (const Value *all = schema.find(u"allOf"); all && all->list()) {
        for (const Value &part : *all->list())
            follow(node, part, value, choice);
    }
    if (const Value *condition = schema.find(u"if")) {
        if (const Value *part = schema.find(fits(*condition, value) ? u"then" : u"else"))
            follow(node, *part, value, choice);
    }
    for (const QStringView key : {u"dependencies", u"dependentRequired", u"dependentSchemas"}) {
        if (const Value *dependencies = schema.find(key); dependencies && dependencies->map())
            followDependencies(node, *dependencies, value, choice);
    }
    for (const QStringView key : {u"oneOf", u"anyOf"}) {
        const Value *branches = schema.find(key);
        if (!branches)
            continue;
        if (namesChoices(*branches) || !bringsFields(*branches))
            mergeSchema(merged, {{key.toString(), {}, *branches}});
        else
            followBranches(node, *branches, value, choice);
    }
}

void SchemaReader::followDependencies(Node &node, const Value &dependencies, const Value &value,
                                      const Choice &choice)
{
    auto &merged = std::get<Value::Map>(node.schema.content);
    for (const Member &dependency : *dependencies.map()) {
        const Value *given = value.find(dependency.key);
        if (!isPresent(given))
            continue;
        if (dependency.value.list()) {
            addRequired(merged, dependency.value);
            continue;
        }
        const Value *branches = dependency.value.find(u"oneOf");
        if (!branches)
            branches = dependency.value.find(u"anyOf");
        if (!branches || !branches->list()) {
            follow(node, dependency.value, value, choice);
            continue;
        }
        Value rest = dependency.value;
        std::erase_if(std::get<Value::Map>(rest.content),
                      [](const Member &member) { return member.key == u"oneOf" || member.key == u"anyOf"; });
        follow(node, rest, value, choice);
        for (const Value &branch : *branches->list()) {
            const Value *properties = branch.find(u"properties");
            const Value *condition = properties ? properties->find(dependency.key) : nullptr;
            if (condition && !fits(*condition, *given))
                continue;
            follow(node, without(branch, dependency.key), value, choice);
            break;
        }
    }
}

void SchemaReader::followBranches(Node &node, const Value &branches, const Value &value, const Choice &choice)
{
    const Value::List &all = *branches.list();
    // `[{type: string}, {type: null}]` is a field that may be left out.
    if (std::ranges::count_if(all, isNullType) == qsizetype(all.size()) - 1) {
        follow(node, *std::ranges::find_if_not(all, isNullType), value, choice);
        return;
    }
    const std::optional<qsizetype> chosen = choice ? choice(all) : std::nullopt;
    const qsizetype branch =
        std::clamp<qsizetype>(chosen ? *chosen : likeliest(all, value), 0, qsizetype(all.size()) - 1);
    if (node.branches.empty()) {
        node.branches = all;
        node.branch = branch;
    }
    Value followed = all[size_t(branch)];
    // It names the branch, not what the branch is for.
    if (auto *map = std::get_if<Value::Map>(&followed.content))
        std::erase_if(*map, [](const Member &member) { return member.key == u"title"; });
    follow(node, followed, value, choice);
}

/// The first of those that most of what is there speaks for, and the least against.
qsizetype SchemaReader::likeliest(const Value::List &branches, const Value &value)
{
    const auto scoreOf = [&](const Value &branch) {
        const QString reference = branch.textAt({u"$ref"});
        const Value *schema = reference.isEmpty() ? &branch : target(reference);
        const Value *properties = schema ? schema->find(u"properties") : nullptr;
        if (!properties || !properties->map())
            return schema && fits(*schema, value) ? 1 : 0;
        int score = 0;
        for (const Member &property : *properties->map()) {
            const Value *given = value.find(property.key);
            if (isPresent(given))
                score += fits(property.value, *given) ? 1 : -100;
        }
        return score;
    };
    return std::ranges::max_element(branches, {}, scoreOf) - branches.begin();
}

bool SchemaReader::fits(const Value &schema, const Value &value)
{
    const Level level(*this);
    if (!level)
        return true;
    if (const bool *is = std::get_if<bool>(&schema.content))
        return *is;
    if (const QString reference = schema.textAt({u"$ref"}); !reference.isEmpty()) {
        const Value *there = target(reference);
        return !there || fits(*there, value);
    }
    return fitsKeywords(schema, value) && fitsMembers(schema, value) && fitsItems(schema, value)
           && fitsDependencies(schema, value) && fitsCombined(schema, value);
}

} // namespace cairn
