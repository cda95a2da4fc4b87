// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docssites.h"

#include "measure.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace cairn::bench {

Committed::Committed(const TreeContent &files)
{
    Repository repository = expect(Repository::openOrCreateBare(folder.path()));
    commit = expect(writeCommit(repository, u"main"_s, files, {u"Bench"_s, u"bench@example.com"_s},
                                QDateTime::currentDateTime(), u"All"_s));
    expect(repository.setHead(u"main"_s));
}

QByteArray siteDescriptor()
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: bench\n  annotations:\n"
           "    backstage.io/techdocs-ref: dir:.\nspec:\n  type: service\n  lifecycle: production\n"
           "  owner: group:team\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: team\n"
           "spec:\n  type: team\n  children: []\n";
}

TreeContent realSite()
{
    const QDir site(QStringLiteral(CAIRN_SOURCES "/../shared/corpus/docs/material"));
    TreeContent files;
    QDirIterator entries(site.path(), QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QFile::ReadOnly))
            files.insert(site.relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

} // namespace cairn::bench
