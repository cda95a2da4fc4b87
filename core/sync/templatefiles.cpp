// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/templatefiles.h"

#include "base/json.h"
#include "base/yaml.h"
#include "catalog/entityref.h"
#include "catalog/substitution.h"
#include "git/address.h"
#include "git/worktree.h"
#include "store/entitydetail.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcefile.h"
#include "sync/sync.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype templateBytes = 20 * 1024 * 1024;

QString folderOf(const QString &path)
{
    const qsizetype end = path.lastIndexOf(u'/');
    return end < 0 ? QString() : path.first(end);
}

/// Puts in what the template takes from other files by `$text`, `$json` or `$yaml`.
Result<LoadedPath> expanded(LoadedPath path, const std::function<Result<QByteArray>(const QString &)> &read)
{
    for (YamlDocument &document : readYaml(path.text)) {
        const QString nameSpace = document.root.textAt({u"metadata", u"namespace"});
        const QString ref =
            EntityRef{document.root.textAt({u"kind"}), nameSpace.isEmpty() ? u"default"_s : nameSpace,
                      document.root.textAt({u"metadata", u"name"})}
                .canonical();
        const bool isIt = path.ref.isEmpty() ? ref.startsWith(u"template:") : ref == path.ref;
        if (document.fault || !isIt)
            continue;
        if (!hasSubstitutions(document.root))
            return path;
        SubstitutionBudget budget;
        std::vector<Problem> problems;
        substitute(document.root, read, budget, problems);
        if (!problems.empty())
            return failure(ErrorKind::Invalid,
                           u"%1:%2:%3: %4"_s.arg(path.file)
                               .arg(problems.front().place.line)
                               .arg(problems.front().place.column)
                               .arg(problems.front().message),
                           problems.front().hint);
        path.path = readScaffolderTemplate(document.root, path.text, actionNames());
        path.expanded = writeJson(document.root);
        return path;
    }
    return path;
}

Result<LoadedPath> loadFromDisk(const QString &given)
{
    const QFileInfo info(QFileInfo(given).isDir() ? given + u"/template.yaml"_s : given);
    const Result<WorkTree> tree = WorkTree::open(info.absolutePath());
    if (!tree)
        return std::unexpected(tree.error());
    const Result<QByteArray> text = tree->readPath(info.fileName(), templateBytes);
    if (!text)
        return std::unexpected(text.error());
    TemplateBase base;
    base.folder = info.absolutePath();
    base.location = base.folder;
    Result<LoadedPath> path = readPath(*text, given, base, {});
    if (!path)
        return path;
    return expanded(*std::move(path),
                    [&](const QString &target) { return tree->readPath(target, templateBytes); });
}

Result<QString> templateNamed(Database &catalog, const QString &text)
{
    const Result<QString> found = findEntity(catalog, text.contains(u':') ? text : u"template:"_s + text);
    if (found && !found->startsWith(u"template:"))
        return failure(ErrorKind::Invalid, u"%1 is no golden path"_s.arg(*found),
                       u"See cairn path list; a file on the disk ends with .yaml"_s);
    return found;
}

Result<LoadedPath> loadFromCatalog(const Home &home, const QString &text)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<QString> ref = templateNamed(*catalog, text);
    if (!ref)
        return std::unexpected(ref.error());
    const Result<EntityDetail> entity = loadEntity(*catalog, *ref);
    if (!entity)
        return std::unexpected(entity.error());
    const Origin &origin = entity->origin;
    Result<Database> user = openUserData(home);
    const Result<Source> source = user ? loadSource(*user, origin.source) : std::unexpected(user.error());
    if (!source)
        return std::unexpected(source.error());
    // A template whose newest text was rejected is used as it was when it was good.
    const QString commit = origin.staleCommit.isEmpty() ? origin.commit : origin.staleCommit;
    const auto read = [&](const QString &path) { return readSourceFile(home, *source, commit, path); };
    const Result<QByteArray> bytes = read(origin.path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString folder = folderOf(origin.path);
    TemplateBase base;
    if (isGitUrl(source->location)) {
        base.repository = mirrorFolder(home, *source);
        base.commit = commit;
        base.path = folder;
    } else {
        base.folder = folder.isEmpty() ? source->location : source->location + u'/' + folder;
    }
    base.location = source->location;
    Result<LoadedPath> path = readPath(*bytes, origin.path, base, *ref);
    if (!path)
        return path;
    return expanded(*std::move(path), [&](const QString &target) -> Result<QByteArray> {
        const Result<QString> inside =
            Workspace::checkedPath(folder.isEmpty() ? target : folder + u'/' + target);
        return inside ? read(*inside) : std::unexpected(inside.error());
    });
}

} // namespace

Result<LoadedPath> loadPath(const Home &home, const QString &refOrFile)
{
    const bool isFile = refOrFile.endsWith(u".yaml") || refOrFile.endsWith(u".yml");
    return isFile || QFileInfo(refOrFile).isDir() ? loadFromDisk(refOrFile)
                                                  : loadFromCatalog(home, refOrFile);
}

} // namespace cairn
