// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowtest.h"

#include "pathruns.h"
#include "pathview.h"
#include "preferences.h"
#include "store/pending.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Golden paths in the real window: from the gallery to what was made, by mouse and keyboard.
class PathsTest : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsThoseFirstThatAreRecommended();
    void narrowsByTextAndStarts();
    void saysThatNothingFits();
    void startsFromTheSearchAndFromTheEntity();
    void previewsWhatOneTypes();
    void comesBackToWhatWasAnsweredOrStartsOver();
    void tellsWhatIsMissingBeforeThereIsANextPage();
    void makesItAndRemembersIt();
    void resumesWhatFailed();
    void undoesStepByStep();
    void undoesFromTheHistory();
    void repeatsARunOfATemplateOfTheDisk();
    void marksWhatIsPending();
    void followsATemplateOfTheDisk();
    void saysWhatIsNotThere();

private:
    /// A folder source with the golden path `note`, whose last step writes to `target()`.
    void addNotePath();
    void write(const QString &name, const QByteArray &content) const;
    QString folder() const { return driver().folder() + u"/paths"_s; }
    QString target() const { return driver().folder() + u"/made"_s; }
    PathView *view() const { return window()->findChild<PathView *>(); }
    QByteArray previewed(const QString &path) const
    {
        const WorkspaceFile *file = view() ? view()->preview()->files()->made().find(path) : nullptr;
        return file ? file->content : QByteArray();
    }
    QString text(const QString &name) const
    {
        return item(name) ? item(name)->property("text").toString() : QString();
    }
    int count(const QString &name) const { return item(name) ? item(name)->property("count").toInt() : -1; }
    /// Answers its questions and goes on to the plan.
    void goToThePlan();
    void runIt();
};

void PathsTest::write(const QString &name, const QByteArray &content) const
{
    const QString path = folder() + u'/' + name;
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
}

