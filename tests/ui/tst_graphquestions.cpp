// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowtest.h"

#include "graphexport.h"
#include "graphquestions.h"
#include "preferences.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrlQuery>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

const QString payment = u"component:default/payment-service"_s;

/// Stands in for the user's mail program.
class MailProgram : public QObject
{
    Q_OBJECT

public:
    MailProgram() { QDesktopServices::setUrlHandler(u"mailto"_s, this, "open"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(u"mailto"_s); }

    Q_INVOKABLE void open(const QUrl &url) { m_opened.append(url); }
    const QList<QUrl> &opened() const { return m_opened; }

private:
    QList<QUrl> m_opened;
};

} // namespace

/// Questions to the graph in the real window, on the demo.
class tst_graphquestions : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachQuestion_data();
    void answersEachQuestion();
    void drawsWhatItLists();
    void opensByTheKeyboard();
    void opensFromThePicture();
    void listsQuestionsToChooseFrom();
    void takesAnEntityByItsName();
    void turnsAPathRound();
    void narrowsAndWidens();
    void copiesAsTheTableDoes();
    void tellsTheOwners();
    void saysKindlyThatThereIsNothing();
    void saysThatAnEntityIsMissing();
    void canBeCancelled();
    void isOfferedByTheSearchAndTheEntity();
    void showsOneOfBothInANarrowWindow();
    void savesThePicture();

private:
    GraphQuestions *view() const { return window()->findChild<GraphQuestions *>(); }
    QStringList column(const char *role) const
    {
        QStringList cells;
        RowListModel *rows = view() ? view()->rows() : nullptr;
        for (int row = 0; rows && row < rows->rowCount({}); ++row)
            cells.append(rows->index(row).data(rows->roleNames().key(role)).toString());
        return cells;
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
};

void tst_graphquestions::answersEachQuestion_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("why");
    QTest::newRow("impact") << u"ask=impact&of="_s + payment << u"What breaks if payment-service fails?"_s
                            << u"Directly"_s << u"Payments API"_s << u"provided by payment-service"_s;
    QTest::newRow("needs") << u"ask=needs&of="_s + payment << u"What does payment-service need?"_s
                           << u"Directly"_s << u"payment-ledger"_s << u"needed by payment-service"_s;
    QTest::newRow("path")
        << u"ask=path&of=component:default/storefront-web&to=resource:default/kafka-cluster"_s
        << u"Why does storefront-web need Shared Kafka cluster?"_s << u"3 step"_s << u"Storefront graph"_s
        << u"provided by catalog-service"_s;
    QTest::newRow("cycles") << u"ask=cycles"_s << u"What needs itself in a circle?"_s << u"A circle of 5"_s
                            << u"customer-accounts"_s << u"depends on notification-hub"_s;
    QTest::newRow("critical") << u"ask=critical"_s << u"What are single points of failure?"_s << QString()
                              << u"Production cluster"_s << u"48 would feel its failure"_s;
    QTest::newRow("deprecated") << u"ask=deprecated"_s << u"What still needs something deprecated?"_s
                                << u"legacy-tax is deprecated"_s << u"invoice-worker"_s
                                << u"depends on legacy-tax"_s;
    QTest::newRow("domains") << u"ask=domains"_s << u"What calls across domain borders?"_s
                             << u"From commerce into logistics"_s << u"cart-service"_s
                             << u"consumes Stock API of stock-service"_s;
    QTest::newRow("system") << u"ask=system&of=system:default/billing"_s << u"What is Billing made of?"_s
                            << u"Its parts"_s << u"Fraud API"_s << u"part of Billing"_s;
}

void tst_graphquestions::answersEachQuestion()
{
    QFETCH(QString, query);
    QFETCH(QString, title);
    QFETCH(QString, heading);
    QFETCH(QString, entity);
    QFETCH(QString, why);
    start(u"cairn://questions?"_s + query);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    QCOMPARE(item(u"questionTitle"_s)->property("text").toString(), title);
    if (!heading.isEmpty())
        QVERIFY(!column("heading").filter(heading).isEmpty());
    const qsizetype row = column("title").indexOf(entity);
    QVERIFY2(row >= 0, qPrintable(column("title").join(u' ')));
    QCOMPARE(column("why").at(row), why);
}

