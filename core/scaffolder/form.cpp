// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/form.h"

#include "base/yaml.h"
#include "catalog/entityref.h"
#include "forge/offers.h"
#include "scaffolder/formbuilder.h"
#include "scaffolder/formvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// How often a change may show fields whose defaults show further ones.
constexpr int rounds = 16;

const FormField *findIn(const std::vector<FormField> &fields, const QString &path)
{
    for (const FormField &field : fields) {
        if (field.path == path)
            return &field;
        if (!path.startsWith(field.path + u'/') && !path.startsWith(field.path + u'#'))
            continue;
        if (const FormField *inner = findIn(field.fields, path))
            return inner;
    }
    return nullptr;
}

void takeSecrets(std::vector<FormField> &fields, Value::Map &secrets)
{
    for (FormField &field : fields) {
        takeSecrets(field.fields, secrets);
        if (!field.isSecret)
            continue;
        if (isPresent(&field.value))
            formvalue::member(secrets, field.name) = field.value;
        field.value = {};
    }
}

bool fill(const std::vector<FormField> &fields, Value &values)
{
    bool hasFilled = false;
    for (const FormField &field : fields) {
        hasFilled |= fill(field.fields, values);
        if (field.defaultValue.isNull())
            continue;
        const Value *given = formvalue::at(values, field.path);
        // In a new list of a group, items are there as nothing.
        const bool isNewItem = given && given->isNull() && field.name.front().isDigit()
                               && !field.defaultValue.isNull() && field.path != u'/' + field.name;
        if (!given || isNewItem)
            hasFilled |= formvalue::put(values, field.path, field.defaultValue);
    }
    return hasFilled;
}

QString labelOf(const FormField &field, const Value &value)
{
    for (const FieldChoice &choice : field.choices) {
        if (choice.value == value)
            return choice.label;
    }
    return formvalue::words(value);
}

QString reviewed(const FormField &field)
{
    if (!field.review.mask.isEmpty())
        return field.review.mask;
    if (field.isSecret || field.widget == FieldWidget::Password)
        return u"******"_s;
    if (field.type == FieldType::Group)
        return formvalue::words({collected(field.fields), {}});
    if (const Value::List *list = field.value.list()) {
        QStringList labels;
        for (const Value &item : *list)
            labels += labelOf(field, item);
        return labels.join(u", "_s);
    }
    return labelOf(field, field.value);
}

void reviewIn(const std::vector<FormField> &fields, const QString &before, std::vector<ReviewLine> &lines)
{
    for (const FormField &field : fields) {
        const bool isShown = field.review.isShown && field.type != FieldType::Note
                             && field.widget != FieldWidget::Choice && field.widget != FieldWidget::Hidden;
        if (!isShown)
            continue;
        const QString title = before + (field.review.name.isEmpty() ? field.title : field.review.name);
        if (field.type == FieldType::Group && field.review.explodes && field.review.mask.isEmpty())
            reviewIn(field.fields, title + u" › "_s, lines);
        else if (field.type == FieldType::Group || isPresent(&field.value))
            lines.push_back({title, reviewed(field), field.isSecret});
    }
}

/// What was chosen for a repository; that of the field `repoUrl` comes first, as Backstage's fields look
/// there.
void findRepository(const std::vector<FormField> &fields, QString &found)
{
    for (const FormField &field : fields) {
        findRepository(field.fields, found);
        const QString value = formvalue::words(field.value);
        if (field.widget == FieldWidget::RepositoryUrl && !value.isEmpty()
            && (found.isEmpty() || field.path == u"/repoUrl"))
            found = value;
    }
}

struct TokenSearch {
    const std::vector<TemplateHost> &hosts;
    QString repositoryHost; ///< of the chosen one, which a field of its branches asks
    std::vector<WantedToken> found = {};

    void add(const TokenRequest &request, const QString &host)
    {
        if (request.secretsKey.isEmpty() || host.isEmpty())
            return;
        const auto known = std::ranges::find(hosts, host, &TemplateHost::host);
        const auto scopes =
            request.scopes.find(scopesKey(known == hosts.end() ? ForgeKind::GitHub : known->kind));
        found.push_back(
            {request.secretsKey, host, scopes == request.scopes.end() ? QStringList() : scopes->second});
    }
};

