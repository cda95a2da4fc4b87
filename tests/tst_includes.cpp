// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Reads the include and import lines of the project and fails where one breaks the layout that
// docs/architecture.md draws. The tables below are that drawing.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A folder includes itself and what stands to its left.
const QStringList coreFolders{u"base"_s,         u"git"_s,      u"catalog"_s, u"store"_s,
                              u"templating"_s,   u"jsonata"_s,  u"layout"_s,  u"diagrams"_s,
                              u"docs"_s,         u"graph"_s,    u"forge"_s,   u"scaffolder"_s,
                              u"integrations"_s, u"insights"_s, u"sync"_s};

// One library, one place: the folders that may meet it, each in one source file. A library of many
// faces, which one file would not hold, has a folder for its place.
enum class Place { File, Folder };
struct Library {
    QString header; // how its includes begin
    QStringList folders;
    Place place = Place::File;
};
const QList<Library> libraries{
    {u"yaml.h"_s, {u"core/base"_s}},
    {u"git2"_s, {u"core/git"_s}, Place::Folder},
    {u"netdb.h"_s, {u"core/git"_s}},
    {u"sched.h"_s, {u"core/base"_s}},
    {u"qt6keychain/"_s, {u"core/git"_s}},
    {u"sqlite3.h"_s, {u"core/store"_s}},
    {u"cmark-gfm"_s, {u"core/docs"_s}},
    {u"jsoncons"_s, {u"core/base"_s, u"core/scaffolder"_s, u"core/integrations"_s}},
    {u"KSyntaxHighlighting/"_s, {u"app"_s}},
    {u"BreezeIcons"_s, {u"app"_s}},
};

// Core works without a display, and starts no thread of its own.
const QStringList coreQtModules{u"QtCore"_s};
const QMap<QString, QStringList> moreQtModules{
    {u"core/forge"_s, {u"QtNetwork"_s}},
    {u"core/integrations"_s, {u"QtNetwork"_s}},
};

// Qt.labs.qmlmodels has the chooser of delegates, which becomes a part of QtQml.Models in a later Qt.
const QStringList qmlImports{u"QtCore"_s, u"QtQml"_s, u"QtQuick"_s, u"Qt.labs.qmlmodels"_s, u"Cairn"_s};

struct Source {
    QString path; // from the root of the project
    QString text;
};

struct Include {
    QString name;
    bool quoted = false;
};

QList<Include> includesOf(const Source &source)
{
    static const QRegularExpression line(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (const auto &match : line.globalMatch(source.text))
        includes.append({match.captured(2), match.captured(1) == u'"'});
    return includes;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, path.startsWith("core/"_L1) ? 1 : 0);
}

QString qtModule(const QString &header)
{
    if (header.startsWith("Qt"_L1) && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : headers.entryList({u"Qt*"_s}, QDir::Dirs, QDir::Name)) {
        if (QFileInfo::exists(headers.filePath(module + u'/' + header)))
            return module;
    }
    return {};
}

QString quotedBreach(const QString &folder, const QString &name)
{
    const QString target = name.section(u'/', 0, 0);
    if (name.endsWith(".moc"_L1))
        return {};
    if (target == "tests"_L1)
        return u"nobody includes tests"_s;
    if (!folder.startsWith("core/"_L1))
        return {};

    const qsizetype own = coreFolders.indexOf(folder.section(u'/', 1));
    const qsizetype other = coreFolders.indexOf(target);
    if (own < 0)
        return u"%1 has no place in the line of core folders"_s.arg(folder);
    if (other < 0)
        return u"core includes its own folders only, written from the core root"_s;
    if (other > own)
        return u"%1 stands to the right of %2"_s.arg(target, folder.section(u'/', 1));
    return {};
}

QString qtBreach(const QString &folder, const QString &module)
{
    if (!folder.startsWith("core/"_L1) || coreQtModules.contains(module)
        || moreQtModules.value(folder).contains(module))
        return {};
    return u"%1 may not use %2"_s.arg(folder, module);
}

QString libraryBreach(const Source &source, const QString &name)
{
    static const QRegularExpression system(uR"(^([a-z_]+|sys/[a-z_]+\.h|(unistd|fcntl|signal)\.h)$)"_s);
    if (system.match(name).hasMatch())
        return {};
    const auto library = std::ranges::find_if(
        libraries, [&name](const Library &known) { return name.startsWith(known.header); });
    if (library == libraries.end())
        return u"no library with this header is known here"_s;
    if (!library->folders.contains(folderOf(source.path)))
        return u"its place is %1"_s.arg(library->folders.join(" or "_L1));
    if (!source.path.endsWith(".cpp"_L1))
        return u"a library's header stays out of ours"_s;
    return {};
}

