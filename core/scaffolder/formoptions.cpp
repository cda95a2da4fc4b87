// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formoptions.h"

#include "scaffolder/formvalue.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using formvalue::isTrue;
using formvalue::numberOf;
using formvalue::words;

FieldType typeOf(const Value &value)
{
    switch (value.content.index()) {
    case 1:
        return FieldType::Boolean;
    case 2:
        return FieldType::Integer;
    case 3:
        return FieldType::Number;
    case 5:
        return FieldType::List;
    case 6:
        return FieldType::Group;
    default:
        return FieldType::Text;
    }
}

FieldType typeOf(const Value &schema, const std::vector<FieldChoice> &choices)
{
    static const std::unordered_map<QString, FieldType> types{
        {u"string"_s, FieldType::Text},     {u"number"_s, FieldType::Number},
        {u"integer"_s, FieldType::Integer}, {u"boolean"_s, FieldType::Boolean},
        {u"array"_s, FieldType::List},      {u"object"_s, FieldType::Group},
        {u"null"_s, FieldType::Note}};
    QStringList names = textsOf(schema.find(u"type"));
    if (names.size() > 1)
        names.removeAll(u"null"_s);
    if (!names.isEmpty()) {
        const auto found = types.find(names.first());
        return found == types.end() ? FieldType::Any : found->second;
    }
    if (schema.find(u"properties"))
        return FieldType::Group;
    if (schema.find(u"items"))
        return FieldType::List;
    if (!choices.empty())
        return typeOf(choices.front().value);
    for (const QStringView key : {u"const", u"default"}) {
        if (const Value *value = schema.find(key))
            return typeOf(*value);
    }
    return FieldType::Text;
}

void addEnum(std::vector<FieldChoice> &choices, const Value &schema, const Value::List &values)
{
    const Value *names = schema.find(u"enumNames");
    if (!names)
        names = uiOption(schema, u"enumNames");
    for (size_t at = 0; at < values.size(); ++at) {
        FieldChoice choice{values[at], words(values[at]), false};
        if (names && names->list() && at < names->list()->size())
            choice.label = words((*names->list())[at]);
        else if (const Value *name = names ? names->find(choice.label) : nullptr)
            choice.label = words(*name);
        choices.push_back(std::move(choice));
    }
}

/// `enum`, or schemas that each allow one value.
std::vector<FieldChoice> choicesOf(const Value &schema)
{
    std::vector<FieldChoice> choices;
    if (const Value *values = schema.find(u"enum"); values && values->list())
        addEnum(choices, schema, *values->list());
    for (const QStringView key : {u"oneOf", u"anyOf"}) {
        const Value *branches = schema.find(key);
        if (!choices.empty() || !branches || !branches->list())
            continue;
        for (const Value &branch : *branches->list()) {
            const Value *only = branch.find(u"const");
            const Value *values = branch.find(u"enum");
            if (!only && values && values->list() && values->list()->size() == 1)
                only = &values->list()->front();
            if (!only) {
                choices.clear();
                break;
            }
            const QString title = branch.textAt({u"title"});
            choices.push_back({*only, title.isEmpty() ? words(*only) : title, false});
        }
    }
    if (const Value *disabled = uiOption(schema, u"enumDisabled"); disabled && disabled->list()) {
        for (FieldChoice &choice : choices)
            choice.isDisabled = std::ranges::find(*disabled->list(), choice.value) != disabled->list()->end();
    }
    return choices;
}

FieldWidget widgetOfText(const FormField &field, const Value &schema)
{
    if (!field.choices.empty())
        return FieldWidget::Select;
    static const std::unordered_map<QString, FieldWidget> formats{
        {u"email"_s, FieldWidget::Email},        {u"uri"_s, FieldWidget::Address},
        {u"date"_s, FieldWidget::Date},          {u"time"_s, FieldWidget::Time},
        {u"date-time"_s, FieldWidget::DateTime}, {u"color"_s, FieldWidget::Colour},
        {u"idn-email"_s, FieldWidget::Email},
    };
    const auto found = formats.find(schema.textAt({u"format"}));
    return found == formats.end() ? FieldWidget::Line : found->second;
}

