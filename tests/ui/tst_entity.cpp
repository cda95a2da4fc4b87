// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "driver.h"

#include "preferences.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QByteArray entity(const QByteArray &kind, const QByteArray &name, const QByteArray &spec,
                  const QByteArray &metadata = {})
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n"
           + metadata + "spec: {" + spec + "}\n";
}

QByteArray component(const QByteArray &name, const QByteArray &more = {})
{
    return entity("Component", name, "type: service, lifecycle: production, owner: team-a" + more);
}

void collect(QQuickItem *root, const QString &name, QList<QQuickItem *> &found)
{
    if (!root->isVisible())
        return;
    if (root->objectName() == name)
        found += root;
    for (QQuickItem *child : root->childItems())
        collect(child, name, found);
}

} // namespace

/// The pages of entities in the real window.
class tst_entity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatAnEntityStandsInRelationTo();
    void pagesAndFiltersLongRelations();
    void leadsFromATagToTheCatalog();
    void copiesTheLinkAndTheReference();
    void listsDependenciesByDistance();
    void saysWhatIsWrongWithAnEntityAsAWhole_data();
    void saysWhatIsWrongWithAnEntityAsAWhole();
    void explainsWhyAnEntityIsMissing();
    void countsWhatATeamOwns();
    void listsMembersDirectlyAndBelow();
    void foldsTheOrganisationByKeyboard();
    void saysByWhichWaySomethingIsMine();
    void takesTheIdentityFromGit();
    void letsChooseWhereGitIsAmbiguous();
    void goesFromTheOutlineToTheLine();
    void groupsTheOutlineByPath();
    void saysPlainlyThatThereIsNoOutline();

private:
    void start(const QString &address);
    /// A source with these files, in a folder.
    void addFolder(const TreeContent &files);
    QQuickItem *item(const QString &name) const { return Driver::item(window(), name); }
    QList<QQuickItem *> items(const QString &name) const
    {
        QList<QQuickItem *> found;
        collect(window()->contentItem()->parentItem() ? window()->contentItem()->parentItem()
                                                      : window()->contentItem(),
                name, found);
        return found;
    }
    QStringList texts(const QString &name, const char *property = "text") const
    {
        QStringList texts;
        for (const QQuickItem *found : items(name))
            texts += found->property(property).toString();
        return texts;
    }
    QQuickWindow *window() const { return m_desktop->window(); }
    QString address() const
    {
        return window()->property("navigator").value<QObject *>()->property("address").toString();
    }
    int rows(const QString &list) const { return item(list) ? item(list)->property("count").toInt() : -1; }
    void setGitEmail(const QByteArray &email)
    {
        QFile file(m_userHome.filePath(u".gitconfig"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[user]\n\temail = " + email + "\n");
    }

    QTemporaryDir m_userHome; ///< nobody's own, also where the test is started by hand
    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
};

void tst_entity::initTestCase()
{
    qputenv("HOME", m_userHome.path().toUtf8()); // before libgit2 notes where it looks
}

void tst_entity::init()
{
    QFile::remove(m_userHome.filePath(u".gitconfig"_s));
    m_driver = std::make_unique<Driver>();
    QVERIFY(m_driver->isReady());
}

void tst_entity::cleanup()
{
    m_desktop.reset();
    m_driver.reset();
    QFile::remove(m_userHome.filePath(u".gitconfig"_s));
}

void tst_entity::start(const QString &address)
{
    m_desktop = std::make_unique<Desktop>(m_driver->home());
    QSignalSpy settled(&m_desktop->portal(), &Portal::settled);
    QVERIFY(m_desktop->show(address));
    QVERIFY(QTest::qWaitForWindowExposed(window()));
    QVERIFY(settled.count() > 0 || settled.wait(patience));
}

void tst_entity::addFolder(const TreeContent &files)
{
    const QString folder = m_driver->folder() + u"/work"_s;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const QString path = folder + u'/' + file.key();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile written(path);
        QVERIFY(written.open(QFile::WriteOnly) && written.write(file.value()) == file.value().size());
    }
    Result<Database> user = openUserData(m_driver->home());
    QVERIFY(user && addSource(*user, {u"work"_s, folder, {}, {}}));
}