void findTokens(const std::vector<FormField> &fields, TokenSearch &search)
{
    for (const FormField &field : fields) {
        findTokens(field.fields, search);
        if (const auto *repository = std::get_if<RepositoryFieldOptions>(&field.extension))
            search.add(repository->token, formvalue::words(field.value).section(u'?', 0, 0));
        else if (const auto *branch = std::get_if<BranchFieldOptions>(&field.extension))
            search.add(branch->token, search.repositoryHost);
        else if (const auto *owner = std::get_if<RepositoryOwnerOptions>(&field.extension))
            search.add(owner->token, owner->host.isEmpty() ? search.repositoryHost : owner->host);
    }
}

} // namespace

Form::Form(const ScaffolderTemplate &path, const PathAnswers &answers, FormSurroundings surroundings)
    : m_schemas(path.pages), m_surroundings(std::move(surroundings)), m_values{answers.parameters, {}}
{
    for (const Member &secret : answers.secrets)
        formvalue::member(std::get<Value::Map>(m_values.content), secret.key) = secret.value;
    resolve();
}

void Form::setSurroundings(FormSurroundings surroundings)
{
    m_surroundings = std::move(surroundings);
    resolve();
}

/// What is visible decides conditions, and conditions decide what is visible: until nothing changes.
void Form::resolve()
{
    Value visible = m_values;
    for (int round = 0; round < rounds; ++round) {
        m_pages.clear();
        int count = 0;
        const FormState state{m_values, visible, m_branches, m_surroundings};
        for (const FormPage &page : m_schemas) {
            FormBuilder builder(page, state, count);
            if (std::optional<FormSheet> sheet = builder.build())
                m_pages.push_back(*std::move(sheet));
            count = builder.count();
        }
        Value now{Value::Map(), {}};
        const bool hasFilled = fillDefaults();
        for (const FormSheet &page : m_pages)
            mergeValues(std::get<Value::Map>(now.content), collected(page.fields));
        if (!hasFilled && now == visible)
            return;
        visible = hasFilled ? m_values : std::move(now);
    }
}

/// Of one property on two pages the later one's default counts.
bool Form::fillDefaults()
{
    bool hasFilled = false;
    for (auto page = m_pages.rbegin(); page != m_pages.rend(); ++page)
        hasFilled |= fill(page->fields, m_values);
    return hasFilled;
}

const FormField *Form::find(const QString &path) const
{
    for (auto page = m_pages.rbegin(); page != m_pages.rend(); ++page) {
        if (const FormField *field = findIn(page->fields, path))
            return field;
    }
    return nullptr;
}

bool Form::setValue(const QString &path, const Value &value)
{
    const FormField *field = find(path);
    if (!field)
        return false;
    if (field->widget == FieldWidget::Choice) {
        const auto *branch = std::get_if<qint64>(&value.content);
        if (!branch || *branch < 0 || *branch >= qint64(field->choices.size()))
            return false;
        forgetDefaults(path.chopped(1));
        m_branches[path.chopped(1)] = *branch;
    } else if (field->type == FieldType::Note || !formvalue::put(m_values, path, value)) {
        return false;
    }
    resolve();
    return true;
}

/// Those of the schema that was followed so far must not stand in the way of those that come.
void Form::forgetDefaults(const QString &path)
{
    const auto forget = [&](const std::vector<FormField> &fields) {
        const Value *given = formvalue::at(m_values, path);
        if (!given || !given->map())
            return;
        Value kept = *given;
        std::erase_if(std::get<Value::Map>(kept.content), [&](const Member &member) {
            const auto field = std::ranges::find(fields, member.key, &FormField::name);
            return field != fields.end() && field->defaultValue == member.value;
        });
        formvalue::put(m_values, path, std::move(kept));
    };
    if (const FormField *group = path.isEmpty() ? nullptr : find(path))
        forget(group->fields);
    for (const FormSheet &page : m_pages) {
        if (path.isEmpty())
            forget(page.fields);
    }
}

