// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formbuilder.h"

#include "base/json.h"
#include "base/shortened.h"
#include "scaffolder/formoptions.h"
#include "scaffolder/formvalue.h"
#include "scaffolder/formwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const Value noValue;

/// Characters of a rule that a message holds.
constexpr qsizetype shownRule = 120;

Value emptyObject()
{
    return {Value::Map(), {}};
}

/// The properties of an object, in the order that `ui:order` says; those that it does not name stand at its
/// `*`, or at the end.
std::vector<const Member *> orderedProperties(const Value &schema)
{
    std::vector<const Member *> rest;
    if (const Value *properties = schema.find(u"properties"); properties && properties->map()) {
        for (const Member &member : *properties->map())
            rest.push_back(&member);
    }
    std::vector<const Member *> ordered;
    size_t others = 0;
    bool hasOthers = false;
    for (const QString &name : textsOf(uiOption(schema, u"order"))) {
        if (name == u"*") {
            others = ordered.size();
            hasOthers = true;
        }
        const auto found = std::ranges::find(rest, name, [](const Member *member) { return member->key; });
        if (found == rest.end())
            continue;
        ordered.push_back(*found);
        rest.erase(found);
    }
    ordered.insert(hasOthers ? ordered.begin() + qsizetype(others) : ordered.end(), rest.begin(), rest.end());
    return ordered;
}

bool hasError(const std::vector<FormField> &fields)
{
    return std::ranges::any_of(
        fields, [](const FormField &field) { return !field.error.isEmpty() || hasError(field.fields); });
}

/// What is wrong with fields that are not shown.
QString hiddenError(const std::vector<FormField> &fields)
{
    for (const FormField &field : fields) {
        if (field.widget == FieldWidget::Hidden && !field.error.isEmpty())
            return field.error;
        if (const QString inner = hiddenError(field.fields); !inner.isEmpty())
            return inner;
    }
    return {};
}

QString pageBreach(const QString &keyword, const Value &rule)
{
    QStringList names;
    for (const Value &branch : rule.list() ? *rule.list() : Value::List())
        names += textsOf(branch.find(u"required")).join(u" and "_s);
    names.removeAll(QString());
    if (keyword == u"anyOf" && !names.isEmpty())
        return u"One of these must be given: %1"_s.arg(names.join(u", "_s));
    if (keyword == u"oneOf" && !names.isEmpty())
        return u"Exactly one of these must be given: %1"_s.arg(names.join(u", "_s));
    return u"The answers of this page do not fit the template's rule \"%1\": %2"_s.arg(
        keyword, shortened(QString::fromUtf8(writeJson(rule)), shownRule));
}

} // namespace

FormBuilder::FormBuilder(const FormPage &page, const FormState &state, int known)
    : m_page(page), m_state(state), m_reader(page.schema), m_count(known)
{}

std::optional<FormSheet> FormBuilder::build()
{
    if (!isOn(m_page.schema))
        return {};
    FormSheet sheet;
    sheet.title = m_page.title;
    sheet.description = m_page.description;
    const SchemaReader::Node node = nodeAt({}, m_page.schema);
    addChoice(sheet.fields, node, {});
    addMembers(sheet.fields, {node.schema, {}, node.schema.find(u"default"), {}, 0});
    checkPage(sheet, node.schema);
    if (m_reader.fault())
        note(m_reader.fault()->message + u". "_s + m_reader.fault()->hint);
    sheet.note = m_note;
    sheet.isComplete = sheet.error.isEmpty() && !hasError(sheet.fields);
    return sheet;
}

void FormBuilder::note(const QString &words)
{
    if (m_note.isEmpty())
        m_note = words;
}

bool FormBuilder::isOn(const Value &schema) const
{
    const QString flag = schema.textAt({u"backstage:featureFlag"});
    return flag.isEmpty() || m_state.surroundings.flags.contains(flag);
}

