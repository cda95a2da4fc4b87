// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/repository.h"

#include "git/library.h"

#include <git2.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#include <QDir>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using TreePtr = GitPtr<git_tree, git_tree_free>;
using ObjectPtr = GitPtr<git_object, git_object_free>;
using BlobPtr = GitPtr<git_blob, git_blob_free>;
using OdbPtr = GitPtr<git_odb, git_odb_free>;

constexpr qsizetype rawIdSize = GIT_OID_SHA1_SIZE;
constexpr qsizetype longestPath = 4096;
constexpr size_t maxEntries =
    1'000'000; // a few trees that name each other many times can hold more than that

std::unexpected<Error> tooManyEntries()
{
    return failure(ErrorKind::Limit, u"The repository has more than %1 files and folders"_s.arg(maxEntries),
                   u"Keep the descriptors in a branch or a repository of their own"_s);
}

QByteArray rawId(const git_oid &oid)
{
    return {reinterpret_cast<const char *>(oid.id), rawIdSize};
}

bool isRegularFile(git_filemode_t mode)
{
    return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

bool isCopied(git_filemode_t mode)
{
    return isRegularFile(mode) || mode == GIT_FILEMODE_LINK;
}

TreeEntry entryOf(QString path, const git_tree_entry &entry)
{
    const git_filemode_t mode = git_tree_entry_filemode(&entry);
    return {std::move(path), rawId(*git_tree_entry_id(&entry)), mode == GIT_FILEMODE_BLOB_EXECUTABLE,
            mode == GIT_FILEMODE_LINK};
}

/// What a whole id or the name of a branch or tag stands for; libgit2's own reader of revisions forgets the
/// reference that it found where the object behind it is damaged.
int findObject(git_object **found, git_repository *repository, const QByteArray &revision)
{
    git_oid id;
    if (revision.size() == GIT_OID_SHA1_HEXSIZE && git_oid_fromstr(&id, revision.constData()) == 0)
        return git_object_lookup(found, repository, &id, GIT_OBJECT_ANY);
    git_reference *reference = nullptr;
    if (const int code = git_reference_dwim(&reference, repository, revision.constData()))
        return code == GIT_EINVALIDSPEC ? GIT_ENOTFOUND : code;
    const int code = git_reference_peel(found, reference, GIT_OBJECT_ANY);
    git_reference_free(reference);
    return code;
}

Result<ObjectPtr> lookUp(git_repository *repository, const QString &revision, git_object_t type)
{
    git_object *found = nullptr;
    int code = findObject(&found, repository, revision.toUtf8());
    if (code == GIT_ENOTFOUND)
        return failure(ErrorKind::NotFound, u"There is no %1 in the repository"_s.arg(revision),
                       u"Sync, and try again"_s);
    if (code)
        return mirrorFailure(code, u"looking up %1"_s.arg(revision));
    const ObjectPtr object(found);
    git_object *peeled = nullptr;
    code = git_object_peel(&peeled, object.get(), type);
    if (code)
        return mirrorFailure(code, u"looking up %1"_s.arg(revision));
    return ObjectPtr(peeled);
}

Result<TreePtr> treeOf(git_repository *repository, const QString &commit)
{
    Result<ObjectPtr> object = lookUp(repository, commit, GIT_OBJECT_TREE);
    if (!object)
        return std::unexpected(object.error());
    return TreePtr(reinterpret_cast<git_tree *>(object->release()));
}

/// Whether a checkout could make a file or folder of this name where it belongs.
bool isPlainName(QByteArrayView name)
{
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/')
           && name.compare(".git", Qt::CaseInsensitive) != 0;
}

/// The path that a symbolic link leads to; empty where that is outside of the repository.
QString linkTarget(const QString &link, const QString &target)
{
    const QString folder = link.left(link.lastIndexOf(u'/') + 1);
    const QString path = QDir::cleanPath(folder + target);
    return target.startsWith(u'/') || path.startsWith(u"../") || path == u".." ? QString() : path;
}

/// A folder on the way through a tree.
struct Level {
    TreePtr tree;
    size_t next = 0;
    qsizetype pathSize = 0; ///< with the slash behind it
};

/// Calls `onFile` for each entry below a tree that is no folder. `path` is the tree's own, with a slash at
/// its end. Fails with a code of libgit2; GIT_EUSER where there are too many.
template <typename OnFile>
int walkTree(git_repository *repository, TreePtr tree, QByteArray path, const OnFile &onFile)
{
    std::vector<Level> levels;
    const qsizetype rootSize = path.size();
    levels.push_back({std::move(tree), 0, rootSize});
    size_t seen = 0;
    while (!levels.empty()) {
        Level &level = levels.back();
        if (level.next == git_tree_entrycount(level.tree.get())) {
            levels.pop_back();
            continue;
        }
        if (++seen > maxEntries)
            return GIT_EUSER;
        const git_tree_entry *entry = git_tree_entry_byindex(level.tree.get(), level.next++);
        path.truncate(level.pathSize);
        path += git_tree_entry_name(entry);
        if (!isPlainName(git_tree_entry_name(entry)) || path.size() > longestPath)
            continue;
        if (git_tree_entry_filemode(entry) != GIT_FILEMODE_TREE) {
            onFile(path, *entry);
            continue;
        }
        git_tree *below = nullptr;
        if (const int code = git_tree_lookup(&below, repository, git_tree_entry_id(entry)))
            return code;
        path += '/';
        levels.push_back({TreePtr(below), 0, path.size()});
    }
    return 0;
}

/// The tree of a folder; none where there is no such folder.
TreePtr subTree(git_repository *repository, const git_tree *root, const QString &folder)
{
    git_tree_entry *found = nullptr;
    if (git_tree_entry_bypath(&found, root, folder.toUtf8().constData()))
        return {};
    const GitPtr<git_tree_entry, git_tree_entry_free> entry(found);
    git_tree *tree = nullptr;
    if (git_tree_entry_filemode(found) != GIT_FILEMODE_TREE
        || git_tree_lookup(&tree, repository, git_tree_entry_id(found)))
        return {};
    return TreePtr(tree);
}

/// What became of the files between two trees. Folders that are the same are not opened, which libgit2's own
/// comparison does with each.
class TreeComparison final
{
public:
    explicit TreeComparison(git_repository *repository)
        : m_repository(repository)
    {}

    /// Either may be missing. Fails with a code of libgit2; GIT_EUSER where there are too many changes.
    int compare(const git_tree *before, const git_tree *after, const QByteArray &folder)
    {
        QHash<QByteArrayView, const git_tree_entry *> old;
        for (size_t at = 0; before && at < git_tree_entrycount(before); ++at) {
            const git_tree_entry *entry = git_tree_entry_byindex(before, at);
            old.insert(git_tree_entry_name(entry), entry);
        }
        for (size_t at = 0; after && at < git_tree_entrycount(after); ++at) {
            const git_tree_entry *is = git_tree_entry_byindex(after, at);
            const git_tree_entry *was = old.take(git_tree_entry_name(is));
            const bool isSame = was && git_oid_equal(git_tree_entry_id(was), git_tree_entry_id(is))
                                && git_tree_entry_filemode(was) == git_tree_entry_filemode(is);
            if (const int code = isSame ? 0 : note(was, is, folder))
                return code;
        }
        for (const git_tree_entry *was : std::as_const(old)) {
            if (const int code = note(was, nullptr, folder))
                return code;
        }
        return 0;
    }

    std::vector<TreeChange> takeChanges() { return std::move(m_changes); }

private:
    static bool isFolder(const git_tree_entry *entry)
    {
        return entry && git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE;
    }
    static bool isFile(const git_tree_entry *entry)
    {
        return entry && isRegularFile(git_tree_entry_filemode(entry));
    }

    int note(const git_tree_entry *was, const git_tree_entry *is, const QByteArray &folder)
    {
        const QByteArray name = git_tree_entry_name(is ? is : was);
        if (!isPlainName(name) || folder.size() + name.size() > longestPath)
            return 0;
        const QByteArray path = folder + name;
        if (isFile(is))
            m_changes.push_back({isFile(was) ? TreeChange::Kind::Modified : TreeChange::Kind::Added,
                                 QString::fromUtf8(path), rawId(*git_tree_entry_id(is))});
        else if (isFile(was))
            m_changes.push_back({TreeChange::Kind::Removed, QString::fromUtf8(path), {}});
        if (m_changes.size() > maxEntries || ++m_looked > maxEntries)
            return GIT_EUSER;
        return isFolder(was) || isFolder(is) ? open(was, is, path + '/') : 0;
    }

    int open(const git_tree_entry *was, const git_tree_entry *is, const QByteArray &folder)
    {
        git_tree *before = nullptr;
        git_tree *after = nullptr;
        int code = isFolder(was) ? git_tree_lookup(&before, m_repository, git_tree_entry_id(was)) : 0;
        const TreePtr beforeOwner(before);
        if (!code && isFolder(is))
            code = git_tree_lookup(&after, m_repository, git_tree_entry_id(is));
        const TreePtr afterOwner(after);
        return code ? code : compare(before, after, folder);
    }

    git_repository *m_repository;
    std::vector<TreeChange> m_changes;
    size_t m_looked = 0;
};

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
    if (Result<Repository> opened = open(path); opened && opened->isWhole())
        return opened;
    QDir(path).removeRecursively();
    git_repository *handle = nullptr;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    if (const int code = git_repository_init_ext(&handle, QFile::encodeName(path).constData(), &options))
        return gitFailure(code, u"making the mirror %1"_s.arg(path));
    return Repository(handle);
}

