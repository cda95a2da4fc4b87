// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/repository.h"

#include "git/library.h"

#include <git2.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using TreePtr = GitPtr<git_tree, git_tree_free>;
using ObjectPtr = GitPtr<git_object, git_object_free>;
using BlobPtr = GitPtr<git_blob, git_blob_free>;
using DiffPtr = GitPtr<git_diff, git_diff_free>;
using OdbPtr = GitPtr<git_odb, git_odb_free>;

constexpr qsizetype rawIdSize = GIT_OID_SHA1_SIZE;

QByteArray rawId(const git_oid &oid)
{
    return {reinterpret_cast<const char *>(oid.id), rawIdSize};
}

bool isRegularFile(git_filemode_t mode)
{
    return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

Result<ObjectPtr> lookUp(git_repository *repository, const QString &revision, git_object_t type)
{
    git_object *found = nullptr;
    if (const int code = git_revparse_single(&found, repository, revision.toUtf8().constData()))
        return gitFailure(code, u"looking up %1"_s.arg(revision));
    const ObjectPtr object(found);
    git_object *peeled = nullptr;
    if (const int code = git_object_peel(&peeled, object.get(), type))
        return gitFailure(code, u"looking up %1"_s.arg(revision));
    return ObjectPtr(peeled);
}

Result<TreePtr> treeOf(git_repository *repository, const QString &commit)
{
    Result<ObjectPtr> object = lookUp(repository, commit, GIT_OBJECT_TREE);
    if (!object)
        return std::unexpected(object.error());
    return TreePtr(reinterpret_cast<git_tree *>(object->release()));
}

/// A killed fetch leaves its half-written pack behind; nobody else removes it.
void sweepHalfPacks(const QString &path)
{
    QDir packs(path + u"/objects/pack"_s);
    for (const QString &name : packs.entryList({u"pack_git2_*"_s}, QDir::Files))
        packs.remove(name);
}

/// Whether the commit that HEAD names, where there is one yet, is there with its tree: a crash may have lost
/// them.
bool isWhole(git_repository *repository)
{
    git_oid head;
    return git_reference_name_to_id(&head, repository, "HEAD") != 0
           || treeOf(repository, u"HEAD"_s).has_value();
}

struct Listing {
    const PathFilter &wanted;
    std::vector<TreeFile> files;
};

int visitEntry(const char *folder, const git_tree_entry *entry, void *payload)
{
    auto *listing = static_cast<Listing *>(payload);
    if (!isRegularFile(git_tree_entry_filemode(entry)))
        return 0;
    QString path = QString::fromUtf8(folder) + QString::fromUtf8(git_tree_entry_name(entry));
    if (listing->wanted(path))
        listing->files.push_back({std::move(path), rawId(*git_tree_entry_id(entry))});
    return 0;
}

int visitDelta(const git_diff_delta *delta, float, void *payload)
{
    auto *changes = static_cast<std::vector<TreeChange> *>(payload);
    const bool was = isRegularFile(git_filemode_t(delta->old_file.mode));
    const bool is = isRegularFile(git_filemode_t(delta->new_file.mode));
    if (is)
        changes->push_back({was ? TreeChange::Kind::Modified : TreeChange::Kind::Added,
                            QString::fromUtf8(delta->new_file.path), rawId(delta->new_file.id)});
    else if (was)
        changes->push_back({TreeChange::Kind::Removed, QString::fromUtf8(delta->old_file.path), {}});
    return 0;
}

} // namespace

void Repository::Close::operator()(git_repository *repository) const
{
    git_repository_free(repository);
}

Repository::Repository(git_repository *handle)
    : m_handle(handle)
{}

Result<Repository> Repository::open(const QString &path)
{
    ensureGitLibrary();
    git_repository *handle = nullptr;
    if (const int code = git_repository_open(&handle, QFile::encodeName(path).constData()))
        return gitFailure(code, u"opening %1"_s.arg(path));
    return Repository(handle);
}

Result<Repository> Repository::openOrCreateBare(const QString &path)
{
    ensureGitLibrary();
    sweepHalfPacks(path);
    if (Result<Repository> opened = open(path); opened && isWhole(opened->handle()))
        return opened;
    QDir(path).removeRecursively();
    git_repository *handle = nullptr;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    if (const int code = git_repository_init_ext(&handle, QFile::encodeName(path).constData(), &options))
        return gitFailure(code, u"making the mirror %1"_s.arg(path));
    return Repository(handle);
}

