// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class WorkspaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPathsPlain_data();
    void makesPathsPlain();
    void refusesPaths_data();
    void refusesPaths();
    void writesFindsAndRemoves();
    void keepsFilesAndFoldersApart();
    void holdsLinksWithin_data();
    void holdsLinksWithin();
    void refusesLinksThatLeadOut_data();
    void refusesLinksThatLeadOut();
    void checksALinkAgainWhereItIsMoved();
    void moves();
    void movesNothingIntoItself();
    void replacesOnlyWhereThatIsWanted();
    void keepsItsLimits();
    void givesSpaceBack();
    void copiesAreIndependent();
    void savesContentModesAndLinks();
    void savesIntoNewAndEmptyFoldersOnly();
    void writesThroughNoLink();
    void holdsNoTwins_data();
    void holdsNoTwins();
};

namespace {

WorkspaceFile text(const QByteArray &content)
{
    return {content, false, false};
}

WorkspaceFile link(const QByteArray &target)
{
    return {target, false, true};
}

QString pathsOf(const Workspace &workspace)
{
    QStringList paths;
    for (const auto &[path, file] : workspace.files())
        paths += path;
    return paths.join(u' ');
}

QString faultOf(const Result<void> &result)
{
    return result ? QString() : result.error().message;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

} // namespace

void WorkspaceTest::makesPathsPlain_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("plain");
    QTest::newRow("as it is") << u"a/b.txt"_s << u"a/b.txt"_s;
    QTest::newRow("dots and slashes") << u"./a//b/"_s << u"a/b"_s;
    QTest::newRow("back and forth") << u"a/../b/c/../d"_s << u"b/d"_s;
    QTest::newRow("itself") << u"."_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("hidden names") << u".github/.gitignore"_s << u".github/.gitignore"_s;
    QTest::newRow("near Git's") << u".gitkeep/x.git/git"_s << u".gitkeep/x.git/git"_s;
    QTest::newRow("near devices") << u"console/comma/aux1/com10"_s << u"console/comma/aux1/com10"_s;
    QTest::newRow("other letters") << u"größe/日本.md"_s << u"größe/日本.md"_s;
    QTest::newRow("a longest name") << QString(255, u'a') << QString(255, u'a');
}

void WorkspaceTest::makesPathsPlain()
{
    QFETCH(const QString, path);
    QFETCH(const QString, plain);
    const Result<QString> checked = Workspace::checkedPath(path);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    QCOMPARE(*checked, plain);
}

void WorkspaceTest::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    const QStringList bad{u"../a"_s,
                          u"a/../../b"_s,
                          u".."_s,
                          u"a/b/../../.."_s,
                          u"/etc/passwd"_s,
                          u"~/.bashrc"_s,
                          u"~root"_s,
                          u"C:/x"_s,
                          u"c:x"_s,
                          u"a/../C:/x"_s,
                          u"./c:x"_s,
                          u"a/../~/.bashrc"_s,
                          u"./~root"_s,
                          u"a\\b"_s,
                          u"..\\a"_s,
                          u"\\\\server\\share"_s,
                          u".git/config"_s,
                          u"a/.git/hooks/pre-commit"_s,
                          u".GIT/config"_s,
                          u".Git"_s,
                          u".git."_s,
                          u".git "_s,
                          u".git. . "_s,
                          u"git~1/config"_s,
                          u"GIT~1"_s,
                          u".g\u200cit/config"_s,
                          u"\ufeff.git"_s,
                          u".git\u202e"_s,
                          u".git::$INDEX_ALLOCATION/config"_s,
                          u".git:x"_s,
                          u"aux"_s,
                          u"AUX.txt"_s,
                          u"a/nul.c"_s,
                          u"con .txt"_s,
                          u"com1.log"_s,
                          u"LPT9"_s,
                          u"com\u00b9"_s,
                          u"CONIN$"_s,
                          u"a."_s,
                          u"a /b"_s,
                          u".../b"_s,
                          u"a\nb"_s,
                          u"a\tb"_s,
                          u"a\u0000b"_s,
                          u"a\u007fb"_s,
                          u"a\u0085b"_s,
                          u"a\u2028b"_s,
                          u"txt.\u202eexe"_s,
                          u"a\u2066b"_s,
                          QString(QChar(0xd800)) + u"x"_s,
                          QString(256, u'a'),
                          QString(128, u'ä') + u"/b"_s};
    for (const QString &path : bad)
        QTest::addRow("%s", qPrintable(path.left(30))) << path;
}