void tst_entity::showsWhatAnEntityStandsInRelationTo()
{
    start(u"cairn://component/default/payment-service"_s);
    QTRY_COMPARE_WITH_TIMEOUT(items(u"relation"_s).size(), 10, patience);
    QVERIFY(texts(u"relation"_s).contains(u"postgres-payments"_s));
    QQuickItem *first = items(u"relation"_s).first();
    const QString title = first->property("text").toString();
    QMetaObject::invokeMethod(first, "click");
    QTRY_COMPARE(item(u"entityTitle"_s)->property("text").toString(), title);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service"_s);
}

void tst_entity::pagesAndFiltersLongRelations()
{
    QByteArray text = entity("System", "shop", "owner: team-a");
    for (int at = 0; at < 150; ++at)
        text += component("part-" + QByteArray::number(1000 + at), ", system: shop");
    addFolder({{u"catalog-info.yaml"_s, text}});
    start(u"cairn://system/default/shop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(items(u"relation"_s).size(), 8, patience);
    QMetaObject::invokeMethod(item(u"relationMore"_s), "click");
    QTRY_COMPARE(items(u"relation"_s).size(), 100);
    QMetaObject::invokeMethod(item(u"relationMore"_s), "click");
    QTRY_COMPARE(items(u"relation"_s).size(), 150);
    QVERIFY(!item(u"relationMore"_s));
    Driver::click(window(), item(u"relationFilter"_s));
    Driver::type(window(), u"1042"_s);
    QTRY_COMPARE(texts(u"relation"_s), QStringList{u"part-1042"_s});
}

void tst_entity::leadsFromATagToTheCatalog()
{
    start(u"cairn://component/default/payment-service"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!items(u"tag"_s).isEmpty(), patience);
    QCOMPARE(texts(u"tag"_s), (QStringList{u"kotlin"_s, u"payments"_s, u"pci"_s, u"tier-1"_s}));
    QMetaObject::invokeMethod(items(u"tag"_s).at(2), "click");
    QTRY_COMPARE(address(), u"cairn://catalog?kind=component&tag=pci"_s);
}

void tst_entity::copiesTheLinkAndTheReference()
{
    start(u"cairn://component/default/payment-service"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"copyLink"_s), patience);
    Driver::click(window(), item(u"copyLink"_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"cairn://component/default/payment-service"_s);
    Driver::click(window(), item(u"entityMore"_s));
    QTest::keyClick(window(), Qt::Key_Down);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"component:default/payment-service"_s);
}

void tst_entity::listsDependenciesByDistance()
{
    addFolder(
        {{u"catalog-info.yaml"_s,
          component("web", ", consumesApis: [pay-api], dependsOn: [component:ghost]")
              + component("pay", ", providesApis: [pay-api]")
              + entity("API", "pay-api", "type: x, lifecycle: production, owner: team-a, definition: x")}});
    start(u"cairn://component/default/web/dependencies"_s);
    // A heading, two next to it, a heading, and the provider of the API.
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"needsList"_s), 5, patience);
    QCOMPARE(rows(u"neededByList"_s), 0);
    QTRY_VERIFY(item(u"needsList"_s));
    item(u"needsList"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/ghost"_s);
}

void tst_entity::saysWhatIsWrongWithAnEntityAsAWhole_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("leadsTo");
    QTest::newRow("deprecated") << u"cairn://component/default/legacy-tax"_s
                                << u"Deprecated, and still needed by 1 other."_s
                                << u"cairn://component/default/legacy-tax/dependencies"_s;
    QTest::newRow("declared twice")
        << u"cairn://resource/default/product-images"_s
        << u"This entity is declared more than once: here is what platform/storage.yaml:1 says."_s
        << u"cairn://problems?rule=duplicate-entity"_s;
}