void tst_graphquestions::drawsWhatItLists()
{
    start(u"cairn://questions?ask=impact&of="_s + payment);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->pictureState() == u"ready", patience);
    QCOMPARE(view()->picture()->rows()->rowCount({}), view()->entities() + 1); // and the entity itself
    QTRY_VERIFY_WITH_TIMEOUT(item(u"graphNode-"_s + payment), patience);
    // What fails first stands first, whichever way its relations lead.
    const QQuickItem *root = item(u"graphNode-"_s + payment),
                     *api = item(u"graphNode-api:default/payments-api"_s);
    const QQuickItem *consumer = item(u"graphNode-component:default/checkout-web"_s);
    QVERIFY(api && consumer && root->x() < api->x() && api->x() < consumer->x());
}

void tst_graphquestions::opensByTheKeyboard()
{
    start(u"cairn://questions?ask=impact&of="_s + payment);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"answerList"_s)->hasActiveFocus(), patience);
    const auto current = [this] { return item(u"answerList"_s)->property("currentRef").toString(); };
    const QString first = current();
    // Every entity, and no heading; and up again.
    for (int at = 1; at < view()->entities(); ++at) {
        const QString before = current();
        QTest::keyClick(window(), Qt::Key_Down);
        QVERIFY2(!current().isEmpty() && current() != before, qPrintable(before));
    }
    for (int at = 0; at < view()->entities(); ++at)
        QTest::keyClick(window(), Qt::Key_Up);
    QCOMPARE(current(), first);
    QTest::keyClick(window(), Qt::Key_Down);
    QCOMPARE(current(), u"api:default/payments-api"_s);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://api/default/payments-api"_s);
    // The way back leads to the question.
    QMetaObject::invokeMethod(navigator(), "back");
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    QCOMPARE(view()->ref(), payment);
}

void tst_graphquestions::opensFromThePicture()
{
    start(u"cairn://questions?ask=deprecated"_s);
    const QString node = u"graphNode-component:default/legacy-tax"_s;
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->pictureState() == u"ready" && item(node), patience);
    QTRY_VERIFY(item(u"answerCanvas"_s)->property("zoom").toDouble() > 0);
    QCoreApplication::processEvents(); // the picture comes into sight
    click(node);
    QTRY_COMPARE(address(), u"cairn://component/default/legacy-tax"_s);
}

void tst_graphquestions::listsQuestionsToChooseFrom()
{
    start(u"cairn://questions"_s);
    click(u"question-cycles"_s);
    QTRY_COMPARE(address(), u"cairn://questions?ask=cycles"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    // By the keys in the list of questions, where one stays to try the next.
    item(u"questionKind"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_Down);
    QTRY_COMPARE(address(), u"cairn://questions?ask=critical"_s);
    QVERIFY(item(u"questionKind"_s)->hasActiveFocus());
}

void tst_graphquestions::takesAnEntityByItsName()
{
    start(u"cairn://questions?ask=impact"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"questionAbout"_s) && item(u"questionAbout"_s)->hasActiveFocus(),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"answerEmpty"_s), patience);
    Driver::type(window(), u"payment-ser"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        item(u"entityFieldList"_s) && item(u"entityFieldList"_s)->property("count").toInt() > 0, patience);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://questions?ask=impact&of="_s + payment);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    QCOMPARE(item(u"questionAbout"_s)->property("text").toString(), u"payment-service"_s);
    QTRY_VERIFY(item(u"answerList"_s)->hasActiveFocus());
}

void tst_graphquestions::turnsAPathRound()
{
    const QString from = u"component:default/storefront-web"_s, to = u"resource:default/kafka-cluster"_s;
    start(u"cairn://questions?ask=path&of="_s + from + u"&to="_s + to);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    click(u"questionBack"_s);
    QTRY_COMPARE(address(), u"cairn://questions?ask=path&of="_s + to + u"&to="_s + from);
    QTRY_COMPARE_WITH_TIMEOUT(view()->summary(),
                              u"It is the other way round: storefront-web needs Shared Kafka cluster"_s,
                              patience);
}

