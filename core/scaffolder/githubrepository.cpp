// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/githubrepository.h"

#include "base/json.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/githubpush.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString repositoryKind = u"github.repository"_s;
const QString settingKind = u"github.setting"_s;
const QString changeKind = u"github.change"_s; ///< a setting of a repository that the step did not make

/// Clocks differ.
constexpr qint64 clockSkewMs = qint64(10) * 60 * 1000;

/// An input and the field of GitHub's that it becomes, when the repository is made.
struct Setting {
    QStringView input;
    QString field;
};

const std::vector<Setting> &settings()
{
    static const std::vector<Setting> all{
        {u"homepage", u"homepage"_s},
        {u"hasProjects", u"has_projects"_s},
        {u"hasWiki", u"has_wiki"_s},
        {u"hasIssues", u"has_issues"_s},
        {u"allowMergeCommit", u"allow_merge_commit"_s},
        {u"allowSquashMerge", u"allow_squash_merge"_s},
        {u"allowRebaseMerge", u"allow_rebase_merge"_s},
        {u"allowAutoMerge", u"allow_auto_merge"_s},
        {u"squashMergeCommitTitle", u"squash_merge_commit_title"_s},
        {u"squashMergeCommitMessage", u"squash_merge_commit_message"_s},
        {u"deleteBranchOnMerge", u"delete_branch_on_merge"_s},
    };
    return all;
}

Visibility visibilityOf(const QString &name)
{
    if (name == u"public")
        return Visibility::Public;
    return name == u"internal" ? Visibility::Internal : Visibility::Private;
}

NewRepository wantedRepository(const Value::Map &input, const RepositoryName &name)
{
    NewRepository wanted{name,
                         visibilityOf(ActionInput(input).text(u"repoVisibility")),
                         ActionInput(input).text(u"description"),
                         {}};
    for (const Setting &setting : settings()) {
        if (const Value *value = ActionInput(input).find(setting.input))
            wanted.settings.insert(setting.field, toQJson(*value));
    }
    return wanted;
}

Value toValue(const ForgeRepository &repository)
{
    return Value{Value::Map{numberMember(u"id"_s, repository.id), textMember(u"page"_s, repository.page)},
                 {}};
}

/// What an attempt that was cut off may have made: new, empty and in our hands.
Result<std::optional<Value>> findOurs(const GitHubTarget &target, qint64 startedAt)
{
    GitHub github = target.open();
    const auto found = github.findRepository(target.name);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    const Result<bool> isEmpty = github.isEmpty(target.name);
    if (!isEmpty)
        return std::unexpected(isEmpty.error());
    const bool isNew = (*found)->createdAt.toMSecsSinceEpoch() >= startedAt - clockSkewMs;
    if (isNew && *isEmpty && (*found)->mayAdminister)
        return toValue(**found);
    return failure(ErrorKind::Invalid,
                   u"There is a repository %1 on %2 that this run did not make"_s.arg(target.name.slug(),
                                                                                      target.host.host),
                   u"Choose another name"_s);
}

Result<qint64> makeRepository(ActionCall &call, const GitHubTarget &target)
{
    const NewRepository wanted = wantedRepository(call.input, target.name);
    const QString visibility = ActionInput(call.input).text(u"repoVisibility", u"private"_s);
    const Effect effect{
        u"repository"_s, repositoryKind,
        u"create %1 repository %2 on %3"_s.arg(visibility, target.name.slug(), target.host.host),
        target.details()};
    const Result<Value> made = call.effects.perform(
        effect, Value{Value::Map{textMember(u"page"_s, target.page())}, {}},
        [&]() -> Result<Value> {
            const Result<ForgeRepository> repository = target.open().createRepository(wanted);
            return repository ? Result<Value>(toValue(*repository)) : std::unexpected(repository.error());
        },
        [&] { return findOurs(target, call.startedAt); });
    if (!made)
        return std::unexpected(made.error());
    return numberAt(*made, u"id");
}

/// Who may do what, each once: what is said last counts.
std::vector<GitHubAccess> wantedAccess(const Value::Map &input, const QString &owner)
{
    std::vector<GitHubAccess> all;
    const auto add = [&](const GitHubAccess &access) {
        std::erase_if(all, [&](const GitHubAccess &known) {
            return known.user == access.user && known.team == access.team;
        });
        all.push_back(access);
    };
    const QString admin = ActionInput(input).text(u"access");
    if (admin.startsWith(owner + u'/'))
        add({{}, admin.sliced(owner.size() + 1), u"admin"_s});
    else if (!admin.isEmpty() && admin != owner)
        add({admin, {}, u"admin"_s});
    for (const Value &one : ActionInput(input).items(u"collaborators")) {
        const QString team = one.textAt({u"team"});
        const QString user = one.textAt({u"user"});
        const QString person = user.isEmpty() ? one.textAt({u"username"}) : user;
        add({team.isEmpty() ? person : QString(), team, one.textAt({u"access"})});
    }
    return all;
}

