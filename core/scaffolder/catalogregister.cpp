// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/entityref.h"
#include "git/address.h"
#include "git/remote.h"
#include "git/worktree.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/changerequest.h"
#include "scaffolder/gitpush.h"
#include "scaffolder/ownfiles.h"
#include "scaffolder/registration.h"
#include "store/pending.h"
#include "store/schema.h"
#include "store/sourceremoval.h"
#include "store/userdata.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto schema = R"({
    "type": "object",
    "properties": {
        "catalogInfoUrl": {"type": "string", "title": "Address of the descriptor"},
        "repoContentsUrl": {"type": "string", "title": "Address of the repository's files",
            "description": "as publish actions give it"},
        "catalogInfoPath": {"type": "string", "title": "Path of the descriptor in it",
            "description": "catalog-info.yaml where nothing is named"},
        "optional": {"type": "boolean", "title": "Go on where there is no descriptor"}
    },
    "anyOf": [{"required": ["catalogInfoUrl"]}, {"required": ["repoContentsUrl"]}]
})";

constexpr qsizetype maxDescriptorBytes = 20 * 1024 * 1024;

/// What is registered, and who is to know it.
struct Registration {
    DescriptorPlace place;
    QByteArray descriptor; ///< empty in a plan that would have to ask a server for it
    QStringList refs;      ///< of its entities, the one that it is about first
    QString name;
    std::vector<Source> sources;
    std::optional<Source> registrar;
};

Value detailsOf(std::initializer_list<std::pair<QString, QString>> texts)
{
    Value::Map map;
    for (const auto &[key, text] : texts)
        map.push_back({key, {}, textValue(text)});
    return Value{map, {}};
}

/// The descriptor as the workspace has it: at its path, or alone with that end.
QByteArray descriptorInWorkspace(const Workspace &workspace, const QString &path)
{
    if (const WorkspaceFile *file = workspace.find(path))
        return file->content;
    const WorkspaceFile *found = nullptr;
    for (const auto &[name, file] : workspace.files()) {
        if (!name.endsWith(u'/' + path))
            continue;
        if (found)
            return {};
        found = &file;
    }
    return found ? found->content : QByteArray();
}

/// A repository without a working tree, or what will be one: those are fetched from.
bool isBare(const QString &folder)
{
    return QFileInfo::exists(folder) ? QFileInfo(folder + u"/HEAD"_s).isFile() : folder.endsWith(u".git"_s);
}

Result<QByteArray> descriptorAtAddress(const DescriptorPlace &place, const ActionCall &call)
{
    if (place.isHere && !isBare(place.location)) {
        if (const Result<WorkTree> tree = WorkTree::open(place.location)) {
            if (Result<QByteArray> bytes = tree->readPath(place.path, maxDescriptorBytes))
                return bytes;
        }
    }
    const QTemporaryDir folder;
    Result<Repository> copy = Repository::openOrCreateBare(folder.filePath(u"copy.git"_s));
    if (!copy)
        return std::unexpected(copy.error());
    const Result<FetchedState> fetched =
        fetchRecent(*copy, place.location, place.revision, 1, call.environment.credentials, call.progress);
    return fetched ? copy->readPath(fetched->commit, place.path, maxDescriptorBytes)
                   : std::unexpected(fetched.error());
}

Result<DescriptorPlace> placeOf(const ActionInput &input)
{
    if (const QString url = input.text(u"catalogInfoUrl"); !url.isEmpty())
        return readDescriptorPlace(url, {});
    const QString url = input.text(u"repoContentsUrl");
    if (url.isEmpty())
        return failure(
            ErrorKind::Invalid, u"catalogInfoUrl and repoContentsUrl are both empty"_s,
            u"Name the address of the descriptor, such as ${{ steps.publish.output.repoContentsUrl }}"_s);
    return readDescriptorPlace(url, input.text(u"catalogInfoPath", u"catalog-info.yaml"_s));
}

