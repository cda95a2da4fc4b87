// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/sourcerules.h"

#include "support/scratch.h"

#include <QDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace cairn;

class SourceRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsGitUrlsAsTheyAre_data();
    void keepsGitUrlsAsTheyAre();
    void makesFoldersAbsolute();
    void makesABareRepositoryAUrl();
    void cleansGlobs();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void suggestsNames_data();
    void suggestsNames();
};

void SourceRulesTest::keepsGitUrlsAsTheyAre_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"https://github.com/acme/catalog.git", "git@github.com:acme/catalog.git",
                            "ssh://git@host:22/a", "http://127.0.0.1:80/a"})
        QTest::newRow(url) << QString::fromUtf8(url);
}

void SourceRulesTest::keepsGitUrlsAsTheyAre()
{
    QFETCH(const QString, url);
    const Result<Source> source = makeSource(u" acme "_s, u"  "_s + url + u" "_s, u" main "_s, {});
    QVERIFY(source);
    QCOMPARE(*source, (Source{u"acme"_s, url, u"main"_s, {}}));
}

void SourceRulesTest::makesFoldersAbsolute()
{
    const QTemporaryDir folder;
    const QString path = QDir(folder.path()).canonicalPath();
    QVERIFY(QDir(path).mkdir(u"a"_s));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(path));
    QCOMPARE(makeSource(u"s"_s, u"./a/../a/"_s, {}, {})->location, path + u"/a"_s);
    QCOMPARE(makeSource(u"s"_s, u"a"_s, {}, {})->location, path + u"/a"_s);
    QDir::setCurrent(before);
    QCOMPARE(makeSource(u"s"_s, u"~"_s, {}, {})->location, QDir::homePath());
}

void SourceRulesTest::makesABareRepositoryAUrl()
{
    const test::ScratchRepository repository;
    QCOMPARE(makeSource(u"s"_s, repository.folder(), {}, {})->location, repository.url());
}

void SourceRulesTest::cleansGlobs()
{
    const Result<Source> source =
        makeSource(u"s"_s, u"git@h:a"_s, {}, {u"./all.yaml"_s, u" a//b/*.yaml "_s, u""_s, u"**"_s});
    QCOMPARE(source->paths, (QStringList{u"all.yaml"_s, u"a/b/*.yaml"_s, u"**"_s}));
}

void SourceRulesTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("named"); // in the message

    const QString url = u"https://h/a"_s;
    using enum ErrorKind;
    QTest::newRow("no name") << QString() << url << QStringList() << Invalid << u"\"\""_s;
    QTest::newRow("bad name") << u"a b"_s << url << QStringList() << Invalid << u"\"a b\""_s;
    QTest::newRow("name of a path") << u"../a"_s << url << QStringList() << Invalid << u"\"../a\""_s;
    QTest::newRow("no location") << u"a"_s << u"  "_s << QStringList() << Invalid << u"empty"_s;
    QTest::newRow("password") << u"a"_s << u"https://ada:secret@h/a"_s << QStringList() << Invalid
                              << u"password"_s;
    QTest::newRow("unknown scheme") << u"a"_s << u"ftp://h/a"_s << QStringList() << Invalid << u"ftp://h/a"_s;
    QTest::newRow("absent folder") << u"a"_s << u"/absent/folder"_s << QStringList() << NotFound
                                   << u"/absent/folder"_s;
    QTest::newRow("absent repository")
        << u"a"_s << u"file:///absent/folder"_s << QStringList() << NotFound << u"/absent/folder"_s;
    QTest::newRow("absolute glob") << u"a"_s << url << QStringList{u"/a.yaml"_s} << Invalid
                                   << u"\"/a.yaml\""_s;
    QTest::newRow("glob that leads out")
        << u"a"_s << url << QStringList{u"a/../../b"_s} << Invalid << u"\"a/../../b\""_s;
    QTest::newRow("glob of the folder itself")
        << u"a"_s << url << QStringList{u"."_s} << Invalid << u"\".\""_s;
}

void SourceRulesTest::refusesWhatCannotBeRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, location);
    QFETCH(const QStringList, paths);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, named);
    const Result<Source> source = makeSource(name, location, {}, paths);
    QVERIFY(!source);
    QCOMPARE(source.error().kind, kind);
    QVERIFY2(source.error().message.contains(named), qPrintable(source.error().message));
    QVERIFY(!source.error().message.contains(u"secret"_s));
    QVERIFY(!source.error().hint.isEmpty());
}

void SourceRulesTest::suggestsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("https://github.com/acme/My-Catalog.git") << u"my-catalog"_s;
    QTest::newRow("git@github.com:catalog.git") << u"catalog"_s;
    QTest::newRow("/srv/catalog/") << u"catalog"_s;
    QTest::newRow("/srv/my catalog (2)") << u"mycatalog2"_s;
    QTest::newRow("/srv/.hidden.") << u"hidden"_s;
    QTest::newRow("/srv/küche") << u"kche"_s;
    QTest::newRow("https://github.com") << u"github.com"_s;
    QTest::newRow("/") << QString();
}

void SourceRulesTest::suggestsNames()
{
    QFETCH(const QString, name);
    QCOMPARE(suggestedName(QString::fromUtf8(QTest::currentDataTag())), name);
    QVERIFY(name.isEmpty() || makeSource(name, u"https://h/a"_s, {}, {}));
}

QTEST_GUILESS_MAIN(SourceRulesTest)
#include "tst_sourcerules.moc"