QString breachOf(const Source &source, const Include &include)
{
    const QString folder = folderOf(source.path);
    if (include.quoted)
        return quotedBreach(folder, include.name);
    if (const QString module = qtModule(include.name); !module.isEmpty())
        return qtBreach(folder, module);
    return libraryBreach(source, include.name);
}

// The second file of a folder that meets the same library.
QStringList repeatedLibraries(const QList<Source> &sources)
{
    QStringList breaches;
    QMap<QString, QString> places;
    for (const Source &source : sources) {
        for (const Include &include : includesOf(source)) {
            for (const Library &library : libraries) {
                if (include.quoted || library.place == Place::Folder
                    || !include.name.startsWith(library.header))
                    continue;
                const QString place = library.header + u' ' + folderOf(source.path);
                const QString first = places.value(place, source.path);
                places.insert(place, first);
                if (first != source.path)
                    breaches.append(
                        u"%1: <%2>: only %3 meets this library"_s.arg(source.path, include.name, first));
            }
        }
    }
    return breaches;
}

QStringList includeBreaches(const QList<Source> &sources)
{
    QStringList breaches;
    for (const Source &source : sources) {
        for (const Include &include : includesOf(source)) {
            if (const QString breach = breachOf(source, include); !breach.isEmpty())
                breaches.append(u"%1: includes %2: %3"_s.arg(source.path, include.name, breach));
        }
    }
    return breaches + repeatedLibraries(sources);
}

QStringList importBreaches(const Source &source)
{
    static const QRegularExpression line(uR"(^[ \t]*import[ \t]+("[^"]*"|[A-Za-z0-9_.]+))"_s,
                                         QRegularExpression::MultilineOption);
    QStringList breaches;
    for (const auto &match : line.globalMatch(source.text)) {
        const QString module = match.captured(1);
        if (!qmlImports.contains(module.section(u'.', 0, 0)) && !qmlImports.contains(module))
            breaches.append(u"%1: imports %2: pages import the Cairn module and Qt Quick only"_s.arg(
                source.path, module));
    }
    return breaches;
}

QList<Source> sourcesBelow(const QStringList &folders, const QStringList &names)
{
    const QDir root(QStringLiteral(QT_TESTCASE_SOURCEDIR "/.."));
    QList<Source> sources;
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

} // namespace

class IncludesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFileAndFolderOfABreach_data();
    void namesFileAndFolderOfABreach();
    void letsALibraryIntoOneSourceFile();
    void keepsScriptsOutOfPages();
    void findsTheLayoutKept();
    void findsThePagesKept();
    void findsTheLicencesOfNames();
};

