// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "driver.h"

#include "preferences.h"
#include "store/entityquery.h"
#include "store/places.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "syncrunner.h"
#include "tourstage.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QByteArray component(const QByteArray &name, const QByteArray &more = {})
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: " + name
           + "\nspec:\n  type: service\n  lifecycle: production\n  owner: team-a\n" + more;
}

} // namespace

/// The real window, offscreen, from the first start on.
class tst_window : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheDemoOnTheFirstStart();
    void addsASourceFindsAnEntityAndOpensIt();
    void completesTheSearchAsOneTypes();
    void takesACompletionByMouse();
    void saysWhatASearchMayHaveMeant();
    void filtersTheTableAsOneTypes();
    void goesBackAndForward();
    void starsAnEntityAndRemembersTheVisit();
    void showsProblemsWithTheirPlaces();
    void mendsAProblemOfAFolder();
    void explainsTheRuleOfAProblem();
    void saysSoWhenAnEntityIsNotThere();
    void showsNoRowsOfAnotherQuestionWhereItFails();
    void opensTheAddressItIsStartedWith();
    void followsEditsOfAFolder();
    void speaksAnotherLanguageAtOnce();

private:
    void start(const QString &address = u"cairn://catalog"_s);
    QQuickItem *item(const QString &name) const { return Driver::item(window(), name); }
    QQuickWindow *window() const { return m_desktop->window(); }
    QString address() const
    {
        return window()->property("navigator").value<QObject *>()->property("address").toString();
    }
    int rows(const QString &list) const { return item(list) ? item(list)->property("count").toInt() : -1; }
    void addSource(const Source &source)
    {
        Result<Database> user = openUserData(m_driver->home());
        QVERIFY(user && cairn::addSource(*user, source));
    }

    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
};

void tst_window::init()
{
    m_driver = std::make_unique<Driver>();
    QVERIFY(m_driver->isReady());
}

void tst_window::cleanup()
{
    m_desktop.reset();
    m_driver.reset();
}

void tst_window::start(const QString &address)
{
    m_desktop = std::make_unique<Desktop>(m_driver->home());
    QSignalSpy settled(&m_desktop->portal(), &Portal::settled);
    QVERIFY(m_desktop->show(address));
    QVERIFY(QTest::qWaitForWindowExposed(window()));
    QVERIFY(settled.count() > 0 || settled.wait(patience));
}

void tst_window::showsTheDemoOnTheFirstStart()
{
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 30, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->portal().problemCount(), 3, patience);
    QTRY_VERIFY(m_desktop->portal().isDemo());
}

void tst_window::addsASourceFindsAnEntityAndOpensIt()
{
    const QString url =
        m_driver->makeRepository(u"own.git"_s, {{u"catalog-info.yaml"_s, component("order-desk")},
                                                {u"b/catalog-info.yaml"_s, component("zinnia-robot")}});
    start(u"cairn://settings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"addSourceButton"_s), patience);
    Driver::click(window(), item(u"addSourceButton"_s));
    QTRY_VERIFY(item(u"sourceLocation"_s));
    QTRY_VERIFY(item(u"sourceLocation"_s)->hasActiveFocus());
    Driver::type(window(), url);
    QTRY_COMPARE(item(u"sourceName"_s)->property("text").toString(), u"own"_s);
    QTRY_VERIFY(item(u"sourceSave"_s)->isEnabled());
    QSignalSpy synced(m_desktop->portal().sync(), &SyncRunner::finished);
    Driver::click(window(), item(u"sourceSave"_s));
    QTRY_VERIFY_WITH_TIMEOUT(synced.count() > 0, patience);

    QTRY_VERIFY(!item(u"sourceSave"_s));

    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(item(u"searchField"_s)->hasActiveFocus());
    Driver::type(window(), u"zinnia"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rows(u"searchResults"_s) > 0, patience);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/zinnia-robot"_s);
    QTRY_VERIFY(item(u"entityTitle"_s));
    QTRY_COMPARE(item(u"entityTitle"_s)->property("text").toString(), u"zinnia-robot"_s);
}

void tst_window::completesTheSearchAsOneTypes()
{
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 30, patience);
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(rows(u"searchCompletions"_s), 10);
    const auto text = [this] { return item(u"searchField"_s)->property("text").toString(); };
    Driver::type(window(), u"-ow"_s);
    QTRY_COMPARE(rows(u"searchCompletions"_s), 1);
    QTest::keyClick(window(), Qt::Key_Tab);
    QTRY_COMPARE(text(), u"-owner:"_s);
    QVERIFY(item(u"searchField"_s)->hasActiveFocus());
    Driver::type(window(), u"check"_s);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(text(), u"-owner:team-checkout "_s);
    Driver::type(window(), u"cart"_s);
    QTRY_VERIFY(rows(u"searchResults"_s) > 0);
    QTRY_COMPARE(rows(u"searchCompletions"_s), -1);
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_COMPARE(text(), QString());

    // From the first hit up to the completions, and down again.
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"t"_s);
    QTRY_COMPARE(rows(u"searchCompletions"_s), 2);
    const auto current = [this](const QString &list) { return item(list)->property("currentIndex").toInt(); };
    QTRY_COMPARE(current(u"searchResults"_s), 0);
    QTest::keyClick(window(), Qt::Key_Up);
    QCOMPARE(current(u"searchCompletions"_s), 1);
    QCOMPARE(current(u"searchResults"_s), -1);
    QTest::keyClick(window(), Qt::Key_Down);
    QCOMPARE(current(u"searchResults"_s), 0);
}