void WorkspaceTest::refusesPaths()
{
    QFETCH(const QString, path);
    const Result<QString> checked = Workspace::checkedPath(path);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Denied);
    QVERIFY(checked.error().message.size() < 600);
    Workspace workspace;
    QVERIFY(!workspace.write(path, text("x")));
    QVERIFY(workspace.write(u"good"_s, text("x")));
    QVERIFY(!workspace.move(u"good"_s, path, true));
    QVERIFY(!workspace.move(path, u"other"_s, true));
    QVERIFY(!workspace.remove(path));
    QCOMPARE(pathsOf(workspace), u"good"_s);
}

void WorkspaceTest::writesFindsAndRemoves()
{
    Workspace workspace;
    QVERIFY(workspace.write(u"./a/b.txt"_s, text("1")));
    QVERIFY(workspace.write(u"a/c/d.txt"_s, text("2")));
    QVERIFY(workspace.write(u"ab"_s, text("3")));
    QCOMPARE(pathsOf(workspace), u"a/b.txt a/c/d.txt ab"_s);
    QCOMPARE(workspace.find(u"a/b.txt"_s)->content, "1"_ba);
    QVERIFY(!workspace.find(u"a"_s));
    QVERIFY(workspace.isFolder(u"a"_s));
    QVERIFY(workspace.isFolder(QString()));
    QVERIFY(!workspace.isFolder(u"ab"_s));
    QCOMPARE(workspace.below(u"a"_s), (std::vector{u"a/b.txt"_s, u"a/c/d.txt"_s}));
    QCOMPARE(workspace.below({}).size(), size_t(3));
    QVERIFY(workspace.remove(u"a"_s));
    QCOMPARE(pathsOf(workspace), u"ab"_s);
    QCOMPARE(workspace.remove(u"a"_s).error().kind, ErrorKind::NotFound);
}

void WorkspaceTest::keepsFilesAndFoldersApart()
{
    Workspace workspace;
    QVERIFY(workspace.write(u"a/b"_s, text("1")));
    QCOMPARE(faultOf(workspace.write(u"a"_s, text("2"))), u"the path \"a\" is a folder"_s);
    QCOMPARE(faultOf(workspace.write(u"a/b/c"_s, text("2"))),
             u"the path \"a/b/c\" leads through a/b, which is a file"_s);
    QVERIFY(workspace.write(u"l"_s, link("a")));
    QCOMPARE(faultOf(workspace.write(u"l/c"_s, text("2"))),
             u"the path \"l/c\" leads through l, which is a file"_s);
    QCOMPARE(faultOf(workspace.write(u"."_s, text("2"))), u"the path \"\" names no file"_s);
    QCOMPARE(pathsOf(workspace), u"a/b l"_s);
}

void WorkspaceTest::holdsLinksWithin_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("beside") << u"a/l"_s << "b"_ba;
    QTest::newRow("below") << u"l"_s << "./a/b/c"_ba;
    QTest::newRow("back") << u"a/b/l"_s << "../../x"_ba;
    QTest::newRow("the root") << u"a/l"_s << ".."_ba;
    QTest::newRow("what is not there") << u"l"_s << "nothing"_ba;
}

void WorkspaceTest::holdsLinksWithin()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, target);
    Workspace workspace;
    const Result<void> written = workspace.write(path, link(target));
    QVERIFY2(written, qPrintable(faultOf(written)));
    QCOMPARE(workspace.find(path)->content, target);
}