void tst_entity::saysWhatIsWrongWithAnEntityAsAWhole()
{
    QFETCH(const QString, address);
    QFETCH(const QString, text);
    QFETCH(const QString, leadsTo);
    start(address);
    QTRY_COMPARE_WITH_TIMEOUT(texts(u"entityBanner"_s), QStringList{text}, patience);
    QMetaObject::invokeMethod(item(u"entityBanner"_s), "acted");
    QTRY_COMPARE(this->address(), leadsTo);
}

void tst_entity::explainsWhyAnEntityIsMissing()
{
    addFolder(
        {{u"a/catalog-info.yaml"_s, component("web", ", dependsOn: [component:ghost]") + component("ghast")},
         {u"b/catalog-info.yaml"_s, "kind: Component\nmetadata: {name: ghost, title: \"open}\n"}});
    start(u"cairn://component/default/ghost"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"entityMissing"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(texts(u"similar"_s), QStringList{u"ghast"_s}, patience);
    QCOMPARE(texts(u"referrer"_s), QStringList{u"web"_s});
    QCOMPARE(texts(u"suspect"_s, "place"), QStringList{u"b/catalog-info.yaml:2"_s});
    Driver::click(window(), item(u"referrer"_s));
    QTRY_COMPARE(address(), u"cairn://component/default/web"_s);
}

void tst_entity::countsWhatATeamOwns()
{
    start(u"cairn://group/default/commerce-engineering"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!items(u"owned"_s).isEmpty(), patience);
    QCOMPARE(texts(u"owned"_s, "label").first(), u"Components"_s);
    QCOMPARE(texts(u"ownerPath"_s, "label"), (QStringList{u"Commerce engineering"_s, u"Checkout"_s,
                                                          u"Customers"_s, u"Payments"_s, u"Storefront"_s}));
    const int all = texts(u"owned"_s, "count").first().toInt();
    QVERIFY(all > 1);
    QMetaObject::invokeMethod(item(u"ownershipSwitch"_s), "chosen", u"direct"_s);
    QTRY_COMPARE(items(u"ownerPath"_s).size(), 0);
    QCOMPARE(texts(u"owned"_s, "label"), QStringList{u"Domain"_s});
    QMetaObject::invokeMethod(item(u"ownershipSwitch"_s), "chosen", u"inherited"_s);
    QTRY_COMPARE(texts(u"owned"_s, "label").first(), u"Components"_s);
    QMetaObject::invokeMethod(items(u"owned"_s).first(), "click");
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"catalogTable"_s), all, patience);
}

void tst_entity::listsMembersDirectlyAndBelow()
{
    start(u"cairn://group/default/commerce-engineering"_s);
    QTRY_COMPARE_WITH_TIMEOUT(items(u"member"_s).size(), 1, patience);
    QMetaObject::invokeMethod(item(u"membersSwitch"_s), "chosen", u"inherited"_s);
    QTRY_VERIFY(items(u"member"_s).size() > 5);
    QVERIFY(texts(u"member"_s, "through").contains(u"Payments"_s));
}

void tst_entity::foldsTheOrganisationByKeyboard()
{
    start(u"cairn://group/default/team-payments/organisation"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"organisationTree"_s), 12, patience);
    QQuickItem *tree = item(u"organisationTree"_s);
    QTRY_COMPARE(tree->property("currentIndex").toInt(), 4);
    tree->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_Left); // to the parent
    QCOMPARE(tree->property("currentIndex").toInt(), 1);
    QTest::keyClick(window(), Qt::Key_Left); // folds it
    QTRY_COMPARE(rows(u"organisationTree"_s), 8);
    QTest::keyClick(window(), Qt::Key_Right);
    QTRY_COMPARE(rows(u"organisationTree"_s), 12);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://group/default/commerce-engineering"_s);
}

void tst_entity::saysByWhichWaySomethingIsMine()
{
    start(u"cairn://domain/default/commerce"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"entityTitle"_s), patience);
    QVERIFY(!item(u"minePath"_s));
    m_desktop->portal().preferences()->setIdentity(u"user:default/adaeze.okonkwo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(u"minePath"_s, "value"),
                              QStringList{u"Payments → Commerce engineering"_s}, patience);
}