void tst_graphquestions::narrowsAndWidens()
{
    start(
        u"cairn://questions?ask=path&of=component:default/storefront-web&to=resource:default/kafka-cluster"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    const int few = view()->entities();
    const bool couldGoBack = navigator()->property("canGoBack").toBool();
    click(u"questionSteps-6"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view()->entities() > few, patience);
    QVERIFY(address().endsWith(u"&steps=6"_s));
    QCOMPARE(navigator()->property("canGoBack").toBool(), couldGoBack); // the same question, refined
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://questions?ask=critical"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view()->kind() == u"critical" && view()->entities() > 0, patience);
    const int some = view()->entities();
    click(u"questionShare-50"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view()->entities() < some, patience);
}

void tst_graphquestions::copiesAsTheTableDoes()
{
    start(u"cairn://questions?ask=deprecated"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() == 1, patience);
    click(u"answerCopy"_s);
    QTRY_VERIFY(item(u"answerCopyCsv"_s));
    QVERIFY(QMetaObject::invokeMethod(item(u"answerCopyCsv"_s), "triggered"));
    QTRY_COMPARE(
        clipboard(),
        u"Reference,Part,Name,Kind,Owner,Why\r\n"
        "component:default/invoice-worker,legacy-tax is deprecated,invoice-worker,Component,Payments,"
        "depends on legacy-tax\r\n"_s);
    view()->copy(u"markdown"_s);
    QTRY_VERIFY(clipboard().startsWith(u"| Part | Name | Kind | Owner | Why |"_s));
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_VERIFY(!item(u"answerCopyCsv"_s));
    item(u"answerList"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(clipboard().startsWith(u"legacy-tax is deprecated\tinvoice-worker\tComponent\tPayments\t"_s));
}

void tst_graphquestions::tellsTheOwners()
{
    MailProgram program;
    start(u"cairn://questions?ask=impact&of="_s + payment);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->ownerCount() > 0, patience);
    click(u"answerOwnersTab"_s);
    QTRY_VERIFY(item(u"answerOwners"_s));
    click(u"answerCopyOwners"_s);
    QTRY_COMPARE(clipboard().count(u'\n') + 1, view()->ownerCount());
    QVERIFY(clipboard().contains(u"payments@tarnwick.example"_s));
    click(u"answerMail"_s);
    QTRY_COMPARE(program.opened().size(), 1);
    const QUrl mail = program.opened().first();
    QVERIFY(mail.path().split(u',').contains(u"payments@tarnwick.example"_s));
    QVERIFY(mail.path().count(u'@') >= 2);
    const QUrlQuery query(mail);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded),
             u"What breaks if payment-service fails?"_s);
    const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY(body.startsWith(u"If payment-service fails, this would feel it:\r\n"_s));
    QVERIFY(body.contains(u"- Payments API (Payments): provided by payment-service\r\n"_s));
    QVERIFY(mail.toEncoded().size() < 3'000); // 31 of them would not fit
    QVERIFY(body.endsWith(u'…'));
}

void tst_graphquestions::saysKindlyThatThereIsNothing()
{
    start(u"cairn://questions?ask=impact&of=user:default/adaeze.okonkwo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"answerEmpty"_s), patience);
    QTRY_COMPARE(item(u"answerEmpty"_s)->property("title").toString(), u"Nothing would feel it"_s);
    QVERIFY(item(u"answerEmpty"_s)->property("text").toString().contains(u"Adaeze Okonkwo"_s));
    QVERIFY(!item(u"answerSummary"_s)); // no list and no picture beside it
}

void tst_graphquestions::saysThatAnEntityIsMissing()
{
    start(u"cairn://questions?ask=impact&of=component:default/payment-servce"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"answerFailed"_s), patience);
    QCOMPARE(item(u"answerFailed"_s)->property("title").toString(),
             u"component:default/payment-servce is not in the catalog"_s);
    // Another question is not in the way of that.
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://questions?ask=cycles"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    QVERIFY(!item(u"answerFailed"_s));
}

void tst_graphquestions::canBeCancelled()
{
    start(u"cairn://questions?ask=deprecated"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->entities() > 0, patience);
    GraphQuestions *asked = view();
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://questions?ask=cycles"_s);
    QVERIFY(asked->isWaiting()); // the answer comes through the event loop
    asked->cancel();
    QVERIFY(!asked->isWaiting());
    QTest::qWait(200);
    QCOMPARE(asked->entities(), 0);
    QCOMPARE(item(u"answerEmpty"_s)->property("title").toString(), u"Cancelled"_s);
    QMetaObject::invokeMethod(item(u"answerEmpty"_s), "acted");
    QTRY_VERIFY_WITH_TIMEOUT(asked->entities() > 0, patience);
}

void tst_graphquestions::isOfferedByTheSearchAndTheEntity()
{
    start(u"cairn://component/default/payment-service/dependencies"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"leavesOutWholes"_s), patience); // as the list is not what the answer is
    click(u"askImpact"_s);
    QTRY_COMPARE(address(), u"cairn://questions?ask=impact&of="_s + payment);
    QMetaObject::invokeMethod(navigator(), "go", u"cairn://home"_s);
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"breaks payment-service"_s);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://questions?ask=impact&of="_s + payment, patience);
    QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"cycles in"_s);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://questions?ask=cycles"_s, patience);
}