void WorkspaceTest::refusesLinksThatLeadOut_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("absolute") << u"l"_s << "/etc/passwd"_ba;
    QTest::newRow("absolute in a folder") << u"a/l"_s << "/etc"_ba;
    QTest::newRow("up") << u"l"_s << "../x"_ba;
    QTest::newRow("up from a folder") << u"a/l"_s << "../../x"_ba;
    QTest::newRow("up later") << u"l"_s << "a/../../x"_ba;
    QTest::newRow("up behind another link") << u"l"_s << "a/b/c/../../.."_ba;
    QTest::newRow("into Git") << u"l"_s << ".git/config"_ba;
    QTest::newRow("into Git by case") << u"a/l"_s << "../.GiT/hooks"_ba;
    QTest::newRow("a backslash") << u"l"_s << "..\\x"_ba;
    QTest::newRow("a home") << u"l"_s << "~/x"_ba;
    QTest::newRow("a drive") << u"l"_s << "C:/x"_ba;
    QTest::newRow("nowhere") << u"l"_s << ""_ba;
    QTest::newRow("submodules") << u".gitmodules"_s << "a"_ba;
    QTest::newRow("submodules by case") << u"a/.GitModules"_s << "b"_ba;
    QTest::newRow("no text") << u"l"_s << QByteArray("a\0b", 3);
}

void WorkspaceTest::refusesLinksThatLeadOut()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, target);
    Workspace workspace;
    const Result<void> written = workspace.write(path, link(target));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Denied);
    QVERIFY(workspace.files().empty());
}

void WorkspaceTest::checksALinkAgainWhereItIsMoved()
{
    Workspace workspace;
    QVERIFY(workspace.write(u"a/b/l"_s, link("../../x")));
    const Result<void> moved = workspace.move(u"a/b"_s, u"c"_s, false);
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, ErrorKind::Denied);
    QCOMPARE(pathsOf(workspace), u"a/b/l"_s);
    QVERIFY(workspace.move(u"a/b"_s, u"c/d"_s, false));
    QCOMPARE(pathsOf(workspace), u"c/d/l"_s);
}

void WorkspaceTest::moves()
{
    Workspace workspace;
    QVERIFY(workspace.write(u"a/b"_s, {"1", true, false}));
    QVERIFY(workspace.write(u"a/c/d"_s, text("2")));
    QVERIFY(workspace.move(u"a"_s, u"x/y"_s, false));
    QCOMPARE(pathsOf(workspace), u"x/y/b x/y/c/d"_s);
    QVERIFY(workspace.find(u"x/y/b"_s)->isExecutable);
    QVERIFY(workspace.move(u"x/y/b"_s, u"b"_s, false));
    QCOMPARE(pathsOf(workspace), u"b x/y/c/d"_s);
    QVERIFY(workspace.move(u"b"_s, u"./b"_s, false)); // where it is
    QVERIFY(workspace.move(u"x/y"_s, u"x"_s, true));  // out of its own folder
    QCOMPARE(pathsOf(workspace), u"b x/c/d"_s);
    QCOMPARE(workspace.move(u"gone"_s, u"z"_s, false).error().kind, ErrorKind::NotFound);
}

void WorkspaceTest::movesNothingIntoItself()
{
    Workspace workspace;
    QVERIFY(workspace.write(u"a/b"_s, text("1")));
    QCOMPARE(faultOf(workspace.move(u"a"_s, u"a/c"_s, true)),
             u"the path \"a/c\" is within a, which is to be moved"_s);
    QCOMPARE(faultOf(workspace.move(u"."_s, u"c"_s, true)), u"the path \".\" is the workspace itself"_s);
    QCOMPARE(faultOf(workspace.move(u"a"_s, u"."_s, true)), u"the path \".\" is the workspace itself"_s);
    QCOMPARE(pathsOf(workspace), u"a/b"_s);
}

