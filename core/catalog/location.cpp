// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/location.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

std::vector<LocationTarget> locationTargets(const Entity &entity)
{
    std::vector<LocationTarget> targets;
    const Value *spec = entity.ref.kind == u"Location" ? entity.document.find(u"spec") : nullptr;
    if (!spec)
        return targets;
    const bool isOptional = spec->textAt({u"presence"}) == u"optional";
    const auto append = [&](const Value &value) {
        if (value.text())
            targets.push_back({*value.text(), value.place, isOptional});
    };
    if (const Value *target = spec->find(u"target"))
        append(*target);
    if (const Value *list = spec->find(u"targets"); list && list->list()) {
        for (const Value &item : *list->list())
            append(item);
    }
    return targets;
}

bool isUrlTarget(const QString &target)
{
    return target.contains(u"://"_s);
}

Result<QString> resolvePath(const QString &target, const QString &descriptor)
{
    const qsizetype slash = descriptor.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : descriptor.first(slash + 1);
    qsizetype slashes = 0;
    while (slashes < target.size() && target[slashes] == u'/')
        ++slashes;
    QString path = QDir::cleanPath(slashes > 0 ? target.sliced(slashes) : folder + target);
    if (path == u".." || path.startsWith(u"../"))
        return failure(ErrorKind::Invalid, u"\"%1\" leads out of the repository"_s.arg(target),
                       u"Only files of the same repository can be read this way"_s);
    return path;
}

} // namespace cairn