/// A part of what the repository shall be.
struct Part {
    QString key;
    QString words;
    std::function<Result<void>(GitHub &github)> act;
};

void addAccess(std::vector<Part> &parts, const Value::Map &input, const RepositoryName &name)
{
    for (const GitHubAccess &access : wantedAccess(input, name.owner)) {
        const QString who = access.team.isEmpty() ? access.user : u"team "_s + access.team;
        const QString what =
            access.permission == u"admin"
                ? u"let %1 admin %2"_s.arg(who, name.slug())
                : u"give %1 the access \"%2\" to %3"_s.arg(who, access.permission, name.slug());
        parts.push_back(
            {u"access "_s + who, what, [=](GitHub &github) { return github.grant(name, access); }});
    }
}

void addVariables(std::vector<Part> &parts, const Value::Map &input, const RepositoryName &name)
{
    const Value *variables = ActionInput(input).find(u"repoVariables");
    for (const Member &variable : variables && variables->map() ? *variables->map() : Value::Map()) {
        const QString value =
            variable.value.text() ? *variable.value.text() : QString::fromUtf8(writeJson(variable.value));
        parts.push_back(
            {u"variable "_s + variable.key, u"set the variable %1"_s.arg(variable.key),
             [=, key = variable.key](GitHub &github) { return github.setVariable(name, key, value); }});
    }
}

QJsonObject oidcClaims(const Value &input)
{
    QJsonObject claims{{u"use_default"_s, flagAt(input, u"useDefault")}};
    if (const Value *keys = input.find(u"includeClaimKeys"); keys && keys->list())
        claims.insert(u"include_claim_keys"_s, toQJson(*keys));
    return claims;
}

std::vector<Part> wantedParts(const Value::Map &input, const RepositoryName &name)
{
    std::vector<Part> parts;
    if (ActionInput(input).find(u"allowUpdateBranch")) {
        const bool flag = ActionInput(input).flag(u"allowUpdateBranch");
        parts.push_back({u"settings"_s,
                         u"%1 updating branches of pull requests"_s.arg(flag ? u"allow"_s : u"forbid"_s),
                         [=](GitHub &github) {
                             return github.updateRepository(name, {{u"allow_update_branch"_s, flag}});
                         }});
    }
    addAccess(parts, input, name);
    QStringList topics;
    for (const QString &topic : ActionInput(input).texts(u"topics"))
        topics += topic.toLower();
    if (!topics.isEmpty())
        parts.push_back({u"topics"_s, u"set the topics %1"_s.arg(topics.join(u", "_s)),
                         [=](GitHub &github) { return github.setTopics(name, topics); }});
    addVariables(parts, input, name);
    if (const Value *properties = ActionInput(input).find(u"customProperties");
        properties && properties->map())
        parts.push_back({u"properties"_s, u"set the custom properties"_s,
                         [=, all = toQJson(*properties).toObject()](GitHub &github) {
                             return github.setProperties(name, all);
                         }});
    if (const Value *oidc = ActionInput(input).find(u"oidcCustomization"))
        parts.push_back(
            {u"oidc"_s, u"set the subject claim of its workflows"_s,
             [=, claims = oidcClaims(*oidc)](GitHub &github) { return github.customiseOidc(name, claims); }});
    if (ActionInput(input).flag(u"subscribe"))
        parts.push_back(
            {u"subscribe"_s, u"watch it"_s, [=](GitHub &github) { return github.subscribe(name); }});
    return parts;
}

Result<void> deleteOurs(const EffectRecord &record, const PathEnvironment &environment,
                        const Progress &progress)
{
    const Result<GitHubTarget> target = gitHubTarget(record, environment, progress);
    if (!target)
        return std::unexpected(target.error());
    GitHub github = target->open();
    const auto found = github.findRepository(target->name);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return {};
    const qint64 made = record.effect.kind == repositoryKind
                            ? numberAt(record.result, u"id")
                            : numberAt(record.effect.details, u"repositoryId");
    const QString slug = target->name.slug();
    if (made == 0 || (*found)->id != made)
        return failure(ErrorKind::Invalid,
                       u"%1 is another repository than the one that this run made"_s.arg(slug));
    const Result<QString> login = github.login();
    if (!login)
        return std::unexpected(login.error());
    const Result<QStringList> pushes = github.pushes(target->name);
    if (!pushes)
        return std::unexpected(pushes.error());
    // The run itself pushes once.
    if (pushes->size() > 1 || (!pushes->isEmpty() && pushes->first() != *login))
        return failure(ErrorKind::Invalid, u"%1 was pushed to since: it is not deleted"_s.arg(slug),
                       u"Delete it at %1/settings if nothing in it is needed"_s.arg(target->page()));
    return github.deleteRepository(target->name);
}

