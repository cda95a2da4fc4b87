// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/targets.h"

#include "catalog/glob.h"
#include "catalog/location.h"
#include "git/address.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

QString pathInSource(const Source &source, const QString &url)
{
    const auto address = parseWebAddress(url);
    if (!address || !isGitUrl(source.location)
        || comparableRepository(source.location) != address->repository)
        return {};
    return address->path;
}

std::vector<StoredTarget> resolveTargets(const Source &source, const std::vector<Source> &allSources,
                                         const QString &path, DescriptorFile &content)
{
    std::vector<StoredTarget> targets;
    for (const Entity &entity : content.entities) {
        for (const LocationTarget &target : locationTargets(entity)) {
            const auto report = [&](const QString &rule, const QString &message, const QString &hint) {
                content.problems.push_back(
                    {Severity::Warning, rule, message, hint, path, target.place, entity.ref.canonical()});
            };
            if (target.text.size() > Glob::longestPattern) {
                report(u"limit"_s, u"A target has more than %1 characters"_s.arg(Glob::longestPattern),
                       u"No path is so long"_s);
                continue;
            }
            if (!isUrlTarget(target.text)) {
                const Result<QString> resolved = resolvePath(target.text, path);
                if (resolved)
                    targets.push_back({target.text, *resolved, target.isOptional, target.place, path});
                else
                    report(u"location-outside-repository"_s, resolved.error().message, resolved.error().hint);
                continue;
            }
            const QString local = pathInSource(source, target.text);
            const auto address = parseWebAddress(target.text);
            const bool isInOtherSource =
                address && std::ranges::any_of(allSources, [&](const Source &other) {
                    return comparableRepository(other.location) == address->repository;
                });
            targets.push_back(
                {target.text, local.isEmpty() ? target.text : local, target.isOptional, target.place, path});
            if (local.isEmpty() && !isInOtherSource && !target.isOptional)
                report(u"location-outside-sources"_s,
                       u"The target \"%1\" is in no configured source"_s.arg(target.text),
                       u"Add its repository as a source of its own"_s);
        }
    }
    return targets;
}

} // namespace cairn
