// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/localrepository.h"

#include "git/address.h"
#include "git/remote.h"
#include "git/repository.h"
#include "scaffolder/actioninput.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isRepository(const QString &folder)
{
    return Repository::open(folder).has_value();
}

Value madeResult(bool isMade)
{
    return Value{Value::Map{{u"made"_s, {}, Value{isMade, {}}}}, {}};
}

Result<void> checkPlace(const QString &folder)
{
    if (!QFileInfo::exists(folder) || isRepository(folder) || QDir(folder).isEmpty())
        return {};
    return failure(ErrorKind::Invalid, u"%1 has files, but is no Git repository"_s.arg(folder),
                   u"Choose another folder; nothing in it was touched"_s);
}

Result<Value> make(const QString &folder, const QString &branch)
{
    if (isRepository(folder))
        return madeResult(false);
    if (const Result<void> free = checkPlace(folder); !free)
        return std::unexpected(free.error());
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Denied, u"The folder %1 cannot be made"_s.arg(folder),
                       u"Check the permissions of the folder around it"_s);
    Result<Repository> repository = Repository::openOrCreateBare(folder);
    if (!repository)
        return std::unexpected(repository.error());
    if (const Result<void> set = repository->setHead(branch); !set)
        return std::unexpected(set.error());
    return madeResult(true);
}

bool hasBranches(const QString &folder)
{
    return inspectRemote(folder, {}, {}).has_value();
}

Result<void> removeEmpty(const EffectRecord &record)
{
    const Value *made = record.result.find(u"made");
    if (made && made->content == Value::Content(false))
        return {}; // it was there before the run
    const QString folder = record.effect.details.textAt({u"folder"});
    if (!QFileInfo::exists(folder))
        return failure(ErrorKind::NotFound, u"The repository %1 is gone already"_s.arg(folder));
    if (!isRepository(folder) || hasBranches(folder))
        return failure(ErrorKind::Invalid, u"The repository %1 has branches: it is not removed"_s.arg(folder),
                       u"Remove the folder yourself if nobody needs it"_s);
    if (!QDir(folder).removeRecursively())
        return failure(ErrorKind::Denied, u"The repository %1 cannot be removed"_s.arg(folder),
                       u"Remove the folder yourself"_s);
    return {};
}

} // namespace

Result<void> performMakeRepository(ActionCall &call, const QString &url, const QString &branch)
{
    const QString folder = localFolder(url);
    if (folder.isEmpty())
        return failure(
            ErrorKind::Invalid,
            u"createRepository makes repositories on this machine, and %1 is on a server"_s.arg(
                shownUrl(url)),
            u"Make it there first, or publish with that forge's own action, such as publish:github"_s);
    // One without branches may be what an earlier attempt has made: then it is its effect still.
    if (isRepository(folder) && (call.effects.isPlan() || hasBranches(folder)))
        return {};
    if (const Result<void> free = checkPlace(folder); !free)
        return free;
    const Effect effect{u"repository"_s, u"git.repository"_s, u"make the bare repository %1"_s.arg(folder),
                        Value{Value::Map{{u"folder"_s, {}, textValue(folder)}}, {}}};
    const Value expected = madeResult(true);
    const Result<Value> done = call.effects.perform(
        effect, expected, [&] { return make(folder, branch); },
        [&]() -> Result<std::optional<Value>> {
            return isRepository(folder) ? std::optional(expected) : std::nullopt;
        });
    if (!done)
        return std::unexpected(done.error());
    return {};
}

EffectUndo makeRepositoryUndo()
{
    return {u"git.repository"_s,
            [](const EffectRecord &record) {
                return u"remove the repository %1"_s.arg(record.effect.details.textAt({u"folder"}));
            },
            [](const EffectRecord &record, const PathEnvironment &, const Progress &) {
                return removeEmpty(record);
            }};
}

} // namespace cairn