void tst_window::takesACompletionByMouse()
{
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 30, patience);
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"kind:"_s);
    QTRY_COMPARE(rows(u"searchCompletions"_s), 6);
    QQuickItem *list = item(u"searchCompletions"_s);
    QQuickItem *first = nullptr;
    QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, first), 0);
    QVERIFY(first);
    Driver::click(window(), first);
    QTRY_COMPARE(item(u"searchField"_s)->property("text").toString(), u"kind:component "_s);
    QTRY_COMPARE(rows(u"searchResults"_s), 20);
}

void tst_window::saysWhatASearchMayHaveMeant()
{
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 30, patience);
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"paymnt-servce"_s);
    const auto message = [this] {
        return item(u"searchMessage"_s) ? item(u"searchMessage"_s)->property("text").toString() : QString();
    };
    QTRY_COMPARE(message(),
                 u"Nothing found for “paymnt-servce”. These are the hits for “payment-service”."_s);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service"_s);
}

void tst_window::filtersTheTableAsOneTypes()
{
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 30, patience);
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(item(u"catalogFilter"_s)->hasActiveFocus());
    Driver::type(window(), u"customs-decl"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 1, patience);
    QTRY_VERIFY(address().contains(u"text=customs-decl"_s));
}

void tst_window::goesBackAndForward()
{
    start();
    QTRY_VERIFY(item(u"railProblems"_s));
    Driver::click(window(), item(u"railProblems"_s));
    QTRY_COMPARE(address(), u"cairn://problems"_s);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(address().startsWith(u"cairn://catalog"_s));
    QTest::keyClick(window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(address(), u"cairn://problems"_s);
}

void tst_window::starsAnEntityAndRemembersTheVisit()
{
    const auto stars = [this] {
        Result<Database> user = openUserData(m_driver->home());
        return user ? listStars(*user).value_or(QStringList()) : QStringList();
    };
    const auto visits = [this] {
        Result<Database> user = openUserData(m_driver->home());
        return user ? listVisits(*user, 10).value_or(std::vector<Visit>()) : std::vector<Visit>();
    };
    const QString ref = u"component:default/payment-service"_s;
    start(u"cairn://component/default/payment-service"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"starButton"_s), patience);
    QTest::keyClick(window(), Qt::Key_S);
    QTRY_COMPARE(stars(), QStringList{ref});
    QTRY_VERIFY(item(u"starButton"_s)->property("starred").toBool());
    Driver::click(window(), item(u"starButton"_s));
    Driver::click(window(), item(u"starButton"_s));
    Driver::click(window(), item(u"starButton"_s));
    QTRY_COMPARE(stars(), QStringList());
    QTRY_COMPARE(visits().size(), size_t(1));
    QCOMPARE(visits().front().address, u"cairn://component/default/payment-service"_s);
    QCOMPARE(visits().front().kind, u"component"_s);
    QCOMPARE(visits().front().title, u"payment-service"_s);
}

void tst_window::showsProblemsWithTheirPlaces()
{
    addSource(
        {u"own"_s,
         m_driver->makeRepository(
             u"own.git"_s,
             {{u"a/catalog-info.yaml"_s, component("good") + "---\nkind: \"x\n"},
              {u"b/catalog-info.yaml"_s, component("good")},
              {u"c/catalog-info.yaml"_s, "apiVersion: example.org/v1\nkind: Robot\nmetadata:\n  name: r2\n"},
              {u"t/catalog-info.yaml"_s,
               "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: team-a\nspec:\n  type: team\n  children: []\n"},
              {u"d/catalog-info.yaml"_s, component("other", "  system: nowhere\n")}}),
         {},
         {}});
    start(u"cairn://problems"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"problemsList"_s), 4, patience);
    auto *list = item(u"problemsList"_s);
    auto *model = list->property("model").value<QAbstractItemModel *>();
    QVERIFY(model);
    QStringList places;
    const int place = model->roleNames().key("place");
    const int rule = model->roleNames().key("rule");
    for (int row = 0; row < model->rowCount(); ++row)
        places +=
            model->index(row, 0).data(rule).toString() + u' ' + model->index(row, 0).data(place).toString();
    places.sort();
    QCOMPARE(places, (QStringList{u"duplicate-entity b/catalog-info.yaml:1:1"_s,
                                  u"missing-target d/catalog-info.yaml:9:11"_s,
                                  u"unknown-kind c/catalog-info.yaml:2:7"_s,
                                  u"yaml-syntax a/catalog-info.yaml:10:7"_s}));
    Result<Database> catalog = openCatalog(m_driver->home());
    QCOMPARE(countEntities(*catalog, {}).value(), 4);
}