Result<Repository> Repository::inMemory()
{
    ensureGitLibrary();
    git_odb *objects = nullptr;
    git_odb_backend *memory = nullptr;
    git_repository *handle = nullptr;
    int code = git_odb_new(&objects);
    const OdbPtr owned(objects);
    if (!code)
        code = git_mempack_new(&memory);
    if (!code)
        code = git_odb_add_backend(objects, memory, 1);
    if (!code)
        code = git_repository_wrap_odb(&handle, objects);
    if (code)
        return gitFailure(code, u"making a repository in memory"_s);
    return Repository(handle);
}

bool Repository::isWhole() const
{
    git_oid head;
    const int code = git_reference_name_to_id(&head, handle(), "HEAD");
    return code == GIT_ENOTFOUND || (code == 0 && treeOf(handle(), u"HEAD"_s).has_value());
}

Result<std::vector<TreeFile>> Repository::files(const QString &commit, const PathFilter &wanted) const
{
    Result<TreePtr> tree = treeOf(handle(), commit);
    if (!tree)
        return std::unexpected(tree.error());
    std::vector<TreeFile> files;
    const int code =
        walkTree(handle(), *std::move(tree), {}, [&](const QByteArray &path, const git_tree_entry &entry) {
            if (!isRegularFile(git_tree_entry_filemode(&entry)))
                return;
            if (QString name = QString::fromUtf8(path); wanted(name))
                files.push_back({std::move(name), rawId(*git_tree_entry_id(&entry))});
        });
    if (code == GIT_EUSER)
        return tooManyEntries();
    if (code)
        return mirrorFailure(code, u"listing the files of %1"_s.arg(commit));
    return files;
}