Result<std::vector<TreeFile>> Repository::files(const QString &commit, const PathFilter &wanted) const
{
    const Result<TreePtr> tree = treeOf(handle(), commit);
    if (!tree)
        return std::unexpected(tree.error());
    Listing listing{wanted, {}};
    if (const int code = git_tree_walk(tree->get(), GIT_TREEWALK_PRE, visitEntry, &listing))
        return gitFailure(code, u"listing the files of %1"_s.arg(commit));
    return std::move(listing.files);
}

Result<std::vector<TreeChange>> Repository::changes(const QString &from, const QString &to) const
{
    const Result<TreePtr> before = treeOf(handle(), from);
    if (!before)
        return std::unexpected(before.error());
    const Result<TreePtr> after = treeOf(handle(), to);
    if (!after)
        return std::unexpected(after.error());
    git_diff *found = nullptr;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_SKIP_BINARY_CHECK | GIT_DIFF_INCLUDE_TYPECHANGE;
    if (const int code = git_diff_tree_to_tree(&found, handle(), before->get(), after->get(), &options))
        return gitFailure(code, u"comparing %1 with %2"_s.arg(from, to));
    const DiffPtr diff(found);
    std::vector<TreeChange> changes;
    git_diff_foreach(diff.get(), visitDelta, nullptr, nullptr, nullptr, &changes);
    return changes;
}

Result<QByteArray> Repository::read(const QByteArray &id, qsizetype maxBytes) const
{
    git_oid oid;
    git_oid_fromraw(&oid, reinterpret_cast<const unsigned char *>(id.constData()));
    git_blob *found = nullptr;
    // The size is asked for first: a huge blob must not be loaded to learn that it is huge.
    git_odb *odbHandle = nullptr;
    if (const int code = git_repository_odb(&odbHandle, handle()))
        return gitFailure(code, u"reading the objects"_s);
    const OdbPtr odb(odbHandle);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, odb.get(), &oid))
        return gitFailure(code, u"reading a file"_s);
    if (qsizetype(size) > maxBytes)
        return failure(ErrorKind::Limit,
                       u"The file is %1 MB; the limit is %2 MB"_s.arg(size >> 20).arg(maxBytes >> 20),
                       u"Split it into several files"_s);
    if (const int code = git_blob_lookup(&found, handle(), &oid))
        return gitFailure(code, u"reading a file"_s);
    const BlobPtr blob(found);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                      qsizetype(git_blob_rawsize(blob.get())));
}

QByteArray Repository::idOf(const QString &commit, const QString &path) const
{
    const Result<TreePtr> tree = treeOf(handle(), commit);
    git_tree_entry *found = nullptr;
    if (!tree || git_tree_entry_bypath(&found, tree->get(), path.toUtf8().constData()))
        return {};
    const GitPtr<git_tree_entry, git_tree_entry_free> entry(found);
    return isRegularFile(git_tree_entry_filemode(found)) ? rawId(*git_tree_entry_id(found)) : QByteArray();
}

Result<QByteArray> Repository::readPath(const QString &commit, const QString &path, qsizetype maxBytes) const
{
    const Result<TreePtr> tree = treeOf(handle(), commit);
    if (!tree)
        return std::unexpected(tree.error());
    git_tree_entry *found = nullptr;
    if (git_tree_entry_bypath(&found, tree->get(), path.toUtf8().constData()))
        return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(path),
                       u"Check the path and its case"_s);
    const GitPtr<git_tree_entry, git_tree_entry_free> entry(found);
    if (!isRegularFile(git_tree_entry_filemode(entry.get())))
        return failure(ErrorKind::NotFound, u"%1 is not a regular file"_s.arg(path),
                       u"Folders and symbolic links are not read"_s);
    return read(rawId(*git_tree_entry_id(entry.get())), maxBytes);
}

Result<QString> Repository::resolve(const QString &revision) const
{
    const Result<ObjectPtr> object = lookUp(handle(), revision, GIT_OBJECT_COMMIT);
    if (!object)
        return std::unexpected(object.error());
    return QString::fromLatin1(rawId(*git_object_id(object->get())).toHex());
}

Result<void> Repository::setHead(const QString &branch)
{
    if (const int code = git_repository_set_head(handle(), ("refs/heads/" + branch.toUtf8()).constData()))
        return gitFailure(code, u"choosing the branch %1"_s.arg(branch));
    return {};
}

bool Repository::hasCommit(const QString &commit) const
{
    return !commit.isEmpty() && lookUp(handle(), commit, GIT_OBJECT_COMMIT).has_value();
}

} // namespace cairn
