// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/workspacepath.h"

#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// As PKWARE's APPNOTE has it. All entries are of one day, so that the same files give the same archive.
constexpr quint16 firstDay = 33; // 1980-01-01
constexpr quint16 needed = 20;   // version 2.0: folders and deflate
constexpr quint16 madeByUnix = 3 << 8 | needed;
constexpr quint16 namesAreUtf8 = 0x0800;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

constexpr auto crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 at = 0; at < table.size(); ++at) {
        quint32 value = at;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xedb88320 ^ (value >> 1) : value >> 1;
        table[at] = value;
    }
    return table;
}();

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes)
        crc = crcTable[(crc ^ uchar(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffff;
}

template <typename... Numbers>
void append(QByteArray &bytes, Numbers... numbers)
{
    const auto one = [&](auto number) {
        const auto little = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    (one(numbers), ...);
}

/// An archive that grows by a file at a time.
class ZipWriter final
{
public:
    void add(const QString &path, const WorkspaceFile &file)
    {
        const QByteArray name = path.toUtf8();
        // Qt puts its length before the stream of zlib, which has a head of 2 bytes and a sum of 4.
        const QByteArray packed = qCompress(file.content, 9);
        const bool isSmaller = packed.size() > 10 && packed.size() - 10 < file.content.size();
        const QByteArray body = isSmaller ? packed.sliced(6, packed.size() - 10) : file.content;
        const auto offset = quint32(m_bytes.size());
        const quint32 mode = file.isLink ? 0120777 : file.isExecutable ? 0100755 : 0100644;
        QByteArray common;
        append(common, needed, namesAreUtf8, isSmaller ? deflated : stored, quint16(0), firstDay,
               crcOf(file.content), quint32(body.size()), quint32(file.content.size()), quint16(name.size()),
               quint16(0));
        append(m_bytes, quint32(0x04034b50));
        m_bytes += common + name + body;
        append(m_entries, quint32(0x02014b50), madeByUnix);
        m_entries += common;
        append(m_entries, quint16(0), quint16(0), quint16(0), quint32(mode << 16), offset);
        m_entries += name;
        ++m_count;
    }

    QByteArray take()
    {
        const auto offset = quint32(m_bytes.size());
        m_bytes += m_entries;
        append(m_bytes, quint32(0x06054b50), quint16(0), quint16(0), m_count, m_count,
               quint32(m_entries.size()), offset, quint16(0));
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    QByteArray m_entries; ///< of the directory at the end
    quint16 m_count = 0;  ///< a workspace holds fewer files than this can count
};

Result<Value::Map> zip(ActionCall &call)
{
    const ActionInput input(call.input);
    const Result<QString> path = Workspace::checkedPath(input.text(u"path"));
    const Result<QString> output = Workspace::checkedPath(input.text(u"outputPath"));
    if (!path || !output)
        return std::unexpected(path ? output.error() : path.error());
    ZipWriter writer;
    const WorkspaceFile *file = call.workspace.find(*path);
    const std::vector<QString> files = call.workspace.below(*path);
    if (!file && files.empty())
        return failure(ErrorKind::NotFound, u"there is no %1 in the workspace"_s.arg(*path),
                       u"A step before this one has to make it"_s);
    if (file)
        writer.add(path->section(u'/', -1), *file);
    for (const QString &one : files) {
        const QString name = one.sliced(path->isEmpty() ? 0 : path->size() + 1);
        const WorkspaceFile &packed = *call.workspace.find(one);
        if (packed.isLink) { // what was within the workspace may lead out of the archive
            if (const Result<void> link = checkLink(name, QString::fromUtf8(packed.content)); !link)
                return std::unexpected(link.error());
        }
        writer.add(name, packed);
    }
    if (const Result<void> written = call.workspace.write(*output, {writer.take(), false, false}); !written)
        return std::unexpected(written.error());
    return Value::Map{{u"outputPath"_s, {}, textValue(*output)}};
}

} // namespace

Action roadieZipAction()
{
    return {.name = u"roadiehq:utils:zip"_s,
            .summary = u"Packs a file or folder of the workspace into a ZIP archive."_s,
            .input = R"({"type": "object", "required": ["path", "outputPath"], "properties": {
                "path": {"type": "string", "minLength": 1, "description": "What is packed"},
                "outputPath": {"type": "string", "minLength": 1, "description": "Path of the archive"}}})",
            .outputs = {u"outputPath"_s},
            .run = zip};
}

} // namespace cairn
