// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/nearest.h"
#include "scaffolder/formoptions.h"
#include "scaffolder/formvalue.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using formvalue::isTrue;

QString optionText(const Value &schema, QStringView name)
{
    const Value *option = uiOption(schema, name);
    return option && option->text() ? *option->text() : QString();
}

TokenRequest tokenRequest(const Value &schema)
{
    const Value *wanted = uiOption(schema, u"requestUserCredentials");
    if (!wanted)
        return {};
    TokenRequest request{wanted->textAt({u"secretsKey"}), {}};
    const Value *scopes = wanted->find(u"additionalScopes");
    for (const Member &forge : scopes && scopes->map() ? *scopes->map() : Value::Map())
        request.scopes[forge.key] = textsOf(&forge.value);
    return request;
}

CatalogFilter kindFilter(const QStringList &kinds)
{
    return kinds.isEmpty() ? CatalogFilter() : CatalogFilter{{{u"kind"_s, kinds, {}}}};
}

EntityFieldOptions entityOptions(const Value &schema, const QStringList &ordinaryKinds)
{
    EntityFieldOptions options;
    const Value *filter = uiOption(schema, u"catalogFilter");
    const QStringList kinds = textsOf(uiOption(schema, u"allowedKinds"));
    if (filter)
        options.filter = readCatalogFilter(*filter);
    else
        options.filter = kindFilter(kinds.isEmpty() ? ordinaryKinds : kinds);
    options.defaultKind = optionText(schema, u"defaultKind");
    options.defaultNamespace = optionText(schema, u"defaultNamespace");
    const Value *nameSpace = uiOption(schema, u"defaultNamespace");
    options.writesNamespace = nameSpace && nameSpace->content == Value::Content(false);
    const Value *allows = uiOption(schema, u"allowArbitraryValues");
    options.allowsOthers = !allows || isTrue(allows);
    return options;
}

void applyEntity(FormField &field, const Value &schema)
{
    field.widget = FieldWidget::Entity;
    field.extension = entityOptions(schema, {});
}

void applyEntities(FormField &field, const Value &schema)
{
    field.type = FieldType::List;
    field.widget = FieldWidget::Entities;
    field.extension = entityOptions(schema, {});
}

void applyOwner(FormField &field, const Value &schema)
{
    field.widget = FieldWidget::Entity;
    EntityFieldOptions options = entityOptions(schema, {u"Group"_s, u"User"_s});
    if (options.defaultKind.isEmpty())
        options.defaultKind = u"Group"_s;
    field.extension = options;
}

void applyOwned(FormField &field, const Value &schema)
{
    applyEntity(field, schema);
    std::get<EntityFieldOptions>(field.extension).isOwned = true;
}

void applyMyGroups(FormField &field, const Value &schema)
{
    field.widget = FieldWidget::Entity;
    EntityFieldOptions options = entityOptions(schema, {u"Group"_s});
    options.defaultKind = u"Group"_s;
    options.isMyGroup = true;
    field.extension = options;
}

void applyName(FormField &field, const Value &)
{
    field.widget = FieldWidget::Line;
    field.extension = NameFieldOptions();
}

void applyTags(FormField &field, const Value &schema)
{
    field.type = FieldType::List;
    field.widget = FieldWidget::Tags;
    field.extension =
        TagFieldOptions{textsOf(uiOption(schema, u"kinds")), isTrue(uiOption(schema, u"showCounts"))};
    if (field.help.isEmpty())
        field.help = optionText(schema, u"helperText");
}

void applyRepository(FormField &field, const Value &schema)
{
    const auto listed = [&](QStringView name) { return textsOf(uiOption(schema, name)); };
    field.widget = FieldWidget::RepositoryUrl;
    field.extension = RepositoryFieldOptions{listed(u"allowedHosts"),  listed(u"allowedOrganizations"),
                                             listed(u"allowedOwners"), listed(u"allowedProjects"),
                                             listed(u"allowedRepos"),  tokenRequest(schema)};
}