void PathsTest::addNotePath()
{
    write(u"catalog-info.yaml"_s, R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: note, title: A note, description: Writes a note}
spec:
  type: document
  presentation: {buttonLabels: {createButtonText: Write it}}
  parameters:
    - title: What to write
      required: [name]
      properties:
        name: {type: string, title: Name, ui:autofocus: true}
  steps:
    - {id: files, name: Render, action: 'fetch:template', input: {url: ./skeleton, values: {name: '${{ parameters.name }}'}}}
    - {id: never, name: Sometimes, if: '${{ parameters.name == "never" }}', action: 'debug:log', input: {message: no}}
    - {id: say, name: Say, action: 'debug:log', input: {message: 'Hello ${{ parameters.name }}'}}
    - {id: publish, name: Publish, action: 'publish:file', input: {path: ')"
                                      + target().toUtf8() + R"('}}
  output:
    links: [{title: The handbook, url: 'https://handbook.example.com'}]
)");
    write(u"skeleton/README.md"_s, "# ${{ values.name }}\n");
    write(u"skeleton/docs/index.md"_s, "About it\n");
    Result<Database> user = openUserData(driver().home());
    QVERIFY(user && addSource(*user, {u"paths"_s, folder(), {}, {}}));
}

void PathsTest::goToThePlan()
{
    addNotePath();
    start(u"cairn://path/default/note"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formInput/name"_s), patience);
    click(u"formInput/name"_s);
    Driver::type(window(), u"diary"_s);
    click(u"pathNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://path/default/note?page=review"_s, patience);
    click(u"pathNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://path/default/note?page=plan"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathNext"_s)->isEnabled(), patience);
}

void PathsTest::runIt()
{
    click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(u"cairn://path-run/"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathRunState"_s) && PathRuns::instance().running() == 0, patience);
}

void PathsTest::showsThoseFirstThatAreRecommended()
{
    start(u"cairn://home"_s);
    QTest::keyClick(window(), Qt::Key_7, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://paths"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(count(u"pathsGrid"_s) >= 3, patience);
    auto *first = item(u"pathsGrid"_s)->property("currentItem").value<QQuickItem *>();
    QVERIFY(first && first->property("recommended").toBool());
}

void PathsTest::narrowsByTextAndStarts()
{
    start(u"cairn://paths"_s);
    QTRY_VERIFY_WITH_TIMEOUT(count(u"pathsGrid"_s) >= 3, patience);
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(item(u"pathsFilter"_s)->hasActiveFocus());
    Driver::type(window(), u"library"_s);
    QTRY_COMPARE(count(u"pathsGrid"_s), 1);
    QCOMPARE(address(), u"cairn://paths?text=library"_s);
    QTest::keyClick(window(), Qt::Key_Down);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://path/default/new-library"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathTitle"_s), u"New library"_s, patience);
}

void PathsTest::saysThatNothingFits()
{
    start(u"cairn://paths?text=zzzz&starred=1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathsEmpty"_s), patience);
    QTRY_COMPARE(item(u"pathsEmpty"_s)->property("title").toString(),
                 u"No golden path passes these filters"_s);
    QCOMPARE(count(u"pathsGrid"_s), 0);
    QMetaObject::invokeMethod(item(u"pathsEmpty"_s), "acted");
    QTRY_VERIFY_WITH_TIMEOUT(count(u"pathsGrid"_s) >= 3, patience);
    QCOMPARE(address(), u"cairn://paths"_s);
}

void PathsTest::startsFromTheSearchAndFromTheEntity()
{
    start(u"cairn://template/default/new-library"_s);
    click(u"startPath"_s);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://path/default/new-library"_s, patience);
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"golden hist"_s);
    QTest::qWait(500);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://paths/history"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"historyEmpty"_s), patience);
}

void PathsTest::previewsWhatOneTypes()
{
    addNotePath();
    start(u"cairn://path/default/note"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formInput/name"_s), patience);
    click(u"formInput/name"_s);
    Driver::type(window(), u"di"_s);
    QTRY_COMPARE_WITH_TIMEOUT(previewed(u"README.md"_s), QByteArray("# di\n"), patience);
    Driver::type(window(), u"ary"_s);
    QTRY_COMPARE_WITH_TIMEOUT(previewed(u"README.md"_s), QByteArray("# diary\n"), patience);
    QCOMPARE(view()->preview()->files()->code()->text(), u"# diary"_s);
    // By the keyboard to another file
    item(u"pathFiles"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_Up);
    QTRY_COMPARE(view()->preview()->files()->current(), u"docs/index.md"_s);
    QVERIFY(!QFile::exists(target()));
    // In the language that one changes to
    QTRY_COMPARE(text(u"pathFilesSummary"_s), u"3 files"_s);
    desktop().portal().preferences()->setLanguage(u"de"_s);
    QTRY_COMPARE(text(u"pathFilesSummary"_s), u"3 Dateien"_s);
    desktop().portal().preferences()->setLanguage(u"en"_s);
}

void PathsTest::comesBackToWhatWasAnsweredOrStartsOver()
{
    const auto isOffered = [this] {
        return item(u"pathStartOver"_s) && item(u"pathStartOver"_s)->isVisible();
    };
    addNotePath();
    start(u"cairn://path/default/note"_s);
    // One types as soon as the page is there
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formInput/name"_s) && item(u"formInput/name"_s)->hasActiveFocus(),
                             patience);
    Driver::type(window(), u"diary"_s);
    QTest::qWait(1'500); // a draft is kept by then, which is no news to who wrote it
    QVERIFY(!isOffered());
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!item(u"formInput/name"_s), patience);
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://path/default/note"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOffered(), patience);
    QCOMPARE(text(u"formInput/name"_s), u"diary"_s);
    click(u"pathStartOver"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"formInput/name"_s), QString(), patience);
    QVERIFY(!isOffered());
}

void PathsTest::tellsWhatIsMissingBeforeThereIsANextPage()
{
    addNotePath();
    start(u"cairn://path/default/note"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formInput/name"_s), patience);
    click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formError/name"_s), patience);
    QCOMPARE(address(), u"cairn://path/default/note"_s);
}

void PathsTest::makesItAndRemembersIt()
{
    goToThePlan();
    QCOMPARE(text(u"pathNext"_s), u"Write it"_s);
    QVERIFY(!QFile::exists(target()));
    runIt();
    QTRY_COMPARE(text(u"pathRunState"_s), u"Done"_s);
    QFile made(target() + u"/README.md"_s);
    QVERIFY(made.open(QFile::ReadOnly));
    QCOMPARE(made.readAll(), QByteArray("# diary\n"));
    QTRY_COMPARE(text(u"pathRunLink0"_s), u"The handbook"_s);
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://paths/history"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"pathRunsList"_s), 1, patience);
    // The next one begins anew
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://path/default/note"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formInput/name"_s) && item(u"formInput/name"_s)->hasActiveFocus(),
                             patience);
    QTest::qWait(500);
    QCOMPARE(text(u"formInput/name"_s), QString());
    QVERIFY(!item(u"pathStartOver"_s) || !item(u"pathStartOver"_s)->isVisible());
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://paths/history"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"pathRunsList"_s), 1, patience);
    // Again with the same answers
    item(u"pathRunsList"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_R);
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(u"cairn://path/default/note?run="_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"formInput/name"_s), u"diary"_s, patience);
}

void PathsTest::resumesWhatFailed()
{
    goToThePlan();
    // Somebody else makes the folder between the plan and the yes.
    QVERIFY(QDir().mkpath(target()));
    QFile stranger(target() + u"/theirs.txt"_s);
    QVERIFY(stranger.open(QFile::WriteOnly) && stranger.write("x") == 1);
    stranger.close();
    runIt();
    QTRY_COMPARE(text(u"pathRunState"_s), u"Failed"_s);
    QTRY_VERIFY(item(u"pathRunFailure"_s));
    QVERIFY(text(u"pathRunFailure"_s).contains(u"Publish"_s));
    QVERIFY(QDir(target()).removeRecursively());
    click(u"runResume"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathRunState"_s), u"Done"_s, patience);
    QVERIFY(QFile::exists(target() + u"/README.md"_s));
}

void PathsTest::undoesStepByStep()
{
    goToThePlan();
    runIt();
    QTRY_COMPARE(text(u"pathRunState"_s), u"Done"_s);
    QVERIFY(QFile::exists(target()));
    click(u"runUndo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"undoConfirm"_s), patience);
    QVERIFY(QFile::exists(target()));
    click(u"undoConfirm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathRunState"_s), u"Undone"_s, patience);
    QVERIFY(!QFile::exists(target()));
}

void PathsTest::undoesFromTheHistory()
{
    goToThePlan();
    runIt();
    QTRY_COMPARE(text(u"pathRunState"_s), u"Done"_s);
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://paths/history"_s);
    click(u"historyUndo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"undoConfirm"_s) && item(u"undoConfirm"_s)->isEnabled(), patience);
    QVERIFY(QFile::exists(target()));
    click(u"undoConfirm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(target()), patience);
    // What is undone has nothing left to undo.
    QTRY_VERIFY_WITH_TIMEOUT(!item(u"historyUndo"_s) && item(u"historyAgain"_s), patience);
}

void PathsTest::repeatsARunOfATemplateOfTheDisk()
{
    write(u"template.yaml"_s, "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
                              "metadata: {name: x, title: Mine}\nspec:\n  type: service\n"
                              "  parameters: {properties: {name: {type: string, title: Name}}}\n"
                              "  steps: [{id: a, action: 'debug:log', input: {message: hi}}]\n");
    const QString file = folder() + u"/template.yaml"_s;
    start(u"cairn://path-file?file="_s + file);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formInput/name"_s), patience);
    click(u"formInput/name"_s);
    Driver::type(window(), u"diary"_s);
    click(u"pathNext"_s);
    click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathSave"_s) && item(u"pathNext"_s)->isEnabled(), patience);
    runIt();
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://paths/history"_s);
    click(u"historyAgain"_s);
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(u"cairn://path-file?file="_s), patience);
    QVERIFY(address().contains(u"run="_s));
    QTRY_COMPARE_WITH_TIMEOUT(text(u"formInput/name"_s), u"diary"_s, patience);
}

void PathsTest::marksWhatIsPending()
{
    Result<Database> user = openUserData(driver().home());
    QVERIFY(user
            && addPending(
                *user, {{u"component:default/aardvark"_s, u"1"_s, u"https://github.com/acme/aardvark"_s,
                         u"catalog-info.yaml"_s,
                         "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: "
                         "aardvark}\nspec: {type: service, lifecycle: experimental, owner: team-payments}\n",
                         1}}));
    start(u"cairn://catalog?kind=component"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"rowPending"_s), patience);
    QCOMPARE(text(u"rowPending"_s), u"Pending"_s);
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://component/default/aardvark"_s);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"entityBanner"_s).startsWith(u"This is pending"_s), patience);
}

void PathsTest::followsATemplateOfTheDisk()
{
    const auto written = [](const QByteArray &title, const QByteArray &action) {
        return "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata: {name: x, title: "
               + title + "}\nspec:\n  type: service\n  steps:\n    - {id: a, action: '" + action
               + "', input: {message: hi}}\n";
    };
    write(u"template.yaml"_s, written("First", "debug:log"));
    start(u"cairn://path-file?file="_s + folder() + u"/template.yaml"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathTitle"_s), u"First"_s, patience);
    QVERIFY(!item(u"sideFaults"_s));
    write(u"template.yaml"_s, written("Second", "debug:lg"));
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathTitle"_s), u"Second"_s, patience);
    click(u"sideFaults"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"pathFaults"_s), 1, patience);
}

void PathsTest::saysWhatIsNotThere()
{
    start(u"cairn://path/default/new-libary"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathFailure"_s), patience);
    QVERIFY(item(u"pathFailure"_s)->property("text").toString().contains(u"new-library"_s));
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://path-run/none"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathRunMissing"_s), patience);
}

QTEST_MAIN(PathsTest)
#include "tst_paths.moc"