void tst_entity::takesTheIdentityFromGit()
{
    setGitEmail("Adaeze.Okonkwo@TARNWICK.example");
    start(u"cairn://settings"_s);
    Preferences *preferences = m_desktop->portal().preferences();
    QTRY_COMPARE_WITH_TIMEOUT(preferences->identity(), u"user:default/adaeze.okonkwo"_s, patience);
    QTRY_COMPARE(texts(u"identityTitle"_s), QStringList{u"Adaeze Okonkwo"_s});
    QTRY_COMPARE(texts(u"identityPath"_s).value(1), u"Payments"_s);
    // A choice by hand comes before Git, until one leaves it to Git again.
    preferences->setIdentity({});
    QTRY_VERIFY(item(u"followGit"_s));
    QCOMPARE(preferences->identity(), QString());
    QMetaObject::invokeMethod(item(u"followGit"_s), "click");
    QTRY_COMPARE(preferences->identity(), u"user:default/adaeze.okonkwo"_s);
}

void tst_entity::letsChooseWhereGitIsAmbiguous()
{
    setGitEmail("desk@example.com");
    addFolder({{u"catalog-info.yaml"_s,
                entity("User", "one", "profile: {email: desk@example.com}, memberOf: []")
                    + entity("User", "two", "profile: {email: desk@example.com}, memberOf: []")}});
    start(u"cairn://settings"_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(u"identityCandidate"_s), (QStringList{u"one"_s, u"two"_s}), patience);
    QCOMPARE(m_desktop->portal().preferences()->identity(), QString());
    QMetaObject::invokeMethod(items(u"identityCandidate"_s).at(1), "click");
    QTRY_COMPARE(m_desktop->portal().preferences()->identity(), u"user:default/two"_s);
    QTRY_VERIFY(items(u"identityCandidate"_s).isEmpty());
}

void tst_entity::goesFromTheOutlineToTheLine()
{
    start(u"cairn://api/default/payments-api/api"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"outlineList"_s), 17, patience); // 7 operations, 7 schemas, 3 headings
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(item(u"outlineFilter"_s)->hasActiveFocus());
    Driver::type(window(), u"capture"_s);
    QTRY_COMPARE(rows(u"outlineList"_s), 2);
    QTest::keyClick(window(), Qt::Key_Return);
    QQuickItem *code = item(u"definition"_s);
    QVERIFY(code);
    QTRY_VERIFY(code->property("markedLine").toInt() > 1);
    QFile file(QDir(QStringLiteral(CAIRN_SOURCE))
                   .filePath(u"resources/demo/tree/services/payment-service/openapi.yaml"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    const int line = code->property("markedLine").toInt();
    QCOMPARE(lines.value(line - 1).trimmed(), u"post:"_s);
    QVERIFY(lines.mid(0, line).join(u'\n').contains(u"/capture:"_s));
}

void tst_entity::groupsTheOutlineByPath()
{
    start(u"cairn://api/default/payments-api/api"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"outlineList"_s), 17, patience);
    QMetaObject::invokeMethod(item(u"outlineOrder"_s), "chosen", u"path"_s);
    QTRY_COMPARE(rows(u"outlineList"_s), 21); // six paths instead of two tags
}

void tst_entity::saysPlainlyThatThereIsNoOutline()
{
    addFolder({{u"catalog-info.yaml"_s,
                entity("API", "odd",
                       "type: trpc, lifecycle: production, owner: team-a, definition: \"export x\"")}});
    start(u"cairn://api/default/odd/api"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"definition"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"outlineNote"_s), patience);
    QVERIFY(item(u"outlineNote"_s)->property("text").toString().contains(u"trpc"_s));
    QVERIFY(!item(u"outlineList"_s));
}

QTEST_MAIN(tst_entity)
#include "tst_entity.moc"