/// What RJSF draws without a word of the template.
FieldWidget ordinaryWidget(const FormField &field, const Value &schema)
{
    switch (field.type) {
    case FieldType::Boolean:
        return FieldWidget::CheckBox;
    case FieldType::Number:
    case FieldType::Integer:
        return field.choices.empty() ? FieldWidget::Number : FieldWidget::Select;
    case FieldType::List:
        return field.choices.empty() ? FieldWidget::Items : FieldWidget::MultiSelect;
    case FieldType::Group:
        return FieldWidget::Group;
    case FieldType::Note:
        return FieldWidget::Markdown;
    case FieldType::Any:
        return FieldWidget::Lines;
    default:
        return widgetOfText(field, schema);
    }
}

std::optional<FieldWidget> namedWidget(const FormField &field, const QString &name)
{
    static const std::unordered_map<QString, FieldWidget> texts{
        {u"text"_s, FieldWidget::Line},          {u"textarea"_s, FieldWidget::Lines},
        {u"password"_s, FieldWidget::Password},  {u"email"_s, FieldWidget::Email},
        {u"uri"_s, FieldWidget::Address},        {u"url"_s, FieldWidget::Address},
        {u"date"_s, FieldWidget::Date},          {u"time"_s, FieldWidget::Time},
        {u"date-time"_s, FieldWidget::DateTime}, {u"datetime"_s, FieldWidget::DateTime},
        {u"alt-date"_s, FieldWidget::Date},      {u"alt-datetime"_s, FieldWidget::DateTime},
        {u"color"_s, FieldWidget::Colour},
    };
    static const std::unordered_map<QString, FieldWidget> numbers{{u"updown"_s, FieldWidget::UpDown},
                                                                  {u"range"_s, FieldWidget::Range},
                                                                  {u"text"_s, FieldWidget::Number}};
    if (name == u"hidden")
        return FieldWidget::Hidden;
    const bool hasChoices = !field.choices.empty();
    if (name == u"radio" || name == u"RadioWidget")
        return field.type == FieldType::Boolean ? std::optional(FieldWidget::Switch)
               : hasChoices                     ? std::optional(FieldWidget::Radio)
                                                : std::nullopt;
    if (name == u"select" || name == u"SelectWidget")
        return field.type == FieldType::Boolean ? std::optional(FieldWidget::Switch)
               : !hasChoices                    ? std::nullopt
               : field.type == FieldType::List  ? std::optional(FieldWidget::MultiSelect)
                                                : std::optional(FieldWidget::Select);
    if (name == u"checkboxes")
        return hasChoices && field.type == FieldType::List ? std::optional(FieldWidget::CheckBoxes)
                                                           : std::nullopt;
    if (name == u"checkbox")
        return field.type == FieldType::Boolean ? std::optional(FieldWidget::CheckBox) : std::nullopt;
    const auto &known = field.type == FieldType::Text ? texts : numbers;
    const auto found = known.find(name);
    const bool fits =
        field.type == FieldType::Text || field.type == FieldType::Number || field.type == FieldType::Integer;
    return found != known.end() && fits && !hasChoices ? std::optional(found->second) : std::nullopt;
}

void applyWidget(FormField &field, const Value &schema)
{
    field.widget = ordinaryWidget(field, schema);
    const Value *named = uiOption(schema, u"widget");
    if (!named || !named->text())
        return;
    if (const std::optional<FieldWidget> widget = namedWidget(field, *named->text()))
        field.widget = *widget;
    else if (ordinaryWidget(field, schema) == FieldWidget::Line && *named->text() != u"text")
        field.note =
            u"The template asks for the widget \"%1\", which Cairn does not have."_s.arg(*named->text());
}

void applyWords(FormField &field, const Value &schema)
{
    const auto words = [&](QStringView name) {
        const Value *option = uiOption(schema, name);
        return option && option->text() ? *option->text() : QString();
    };
    field.title = words(u"title");
    if (field.title.isEmpty())
        field.title = schema.textAt({u"title"});
    if (field.title.isEmpty())
        field.title = field.name;
    field.description = words(u"description");
    if (field.description.isEmpty())
        field.description = schema.textAt({u"description"});
    field.help = words(u"help");
    field.placeholder = words(u"placeholder");
    field.inputType = words(u"inputType");
}

