// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/address.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/changerequest.h"
#include "scaffolder/gitpush.h"
#include "scaffolder/ownfiles.h"
#include "scaffolder/registrationinput.h"
#include "store/pending.h"
#include "store/schema.h"
#include "store/sourceremoval.h"
#include "store/userdata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto registerInput = R"({
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

Value detailsOf(std::initializer_list<std::pair<QString, QString>> texts)
{
    Value::Map map;
    for (const auto &[key, text] : texts)
        map.push_back({key, {}, textValue(text)});
    return Value{map, {}};
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

/// A Location alone would lead to a repository that nobody reads here. `known`: what is there of an earlier
/// attempt.
Result<void> addAsSource(ActionCall &call, const Registration &registration, const Source *known)
{
    const DescriptorPlace &place = registration.place;
    const bool isDefault = place.path == u"catalog-info.yaml" || place.path == u"catalog-info.yml";
    QString location = place.location;
    if (place.isHere && isBare(location))
        location = u"file://"_s + location;
    // What an earlier attempt added keeps its name.
    const QString name = known ? known->name : freeName(registration.sources, registration.name);
    const Source source{name, location, place.revision, isDefault ? QStringList() : QStringList{place.path}};
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
        const Result<Source> there = loadSource(*user, source.name);
        return there && there->location == source.location
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
    request.remedy = u"Merge that branch, or delete it if nobody needs it, and resume the run"_s;
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
    const bool isAddedHere = call.effects.wasTried(u"source"_s);
    if (!own || isAddedHere) {
        if (const Result<void> added = addAsSource(call, *registration, own); !added)
            return std::unexpected(added.error());
    }
    // A repository of this machine alone means nothing to others, and a source's own files need no Location.
    const bool isFound = own && !isAddedHere && covers(*own, place.path);
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
    action.input = registerInput;
    action.outputs = {u"catalogInfoUrl"_s, u"entityRef"_s};
    action.isOutward = true;
    action.undo = undos();
    action.run = registerEntity;
    return action;
}

} // namespace cairn