Result<void> readSettings(const Home &home, Registration &registration)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    const Result<std::vector<Source>> sources = listSources(*user);
    const Result<QHash<QString, QString>> settings = loadSettings(*user);
    if (!sources || !settings)
        return std::unexpected(sources ? settings.error() : sources.error());
    registration.sources = *sources;
    const auto chosen = registrar(*sources, settings->value(u"registerSource"_s));
    if (!chosen)
        return std::unexpected(chosen.error());
    registration.registrar = *chosen;
    return {};
}

/// Fails where there is no descriptor, and it is not optional; an empty descriptor then says so.
Result<Registration> readRegistration(const ActionCall &call, const ActionInput &input)
{
    const Result<DescriptorPlace> place = placeOf(input);
    if (!place)
        return std::unexpected(place.error());
    Registration registration;
    registration.place = *place;
    registration.descriptor = descriptorInWorkspace(call.workspace, place->path);
    if (registration.descriptor.isEmpty() && !call.effects.isPlan()) {
        const Result<QByteArray> bytes = descriptorAtAddress(*place, call);
        if (!bytes)
            return std::unexpected(bytes.error());
        registration.descriptor = *bytes;
    }
    registration.refs = entitiesOf(registration.descriptor);
    if (registration.refs.isEmpty() && !registration.descriptor.isEmpty())
        return failure(ErrorKind::Invalid, u"There is no entity in %1"_s.arg(place->path),
                       u"Write a descriptor with apiVersion, kind and metadata.name"_s);
    const QString repository = comparableRepository(place->location).section(u'/', -1);
    registration.name =
        registration.refs.isEmpty() ? repository : registration.refs.first().section(u'/', -1);
    if (const Result<void> read = readSettings(call.environment.home, registration); !read)
        return std::unexpected(read.error());
    return registration;
}

QString freeName(const std::vector<Source> &sources, const QString &wanted)
{
    QString name = wanted;
    const auto isTaken = [&](const Source &source) {
        return !source.name.compare(name, Qt::CaseInsensitive);
    };
    for (int at = 2; std::ranges::any_of(sources, isTaken); ++at)
        name = u"%1-%2"_s.arg(wanted).arg(at);
    return name;
}

/// A Location alone would lead to a repository that nobody reads here.
Result<void> addAsSource(ActionCall &call, const Registration &registration)
{
    const DescriptorPlace &place = registration.place;
    const bool isDefault = place.path == u"catalog-info.yaml" || place.path == u"catalog-info.yml";
    QString location = place.location;
    if (place.isHere && isBare(location))
        location = u"file://"_s + location;
    const Source source{freeName(registration.sources, registration.name), location, place.revision,
                        isDefault ? QStringList() : QStringList{place.path}};
    const auto add = [&]() -> Result<Value> {
        Result<Database> user = openUserData(call.environment.home);
        if (!user)
            return std::unexpected(user.error());
        const Result<void> added = addSource(*user, source);
        return added ? Result<Value>(detailsOf({{u"name"_s, source.name}})) : std::unexpected(added.error());
    };
    const auto find = [&]() -> Result<std::optional<Value>> {
        Result<Database> user = openUserData(call.environment.home);
        if (!user)
            return std::unexpected(user.error());
        const Result<Source> known = loadSource(*user, source.name);
        return known && known->location == source.location
                   ? std::optional(detailsOf({{u"name"_s, source.name}}))
                   : std::nullopt;
    };
    const Effect effect{u"source"_s, u"catalog.source"_s,
                        u"add %1 to your sources as %2"_s.arg(shownUrl(location), source.name),
                        detailsOf({{u"name"_s, source.name}, {u"location"_s, location}})};
    const Result<Value> done = call.effects.perform(effect, detailsOf({{u"name"_s, source.name}}), add, find);
    return done ? Result<void>() : std::unexpected(done.error());
}