void WorkspaceTest::replacesOnlyWhereThatIsWanted()
{
    Workspace workspace;
    QVERIFY(workspace.write(u"a"_s, text("1")));
    QVERIFY(workspace.write(u"b/c"_s, text("2")));
    const Result<void> refused = workspace.move(u"a"_s, u"b"_s, false);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().message, u"b is there already"_s);
    QCOMPARE(pathsOf(workspace), u"a b/c"_s);
    QVERIFY(workspace.move(u"a"_s, u"b"_s, true));
    QCOMPARE(pathsOf(workspace), u"b"_s);
    QCOMPARE(workspace.find(u"b"_s)->content, "1"_ba);
}

void WorkspaceTest::keepsItsLimits()
{
    Workspace workspace({.bytes = 10, .file = 8, .files = 3, .pathBytes = 12});
    QCOMPARE(workspace.write(u"a"_s, text("123456789")).error().kind, ErrorKind::Limit);
    QVERIFY(workspace.write(u"a"_s, text("12345678")));
    QCOMPARE(workspace.write(u"b"_s, text("123")).error().kind, ErrorKind::Limit);
    QVERIFY(workspace.write(u"b"_s, text("12")));
    QVERIFY(workspace.write(u"a"_s, text("87654321"))); // in its own place
    QVERIFY(workspace.write(u"c"_s, text("")));
    QCOMPARE(workspace.write(u"d"_s, text("")).error().kind, ErrorKind::Limit);
    QCOMPARE(workspace.write(u"ääääää/b"_s, text("")).error().kind, ErrorKind::Limit);
    QCOMPARE(pathsOf(workspace), u"a b c"_s);
    // What cannot be moved stays as it was.
    QCOMPARE(workspace.move(u"a"_s, u"1234567890123"_s, false).error().kind, ErrorKind::Limit);
    QCOMPARE(pathsOf(workspace), u"a b c"_s);
}

void WorkspaceTest::givesSpaceBack()
{
    Workspace workspace({.bytes = 10, .file = 10});
    for (int round = 0; round < 20; ++round) {
        QVERIFY(workspace.write(u"a/b"_s, text("1234567")));
        QVERIFY(workspace.move(u"a"_s, u"c"_s, true));
        QVERIFY(workspace.write(u"c/b"_s, text("1")));
        QVERIFY(workspace.remove(u"c"_s));
    }
    QVERIFY(workspace.write(u"a"_s, text("1234567890")));
}

void WorkspaceTest::copiesAreIndependent()
{
    Workspace first;
    QVERIFY(first.write(u"a"_s, text("1")));
    Workspace second = first;
    QVERIFY(second.write(u"a"_s, text("2")));
    QVERIFY(second.remove(u"a"_s));
    QCOMPARE(first.find(u"a"_s)->content, "1"_ba);
}

void WorkspaceTest::savesContentModesAndLinks()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"new/place"_s);
    Workspace workspace;
    QVERIFY(workspace.write(u"bin/run"_s, {"#!/bin/sh\n", true, false}));
    QVERIFY(workspace.write(u"README"_s, text(QByteArray("a\0b", 3))));
    QVERIFY(workspace.write(u"bin/readme"_s, link("../README")));
    QVERIFY(workspace.write(u"empty"_s, text({})));
    const Result<void> saved = workspace.save(place);
    QVERIFY2(saved, qPrintable(faultOf(saved)));
    QCOMPARE(contentOf(place + u"/README"_s), QByteArray("a\0b", 3));
    QCOMPARE(contentOf(place + u"/empty"_s), ""_ba);
    QVERIFY(QFileInfo(place + u"/bin/run"_s).isExecutable());
    QVERIFY(!QFileInfo(place + u"/README"_s).isExecutable());
    QVERIFY(QFileInfo(place + u"/bin/readme"_s).isSymLink());
    QCOMPARE(QFileInfo(place + u"/bin/readme"_s).readSymLink(), u"../README"_s);
}

