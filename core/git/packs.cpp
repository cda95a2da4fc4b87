// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/packs.h"

#include "git/library.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using OdbPtr = GitPtr<git_odb, git_odb_free>;

constexpr size_t askEvery = 1'000;
constexpr qsizetype manyPacks = 50;

/// A pack as a server would send it, but without a search for similar objects, which takes ten times as long
/// as all the rest.
class PackStream final
{
public:
    explicit PackStream(git_odb_writepack *to)
        : m_to(to)
    {}

    int begin(size_t objects)
    {
        const quint32 numbers[] = {qToBigEndian(quint32(2)), qToBigEndian(quint32(objects))};
        return send(QByteArray("PACK")
                    + QByteArray(reinterpret_cast<const char *>(numbers), sizeof(numbers)));
    }

    int add(git_odb_object *object)
    {
        size_t size = git_odb_object_size(object);
        QByteArray head(1, char((git_odb_object_type(object) << 4) | (size & 0x0F)));
        for (size >>= 4; size > 0; size >>= 7) {
            head.back() = char(head.back() | 0x80);
            head += char(size & 0x7F);
        }
        return send(head + deflated(git_odb_object_data(object), qsizetype(git_odb_object_size(object))));
    }

    int end()
    {
        const QByteArray hash = m_hash.result();
        if (const int code = m_to->append(m_to, hash.constData(), size_t(hash.size()), &m_stats))
            return code;
        return m_to->commit(m_to, &m_stats);
    }

private:
    static QByteArray deflated(const void *bytes, qsizetype size)
    {
        // Qt has a head of its own before the zlib stream, and no stream at all for nothing.
        constexpr qsizetype qtHead = 4;
        constexpr int fast = 1;
        if (size == 0)
            return QByteArray("\x78\x9c\x03\x00\x00\x00\x00\x01", 8);
        return qCompress(static_cast<const uchar *>(bytes), size, fast).sliced(qtHead);
    }

    int send(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        return m_to->append(m_to, bytes.constData(), size_t(bytes.size()), &m_stats);
    }

    git_odb_writepack *m_to;
    git_indexer_progress m_stats = {};
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

void freeWritePack(git_odb_writepack *pack)
{
    pack->free(pack);
}

int collect(const git_oid *id, void *payload)
{
    static_cast<std::vector<git_oid> *>(payload)->push_back(*id);
    return 0;
}

/// The objects of these packs alone; null where one of them cannot be opened.
OdbPtr openPacks(const QFileInfoList &packs)
{
    git_odb *made = nullptr;
    if (git_odb_new(&made))
        return nullptr;
    OdbPtr odb(made);
    for (const QFileInfo &pack : packs) {
        const QString index = pack.path() + u'/' + pack.completeBaseName() + u".idx"_s;
        git_odb_backend *backend = nullptr;
        if (git_odb_backend_one_pack(&backend, QFile::encodeName(index).constData())
            || git_odb_add_backend(made, backend, 1))
            return nullptr;
    }
    return odb;
}

} // namespace

int copyObjects(git_odb *from, git_odb *to, const std::vector<git_oid> &ids, const Progress &progress)
{
    git_odb_writepack *made = nullptr;
    if (const int code = git_odb_write_pack(&made, to, nullptr, nullptr))
        return code;
    const GitPtr<git_odb_writepack, freeWritePack> pack(made);
    PackStream stream(made);
    int code = stream.begin(ids.size());
    for (size_t at = 0; at < ids.size() && !code; ++at) {
        if (at % askEvery == 0) {
            if (progress.isCancelled())
                return GIT_EUSER;
            progress.report(u"Receiving %1 of %2 objects"_s.arg(at).arg(ids.size()),
                            double(at) / double(ids.size()));
        }
        git_odb_object *found = nullptr;
        code = git_odb_read(&found, from, &ids[at]);
        if (code)
            break;
        const GitPtr<git_odb_object, git_odb_object_free> object(found);
        code = stream.add(found);
    }
    return code ? code : stream.end();
}

bool mergePacks(Repository &mirror, const Progress &progress)
{
    const QDir folder(QFile::decodeName(git_repository_path(mirror.handle())) + u"objects/pack"_s);
    QFileInfoList packs = folder.entryInfoList({u"*.pack"_s}, QDir::Files, QDir::Size);
    if (packs.size() <= manyPacks)
        return false;
    packs.removeFirst();
    std::vector<git_oid> ids;
    git_odb *found = nullptr;
    {
        const OdbPtr small = openPacks(packs);
        if (!small || git_odb_foreach(small.get(), collect, &ids)
            || git_repository_odb(&found, mirror.handle()))
            return false;
        const OdbPtr all(found);
        std::ranges::sort(ids, [](const git_oid &a, const git_oid &b) { return git_oid_cmp(&a, &b) < 0; });
        const auto same = std::ranges::unique(
            ids, [](const git_oid &a, const git_oid &b) { return git_oid_equal(&a, &b) != 0; });
        ids.erase(same.begin(), same.end());
        if (copyObjects(small.get(), found, ids, progress))
            return false;
    }
    for (const QFileInfo &pack : std::as_const(packs)) {
        // The index first: a pack without one is not looked at.
        QFile::remove(pack.path() + u'/' + pack.completeBaseName() + u".idx"_s);
        QFile::remove(pack.filePath());
    }
    return true;
}

} // namespace cairn