void tst_graphquestions::showsOneOfBothInANarrowWindow()
{
    start(u"cairn://questions?ask=impact&of="_s + payment);
    window()->resize(640, 800);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->pictureState() == u"ready", patience);
    QTRY_VERIFY(item(u"answerShape-picture"_s));
    QVERIFY(item(u"answerSummary"_s) && !item(u"answerCanvas"_s));
    click(u"answerShape-picture"_s);
    QTRY_VERIFY(item(u"answerCanvas"_s));
    QVERIFY(!item(u"answerSummary"_s));
}

void tst_graphquestions::savesThePicture()
{
    start(u"cairn://questions?ask=impact&of="_s + payment);
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->pictureState() == u"ready", patience);
    auto *exporter = window()->findChild<GraphExport *>();
    QVERIFY(exporter);
    QVERIFY(
        exporter->fileName(u"mermaid"_s).toString().endsWith(u"/What breaks if payment-service fails.mmd"_s));
    QSignalSpy done(exporter, &GraphExport::done);
    const QString file = driver().folder() + u"/graph.svg"_s;
    exporter->save(u"svg"_s, QUrl::fromLocalFile(file));
    QVERIFY(done.wait(patience));
    QFile saved(file);
    QVERIFY(saved.open(QFile::ReadOnly));
    const QByteArray svg = saved.readAll();
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (int row = 0; row < view()->picture()->rows()->rowCount({}); ++row)
        QVERIFY(svg.contains(view()->picture()->nodes()[size_t(row)].ref.toUtf8()));
    QVERIFY(svg.contains("catalog as of"));
    QVERIFY(svg.contains("#0b6b63")
            && svg.contains("data:image/png")); // the theme's colours, the kinds' marks
    // On paper it is light, whatever the window is; all else as chosen.
    desktop().portal().preferences()->setTheme(u"dark"_s);
    const auto svgIn = [&](GraphExport::Colors colors) {
        exporter->setProperty("colors", colors);
        exporter->save(u"svg"_s, QUrl::fromLocalFile(file));
        [&] { QVERIFY(done.wait(patience)); }();
        QFile written(file);
        return written.open(QFile::ReadOnly) ? written.readAll() : QByteArray();
    };
    QVERIFY(svgIn(GraphExport::LightOnPaper).contains("fill=\"#131514\""));
    QVERIFY(exporter->isLight(u"pdf"_s));
    QVERIFY(svgIn(GraphExport::AsSeen).contains("fill=\"#131514\""));
    QVERIFY(!exporter->isLight(u"pdf"_s));
    const QByteArray light = svgIn(GraphExport::Light);
    QVERIFY(light.contains("fill=\"#fafaf8\"") && light.contains("#0b6b63") && !light.contains("#131514"));
    click(u"graphExport"_s);
    QTRY_VERIFY(item(u"exportColorsLight"_s));
    QVERIFY(item(u"exportColorsLight"_s)->property("checked").toBool());
    QVERIFY(QMetaObject::invokeMethod(item(u"exportColorsByFormat"_s), "triggered"));
    QCOMPARE(exporter->property("colors").value<GraphExport::Colors>(), GraphExport::LightOnPaper);
    QTest::keyClick(window(), Qt::Key_Escape);
    desktop().portal().preferences()->setTheme(u"light"_s);
    done.clear();
    // Where nothing can be written it says so, and leaves nothing.
    QSignalSpy told(&desktop().portal(), &Portal::told);
    exporter->save(u"png"_s, QUrl::fromLocalFile(driver().folder() + u"/no/such/folder.png"_s));
    QTRY_VERIFY_WITH_TIMEOUT(told.count() > 0, patience);
    QVERIFY(told.last().first().toString().contains(u"could not be written"_s));
    QVERIFY(!QFile::exists(driver().folder() + u"/no"_s));
    click(u"graphExport"_s);
    QTRY_VERIFY(item(u"exportCopyPicture"_s));
    QVERIFY(QMetaObject::invokeMethod(item(u"exportCopyPicture"_s), "triggered"));
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
    QVERIFY2(QGuiApplication::clipboard()->image().width() > 1'000, qPrintable(clipboard().left(200)));
}

QTEST_MAIN(tst_graphquestions)
#include "tst_graphquestions.moc"
