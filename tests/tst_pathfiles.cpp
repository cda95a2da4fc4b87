// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "pathfiles.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The tree of the files that a golden path makes, and the one that is looked at.
class tst_pathfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsFoldersBeforeFilesAndLongWaysInOneRow();
    void foldsAFolder();
    void looksAtTheReadmeFirst();
    void marksWhatAnAnswerChanged();
    void comparesWithAFolder();
    void saysWhatIsNoText();

private:
    static Workspace made(const std::vector<std::pair<QString, QByteArray>> &files)
    {
        Workspace workspace;
        for (const auto &[path, content] : files)
            [&] { QVERIFY(workspace.write(path, {content, false, false})); }();
        return workspace;
    }
    static QString tree(PathFiles &files)
    {
        QStringList lines;
        auto &rows = static_cast<RowModel<PathFileRow> &>(*files.rows());
        for (const PathFileRow &row : rows.rows())
            lines += QString(row.depth, u' ') + row.name + (row.isFolder ? u"/"_s : QString())
                     + (row.isFresh ? u"*"_s : QString())
                     + (row.change.isEmpty() ? QString() : u" "_s + row.change);
        return lines.join(u'\n');
    }
};

void tst_pathfiles::showsFoldersBeforeFilesAndLongWaysInOneRow()
{
    PathFiles files(nullptr);
    const QAbstractItemModelTester tester(files.rows());
    files.show(made({{u"README.md"_s, "x"},
                     {u"src/main/kotlin/Main.kt"_s, "x"},
                     {u"docs/a.md"_s, "x"},
                     {u"docs/deep/b.md"_s, "x"}}),
               false);
    QCOMPARE(tree(files), u"docs/\n deep/\n  b.md\n a.md\nsrc/main/kotlin/\n Main.kt\nREADME.md"_s);
    QCOMPARE(files.count(), 4);
}

void tst_pathfiles::foldsAFolder()
{
    PathFiles files(nullptr);
    const QAbstractItemModelTester tester(files.rows());
    files.show(made({{u"docs/a.md"_s, "x"}, {u"README.md"_s, "x"}}), false);
    files.toggle(u"docs"_s);
    QCOMPARE(tree(files), u"docs/\nREADME.md"_s);
    files.setCurrent(u"docs/a.md"_s);
    QCOMPARE(files.currentRow(), -1);
    files.fold(u"docs"_s, false);
    QCOMPARE(files.currentRow(), 1);
}

void tst_pathfiles::looksAtTheReadmeFirst()
{
    PathFiles files(nullptr);
    files.show(made({{u"a.txt"_s, "x"}, {u"readme.txt"_s, "hello"}}), false);
    QCOMPARE(files.current(), u"readme.txt"_s);
    QCOMPARE(files.shape(), u"text"_s);
    QCOMPARE(files.code()->text(), u"hello"_s);
    // It is gone: another one is looked at.
    files.show(made({{u"a.txt"_s, "x"}}), false);
    QCOMPARE(files.current(), u"a.txt"_s);
    files.show(Workspace(), false);
    QCOMPARE(files.shape(), QString());
}

void tst_pathfiles::marksWhatAnAnswerChanged()
{
    PathFiles files(nullptr);
    files.show(made({{u"a"_s, "1"}, {u"b"_s, "1"}}), false);
    QCOMPARE(tree(files), u"a\nb"_s);
    files.show(made({{u"a"_s, "1"}, {u"b"_s, "2"}, {u"c"_s, "1"}}), true);
    QCOMPARE(tree(files), u"a\nb*\nc*"_s);
    files.show(made({{u"a"_s, "1"}, {u"b"_s, "2"}, {u"c"_s, "1"}}), true);
    QCOMPARE(tree(files), u"a\nb\nc"_s);
}

void tst_pathfiles::comparesWithAFolder()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    };
    write(u"same"_s, "1\n");
    write(u"other"_s, "one\ntwo\n");
    write(u"untouched"_s, "x");
    PathFiles files(nullptr);
    files.show(made({{u"same"_s, "1\n"}, {u"other"_s, "one\n2\n"}, {u"new"_s, "x\n"}}), false);
    files.setFolder(folder.path());
    QTRY_COMPARE(tree(files), u"new added\nother modified\nsame same"_s);
    QVERIFY(files.summary().contains(u"1 new, 1 changed"_s));
    files.setCurrent(u"other"_s);
    QCOMPARE(files.shape(), u"diff"_s);
    auto &lines = static_cast<RowModel<DiffRow> &>(*files.lines());
    QCOMPARE(lines.rows().size(), size_t(3));
    QCOMPARE(lines.rows()[1].change, u"removed"_s);
    QCOMPARE(lines.rows()[2].text, u"2"_s);
    files.setFolder({});
    QCOMPARE(tree(files), u"new\nother\nsame"_s);
    QCOMPARE(files.shape(), u"text"_s);
}

void tst_pathfiles::saysWhatIsNoText()
{
    PathFiles files(nullptr);
    Workspace workspace = made({{u"empty"_s, ""}, {u"picture"_s, QByteArray("\x89PNG\0\0", 6)}});
    QVERIFY(workspace.write(u"link"_s, {"empty", false, true}));
    files.show(workspace, false);
    for (const QString &path : {u"picture"_s, u"link"_s, u"empty"_s}) {
        files.setCurrent(path);
        QCOMPARE(files.shape(), u"note"_s);
        QVERIFY2(!files.note().isEmpty(), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(tst_pathfiles)
#include "tst_pathfiles.moc"
