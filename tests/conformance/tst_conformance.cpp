// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Holds Cairn against what the real Backstage packages made of the same inputs (see the README beside them).
// Cairn differs on purpose in one way: it hides nothing that it can show. So a kind that nobody knows is kept
// with a warning, and an API whose definition could not be read is kept with an error.

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "catalog/entityref.h"
#include "store/entitydetail.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "support/dump.h"
#include "support/scratch.h"
#include "sync/sync.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString sharedPath(const QString &path)
{
    return QStringLiteral(CAIRN_SHARED "/") + path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> readLines(const QString &path)
{
    QList<QJsonObject> rows;
    for (const QByteArray &line : contentOf(path).split('\n')) {
        if (!line.trimmed().isEmpty())
            rows.append(QJsonDocument::fromJson(line).object());
    }
    return rows;
}

/// Cairn's verdict on one document of a text.
struct Verdict {
    bool isAccepted = false;
    QStringList rules; ///< of its problems
    QString ref;
    qsizetype relations = 0;
    QString why;
};

std::vector<Verdict> judge(const QByteArray &yaml)
{
    std::vector<Verdict> verdicts;
    for (YamlDocument &document : readYaml(yaml)) {
        std::vector<YamlDocument> alone;
        alone.push_back(std::move(document));
        const ReadTarget nothing = [](const QString &) -> Result<QByteArray> {
            return failure(ErrorKind::NotFound, u"nothing is read here"_s);
        };
        const DescriptorFile file = readDescriptors(u"x.yaml"_s, std::move(alone), nothing);
        QStringList rules;
        for (const Problem &problem : file.problems)
            rules += problem.rule;
        verdicts.push_back({!file.entities.empty(), rules,
                            file.entities.empty() ? QString() : file.entities.front().ref.canonical(),
                            file.entities.empty() ? 0 : qsizetype(file.entities.front().relations.size()),
                            test::dump(file.problems)});
    }
    return verdicts;
}

/// Whether it is kept here, with a problem, and refused there: the ways in which Cairn differs on purpose.
bool isKeptOnPurpose(const QString &error, const Verdict &ours)
{
    if (!ours.isAccepted)
        return false;
    if (ours.rules.contains(u"unknown-kind"))
        return error.contains(u"No processor recognized the entity"_s);
    return ours.rules == QStringList{u"unreadable-substitution"_s}
           && error.contains(u"/spec/definition must be string"_s);
}

/// Where the two disagree, in words; empty where they do not.
QString disagreement(const QJsonObject &theirs, const Verdict &ours)
{
    const bool isTheirs = theirs[u"accepted"].toBool();
    const QString error = theirs[u"error"].toString();
    if (!isTheirs && isKeptOnPurpose(error, ours))
        return {};
    if (isTheirs != ours.isAccepted)
        return isTheirs ? u"rejected here: "_s + ours.why : u"accepted here, but: "_s + error;
    if (isTheirs && theirs[u"ref"].toString() != ours.ref)
        return u"%1 is %2 here"_s.arg(theirs[u"ref"].toString(), ours.ref);
    // Each is counted in both directions there.
    if (isTheirs && theirs[u"relations"].toInt() != 2 * ours.relations)
        return u"%1 relations, not half of %2"_s.arg(ours.relations).arg(theirs[u"relations"].toInt());
    return {};
}

QStringList relationLines(const QJsonObject &entity)
{
    QStringList lines;
    for (const QJsonValue &relation : entity[u"relations"].toArray())
        lines += relation[u"type"].toString() + u' ' + relation[u"targetRef"].toString();
    lines.sort();
    return lines;
}

QString refOf(const QJsonObject &entity)
{
    const QJsonObject metadata = entity[u"metadata"].toObject();
    return EntityRef{entity[u"kind"].toString(), metadata[u"namespace"].toString(u"default"_s),
                     metadata[u"name"].toString()}
        .canonical();
}

/// A copy of a folder where no ignore file of somebody else's repository reaches.
void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        test::writeFile(to + u'/' + QDir(from).relativeFilePath(file), contentOf(file));
    }
}

} // namespace

class ConformanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsAndRejectsTheSameDocuments_data();
    void acceptsAndRejectsTheSameDocuments();
    void parsesTheSameReferences_data();
    void parsesTheSameReferences();
    void findsTheSameRelations_data();
    void findsTheSameRelations();
};

void ConformanceTest::initTestCase()
{
    if (!QFileInfo::exists(sharedPath(u"oracle/validation.jsonl"_s)))
        QSKIP("The verdicts of the Backstage packages are not beside this checkout (../shared/oracle)");
}

void ConformanceTest::acceptsAndRejectsTheSameDocuments_data()
{
    QTest::addColumn<QJsonObject>("row");
    int line = 0;
    for (const QJsonObject &row : readLines(sharedPath(u"oracle/validation.jsonl"_s)))
        QTest::addRow("%d %s", ++line, qPrintable(row[u"id"].toString())) << row;
}