void applyBranch(FormField &field, const Value &schema)
{
    field.widget = FieldWidget::Branch;
    field.extension = BranchFieldOptions{tokenRequest(schema)};
}

void applyRepositoryOwner(FormField &field, const Value &schema)
{
    field.widget = FieldWidget::RepositoryOwner;
    field.extension = RepositoryOwnerOptions{
        optionText(schema, u"host"), textsOf(uiOption(schema, u"excludedOwners")), tokenRequest(schema)};
}

void applySecret(FormField &field, const Value &)
{
    field.widget = FieldWidget::Password;
    field.isSecret = true;
    field.defaultValue = {};
}

void applyAccordion(FormField &field, const Value &schema)
{
    if (field.type != FieldType::Group)
        return;
    field.widget = FieldWidget::Accordion;
    const Value *expanded = uiOption(schema, u"defaultExpanded");
    field.extension = AccordionOptions{isTrue(expanded)};
    if (const QString title = optionText(schema, u"accordionTitle"); !title.isEmpty())
        field.title = title;
}

void applyApiSelect(FormField &field, const Value &schema)
{
    field.note =
        u"Its choices come from a server of Backstage's own, which Cairn does not ask. Write the value."_s;
    if (field.placeholder.isEmpty())
        field.placeholder = optionText(schema, u"placeholder");
}

struct Extension {
    QStringView name;
    void (*apply)(FormField &field, const Value &schema);
};

constexpr auto extensions = std::to_array<Extension>({
    {u"EntityPicker", applyEntity},
    {u"MultiEntityPicker", applyEntities},
    {u"OwnerPicker", applyOwner},
    {u"OwnedEntityPicker", applyOwned},
    {u"MyGroupsPicker", applyMyGroups},
    {u"EntityNamePicker", applyName},
    {u"EntityTagsPicker", applyTags},
    {u"RepoUrlPicker", applyRepository},
    {u"RepoBranchPicker", applyBranch},
    {u"RepoOwnerPicker", applyRepositoryOwner},
    {u"Secret", applySecret},
    {u"AccordionField", applyAccordion},
    {u"SelectFieldFromApi", applyApiSelect},
});

/// Fields of react-jsonschema-form itself, which a schema's type says already.
constexpr auto ordinaryFields = std::to_array<QStringView>(
    {u"StringField", u"NumberField", u"BooleanField", u"ArrayField", u"ObjectField", u"NullField",
     u"SchemaField", u"TitleField", u"DescriptionField"});

QString unknownNote(const QString &name)
{
    std::vector<QStringView> names;
    for (const Extension &extension : extensions)
        names.push_back(extension.name);
    const QString nearest = nearestName(name, names);
    const QString said = u"The template asks for the field \"%1\", which Cairn does not have."_s.arg(name);
    return nearest.isEmpty() ? said + u" Write its value."_s : said + u" Did it mean %1?"_s.arg(nearest);
}

std::vector<CatalogCondition> readConditions(const Value &filter)
{
    std::vector<CatalogCondition> conditions;
    for (const Member &member : *filter.map()) {
        CatalogCondition condition{member.key, textsOf(&member.value), {}};
        if (const Value *exists = member.value.find(u"exists"))
            condition.isThere = isTrue(exists);
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

} // namespace

CatalogFilter readCatalogFilter(const Value &filter)
{
    CatalogFilter read;
    if (filter.map())
        read.push_back(readConditions(filter));
    if (filter.list()) {
        for (const Value &part : *filter.list()) {
            if (part.map())
                read.push_back(readConditions(part));
        }
    }
    return read;
}

void applyExtension(FormField &field, const Value &schema)
{
    field.extensionName = optionText(schema, u"field");
    const QString &name = field.extensionName;
    if (name.isEmpty() || std::ranges::find(ordinaryFields, name) != ordinaryFields.end())
        return;
    const auto found = std::ranges::find(extensions, name, &Extension::name);
    if (found == extensions.end())
        field.note = unknownNote(name);
    else if (field.widget != FieldWidget::Hidden)
        found->apply(field, schema);
}

} // namespace cairn