Result<std::vector<TreeFile>> Repository::filesBelow(const QString &commit, const QString &folder) const
{
    Result<TreePtr> root = treeOf(handle(), commit);
    if (!root)
        return std::unexpected(root.error());
    TreePtr tree = folder.isEmpty() ? *std::move(root) : subTree(handle(), root->get(), folder);
    std::vector<TreeFile> files;
    std::vector<std::pair<QString, QByteArray>> links;
    if (!tree)
        return files;
    const int code =
        walkTree(handle(), std::move(tree), folder.isEmpty() ? QByteArray() : folder.toUtf8() + '/',
                 [&](const QByteArray &path, const git_tree_entry &entry) {
                     const git_filemode_t mode = git_tree_entry_filemode(&entry);
                     if (isRegularFile(mode))
                         files.push_back({QString::fromUtf8(path), rawId(*git_tree_entry_id(&entry))});
                     else if (mode == GIT_FILEMODE_LINK)
                         links.emplace_back(QString::fromUtf8(path), rawId(*git_tree_entry_id(&entry)));
                 });
    if (code == GIT_EUSER)
        return tooManyEntries();
    if (code)
        return mirrorFailure(code, u"listing the files of %1"_s.arg(commit));
    for (const auto &[path, id] : links) {
        const Result<QByteArray> target = read(id, longestPath);
        const QString place = target ? linkTarget(path, QString::fromUtf8(*target)) : QString();
        if (QByteArray content = place.isEmpty() ? QByteArray() : idOf(commit, place); !content.isEmpty())
            files.push_back({path, std::move(content)});
    }
    return files;
}

