// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/commitwriter.h"

#include "git/library.h"

#include <git2.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using IndexPtr = GitPtr<git_index, git_index_free>;
using TreePtr = GitPtr<git_tree, git_tree_free>;
using CommitPtr = GitPtr<git_commit, git_commit_free>;

QString hexOf(const git_oid &id)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(id.id), GIT_OID_SHA1_SIZE).toHex());
}

Result<IndexPtr> makeIndex()
{
    git_index *made = nullptr;
    if (const int code = git_index_new(&made))
        return gitFailure(code, u"preparing a commit"_s);
    return IndexPtr(made);
}

Result<void> addFile(git_repository *repository, git_index *index, const QString &path,
                     const QByteArray &content, git_filemode_t mode)
{
    const QByteArray name = path.toUtf8();
    git_index_entry entry = {};
    entry.mode = mode;
    entry.path = name.constData();
    int code =
        git_blob_create_from_buffer(&entry.id, repository, content.constData(), size_t(content.size()));
    if (!code)
        code = git_index_add(index, &entry);
    if (code)
        return gitFailure(code, u"writing %1"_s.arg(path));
    return {};
}

Result<TreePtr> writeTree(git_repository *repository, git_index *index)
{
    git_oid id;
    git_tree *tree = nullptr;
    int code = git_index_write_tree_to(&id, index, repository);
    if (!code)
        code = git_tree_lookup(&tree, repository, &id);
    if (code)
        return gitFailure(code, u"writing a tree"_s);
    return TreePtr(tree);
}

git_filemode_t modeOf(const CommitFile &file)
{
    return file.isLink         ? GIT_FILEMODE_LINK
           : file.isExecutable ? GIT_FILEMODE_BLOB_EXECUTABLE
                               : GIT_FILEMODE_BLOB;
}

/// `reference` may be nullptr: then nothing points to the commit.
Result<QString> writeCommitTo(git_repository *repository, const char *reference, const git_commit *parent,
                              const git_tree *tree, const CommitMark &mark)
{
    git_signature *made = nullptr;
    if (const int code = git_signature_new(&made, mark.author.name.toUtf8().constData(),
                                           mark.author.email.toUtf8().constData(),
                                           mark.when.toSecsSinceEpoch(), mark.when.offsetFromUtc() / 60))
        return gitFailure(code, u"naming the author %1"_s.arg(mark.author.name));
    const GitPtr<git_signature, git_signature_free> signature(made);
    const git_commit *parents[] = {parent};
    git_oid commit;
    if (const int code =
            git_commit_create(&commit, repository, reference, signature.get(), signature.get(), "UTF-8",
                              mark.message.toUtf8().constData(), tree, parent ? 1 : 0, parents))
        return gitFailure(code, u"writing a commit"_s);
    return hexOf(commit);
}

Result<CommitPtr> lookUpCommit(git_repository *repository, const QString &commit)
{
    git_oid id;
    git_commit *found = nullptr;
    int code = git_oid_fromstr(&id, commit.toLatin1().constData());
    if (!code)
        code = git_commit_lookup(&found, repository, &id);
    if (code)
        return gitFailure(code, u"looking up %1"_s.arg(commit));
    return CommitPtr(found);
}

/// What goes before the new files come.
Result<void> removePaths(git_index *index, const QStringList &paths)
{
    for (const QString &path : paths) {
        const QByteArray name = path.toUtf8();
        int code =
            path.isEmpty() ? git_index_clear(index) : git_index_remove_directory(index, name.constData(), 0);
        if (!code && !path.isEmpty() && git_index_get_bypath(index, name.constData(), 0))
            code = git_index_remove(index, name.constData(), 0);
        if (code)
            return gitFailure(code, u"removing %1"_s.arg(path));
    }
    return {};
}

} // namespace

Result<QString> writeCommit(Repository &repository, const QString &branch, const TreeContent &files,
                            const Author &author, const QDateTime &when, const QString &message)
{
    const Result<IndexPtr> index = makeIndex();
    if (!index)
        return std::unexpected(index.error());
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        if (const Result<void> added =
                addFile(repository.handle(), index->get(), file.key(), *file, GIT_FILEMODE_BLOB);
            !added)
            return std::unexpected(added.error());
    }
    const Result<TreePtr> tree = writeTree(repository.handle(), index->get());
    if (!tree)
        return std::unexpected(tree.error());
    const QByteArray reference = "refs/heads/" + branch.toUtf8();
    git_commit *foundParent = nullptr;
    git_oid parentId;
    if (git_reference_name_to_id(&parentId, repository.handle(), reference.constData()) == 0)
        git_commit_lookup(&foundParent, repository.handle(), &parentId);
    const CommitPtr parent(foundParent);
    return writeCommitTo(repository.handle(), reference.constData(), parent.get(), tree->get(),
                         {author, when, message});
}

Result<QString> addCommit(Repository &repository, const QString &parent, const CommitContent &content,
                          const CommitMark &mark)
{
    const Result<IndexPtr> index = makeIndex();
    if (!index)
        return std::unexpected(index.error());
    CommitPtr base;
    if (!parent.isEmpty()) {
        Result<CommitPtr> found = lookUpCommit(repository.handle(), parent);
        if (!found)
            return std::unexpected(found.error());
        base = *std::move(found);
        git_tree *before = nullptr;
        int code = git_commit_tree(&before, base.get());
        const TreePtr owned(before);
        if (!code)
            code = git_index_read_tree(index->get(), before);
        if (code)
            return gitFailure(code, u"reading the files of %1"_s.arg(parent));
    }
    if (const Result<void> removed = removePaths(index->get(), content.removed); !removed)
        return std::unexpected(removed.error());
    for (const auto &[path, file] : content.files) {
        if (const Result<void> added =
                addFile(repository.handle(), index->get(), path, file.content, modeOf(file));
            !added)
            return std::unexpected(added.error());
    }
    const Result<TreePtr> tree = writeTree(repository.handle(), index->get());
    if (!tree)
        return std::unexpected(tree.error());
    return writeCommitTo(repository.handle(), nullptr, base.get(), tree->get(), mark);
}

Result<QString> addReversal(Repository &repository, const QString &commit, const CommitMark &mark)
{
    const Result<CommitPtr> taken = lookUpCommit(repository.handle(), commit);
    if (!taken)
        return std::unexpected(taken.error());
    git_commit *before = nullptr;
    git_tree *files = nullptr;
    int code = git_commit_parent(&before, taken->get(), 0);
    const CommitPtr parent(before);
    if (!code)
        code = git_commit_tree(&files, before);
    const TreePtr tree(files);
    if (code)
        return gitFailure(code, u"looking up what %1 stands on"_s.arg(commit));
    return writeCommitTo(repository.handle(), nullptr, taken->get(), files, mark);
}

} // namespace cairn