Result<void> seeItGone(const EffectRecord &record, const PathEnvironment &environment,
                       const Progress &progress)
{
    const Result<GitHubTarget> target = gitHubTarget(record, environment, progress);
    if (!target)
        return std::unexpected(target.error());
    const auto found = target->open().findRepository(target->name);
    if (!found)
        return std::unexpected(found.error());
    return *found ? failure(ErrorKind::Invalid, u"%1 keeps it"_s.arg(target->name.slug()),
                            u"Take it back at %1/settings"_s.arg(target->page()))
                  : Result<void>();
}

QString keeping(const EffectRecord &record)
{
    const Value &details = record.effect.details;
    return u"leave as it is, unless %1/%2 goes: %3"_s.arg(
        details.textAt({u"owner"}), details.textAt({u"repository"}), record.effect.words);
}

QString deletion(const EffectRecord &record)
{
    const Value &details = record.effect.details;
    return u"delete repository %1/%2 on %3"_s.arg(details.textAt({u"owner"}), details.textAt({u"repository"}),
                                                  details.textAt({u"host"}));
}

} // namespace

Effect settingEffect(const GitHubTarget &target, const QString &key, const QString &words,
                     qint64 repositoryId)
{
    const QString &kind = repositoryId == anotherRepository ? changeKind : settingKind;
    return {key, kind, words, target.details({numberMember(u"repositoryId"_s, repositoryId)})};
}

Result<qint64> createGitHubRepository(ActionCall &call, const GitHubTarget &target)
{
    const Result<qint64> id = makeRepository(call, target);
    if (!id)
        return id;
    GitHub github = target.open();
    for (const Part &part : wantedParts(call.input, target.name)) {
        const Result<void> done = performAgain(call, settingEffect(target, part.key, part.words, *id),
                                               [&] { return part.act(github); });
        if (!done)
            return std::unexpected(done.error());
    }
    const Value *secrets = ActionInput(call.input).find(u"secrets");
    QStringList names;
    for (const Member &secret : secrets && secrets->map() ? *secrets->map() : Value::Map())
        names += secret.key;
    if (!names.isEmpty()) {
        const Result<void> left = leaveOut(
            call, u"secrets"_s,
            u"the secrets %1 of its workflows: GitHub takes them sealed, set them at %2/settings/secrets/actions"_s
                .arg(names.join(u", "_s), target.page()));
        if (!left)
            return std::unexpected(left.error());
    }
    return id;
}

std::vector<EffectUndo> repositoryUndo()
{
    const auto withIt = [](const EffectRecord &record) { return deletion(record) + u", and this with it"_s; };
    return {{repositoryKind, deletion, deleteOurs},
            {settingKind, withIt, deleteOurs},
            {changeKind, keeping, seeItGone}};
}

QByteArray repositorySchema()
{
    return R"(
        "repoUrl": {"type": "string"}, "token": {"type": "string"},
        "description": {"type": "string"}, "homepage": {"type": "string"}, "access": {"type": "string"},
        "repoVisibility": {"type": "string", "enum": ["private", "public", "internal"]},
        "collaborators": {"type": "array", "items": {"type": "object", "required": ["access"], "properties": {
            "access": {"type": "string"}, "user": {"type": "string"}, "team": {"type": "string"},
            "username": {"type": "string"}}}},
        "topics": {"type": "array", "items": {"type": "string"}},
        "hasProjects": {"type": "boolean"}, "hasWiki": {"type": "boolean"}, "hasIssues": {"type": "boolean"},
        "allowMergeCommit": {"type": "boolean"}, "allowSquashMerge": {"type": "boolean"},
        "allowRebaseMerge": {"type": "boolean"}, "allowAutoMerge": {"type": "boolean"},
        "allowUpdateBranch": {"type": "boolean"}, "deleteBranchOnMerge": {"type": "boolean"},
        "squashMergeCommitTitle": {"type": "string", "enum": ["PR_TITLE", "COMMIT_OR_PR_TITLE"]},
        "squashMergeCommitMessage": {"type": "string", "enum": ["PR_BODY", "COMMIT_MESSAGES", "BLANK"]},
        "repoVariables": {"type": "object"}, "secrets": {"type": "object"}, "customProperties": {"type": "object"},
        "oidcCustomization": {"type": "object", "properties": {"useDefault": {"type": "boolean"},
            "includeClaimKeys": {"type": "array", "items": {"type": "string"}}}},
        "subscribe": {"type": "boolean"})";
}

} // namespace cairn