void ConformanceTest::acceptsAndRejectsTheSameDocuments()
{
    QFETCH(const QJsonObject, row);
    const QJsonArray theirs = row[u"docs"].toArray();
    const std::vector<Verdict> ours = judge(row[u"yaml"].toString().toUtf8());
    QString why;
    for (const Verdict &verdict : ours)
        why += verdict.why;
    QVERIFY2(qsizetype(ours.size()) == theirs.size(),
             qPrintable(u"%1 documents, not %2\n%3"_s.arg(ours.size()).arg(theirs.size()).arg(why)));
    // Documents that cannot be read come first there, and where they stand here.
    std::vector<Verdict> sorted = ours;
    std::ranges::stable_sort(sorted, {}, &Verdict::isAccepted);
    std::vector<QJsonObject> sortedTheirs;
    for (const QJsonValue &document : theirs)
        sortedTheirs.push_back(document.toObject());
    std::ranges::stable_sort(sortedTheirs, {},
                             [](const QJsonObject &document) { return document[u"accepted"].toBool(); });
    for (size_t at = 0; at < sorted.size(); ++at) {
        const QString differs = disagreement(sortedTheirs[at], sorted[at]);
        QVERIFY2(differs.isEmpty(), qPrintable(differs + u'\n' + row[u"yaml"].toString()));
    }
}

void ConformanceTest::parsesTheSameReferences_data()
{
    QTest::addColumn<QJsonObject>("row");
    int line = 0;
    for (const QJsonObject &row : readLines(sharedPath(u"oracle/refs.jsonl"_s))) {
        ++line;
        // References as objects, and the other functions of that package, have no counterpart here.
        if (row[u"input"].isString() && !row.contains(u"op"))
            QTest::addRow("%d %s", line, qPrintable(row[u"input"].toString())) << row;
    }
}

void ConformanceTest::parsesTheSameReferences()
{
    QFETCH(const QJsonObject, row);
    const QJsonObject context = row[u"context"].toObject();
    const Result<EntityRef> ref =
        parseEntityRef(row[u"input"].toString(),
                       {context[u"defaultKind"].toString(), context[u"defaultNamespace"].toString()});
    QCOMPARE(ref.has_value(), row[u"ok"].toBool());
    if (!ref)
        return;
    const QJsonObject parsed = row[u"parsed"].toObject();
    QCOMPARE(ref->kind, parsed[u"kind"].toString());
    QCOMPARE(ref->nameSpace, parsed[u"namespace"].toString());
    QCOMPARE(ref->name, parsed[u"name"].toString());
    QCOMPARE(ref->canonical(), row[u"stringified"].toString());
}

void ConformanceTest::findsTheSameRelations_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("roots");
    QTest::addColumn<QString>("expected");
    // Kept here with an error, gone there: their definitions are on the web.
    QTest::addColumn<QStringList>("keptHere");

    QTest::newRow("relations") << u"oracle/relations"_s << QStringList{u"catalog.yaml"_s}
                               << u"oracle/relations/entities.json"_s << QStringList();
    QTest::newRow("acme") << u"corpus/acme"_s
                          << QStringList{u"all.yaml"_s, u"acme-corp.yaml"_s, u"all-domains.yaml"_s}
                          << u"oracle/acme/entities.json"_s
                          << QStringList{u"api:default/spotify"_s, u"api:default/wayback-archive"_s,
                                         u"api:default/wayback-search"_s};
}

void ConformanceTest::findsTheSameRelations()
{
    QFETCH(const QString, folder);
    QFETCH(const QStringList, roots);
    QFETCH(const QString, expected);
    QFETCH(const QStringList, keptHere);

    const QTemporaryDir copy;
    copyFolder(sharedPath(folder), copy.path());
    const test::ScratchHome home;
    Result<Database> user = openUserData(*home);
    QVERIFY(user && addSource(*user, {u"theirs"_s, copy.path(), {}, roots}));
    const auto reports = syncSources(*home, {}, {}, {});
    QVERIFY(reports && !reports->front().error);

    Result<Database> catalog = openCatalog(*home);
    QVERIFY(catalog);
    QStringList refs;
    QVERIFY(catalog->query("SELECT ref FROM entity WHERE is_winner ORDER BY ref", {}, [&](const Row &row) {
        refs += row.text(0);
        return true;
    }));
    QStringList theirRefs = keptHere;
    for (const QJsonValue &value : QJsonDocument::fromJson(contentOf(sharedPath(expected))).array()) {
        const QJsonObject entity = value.toObject();
        const QString ref = refOf(entity);
        if (ref.startsWith(u"location:default/generated-"_s))
            continue;
        theirRefs += ref;
        QStringList lines;
        const auto relations = loadRelations(*catalog, ref);
        QVERIFY(relations);
        for (const RelatedEntity &related : *relations) {
            const bool isSaidByOther = related.type == u"ownerOf" || related.type == u"hasPart";
            if (!isSaidByOther || !keptHere.contains(related.target))
                lines += related.type + u' ' + related.target;
        }
        lines.sort();
        QVERIFY2(lines == relationLines(entity),
                 qPrintable(ref + u"\nhere:\n"_s + lines.join(u'\n') + u"\nthere:\n"_s
                            + relationLines(entity).join(u'\n')));
    }
    theirRefs.sort();
    QCOMPARE(refs, theirRefs);
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
