// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/pageage.h"

#include "sync/sourcehistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mostCommits = 2'000; // that are looked at for changes of code

bool isBelow(const QString &path, const QString &folder)
{
    return folder.isEmpty() || path.startsWith(folder + u'/');
}

bool isCode(const QString &path, const EntityDocs &docs)
{
    const QString &folder = docs.place.descriptorFolder;
    const QString &pages = docs.site.config.docsFolder;
    if (!isBelow(path, folder) || (!pages.isEmpty() && isBelow(path, pages)) || isPagePath(path))
        return false;
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    return !name.startsWith(u"mkdocs.y") && !name.startsWith(u"catalog-info.y");
}

} // namespace

Result<PageAge> pageAge(const Home &home, const EntityDocs &docs, const SitePage &page,
                        const Progress &progress)
{
    const Result<PathHistory> history =
        fileHistory(home, docs.source, docs.place.commit, page.file.path, 1, progress);
    if (!history)
        return std::unexpected(history.error());
    PageAge age;
    age.end = history->end;
    if (history->commits.empty())
        return age;
    age.last = history->commits.front();
    const Result<SourceRepository> opened = openHistory(home, docs.source);
    if (!opened)
        return std::unexpected(opened.error());
    const Repository &repository = opened->repository;
    const Result<QString> newest =
        repository.hasCommit(docs.place.commit) ? docs.place.commit : repository.resolve(u"HEAD"_s);
    if (!newest)
        return std::unexpected(newest.error());
    const Result<ChangeAuthors> authors =
        changeAuthors(repository, age.last->id, *newest, mostCommits, progress);
    if (!authors)
        return std::unexpected(authors.error());
    age.end = authors->end;
    for (auto change = authors->byPath.constBegin(); change != authors->byPath.constEnd(); ++change) {
        if (!change.key().startsWith(opened->prefix)
            || !isCode(change.key().sliced(opened->prefix.size()), docs))
            continue;
        ++age.codeFiles;
        if (!age.codeChange || age.codeChange->at < change->at)
            age.codeChange = *change;
    }
    return age;
}

} // namespace cairn