bool Form::setText(const QString &path, const QString &text)
{
    const FormField *field = find(path);
    return field && setValue(path, typedValue(*field, text));
}

bool Form::changeList(const QString &path, const std::function<bool(Value::List &)> &change)
{
    const FormField *field = find(path);
    if (!field || field->widget != FieldWidget::Items)
        return false;
    const Value *given = formvalue::at(m_values, path);
    Value list = given && given->list() ? *given : Value{Value::List(), {}};
    if (!change(std::get<Value::List>(list.content)) || !formvalue::put(m_values, path, std::move(list)))
        return false;
    // Choices of schemas are known by the items' places, which have changed.
    std::erase_if(m_branches, [&](const auto &chosen) { return chosen.first.startsWith(path + u'/'); });
    resolve();
    return true;
}

bool Form::addItem(const QString &list)
{
    const FormField *field = find(list);
    return field && field->canAdd && changeList(list, [](Value::List &items) {
               items.emplace_back();
               return true;
           });
}

bool Form::removeItem(const QString &list, qsizetype index)
{
    const FormField *field = find(list);
    return field && field->canRemove && changeList(list, [&](Value::List &items) {
               if (index < 0 || index >= qsizetype(items.size()))
                   return false;
               items.erase(items.begin() + index);
               return true;
           });
}

bool Form::moveItem(const QString &list, qsizetype from, qsizetype to)
{
    const FormField *field = find(list);
    return field && field->canMove && changeList(list, [&](Value::List &items) {
               const auto size = qsizetype(items.size());
               if (from < 0 || to < 0 || from >= size || to >= size || from == to)
                   return false;
               Value moved = std::move(items[size_t(from)]);
               items.erase(items.begin() + from);
               items.insert(items.begin() + to, std::move(moved));
               return true;
           });
}

Value::Map Form::answers() const
{
    Value::Map all;
    for (FormSheet page : m_pages) {
        Value::Map secrets;
        takeSecrets(page.fields, secrets);
        mergeValues(all, collected(page.fields));
    }
    return all;
}

Value::Map Form::secrets() const
{
    Value::Map secrets;
    for (FormSheet page : m_pages)
        takeSecrets(page.fields, secrets);
    return secrets;
}

bool Form::isComplete() const
{
    return std::ranges::all_of(m_pages, &FormSheet::isComplete);
}

std::vector<ReviewLine> Form::review() const
{
    std::vector<ReviewLine> lines;
    for (const FormSheet &page : m_pages)
        reviewIn(page.fields, {}, lines);
    return lines;
}

std::vector<WantedToken> Form::wantedTokens() const
{
    TokenSearch search{m_surroundings.hosts, repositoryUrl().section(u'?', 0, 0)};
    for (const FormSheet &page : m_pages)
        findTokens(page.fields, search);
    return std::move(search.found);
}

QString Form::repositoryUrl() const
{
    QString found;
    for (const FormSheet &page : m_pages)
        findRepository(page.fields, found);
    return found;
}

Value typedValue(const FormField &field, const QString &text)
{
    if (text.isEmpty())
        return field.emptyValue;
    if (field.type == FieldType::Number || field.type == FieldType::Integer) {
        bool isNumber = false;
        if (const qint64 whole = text.trimmed().toLongLong(&isNumber); isNumber)
            return {whole, {}};
        if (const double number = text.trimmed().toDouble(&isNumber); isNumber)
            return {number, {}};
    }
    if (const auto *entity = std::get_if<EntityFieldOptions>(&field.extension)) {
        const QString ref = canonicalRef(text.trimmed(), {entity->defaultKind, entity->defaultNamespace});
        return formvalue::text(ref.isEmpty() ? text : ref);
    }
    if (field.type == FieldType::Any) {
        const std::vector<YamlDocument> documents = readYaml(text.toUtf8());
        if (documents.size() == 1 && !documents.front().fault)
            return documents.front().root;
    }
    return formvalue::text(text);
}

} // namespace cairn
