// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formrow.h"

#include "scaffolder/formvalue.h"
#include "templating/scaffolderfunctions.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(cairn::FormRow)
};

/// By the order of FieldWidget; fields that look alike have one name.
constexpr auto widgetNames = std::to_array<QStringView>(
    {u"line",   u"lines",      u"password", u"line",  u"line",      u"date",     u"time",   u"datetime",
     u"colour", u"number",     u"updown",   u"range", u"check",     u"radio",    u"select", u"radio",
     u"checks", u"checks",     u"items",    u"group", u"accordion", u"markdown", u"entity", u"entities",
     u"tags",   u"repository", u"branch",   u"owner", u"select",    u"hidden"});
static_assert(widgetNames.size() == size_t(FieldWidget::Hidden) + 1);

/// More of them are chosen from a list that opens.
constexpr size_t choicesInSight = 8;

QStringList partsOf(const QString &host)
{
    const std::vector<TemplateHost> hosts = publicHosts();
    const auto found = std::ranges::find(hosts, host, &TemplateHost::host);
    switch (found == hosts.end() ? ForgeKind::GitHub : found->kind) {
    case ForgeKind::BitbucketCloud:
        return {u"workspace"_s, u"project"_s, u"repo"_s};
    case ForgeKind::BitbucketServer:
        return {u"project"_s, u"repo"_s};
    case ForgeKind::Azure:
        return {u"organization"_s, u"project"_s, u"repo"_s};
    default:
        return {u"owner"_s, u"repo"_s};
    }
}

QString partLabel(const QString &part)
{
    if (part == u"host")
        return Words::tr("Host");
    if (part == u"owner")
        return Words::tr("Owner");
    if (part == u"workspace")
        return Words::tr("Workspace");
    if (part == u"project")
        return Words::tr("Project");
    if (part == u"organization")
        return Words::tr("Organization");
    return Words::tr("Repository");
}

QStringList allowed(const RepositoryFieldOptions &options, const QString &part)
{
    if (part == u"host")
        return options.hosts;
    if (part == u"owner" || part == u"workspace")
        return options.owners;
    if (part == u"project")
        return options.projects;
    if (part == u"organization")
        return options.organizations;
    return options.repositories;
}

QList<RepositoryPart> repositoryParts(const FormField &field)
{
    const auto &options = std::get<RepositoryFieldOptions>(field.extension);
    const QString host = repositoryHost(field);
    const QUrlQuery query(formvalue::words(field.value).section(u'?', 1));
    QList<RepositoryPart> parts{{u"host"_s, partLabel(u"host"_s), host, options.hosts}};
    for (const QString &name : partsOf(host))
        parts += RepositoryPart{name, partLabel(name), query.queryItemValue(name, QUrl::FullyDecoded),
                                allowed(options, name)};
    return parts;
}

QString helpOf(const FormField &field)
{
    return field.help.isEmpty() || field.note.isEmpty() ? field.help + field.note
                                                        : field.help + u'\n' + field.note;
}

void takeChoices(FormRow &row, const FormField &field)
{
    const Value::List one{field.value};
    const Value::List &values = field.value.list() ? *field.value.list() : one;
    for (size_t at = 0; at < field.choices.size(); ++at) {
        const FieldChoice &choice = field.choices[at];
        row.choices += choice.label;
        if (choice.isDisabled)
            row.disabledChoices += int(at);
        if (std::ranges::find(values, choice.value) != values.end())
            row.chosen += int(at);
    }
    if (field.widget == FieldWidget::Choice && field.choices.size() <= choicesInSight / 2)
        row.widget = u"radio"_s;
}

void takeRange(FormRow &row, const FormField &field)
{
    row.from = field.minimum.value_or(0);
    row.to = field.maximum.value_or(std::max(100., row.from));
    row.step = field.step.value_or(field.type == FieldType::Integer ? 1 : 0);
    row.number = formvalue::numberOf(&field.value).value_or(row.from);
}

/// The host that a field wants a token of; empty where it wants none.
QString tokenHostOf(const FormField &field, const FormLook &look)
{
    const QString chosen = look.repository.section(u'?', 0, 0);
    if (const auto *repository = std::get_if<RepositoryFieldOptions>(&field.extension))
        return repository->token.secretsKey.isEmpty() ? QString()
                                                      : formvalue::words(field.value).section(u'?', 0, 0);
    if (const auto *branch = std::get_if<BranchFieldOptions>(&field.extension))
        return branch->token.secretsKey.isEmpty() ? QString() : chosen;
    if (const auto *owner = std::get_if<RepositoryOwnerOptions>(&field.extension))
        return owner->token.secretsKey.isEmpty() ? QString() : owner->host.isEmpty() ? chosen : owner->host;
    return {};
}

/// One of the fields that want it tells of a host's token.
void tellTokensOnce(std::vector<FormRow> &rows)
{
    QSet<QString> told;
    for (FormRow &row : rows) {
        if (told.contains(row.tokenHost))
            row.tokenHost.clear();
        told.insert(row.tokenHost);
    }
}