SchemaReader::Node FormBuilder::nodeAt(const QString &path, const Value &schema)
{
    const Value *value = formvalue::at(m_state.visible, path);
    const auto chosen = [&](const std::vector<Value> &) -> std::optional<qsizetype> {
        const auto found = m_state.branches.find(path);
        return found == m_state.branches.end() ? std::nullopt : std::optional(found->second);
    };
    static const Value none = emptyObject();
    return m_reader.resolved(schema, value ? *value : none, chosen);
}

void FormBuilder::addChoice(std::vector<FormField> &fields, const SchemaReader::Node &node,
                            const QString &path) const
{
    if (node.branches.size() < 2)
        return;
    FormField field;
    field.path = path + u'#';
    field.name = u"#"_s;
    field.title = u"Which"_s;
    field.type = FieldType::Integer;
    field.widget = FieldWidget::Choice;
    field.isRequired = true;
    for (size_t at = 0; at < node.branches.size(); ++at) {
        const QString title = node.branches[at].textAt({u"title"});
        field.choices.push_back(
            {Value{qint64(at), {}}, title.isEmpty() ? u"Option %1"_s.arg(at + 1) : title, false});
    }
    field.value.content = qint64(node.branch);
    fields.push_back(std::move(field));
}

void FormBuilder::addMembers(std::vector<FormField> &fields, const Parent &parent)
{
    const QStringList required = textsOf(parent.schema.find(u"required"));
    for (const Member *property : orderedProperties(parent.schema))
        addField(fields, property->value, property->key, required.contains(property->key), parent);
}

void FormBuilder::addField(std::vector<FormField> &fields, const Value &schema, const QString &name,
                           bool isRequired, const Parent &parent)
{
    if (++m_count > formLimits::fields) {
        note(u"The form has more than %1 fields; the rest is left out."_s.arg(formLimits::fields));
        return;
    }
    const QString path = formvalue::joined(parent.path, name);
    const SchemaReader::Node node = nodeAt(path, schema);
    if (!isOn(node.schema))
        return;
    FormField field = plainField(node.schema, name);
    field.path = path;
    field.isRequired = isRequired;
    Parent inner{node.schema, path, nullptr, parent.references, parent.level + 1};
    const bool isCircle = !node.reference.isEmpty() && parent.references.contains(node.reference);
    if (field.type == FieldType::Group && (isCircle || inner.level > formLimits::levels)) {
        note(u"%1 is left out: fields stand in fields without end there."_s.arg(field.title));
        return;
    }
    if (!node.reference.isEmpty())
        inner.references += node.reference;
    if (const Value *given = parent.defaults ? parent.defaults->find(name) : nullptr)
        field.defaultValue = *given;
    if (field.isSecret)
        field.defaultValue = {};
    if (field.type == FieldType::Group) {
        const Value defaults = std::exchange(field.defaultValue, {});
        inner.defaults = &defaults;
        addChoice(field.fields, node, path);
        addMembers(field.fields, inner);
    } else {
        addChoice(fields, node, path);
        if (field.type == FieldType::List)
            addItems(field, node.schema, inner);
    }
    complete(field, node.schema, parent);
    fields.push_back(std::move(field));
}

