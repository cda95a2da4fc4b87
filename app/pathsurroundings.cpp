// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathsurroundings.h"

#include "address.h"
#include "base/yaml.h"
#include "scaffolder/pathcache.h"
#include "sync/pathenvironment.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn {

PathEnvironment userEnvironment(const Home &home)
{
    PathEnvironment environment = pathEnvironment(home);
    environment.cache = std::make_shared<PathCache>();
    return environment;
}

ButtonLabels buttonLabels(const LoadedPath &path)
{
    for (const YamlDocument &document : readYaml(path.text)) {
        const Value &root = document.root;
        if (root.textAt({u"metadata", u"name"}) != path.path.name || !root.find(u"spec"))
            continue;
        const auto label = [&](QStringView name) {
            return root.textAt({u"spec", u"presentation", u"buttonLabels", name});
        };
        return {label(u"backButtonText"), label(u"reviewButtonText"), label(u"createButtonText")};
    }
    return {};
}

QString templateFileOf(const RunRecord &record)
{
    const bool isOfDisk = record.templateRef.isEmpty() && !record.base.folder.isEmpty();
    return isOfDisk ? record.base.folder + u'/' + QFileInfo(record.templateFile).fileName() : QString();
}

QString addressOfRunAgain(const RunRecord &record)
{
    if (!record.templateRef.isEmpty())
        return addressOfPath(record.templateRef, record.id);
    const QString file = templateFileOf(record);
    return file.isEmpty() ? QString() : addressOfPathFile(file, record.id);
}

} // namespace cairn