void tst_window::mendsAProblemOfAFolder()
{
    const QString path = m_driver->folder() + u"/work/catalog-info.yaml"_s;
    QVERIFY(QDir().mkpath(m_driver->folder() + u"/work"_s));
    const QByteArray group =
        "---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team-a}\nspec: {type: t, children: []}\n";
    const QByteArray faulty = component("one", "  system: 5\n") + group;
    const auto content = [&] {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(faulty) == faulty.size());
    }
    addSource({u"work"_s, m_driver->folder() + u"/work"_s, {}, {}});
    start(u"cairn://problems"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"problemsList"_s), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"problemFix"_s), patience);
    Driver::click(window(), item(u"problemFix"_s));
    QTRY_VERIFY_WITH_TIMEOUT(item(u"fixDiff"_s), patience);
    QCOMPARE(content(), faulty);
    QTRY_VERIFY(item(u"fixApply"_s) && item(u"fixApply"_s)->isEnabled());
    QTRY_VERIFY(item(u"fixApply"_s)->opacity() > 0);
    Driver::click(window(), item(u"fixApply"_s));
    QTRY_COMPARE_WITH_TIMEOUT(content(), QByteArray(faulty).replace("system: 5", "system: \"5\""), patience);
    // The folder is watched: what is left is that nobody has a system of that name.
    QTRY_VERIFY_WITH_TIMEOUT(!item(u"problemFix"_s), patience);
}

void tst_window::explainsTheRuleOfAProblem()
{
    addSource({u"own"_s,
               m_driver->makeRepository(u"own.git"_s,
                                        {{u"catalog-info.yaml"_s, component("one", "  system: no\n")}}),
               {},
               {}});
    start(u"cairn://problems"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"problemRule"_s), patience);
    Driver::click(window(), item(u"problemRule"_s));
    QTRY_VERIFY_WITH_TIMEOUT(item(u"ruleFilter"_s), patience);
    Driver::click(window(), item(u"ruleFilter"_s));
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://problems?rule=missing-target"_s, patience);
}

void tst_window::saysSoWhenAnEntityIsNotThere()
{
    start(u"cairn://component/default/payment-servce"_s);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-servce"_s);
    QTRY_VERIFY(!item(u"entityTitle"_s));
}

void tst_window::showsNoRowsOfAnotherQuestionWhereItFails()
{
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 30, patience);
    TourStage stage(m_desktop->portal());
    stage.set(TourStage::Scene::Damaged);
    const auto go = [this](const QString &address) {
        QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go", address);
    };
    // The same question keeps what it knows.
    QTRY_VERIFY_WITH_TIMEOUT(item(u"catalogFailed"_s), patience);
    QCOMPARE(rows(u"catalogTable"_s), 30);
    go(u"cairn://catalog?kind=resource"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 0, patience);
    go(u"cairn://component/default/payment-service"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"entityFailed"_s), patience);
    stage.set(TourStage::Scene::Usual);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"entityTitle"_s), patience);
}

void tst_window::opensTheAddressItIsStartedWith()
{
    start(u"cairn://component/default/payment-service/source"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"entityTitle"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"entityTitle"_s)->property("text").toString(), u"payment-service"_s,
                              patience);
    QCOMPARE(window()->property("navigator").value<QObject *>()->property("tab").toString(), u"source"_s);
}

void tst_window::followsEditsOfAFolder()
{
    const QString folder = m_driver->folder() + u"/work"_s;
    QVERIFY(QDir().mkpath(folder));
    const auto write = [&](const QByteArray &text) {
        QFile file(folder + u"/catalog-info.yaml"_s);
        return file.open(QFile::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(component("one")));
    addSource({u"work"_s, folder, {}, {}});
    start();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 1, patience);
    QVERIFY(write(component("one") + "---\n" + component("two")));
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), 2, patience);
}

void tst_window::speaksAnotherLanguageAtOnce()
{
    start();
    m_desktop->portal().preferences()->setLanguage(u"de"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window()->title(), u"Komponenten – Cairn"_s, patience);
    m_desktop->portal().preferences()->setLanguage(u"en"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window()->title(), u"Components – Cairn"_s, patience);
}

QTEST_MAIN(tst_window)
#include "tst_window.moc"
