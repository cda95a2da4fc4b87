// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/storing.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn::test {

WriteCounts ScratchSource::put(const QMap<QString, QByteArray> &files, const QString &commit) const
{
    Result<CatalogWriter> writer =
        CatalogWriter::begin(catalog, {name, u"/scratch/"_s + name, {}, {}}, position);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const Result<void> done =
            file->isEmpty() ? writer->drop(file.key())
                            : writer->put(prepareFile(file.key(), *file,
                                                      readDescriptors(file.key(), readYaml(*file), {})));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    const Result<WriteCounts> counts = writer->finish({commit, u"selection"_s}, 1'700'000'000'000);
    if (!counts)
        qFatal("%s", qPrintable(counts.error().message));
    return *counts;
}

QStringList rows(Database &database, const QByteArray &sql, int columns)
{
    QStringList lines;
    const Result<void> done = database.query(sql, {}, [&](const Row &row) {
        QStringList texts;
        for (int column = 0; column < columns; ++column)
            texts += row.text(column);
        lines += texts.join(u' ');
        return true;
    });
    return done ? lines : QStringList{done.error().message};
}

} // namespace cairn::test