Result<std::vector<TreeEntry>> Repository::entriesBelow(const QString &commit, const QString &folder) const
{
    Result<TreePtr> root = treeOf(handle(), commit);
    if (!root)
        return std::unexpected(root.error());
    TreePtr tree = folder.isEmpty() ? *std::move(root) : subTree(handle(), root->get(), folder);
    if (!tree)
        return failure(ErrorKind::NotFound, u"there is no folder %1 in the repository"_s.arg(folder),
                       u"Check the path and its case"_s);
    std::vector<TreeEntry> entries;
    const int code =
        walkTree(handle(), std::move(tree), folder.isEmpty() ? QByteArray() : folder.toUtf8() + '/',
                 [&](const QByteArray &path, const git_tree_entry &entry) {
                     if (isCopied(git_tree_entry_filemode(&entry)))
                         entries.push_back(entryOf(QString::fromUtf8(path), entry));
                 });
    if (code == GIT_EUSER)
        return tooManyEntries();
    if (code)
        return mirrorFailure(code, u"listing the files of %1"_s.arg(commit));
    return entries;
}

Result<TreeEntry> Repository::entryAt(const QString &commit, const QString &path) const
{
    const Result<TreePtr> root = treeOf(handle(), commit);
    if (!root)
        return std::unexpected(root.error());
    git_tree_entry *found = nullptr;
    const int code = git_tree_entry_bypath(&found, root->get(), path.toUtf8().constData());
    const GitPtr<git_tree_entry, git_tree_entry_free> entry(found);
    if (code && code != GIT_ENOTFOUND)
        return mirrorFailure(code, u"looking up %1"_s.arg(path));
    if (!found || !isCopied(git_tree_entry_filemode(found)))
        return failure(ErrorKind::NotFound, u"there is no file %1 in the repository"_s.arg(path),
                       u"Check the path and its case"_s);
    return entryOf(path, *found);
}

Result<std::vector<TreeChange>> Repository::changes(const QString &from, const QString &to) const
{
    const Result<TreePtr> before = treeOf(handle(), from);
    if (!before)
        return std::unexpected(before.error());
    const Result<TreePtr> after = treeOf(handle(), to);
    if (!after)
        return std::unexpected(after.error());
    TreeComparison comparison(handle());
    const int code = comparison.compare(before->get(), after->get(), {});
    if (code == GIT_EUSER)
        return tooManyEntries();
    if (code)
        return mirrorFailure(code, u"comparing %1 with %2"_s.arg(from, to));
    return comparison.takeChanges();
}

Result<QByteArray> Repository::read(const QByteArray &id, qsizetype maxBytes) const
{
    git_oid oid;
    git_oid_fromraw(&oid, reinterpret_cast<const unsigned char *>(id.constData()));
    git_blob *found = nullptr;
    // The size is asked for first: a huge blob must not be loaded to learn that it is huge.
    git_odb *odbHandle = nullptr;
    if (const int code = git_repository_odb(&odbHandle, handle()))
        return mirrorFailure(code, u"reading the objects"_s);
    const OdbPtr odb(odbHandle);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, odb.get(), &oid))
        return mirrorFailure(code, u"reading a file"_s);
    if (qsizetype(size) > maxBytes)
        return failure(ErrorKind::Limit,
                       u"The file is %1 MB; the limit is %2 MB"_s.arg(size >> 20).arg(maxBytes >> 20),
                       u"Split it into several files"_s);
    if (const int code = git_blob_lookup(&found, handle(), &oid))
        return mirrorFailure(code, u"reading a file"_s);
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

// NOLINTNEXTLINE(readability-make-member-function-const): it changes the repository
Result<void> Repository::setHead(const QString &branch)
{
    if (const int code = git_repository_set_head(handle(), ("refs/heads/" + branch.toUtf8()).constData()))
        return mirrorFailure(code, u"choosing the branch %1"_s.arg(branch));
    return {};
}

bool Repository::hasCommit(const QString &commit) const
{
    return !commit.isEmpty() && lookUp(handle(), commit, GIT_OBJECT_COMMIT).has_value();
}

} // namespace cairn
