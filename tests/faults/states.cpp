// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/states.h"

#include "store/entitydetail.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "support/scratch.h"

#include <QMap>
#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr int variants = 7; // by so many the numbers of entities differ

QByteArray mark(int state)
{
    // The letter behind keeps a search for one from finding the beginning of another.
    return "mark" + QByteArray::number(state) + "x";
}

int entitiesOf(int state, int files)
{
    return files - state % variants;
}

QByteArray descriptor(int file, int state)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: c-"
           + QByteArray::number(file) + "\n  description: " + mark(state)
           + "\nspec:\n  type: service\n  lifecycle: production\n  owner: team\n"
             "  dependsOn: [component:c-"
           + QByteArray::number(file / 2) + "]\n";
}

QByteArray commitOf(int state, int files)
{
    QByteArray stream = "commit refs/heads/all\nmark :" + QByteArray::number(state + 1)
                        + "\ncommitter Ada <ada@example.com> "
                        + QByteArray::number(1'700'000'000 + state * 60) + " +0000\ndata 1\nc\ndeleteall\n";
    for (int file = 0; file < entitiesOf(state, files); ++file) {
        const QByteArray text = descriptor(file, state);
        stream += "M 100644 inline s" + QByteArray::number(file % 10) + "/c" + QByteArray::number(file)
                  + "/catalog-info.yaml\ndata " + QByteArray::number(text.size()) + "\n" + text + "\n";
    }
    return stream + "reset refs/states/" + QByteArray::number(state)
           + "\nfrom :" + QByteArray::number(state + 1) + "\n\n";
}

} // namespace

States::States(int states, int files)
    : m_states(states), m_files(files)
{
    git(folder(), {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, u"."_s});
    QProcess import;
    import.setWorkingDirectory(folder());
    import.start(u"git"_s, {u"fast-import"_s, u"--quiet"_s});
    for (int state = 0; state < states; ++state) {
        import.write(commitOf(state, files));
        while (import.bytesToWrite() > 0 && import.waitForBytesWritten())
            ;
    }
    import.closeWriteChannel();
    if (!import.waitForFinished(-1) || import.exitCode() != 0)
        qFatal("%s", import.readAllStandardError().constData());
    show(0);
}

QString States::url() const
{
    return QUrl::fromLocalFile(folder()).toString();
}

void States::show(int state) const
{
    git(folder(), {u"update-ref"_s, u"refs/heads/main"_s, u"refs/states/%1"_s.arg(state)});
}

QString States::expected(int state) const
{
    return u"%1 x %2"_s.arg(QString::fromLatin1(mark(state))).arg(entitiesOf(state, m_files));
}

QString marks(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return catalog.error().message;
    EntityFilter filter;
    filter.kind = u"component"_s;
    const Result<std::vector<EntityRow>> rows = listEntities(*catalog, filter, {});
    if (!rows)
        return rows.error().message;
    QMap<QString, int> counts;
    for (const EntityRow &row : *rows)
        ++counts[row.description];
    QStringList all;
    for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
        all += u"%1 x %2"_s.arg(count.key()).arg(count.value());
    return all.join(u", "_s);
}

QString describe(const Home &home)
{
    const QString listed = marks(home);
    const QString only = listed.section(u' ', 0, 0);
    if (listed.isEmpty() || listed.contains(u','))
        return listed;
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return catalog.error().message;
    EntityFilter filter;
    filter.text = only;
    const Result<int> found = countEntities(*catalog, filter);
    if (!found || u"%1 x %2"_s.arg(only).arg(*found) != listed)
        return u"%1 listed, but %2 found by search"_s.arg(listed).arg(found ? *found : -1);
    for (const int file : {0, 1, 500, 900}) {
        const Result<EntityDetail> entity = loadEntity(*catalog, u"component:default/c-%1"_s.arg(file));
        if (entity && entity->document.textAt({u"metadata", u"description"}) != only)
            return u"%1 listed, but not in the document of c-%2"_s.arg(listed).arg(file);
    }
    return listed;
}

QString damage(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return catalog.error().message;
    QStringList found;
    for (const QByteArray &check : {"PRAGMA integrity_check"_ba, "PRAGMA foreign_key_check"_ba}) {
        const Result<void> asked = catalog->query(check, {}, [&](const Row &row) {
            if (row.text(0) != u"ok")
                found += row.text(0);
            return true;
        });
        if (!asked)
            found += asked.error().message;
    }
    return found.join(u'\n');
}

} // namespace cairn::test