FormRow rowOf(const FormField &field, int level, const FormLook &look)
{
    FormRow row;
    row.path = field.path;
    row.widget = widgetNames[size_t(field.widget)].toString();
    // A text between the fields has a heading where the template gives it one.
    row.title = field.type == FieldType::Note && field.title == field.name ? QString() : field.title;
    row.description = safeMarkdown(field.description);
    row.help = helpOf(field);
    row.placeholder = field.placeholder;
    row.error = look.tellsAll || look.seen.contains(field.path) ? field.error : QString();
    row.text = formvalue::words(field.value);
    row.texts = textsOf(&field.value);
    row.isChecked = formvalue::isTrue(&field.value);
    row.isRequired = field.isRequired && field.widget != FieldWidget::CheckBox;
    row.isEditable = !field.isReadOnly && !field.isDisabled;
    row.hasFocus = field.hasFocus;
    row.hasLabel = field.hasLabel;
    row.isInline = field.isInline;
    row.canAdd = field.canAdd && row.isEditable;
    row.canRemove = field.canRemove && row.isEditable;
    row.canMove = field.canMove && row.isEditable;
    row.count = int(field.fields.size());
    row.level = level;
    row.lines = field.rows;
    takeChoices(row, field);
    takeRange(row, field);
    if (const auto *entity = std::get_if<EntityFieldOptions>(&field.extension))
        row.isFree = entity->allowsOthers;
    if (std::holds_alternative<RepositoryFieldOptions>(field.extension))
        row.parts = repositoryParts(field);
    row.tokenHost = tokenHostOf(field, look);
    row.tokenState = look.tokens.value(row.tokenHost);
    return row;
}

bool hasFault(const std::vector<FormField> &fields)
{
    return std::ranges::any_of(
        fields, [](const FormField &field) { return !field.error.isEmpty() || hasFault(field.fields); });
}

void addRows(std::vector<FormRow> &rows, const std::vector<FormField> &fields, int level,
             const FormLook &look);

void addItems(std::vector<FormRow> &rows, const FormField &list, const FormRow &head, const FormLook &look)
{
    for (size_t at = 0; at < list.fields.size(); ++at) {
        const FormField &item = list.fields[at];
        FormRow row = head;
        row.widget = u"item"_s;
        row.title = item.title;
        row.error = item.type == FieldType::Group && look.tellsAll ? item.error : QString();
        row.item = int(at);
        row.level = head.level + 1;
        rows.push_back(row);
        if (item.type == FieldType::Group) {
            addRows(rows, item.fields, head.level + 1, look);
        } else {
            FormRow value = rowOf(item, head.level + 1, look);
            value.hasLabel = false;
            rows.push_back(value);
        }
    }
    if (head.canAdd) {
        FormRow row = head;
        row.widget = u"add"_s;
        row.error.clear();
        row.level = head.level + 1;
        rows.push_back(row);
    }
}

void addRows(std::vector<FormRow> &rows, const std::vector<FormField> &fields, int level,
             const FormLook &look)
{
    for (const FormField &field : fields) {
        if (field.widget == FieldWidget::Hidden)
            continue;
        FormRow row = rowOf(field, level, look);
        if (const auto *accordion = std::get_if<AccordionOptions>(&field.extension))
            row.isExpanded = accordion->isExpanded != look.folded.contains(field.path)
                             || (look.tellsAll && hasFault(field.fields));
        rows.push_back(row);
        if (field.widget == FieldWidget::Items)
            addItems(rows, field, row, look);
        else if (row.isExpanded)
            addRows(rows, field.fields, level + 1, look);
    }
}

} // namespace

std::vector<FormRow> formRows(const std::vector<FormField> &fields, const FormLook &look)
{
    std::vector<FormRow> rows;
    addRows(rows, fields, 0, look);
    tellTokensOnce(rows);
    return rows;
}

int firstFault(const std::vector<FormRow> &rows)
{
    const auto found = std::ranges::find_if(rows, [](const FormRow &row) { return !row.error.isEmpty(); });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

QString repositoryHost(const FormField &field)
{
    const QString host = formvalue::words(field.value).section(u'?', 0, 0);
    if (!host.isEmpty())
        return host;
    const QStringList hosts = std::get<RepositoryFieldOptions>(field.extension).hosts;
    return hosts.isEmpty() ? publicHosts().front().host : hosts.front();
}

QString withPart(const FormField &field, const QString &part, const QString &text)
{
    const QString host = part == u"host" ? text : repositoryHost(field);
    const QUrlQuery before(formvalue::words(field.value).section(u'?', 1));
    QStringList parts;
    bool isEmpty = part != u"host";
    for (const QString &name : partsOf(host)) {
        const QString value = name == part ? text.trimmed() : before.queryItemValue(name, QUrl::FullyDecoded);
        isEmpty = isEmpty && value.isEmpty();
        parts += name + u'=' + QString::fromUtf8(QUrl::toPercentEncoding(value));
    }
    return isEmpty ? QString() : host + u'?' + parts.join(u'&');
}

QString safeMarkdown(const QString &markdown)
{
    QString safe = markdown;
    return safe.replace(u'<', u"&lt;"_s).replace(u"!["_s, u"["_s);
}

} // namespace cairn