/// The working tree of a folder: nobody's commits are made for them.
Result<void> writeIntoFolder(ActionCall &call, const Registration &registration, const QString &path,
                             const QByteArray &text)
{
    const QString folder = registration.registrar->location;
    const Workspace::Files files{{path, {text, false, false}}};
    const auto write = [&]() -> Result<Value> {
        const Result<FolderFit> fit = fitInto(folder, files);
        if (!fit)
            return std::unexpected(fit.error());
        const QString keep = u"%1/replaced/%2/%3"_s.arg(call.environment.home.state, call.run, call.step);
        return putInto(folder, files, *fit, keep);
    };
    const Effect effect{u"location"_s, u"catalog.file"_s,
                        u"write %1 to the folder %2 of the source %3, for you to commit"_s.arg(
                            path, folder, registration.registrar->name),
                        detailsOf({{u"folder"_s, folder}})};
    // Written twice it is the same.
    const Result<Value> done =
        call.effects.perform(effect, Value{Value::Map(), {}}, write, [] { return std::optional<Value>(); });
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> pushToBranch(ActionCall &call, const Registration &registration, const QString &path,
                          const QByteArray &text)
{
    const Source &source = *registration.registrar;
    PushRequest request;
    request.key = u"location"_s;
    request.url = source.location;
    request.base = source.branch.isEmpty() ? defaultBranchOfRemote : source.branch;
    request.branch = u"cairn/register-%1"_s.arg(registration.name);
    request.content.files[path] = {text, false, false};
    request.mark = markOf(call, u"Register %1\n"_s.arg(registration.name), {}, {});
    const Result<QString> pushed = performPush(call, request);
    if (!pushed)
        return std::unexpected(pushed.error());
    if (!canAskForMerge(source.location, call.environment)) {
        call.log(
            u"Ask for the branch %1 of %2 to be merged"_s.arg(request.branch, shownUrl(source.location)));
        return {};
    }
    const Result<QString> page = askForMerge(call, {source.location, request.branch, source.branch,
                                                    u"Register %1"_s.arg(registration.name),
                                                    u"Adds a Location for %1"_s.arg(registration.place.url)});
    return page ? Result<void>() : std::unexpected(page.error());
}

Result<void> writeLocation(ActionCall &call, const Registration &registration)
{
    const QString path = locationPath(*registration.registrar, registration.name);
    const QByteArray text = locationText(registration.name, registration.place.url);
    return isGitUrl(registration.registrar->location) ? pushToBranch(call, registration, path, text)
                                                      : writeIntoFolder(call, registration, path, text);
}

Result<void> showAsPending(ActionCall &call, const Registration &registration)
{
    if (registration.refs.isEmpty())
        return {};
    std::vector<PendingEntity> entities;
    for (const QString &ref : registration.refs)
        entities.push_back({ref, call.run, registration.place.location, registration.place.path,
                            registration.descriptor, call.startedAt});
    const Home &home = call.environment.home;
    const auto show = [&]() -> Result<Value> {
        Result<Database> user = openUserData(home);
        if (!user)
            return std::unexpected(user.error());
        if (const Result<void> added = addPending(*user, entities); !added)
            return std::unexpected(added.error());
        // Where a sync is at work just now, it shows them at its end.
        if (const Result<bool> shown = showPending(home); !shown)
            call.log(u"%1 is shown after the next sync: %2"_s.arg(registration.refs.first(),
                                                                  shown.error().message));
        return Value{Value::Map(), {}};
    };
    const Effect effect{
        u"pending"_s, u"catalog.pending"_s,
        u"show %1 in this catalog as pending, until a sync brings it"_s.arg(registration.refs.join(u", "_s)),
        detailsOf({{u"refs"_s, registration.refs.join(u'\n')}})};
    const Result<Value> done =
        call.effects.perform(effect, Value{Value::Map(), {}}, show, [] { return std::optional<Value>(); });
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<Value::Map> registerEntity(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<Registration> registration = readRegistration(call, input);
    if (!registration) {
        if (!input.flag(u"optional"))
            return std::unexpected(registration.error());
        call.log(u"Nothing is registered: %1"_s.arg(registration.error().message));
        return Value::Map();
    }
    const DescriptorPlace &place = registration->place;
    const Source *own = sourceOf(registration->sources, place);
    if (!own) {
        if (const Result<void> added = addAsSource(call, *registration); !added)
            return std::unexpected(added.error());
    }
    // A repository of this machine alone means nothing to others, and a source's own files need no Location.
    const bool isFound = own && covers(*own, place.path);
    if (!place.isHere && !isFound && registration->registrar) {
        if (const Result<void> written = writeLocation(call, *registration); !written)
            return std::unexpected(written.error());
    }
    if (const Result<void> shown = showAsPending(call, *registration); !shown)
        return std::unexpected(shown.error());
    Value::Map outputs{{u"catalogInfoUrl"_s, {}, textValue(place.url)}};
    if (!registration->refs.isEmpty())
        outputs.push_back({u"entityRef"_s, {}, textValue(registration->refs.first())});
    return outputs;
}

Result<void> forgetAddedSource(const EffectRecord &record, const PathEnvironment &environment)
{
    const QString name = record.effect.details.textAt({u"name"});
    {
        Result<Database> user = openUserData(environment.home);
        if (!user)
            return std::unexpected(user.error());
        const Result<Source> source = loadSource(*user, name);
        if (!source)
            return std::unexpected(source.error());
        if (source->location != record.effect.details.textAt({u"location"}))
            return failure(ErrorKind::Invalid, u"The source %1 was changed since: it stays"_s.arg(name));
    }
    return forgetSource(environment.home, name);
}

Result<void> hidePending(const EffectRecord &record, const PathEnvironment &environment)
{
    {
        Result<Database> user = openUserData(environment.home);
        if (!user)
            return std::unexpected(user.error());
        const QStringList refs = record.effect.details.textAt({u"refs"}).split(u'\n');
        if (const Result<void> dropped = dropPending(*user, refs); !dropped)
            return dropped;
    }
    const Result<bool> shown = showPending(environment.home);
    return shown ? Result<void>() : std::unexpected(shown.error());
}

std::vector<EffectUndo> undos()
{
    std::vector<EffectUndo> list;
    list.push_back({u"catalog.source"_s,
                    [](const EffectRecord &record) {
                        return u"remove %1 from your sources"_s.arg(record.effect.details.textAt({u"name"}));
                    },
                    [](const EffectRecord &record, const PathEnvironment &environment, const Progress &) {
                        return forgetAddedSource(record, environment);
                    }});
    list.push_back({u"catalog.file"_s,
                    [](const EffectRecord &record) {
                        return u"remove the Location from %1"_s.arg(
                            record.effect.details.textAt({u"folder"}));
                    },
                    [](const EffectRecord &record, const PathEnvironment &, const Progress &) {
                        return takeOut(record.effect.details.textAt({u"folder"}), record.result);
                    }});
    list.push_back({u"catalog.pending"_s,
                    [](const EffectRecord &record) {
                        return u"show %1 no more"_s.arg(
                            record.effect.details.textAt({u"refs"}).replace(u'\n', u", "_s));
                    },
                    [](const EffectRecord &record, const PathEnvironment &environment, const Progress &) {
                        return hidePending(record, environment);
                    }});
    list.push_back(pushUndo());
    list.push_back(mergeRequestUndo());
    return list;
}

} // namespace

Action catalogRegisterAction()
{
    Action action;
    action.name = u"catalog:register"_s;
    action.summary = u"Makes the catalog know a descriptor, by a Location in one of your sources."_s;
    action.input = schema;
    action.outputs = {u"catalogInfoUrl"_s, u"entityRef"_s};
    action.isOutward = true;
    action.undo = undos();
    action.run = registerEntity;
    return action;
}

} // namespace cairn