void IncludesTest::namesFileAndFolderOfABreach_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("breach");

    QTest::newRow("left") << u"core/sync/a.cpp"_s << u"#include \"base/result.h\""_s << QString();
    QTest::newRow("itself") << u"core/git/a.h"_s << u"#include \"git/b.h\""_s << QString();
    QTest::newRow("right") << u"core/base/a.h"_s << u"#include \"git/b.h\""_s
                           << u"core/base/a.h: includes git/b.h: git stands to the right of base"_s;
    QTest::newRow("indented") << u"core/git/a.cpp"_s << u"  #  include \"sync/b.h\""_s
                              << u"core/git/a.cpp: includes sync/b.h: sync stands to the right of git"_s;
    QTest::newRow("app from core")
        << u"core/sync/a.cpp"_s << u"#include \"app/async.h\""_s
        << u"core/sync/a.cpp: includes app/async.h: core includes its own folders only, written from the core root"_s;
    QTest::newRow("unknown folder")
        << u"core/utils/a.h"_s << u"#include \"base/b.h\""_s
        << u"core/utils/a.h: includes base/b.h: core/utils has no place in the line of core folders"_s;
    QTest::newRow("tests") << u"app/a.cpp"_s << u"#include \"tests/scratch.h\""_s
                           << u"app/a.cpp: includes tests/scratch.h: nobody includes tests"_s;
    QTest::newRow("standard") << u"core/base/a.h"_s << u"#include <string_view>"_s << QString();
    QTest::newRow("Qt Core") << u"core/base/a.h"_s << u"#include <QStringView>"_s << QString();
    QTest::newRow("Qt Gui") << u"core/docs/a.h"_s << u"#include <QColor>"_s
                            << u"core/docs/a.h: includes QColor: core/docs may not use QtGui"_s;
    QTest::newRow("Qt Quick")
        << u"core/graph/a.cpp"_s << u"#include <QtQuick/QQuickItem>"_s
        << u"core/graph/a.cpp: includes QtQuick/QQuickItem: core/graph may not use QtQuick"_s;
    QTest::newRow("network") << u"core/forge/a.cpp"_s << u"#include <QNetworkReply>"_s << QString();
    QTest::newRow("network elsewhere")
        << u"core/catalog/a.cpp"_s << u"#include <QNetworkReply>"_s
        << u"core/catalog/a.cpp: includes QNetworkReply: core/catalog may not use QtNetwork"_s;
    QTest::newRow("library") << u"core/git/a.cpp"_s << u"#include <git2.h>"_s << QString();
    QTest::newRow("library in a header")
        << u"core/git/a.h"_s << u"#include <git2.h>"_s
        << u"core/git/a.h: includes git2.h: a library's header stays out of ours"_s;
    QTest::newRow("library elsewhere") << u"core/sync/a.cpp"_s << u"#include <sqlite3.h>"_s
                                       << u"core/sync/a.cpp: includes sqlite3.h: its place is core/store"_s;
    QTest::newRow("unknown library")
        << u"app/a.cpp"_s << u"#include <boost/any.hpp>"_s
        << u"app/a.cpp: includes boost/any.hpp: no library with this header is known here"_s;
}

void IncludesTest::namesFileAndFolderOfABreach()
{
    QFETCH(const QString, path);
    QFETCH(const QString, line);
    QFETCH(const QString, breach);
    QCOMPARE(includeBreaches({{path, line}}).join(u'\n'), breach);
}

void IncludesTest::letsALibraryIntoOneSourceFile()
{
    const QString line = u"#include <sqlite3.h>"_s;
    QCOMPARE(includeBreaches({{u"core/store/a.cpp"_s, line}, {u"core/store/b.cpp"_s, line}}),
             QStringList{u"core/store/b.cpp: <sqlite3.h>: only core/store/a.cpp meets this library"_s});
}

void IncludesTest::keepsScriptsOutOfPages()
{
    QCOMPARE(importBreaches({u"qml/Page.qml"_s, u"import QtQuick.Controls\nimport Cairn\n"_s}),
             QStringList());
    QCOMPARE(
        importBreaches({u"qml/Page.qml"_s, u"import \"sums.js\" as Sums\n"_s}),
        QStringList{u"qml/Page.qml: imports \"sums.js\": pages import the Cairn module and Qt Quick only"_s});
}

void IncludesTest::findsTheLayoutKept()
{
    const auto breaches =
        includeBreaches(sourcesBelow({u"core"_s, u"app"_s, u"qml"_s}, {u"*.h"_s, u"*.cpp"_s}));
    QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
}

void IncludesTest::findsThePagesKept()
{
    QStringList breaches;
    for (const Source &page : sourcesBelow({u"qml"_s}, {u"*.qml"_s}))
        breaches += importBreaches(page);
    QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
}

/// Lists that other projects wrote have a file beside them, as REUSE has it: https://reuse.software/spec/
void IncludesTest::findsTheLicencesOfNames()
{
    const QList<Source> lists = sourcesBelow({u"core/docs/data"_s}, {u"*.txt"_s});
    QVERIFY(lists.size() >= 6);
    static const QRegularExpression holder(u"SPDX-FileCopyrightText: \\S"_s);
    static const QRegularExpression licence(u"SPDX-License-Identifier: [A-Za-z0-9.-]+\n"_s);
    for (const Source &list : lists) {
        const QList<Source> beside =
            sourcesBelow({u"core/docs/data"_s}, {list.path.section(u'/', -1) + u".license"_s});
        QVERIFY2(beside.size() == 1, qPrintable(list.path));
        QVERIFY2(beside.front().text.contains(holder) && beside.front().text.contains(licence),
                 qPrintable(list.path));
    }
}

QTEST_GUILESS_MAIN(IncludesTest)
#include "tst_includes.moc"