void FormBuilder::addItems(FormField &field, const Value &schema, const Parent &inner)
{
    const Value *items = schema.find(u"items");
    const auto atLeast = size_t(
        std::clamp(formvalue::numberOf(schema.find(u"minItems")).value_or(0), 0., double(formLimits::items)));
    const size_t tuple = items && items->list() ? items->list()->size() : 0;
    if (field.defaultValue.isNull())
        field.defaultValue.content = Value::List();
    // What a list must hold at least is there from the beginning.
    auto *defaults = std::get_if<Value::List>(&field.defaultValue.content);
    if (defaults && field.widget == FieldWidget::Items && defaults->size() < std::max(atLeast, tuple))
        defaults->resize(std::max(atLeast, tuple));
    const Value *value = formvalue::at(m_state.values, field.path);
    const size_t count = value && value->list() ? value->list()->size() : 0;
    const double atMost = formvalue::numberOf(schema.find(u"maxItems")).value_or(formLimits::items);
    field.canAdd = field.canAdd && double(count) < std::min(atMost, double(formLimits::items));
    if (field.widget != FieldWidget::Items)
        return;
    const Value *others = schema.find(u"additionalItems");
    field.canAdd = field.canAdd && (tuple == 0 || (others && others->map()));
    field.canRemove = field.canRemove && count > tuple;
    field.canMove = field.canMove && tuple == 0 && count > 1;
    for (size_t at = 0; at < count; ++at) {
        const Value *item = tuple == 0 ? items : at < tuple ? &(*items->list())[at] : others;
        if (!item || !item->map())
            item = &noValue;
        addField(field.fields, *item, QString::number(at), true,
                 {schema, inner.path, nullptr, {}, inner.level});
    }
    // A choice of schemas has no place among the items.
    std::erase_if(field.fields, [](const FormField &one) { return one.widget == FieldWidget::Choice; });
    for (FormField &one : field.fields) {
        if (one.title == one.name)
            one.title = QString::number(one.name.toInt() + 1);
    }
}

void FormBuilder::complete(FormField &field, const Value &schema, const Parent &parent)
{
    if (field.type == FieldType::Note)
        return;
    Value value;
    if (field.type == FieldType::Group)
        value.content = collected(field.fields);
    else if (const Value *given = formvalue::at(m_state.values, field.path))
        value = *given;
    if (field.isRequired && field.widget == FieldWidget::CheckBox && field.defaultValue.isNull())
        field.defaultValue.content = false;
    const auto *entity = std::get_if<EntityFieldOptions>(&field.extension);
    if (entity && entity->isMyGroup && m_state.surroundings.myGroups.size() == 1
        && field.defaultValue.isNull())
        field.defaultValue = formvalue::text(m_state.surroundings.myGroups.first());
    if (field.type != FieldType::Group)
        field.value = value;
    field.error = schemaError(field, schema, parent.schema, value, m_reader);
    if (field.error.isEmpty())
        field.error = extensionError(field, m_state.surroundings);
}

void FormBuilder::checkPage(FormSheet &sheet, const Value &schema)
{
    sheet.error = hiddenError(sheet.fields);
    if (!sheet.error.isEmpty())
        return;
    for (const QString &name : textsOf(schema.find(u"required"))) {
        const Value *property = schema.find(u"properties");
        property = property ? property->find(name) : nullptr;
        if (!property && !isPresent(m_state.values.find(name)))
            sheet.error = u"The template asks for \"%1\", but has no field of that name here"_s.arg(name);
    }
    if (!sheet.error.isEmpty() || hasError(sheet.fields))
        return;
    // What no field alone can say, such as `anyOf` of required names.
    for (const QString &keyword : {u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"not"_s, u"minProperties"_s}) {
        const Value *rule = schema.find(keyword);
        Value::Map alone;
        if (rule)
            alone.push_back({keyword, {}, *rule});
        if (rule && !m_reader.fits({std::move(alone), {}}, {collected(sheet.fields), {}}))
            sheet.error = pageBreach(keyword, *rule);
    }
}

Value::Map collected(const std::vector<FormField> &fields)
{
    Value::Map values;
    for (const FormField &field : fields) {
        if (field.widget == FieldWidget::Choice || field.type == FieldType::Note)
            continue;
        Value value = field.value;
        if (field.type == FieldType::Group) {
            value.content = collected(field.fields);
        } else if (field.widget == FieldWidget::Items && value.list()) {
            Value::List items;
            for (Member &item : collected(field.fields))
                items.push_back(std::move(item.value));
            value.content = std::move(items);
        }
        if (isPresent(&value))
            formvalue::member(values, field.name) = std::move(value);
    }
    return values;
}

void mergeValues(Value::Map &values, const Value::Map &later)
{
    for (const Member &member : later) {
        Value &there = formvalue::member(values, member.key);
        auto *map = std::get_if<Value::Map>(&there.content);
        if (map && member.value.map())
            mergeValues(*map, *member.value.map());
        else
            there = member.value;
    }
}

} // namespace cairn