void WorkspaceTest::savesIntoNewAndEmptyFoldersOnly()
{
    const QTemporaryDir folder;
    Workspace workspace;
    QVERIFY(workspace.write(u"a"_s, text("1")));
    QVERIFY(QDir(folder.path()).mkdir(u"full"_s) && QDir(folder.path()).mkdir(u"full/.hidden"_s));
    QCOMPARE(workspace.save(folder.filePath(u"full"_s)).error().kind, ErrorKind::Invalid);
    QVERIFY(QFile::link(u"/nowhere"_s, folder.filePath(u"link"_s)));
    QCOMPARE(workspace.save(folder.filePath(u"link"_s)).error().kind, ErrorKind::Invalid);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    QVERIFY(QDir(folder.path()).mkdir(u"empty"_s));
    QVERIFY(workspace.save(folder.filePath(u"empty"_s)));
    QCOMPARE(contentOf(folder.filePath(u"empty/a"_s)), "1"_ba);
}

/// However links are written, moved and replaced: no file is made anywhere but below the folder.
void WorkspaceTest::writesThroughNoLink()
{
    const QTemporaryDir folder;
    Workspace workspace;
    QVERIFY(workspace.write(u"deep/er/up"_s, link("../..")));
    QVERIFY(!workspace.write(u"out"_s, link("deep/er/up/..")));
    QVERIFY(workspace.write(u"deep/er/up/../../../x"_s, text("in"))); // names alone count
    QVERIFY(workspace.find(u"x"_s));
    QVERIFY(!workspace.write(u"deep/er/up/x"_s, text("out")));
    QVERIFY(workspace.write(u"LINK"_s, link("deep")));
    QVERIFY(!workspace.write(u"link/file"_s, text("out"))); // where case is not told apart
    QVERIFY(!workspace.move(u"x"_s, u"Link/x"_s, true));
    QVERIFY(workspace.write(u"Deep/file"_s, text("in"))); // one folder there, and nothing meets
    QVERIFY(!workspace.write(u"deep/FILE"_s, link("er")));
    QVERIFY(workspace.save(folder.filePath(u"saved"_s)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList{u"saved"_s});
    QCOMPARE(contentOf(folder.filePath(u"saved/Deep/file"_s)), "in"_ba);
    QVERIFY(QFileInfo(folder.filePath(u"saved/LINK"_s)).isSymLink());
}

void WorkspaceTest::holdsNoTwins_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("case") << u"README"_s << u"readme"_s;
    QTest::newRow("case of a folder") << u"Docs/a"_s << u"docs/A"_s;
    QTest::newRow("composed") << u"caf\u00e9"_s << u"cafe\u0301"_s;
    QTest::newRow("composed, in a folder") << u"cafe\u0301/a"_s << u"Caf\u00c9/a"_s;
    QTest::newRow("sharp s") << u"stra\u00dfe"_s << u"STRASSE"_s;
    QTest::newRow("Greek") << u"\u03c3"_s << u"\u03c2"_s;
    QTest::newRow("a file as a folder") << u"Docs"_s << u"docs/a"_s;
    QTest::newRow("a folder as a file") << u"Docs/a"_s << u"docs"_s;
}

/// Of two files that are one on Windows and macOS, the one that somebody looked at may not be the one that is
/// there afterwards.
void WorkspaceTest::holdsNoTwins()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    Workspace workspace;
    QVERIFY(workspace.write(first, text("1")));
    const Result<void> refused = workspace.write(second, text("2"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"Windows and macOS"), qPrintable(refused.error().message));
    QVERIFY(!workspace.write(second, link("x")));
    QVERIFY(workspace.write(first, text("3"))); // in its own place
    QVERIFY(workspace.write(u"other"_s, text("4")));
    QVERIFY(!workspace.move(u"other"_s, second, false));
    QVERIFY(workspace.remove(first));
    QVERIFY(workspace.write(second, text("5"))); // and in the place of what went
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
