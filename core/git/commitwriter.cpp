// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/commitwriter.h"

#include "git/library.h"

#include <git2.h>

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<git_oid> writeTree(git_repository *repository, const TreeContent &files)
{
    git_index *made = nullptr;
    if (const int code = git_index_new(&made))
        return gitFailure(code, u"preparing a commit"_s);
    const GitPtr<git_index, git_index_free> index(made);
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const QByteArray path = file.key().toUtf8();
        git_index_entry entry = {};
        entry.mode = GIT_FILEMODE_BLOB;
        entry.path = path.constData();
        int code =
            git_blob_create_from_buffer(&entry.id, repository, file->constData(), size_t(file->size()));
        if (!code)
            code = git_index_add(index.get(), &entry);
        if (code)
            return gitFailure(code, u"writing %1"_s.arg(file.key()));
    }
    git_oid tree;
    if (const int code = git_index_write_tree_to(&tree, index.get(), repository))
        return gitFailure(code, u"writing a tree"_s);
    return tree;
}

} // namespace

Result<QString> writeCommit(Repository &repository, const QString &branch, const TreeContent &files,
                            const Author &author, const QDateTime &when, const QString &message)
{
    const Result<git_oid> treeId = writeTree(repository.handle(), files);
    if (!treeId)
        return std::unexpected(treeId.error());
    git_tree *foundTree = nullptr;
    if (const int code = git_tree_lookup(&foundTree, repository.handle(), &*treeId))
        return gitFailure(code, u"writing a commit"_s);
    const GitPtr<git_tree, git_tree_free> tree(foundTree);

    const QByteArray reference = "refs/heads/" + branch.toUtf8();
    git_commit *foundParent = nullptr;
    git_oid parentId;
    if (git_reference_name_to_id(&parentId, repository.handle(), reference.constData()) == 0)
        git_commit_lookup(&foundParent, repository.handle(), &parentId);
    const GitPtr<git_commit, git_commit_free> parent(foundParent);
    const git_commit *parents[] = {parent.get()};

    git_signature *made = nullptr;
    if (const int code =
            git_signature_new(&made, author.name.toUtf8().constData(), author.email.toUtf8().constData(),
                              when.toSecsSinceEpoch(), when.offsetFromUtc() / 60))
        return gitFailure(code, u"naming the author %1"_s.arg(author.name));
    const GitPtr<git_signature, git_signature_free> signature(made);
    git_oid commit;
    if (const int code = git_commit_create(&commit, repository.handle(), reference.constData(),
                                           signature.get(), signature.get(), "UTF-8",
                                           message.toUtf8().constData(), tree.get(), parent ? 1 : 0, parents))
        return gitFailure(code, u"writing a commit"_s);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(commit.id), GIT_OID_SHA1_SIZE).toHex());
}

} // namespace cairn