void applySwitches(FormField &field, const Value &schema)
{
    field.hasFocus = isTrue(uiOption(schema, u"autofocus"));
    field.isReadOnly = isTrue(uiOption(schema, u"readonly")) || isTrue(schema.find(u"readOnly"));
    field.isDisabled = isTrue(uiOption(schema, u"disabled"));
    field.isInline = isTrue(uiOption(schema, u"inline"));
    const Value *label = uiOption(schema, u"label");
    field.hasLabel = !label || isTrue(label) || label->text();
    field.rows = int(std::clamp(numberOf(uiOption(schema, u"rows")).value_or(0), 0., 40.));
    if (const Value *empty = uiOption(schema, u"emptyValue"))
        field.emptyValue = *empty;
    // A box that must be ticked is for the user to tick.
    if (const Value *value = schema.find(u"const"); value && field.type != FieldType::Boolean)
        field.defaultValue = *value;
    if (const Value *value = schema.find(u"default"))
        field.defaultValue = *value;
}

void applyLimits(FormField &field, const Value &schema)
{
    field.minimum = numberOf(schema.find(u"minimum"));
    field.maximum = numberOf(schema.find(u"maximum"));
    field.step = numberOf(schema.find(u"multipleOf"));
    if (!field.minimum)
        field.minimum = numberOf(schema.find(u"exclusiveMinimum"));
    if (!field.maximum)
        field.maximum = numberOf(schema.find(u"exclusiveMaximum"));
}

void applyReview(FormField &field, const Value &schema)
{
    const Value *review = uiOption(schema, u"backstage");
    review = review ? review->find(u"review") : uiOption(schema, u"backstage.review");
    if (!review)
        return;
    const Value *shows = review->find(u"show");
    const Value *explodes = review->find(u"explode");
    field.review.isShown = !shows || isTrue(shows);
    field.review.explodes = !explodes || isTrue(explodes);
    field.review.mask = review->textAt({u"mask"});
    field.review.name = review->textAt({u"name"});
}

/// Of a list whose items can be chosen from.
void applyItems(FormField &field, const Value &schema)
{
    const auto may = [&](QStringView name) {
        const Value *option = uiOption(schema, name);
        return !option || isTrue(option);
    };
    field.canAdd = may(u"addable");
    field.canRemove = may(u"removable");
    field.canMove = may(u"orderable");
    const Value *items = schema.find(u"items");
    if (items && items->map() && isTrue(schema.find(u"uniqueItems")))
        field.choices = choicesOf(*items);
}

} // namespace

const Value *uiOption(const Value &schema, QStringView name)
{
    if (const Value *direct = schema.find(QString(u"ui:"_s).append(name)))
        return direct;
    const Value *options = schema.find(u"ui:options");
    return options ? options->find(name) : nullptr;
}

FormField plainField(const Value &schema, const QString &name)
{
    FormField field;
    field.name = name;
    field.choices = choicesOf(schema);
    field.type = typeOf(schema, field.choices);
    const bool isOpen = field.type == FieldType::Group && !schema.find(u"properties");
    const Value *others = schema.find(u"additionalProperties");
    if (isOpen && (!others || !(others->content == Value::Content(false))))
        field.type = FieldType::Any;
    if (field.type == FieldType::List && !schema.find(u"items"))
        field.type = FieldType::Any;
    if (field.type == FieldType::List)
        applyItems(field, schema);
    if (field.type == FieldType::Boolean && field.choices.empty()) {
        addEnum(field.choices, schema, {Value{true, {}}, Value{false, {}}});
        for (FieldChoice &choice : field.choices)
            choice.label = choice.label == u"true"    ? u"Yes"_s
                           : choice.label == u"false" ? u"No"_s
                                                      : choice.label;
    }
    applyWords(field, schema);
    applySwitches(field, schema);
    applyLimits(field, schema);
    applyReview(field, schema);
    applyWidget(field, schema);
    applyExtension(field, schema);
    if (field.type == FieldType::Any && field.note.isEmpty())
        field.note = u"Any value, written as YAML."_s;
    return field;
}

} // namespace cairn
