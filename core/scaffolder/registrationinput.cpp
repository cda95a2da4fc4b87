// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/registrationinput.h"

#include "git/address.h"
#include "git/remote.h"
#include "git/worktree.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype maxDescriptorBytes = 20 * 1024 * 1024;

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

Result<void> readSettings(const ActionCall &call, Registration &registration)
{
    Result<Database> user = openUserData(call.environment.home);
    if (!user)
        return std::unexpected(user.error());
    const Result<std::vector<Source>> sources = listSources(*user);
    const Result<QHash<QString, QString>> settings = loadSettings(*user);
    if (!sources || !settings)
        return std::unexpected(sources ? settings.error() : sources.error());
    registration.sources = *sources;
    // What an earlier attempt added takes no registrations now: it was not there for those of the plan.
    std::vector<Source> candidates = *sources;
    const Source *own = sourceOf(registration.sources, registration.place);
    if (own && call.effects.wasTried(u"source"_s))
        std::erase_if(candidates, [&](const Source &source) { return source.name == own->name; });
    const auto chosen = registrar(candidates, settings->value(u"registerSource"_s));
    if (!chosen)
        return std::unexpected(chosen.error());
    registration.registrar = *chosen;
    return {};
}

} // namespace

bool isBare(const QString &folder)
{
    return QFileInfo::exists(folder) ? QFileInfo(folder + u"/HEAD"_s).isFile() : folder.endsWith(u".git"_s);
}

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
    if (const Result<void> read = readSettings(call, registration); !read)
        return std::unexpected(read.error());
    return registration;
}

} // namespace cairn
