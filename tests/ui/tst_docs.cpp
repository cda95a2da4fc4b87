// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "docspointer.h"
#include "docstext.h"
#include "docsview.h"
#include "driver.h"
#include "preferences.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.sliced(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(file, target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

/// Stands in for the system's program for PDF files.
class PdfViewer : public QObject
{
    Q_OBJECT

public:
    QUrl opened;

public Q_SLOTS:
    void open(const QUrl &file) { opened = file; }
};

} // namespace

/// Docs in the real window: a site with every construct, read from a folder.
class tst_docs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsThePageAndItsNavigation();
    void opensEveryConstruct();
    void followsLinksAndGoesBack();
    void goesBackToWhereOneWas();
    void showsALongPageWhole();
    void goesToAnAnchorFarDownALongPage();
    void drawsTheGridsOfAnotherPage();
    void scrollsToAnAnchor();
    void marksTheHeadingThatIsRead();
    void unfoldsDetails();
    void choosesATabInAllTabs();
    void findsInThePage();
    void copiesWhatIsSelectedOverRows();
    void selectsWithTheMouse();
    void drawsFormulasAndCopiesTheirSource();
    void findsAFormulaByItsSource();
    void goesToTheNextPage();
    void filtersThePages();
    void redrawsThePageThatIsSaved();
    void saysThatThereIsNoSuchPage();
    void listsAllDocs();
    void asksBeforeLoadingPicturesOfTheWeb();
    void staysUsableWhenNarrow();
    void opensAnnotationsOfCode();
    void opensAnnotationsOfText();
    void scrollsToTheMarkerThatTheKeyboardIsOn();
    void findsWhatAnAnnotationSays();
    void showsNotesBesideTheTextWhereThereIsRoom();
    void makesCardsOfARowEquallyHigh();
    void leavesRoomForTheBarOfAWideTable();
    void coloursCodeAmongText();
    void keepsWhatIsInCellsAndAnnotations();
    void opensThePageAsPdfToPrintIt();

private:
    void start(const QString &address, QSize size = {1280, 800});
    QQuickItem *item(const QString &name) const { return Driver::item(window(), name); }
    QQuickWindow *window() const { return m_desktop->window(); }
    QString address() const
    {
        return window()->property("navigator").value<QObject *>()->property("address").toString();
    }
    void go(const QString &address) const
    {
        QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go", address);
    }
    DocsSheet *sheet() const
    {
        DocsText *text = firstText();
        return text ? text->page() : nullptr;
    }
    DocsText *firstText() const
    {
        for (DocsText *text : docsTexts()) {
            if (text->window() == window() && text->isVisible())
                return text;
        }
        return nullptr;
    }
    /// The row that is on screen and begins so; nullptr where there is none.
    DocsText *textOf(const QString &beginning) const
    {
        for (DocsText *text : docsTexts()) {
            if (text->window() == window() && text->isVisible() && text->plainText().startsWith(beginning)
                && QRectF(0, 0, window()->width(), window()->height())
                       .intersects(text->mapRectToScene({0, 0, text->width(), text->height()})))
                return text;
        }
        return nullptr;
    }
    /// Adds a page to the site: sections with a paragraph each.
    void writeLongPage(int sections) const
    {
        QByteArray text = "# Long\n\n";
        for (int at = 0; at < sections; ++at) {
            const QByteArray number = QByteArray::number(at);
            text += "## Section " + number + "\n\nParagraph " + number
                    + " of a page that is longer than what is shown of it at first.\n\n";
        }
        write(m_folder + u"/docs/long.md"_s, text);
    }
    QPoint placeOf(DocsText *text, int character) const
    {
        for (int x = 0; x < int(text->width()); ++x) {
            const QPointF point(x, text->lineTop(character) + 6);
            if (text->spotAt(point).character == character)
                return text->mapToScene(point).toPoint();
        }
        return {};
    }

    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
    QString m_folder;
};

void tst_docs::init()
{
    m_driver = std::make_unique<Driver>();
    QVERIFY(m_driver->isReady());
    m_folder = m_driver->folder() + u"/work"_s;
    copyFolder(QStringLiteral(CAIRN_SOURCE "/tests/data/docs-site"), m_folder);
    Result<Database> user = openUserData(m_driver->home());
    QVERIFY(user);
    QVERIFY(addSource(*user, {u"work"_s, m_folder, {}, {}}));
}

void tst_docs::cleanup()
{
    m_desktop.reset();
    m_driver.reset();
}

void tst_docs::start(const QString &address, QSize size)
{
    m_desktop = std::make_unique<Desktop>(m_driver->home());
    QSignalSpy settled(&m_desktop->portal(), &Portal::settled);
    QVERIFY(m_desktop->show(address));
    window()->resize(size);
    QVERIFY(QTest::qWaitForWindowExposed(window()));
    QVERIFY(settled.count() > 0 || settled.wait(patience));
}

void tst_docs::showsThePageAndItsNavigation()
{
    start(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Ledger"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsNavCurrent"_s), patience);
    QCOMPARE(item(u"docsNavCurrent"_s)->property("title").toString(), u"Start"_s);
    QCOMPARE(item(u"docsContents"_s)->property("count").toInt(), 2);
    QVERIFY(item(u"tabDocs"_s));
    QVERIFY(textOf(u"The ledger keeps accounts"_s));
}

void tst_docs::opensEveryConstruct()
{
    start(u"cairn://component/default/ledger/docs/constructs.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Every construct"_s), patience);
    const QAbstractItemModelTester tester(sheet()->entries(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSet<QString> types;
    for (const DocsEntry &entry : static_cast<RowModel<DocsEntry> *>(sheet()->entries())->rows())
        types.insert(entry.type);
    const QSet<QString> all{u"text"_s, u"heading"_s, u"code"_s,    u"table"_s, u"title"_s, u"details"_s,
                            u"tabs"_s, u"figure"_s,  u"diagram"_s, u"math"_s,  u"rule"_s,  u"grid"_s};
    QCOMPARE(all - types, QSet<QString>());
    // Every row is made, and none is without a height.
    QQuickItem *list = item(u"docsList"_s);
    for (int index = 0; index < sheet()->entries()->count(); ++index) {
        QMetaObject::invokeMethod(list, "positionViewAtIndex", index, 1);
        QQuickItem *row = nullptr;
        QMetaObject::invokeMethod(list, "itemAtIndex", qReturnArg(row), index);
        QVERIFY2(row, qPrintable(QString::number(index)));
        QVERIFY2(row->height() > 0 || !row->isVisible(), qPrintable(QString::number(index)));
    }
}

void tst_docs::followsLinksAndGoesBack()
{
    start(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
    DocsText *text = textOf(u"The ledger keeps accounts"_s);
    const int character = int(text->plainText().indexOf(u"setting up"_s)) + 2;
    QTest::mouseClick(window(), Qt::LeftButton, {}, placeOf(text, character));
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://component/default/ledger/docs/guides/setup.md"_s,
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Setting up"_s), patience);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
}

void tst_docs::goesBackToWhereOneWas()
{
    writeLongPage(60);
    start(u"cairn://component/default/ledger/docs/long.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Section 0"_s), patience);
    QMetaObject::invokeMethod(item(u"docsList"_s), "positionViewAtIndex", 81, 0); // a paragraph
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Paragraph 41"_s), patience);
    const qreal before = textOf(u"Paragraph 41"_s)->mapToScene({0, 0}).y();
    go(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Paragraph 41"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"Paragraph 41"_s)->mapToScene({0, 0}).y(), before, patience);
    // Forward begins at the top, where one was; a page that one goes to anew does, too.
    QTest::keyClick(window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
    go(u"cairn://component/default/ledger/docs/long.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Section 0"_s), patience);
}

void tst_docs::showsALongPageWhole()
{
    writeLongPage(1'500);
    start(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
    go(u"cairn://component/default/ledger/docs/long.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Paragraph 1 "_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsList"_s)->property("count").toInt(), 3'001, patience);
    QCOMPARE(item(u"docsContents"_s)->property("count").toInt(), 1'500);
    QVERIFY(textOf(u"Paragraph 1 "_s));
    item(u"docsList"_s)->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Paragraph 1499"_s), patience);
}

void tst_docs::goesToAnAnchorFarDownALongPage()
{
    writeLongPage(1'500);
    start(u"cairn://component/default/ledger/docs/long.md#section-1200"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Section 1200"_s), patience);
}

void tst_docs::drawsTheGridsOfAnotherPage()
{
    const auto grid = [](const QByteArray &name, int cards) {
        QByteArray text = "# Grid\n\n<div class=\"grid cards\" markdown>\n\n";
        for (int at = 0; at < cards; ++at)
            text += "- " + name + " " + QByteArray::number(at) + "\n";
        return text + "\n</div>\n";
    };
    write(m_folder + u"/docs/few.md"_s, grid("Few", 2));
    write(m_folder + u"/docs/many.md"_s, grid("Many", 5));
    start(u"cairn://component/default/ledger/docs/many.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Many 4"_s), patience);
    go(u"cairn://component/default/ledger/docs/few.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Few 1"_s), patience);
    QVERIFY(!textOf(u"Many 4"_s));
    go(u"cairn://component/default/ledger/docs/many.md"_s);
    for (int card = 0; card < 5; ++card)
        QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Many %1"_s.arg(card)), patience);
}

void tst_docs::scrollsToAnAnchor()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#tables"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Tables"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsHeadingCurrent"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsHeadingCurrent"_s)->property("title").toString(), u"Tables"_s,
                              patience);
    go(u"cairn://component/default/ledger/docs/constructs.md#lists"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Apples"_s), patience);
}

void tst_docs::marksTheHeadingThatIsRead()
{
    start(u"cairn://component/default/ledger/docs/constructs.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Every construct"_s), patience);
    item(u"docsList"_s)->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(window(), Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsHeadingCurrent"_s)->property("title").toString(), u"Lists"_s,
                              patience);
    QVERIFY(textOf(u"Lists"_s));
}

void tst_docs::unfoldsDetails()
{
    start(u"cairn://component/default/ledger/docs/constructs.md"_s);
    QTRY_VERIFY(textOf(u"Every construct"_s)); // all rows are there
    const int row = [&] {
        for (size_t at = 0; at < sheet()->rows().rows.size(); ++at) {
            if (cairn::textOf(sheet()->rows(), sheet()->rows().rows[at]) == u"What is hidden at first.")
                return int(at);
        }
        return -1;
    }();
    QVERIFY(row > 0);
    QCOMPARE(sheet()->indexOfRow(row), -1);
    QMetaObject::invokeMethod(item(u"docsList"_s), "positionViewAtIndex", sheet()->indexOfRow(row - 1), 1);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Folded details"_s), patience);
    Driver::click(window(), textOf(u"Folded details"_s));
    QTRY_VERIFY_WITH_TIMEOUT(sheet()->indexOfRow(row) > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"What is hidden at first."_s), patience);
    Driver::click(window(), textOf(u"Folded details"_s));
    QTRY_COMPARE_WITH_TIMEOUT(sheet()->indexOfRow(row), -1, patience);
}

void tst_docs::choosesATabInAllTabs()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#tabs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"def book"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Text for Python."_s), patience);
    QList<QQuickItem *> tabs = window()->contentItem()->findChildren<QQuickItem *>(u"docsTab"_s);
    QQuickItem *go = nullptr;
    std::function<void(QQuickItem *)> visit = [&](QQuickItem *at) {
        if (at->objectName() == u"docsTab" && at->property("text").toString() == u"Go" && !go)
            go = at;
        for (QQuickItem *child : at->childItems())
            visit(child);
    };
    visit(window()->contentItem());
    QVERIFY(go);
    Driver::click(window(), go);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"func Book"_s), patience);
    QVERIFY(textOf(u"Text for Go."_s));
    QVERIFY(!textOf(u"Text for Python."_s));
}

void tst_docs::findsInThePage()
{
    start(u"cairn://component/default/ledger/docs/constructs.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Every construct"_s), patience);
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsFind"_s) && item(u"docsFind"_s)->hasActiveFocus(), patience);
    Driver::type(window(), u"deep."_s);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsFindCount"_s)->property("text").toString(), u"1 of 1"_s, patience);
    QTRY_VERIFY(textOf(u"Deep."_s)); // in details that were folded, twice
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!item(u"docsFind"_s), patience);
    QCOMPARE(sheet()->foundCount(), 0);
}

void tst_docs::copiesWhatIsSelectedOverRows()
{
    start(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
    item(u"docsList"_s)->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(sheet()->hasSelection(), patience);
    QTest::keyClick(window(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().startsWith(u"Ledger\n\nThe ledger keeps"_s),
                             patience);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"Where it runs\n\nIn three regions."_s));
}

void tst_docs::selectsWithTheMouse()
{
    start(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"It books, and"_s) && textOf(u"In three regions"_s), patience);
    DocsText *from = textOf(u"It books, and"_s);
    DocsText *to = textOf(u"In three regions"_s);
    const QPoint begin = placeOf(from, 3), end = placeOf(to, 8);
    QTest::mousePress(window(), Qt::LeftButton, {}, begin);
    QTest::mouseMove(window(), (begin + end) / 2);
    QTest::mouseMove(window(), end);
    QTest::mouseRelease(window(), Qt::LeftButton, {}, end);
    QTRY_VERIFY_WITH_TIMEOUT(sheet()->hasSelection(), patience);
    QCOMPARE(sheet()->selectedText(), u"books, and it never forgets.\n\nWhere it runs\n\nIn three"_s);
}

void tst_docs::drawsFormulasAndCopiesTheirSource()
{
    write(m_folder + u"/docs/formulas.md"_s, "# Formulas\n\nThe sum ($a^2 + b^2 = c^2$), is known.\n\n"
                                             "$$\n\\frac{1}{n} \\sum_{i=1}^{n} x_i\n$$\n\n$$\n\\foo\n$$\n");
    start(u"cairn://component/default/ledger/docs/formulas.md"_s);
    const QString words = u"The sum (a^2 + b^2 = c^2), is known."_s;
    const QString latex = u"a^2 + b^2 = c^2"_s;
    const QString byItself = u"\\frac{1}{n} \\sum_{i=1}^{n} x_i"_s;
    QTRY_VERIFY_WITH_TIMEOUT(textOf(words) && textOf(byItself), patience);
    DocsText *text = textOf(words);
    QCOMPARE(text->plainText(), words); // as it is read aloud
    QTest::mouseDClick(window(), Qt::LeftButton, {}, placeOf(text, int(words.indexOf(u"(a"_s))));
    QTRY_COMPARE_WITH_TIMEOUT(sheet()->selectedText(), latex, patience);
    const QPoint begin = placeOf(text, 4);
    const QPoint end = textOf(byItself)->mapToScene({textOf(byItself)->width() - 1, 20}).toPoint();
    QTest::mousePress(window(), Qt::LeftButton, {}, begin);
    QTest::mouseMove(window(), (begin + end) / 2);
    QTest::mouseMove(window(), end);
    QTest::mouseRelease(window(), Qt::LeftButton, {}, end);
    QTRY_COMPARE_WITH_TIMEOUT(sheet()->selectedText(), u"sum (a^2 + b^2 = c^2), is known.\n\n"_s + byItself,
                              patience);
    QVERIFY(textOf(byItself)->height() > 30);
    QVERIFY(!textOf(u"\\foo"_s)); // beyond what is drawn, in a box of its own
}

void tst_docs::findsAFormulaByItsSource()
{
    start(u"cairn://component/default/ledger/docs/constructs.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Every construct"_s), patience);
    sheet()->setFind(u"b^2 = c"_s);
    QCOMPARE(sheet()->foundCount(), 1);
    QVERIFY(sheet()->findNext(1) >= 0);
    QTRY_VERIFY_WITH_TIMEOUT(sheet()->foundCurrent() == 0, patience);
}

void tst_docs::goesToTheNextPage()
{
    start(u"cairn://component/default/ledger/docs/guides/setup.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Setting up"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsNext"_s), patience);
    QCOMPARE(item(u"docsNext"_s)->property("text").toString(), u"Runbook"_s);
    QCOMPARE(item(u"docsPrevious"_s)->property("text").toString(), u"Every construct"_s);
    item(u"docsList"_s)->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://component/default/ledger/docs/guides/runbook.md"_s,
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Runbook"_s), patience);
}

void tst_docs::filtersThePages()
{
    start(u"cairn://component/default/ledger/docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsNav"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsNav"_s)->property("count").toInt(), 4, patience);
    item(u"docsNavFilter"_s)->forceActiveFocus();
    Driver::type(window(), u"run"_s);
    QTRY_COMPARE(item(u"docsNav"_s)->property("count").toInt(), 2); // the page, and the section that it is in
}

void tst_docs::redrawsThePageThatIsSaved()
{
    start(u"cairn://component/default/ledger/docs/guides/runbook.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Never."_s), patience);
    write(m_folder + u"/docs/guides/runbook.md"_s, "# Runbook\n\n## Stop\n\nOnly at night.\n");
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Only at night."_s), patience);
    QVERIFY(!textOf(u"Never."_s));
}

void tst_docs::saysThatThereIsNoSuchPage()
{
    start(u"cairn://component/default/ledger/docs/guides/runbok.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsFailure"_s), patience);
    QVERIFY(item(u"docsFailure"_s)->property("title").toString().contains(u"runbok.md"_s));
    QVERIFY(item(u"docsFailure"_s)->property("text").toString().contains(u"guides/runbook.md"_s));
}

void tst_docs::listsAllDocs()
{
    start(u"cairn://docs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsSites"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsSites"_s)->property("count").toInt(), 1, patience);
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    Driver::type(window(), u"nothing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsEmpty"_s), patience);
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(item(u"docsSites"_s)->property("count").toInt(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsSite"_s), patience);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(address(), u"cairn://component/default/ledger/docs"_s, patience);
}

void tst_docs::asksBeforeLoadingPicturesOfTheWeb()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#diagrams"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Diagrams"_s), patience);
    QMetaObject::invokeMethod(item(u"docsList"_s), "positionViewAtIndex",
                              sheet()->indexOfRow(sheet()->rowOfAnchor(u"diagrams"_s)), 1);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"allowImages"_s), patience);
    QVERIFY(item(u"allowImages"_s)->property("text").toString().contains(u"pictures.example.com"_s));
}

void tst_docs::staysUsableWhenNarrow()
{
    start(u"cairn://component/default/ledger/docs"_s, {700, 700});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"The ledger keeps accounts"_s), patience);
    QVERIFY(!item(u"docsNav"_s));
    QVERIFY(!item(u"docsContents"_s));
    QMetaObject::invokeMethod(item(u"docsPagesButton"_s), "click");
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsNav"_s), patience);
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!item(u"docsNav"_s), patience);
    QMetaObject::invokeMethod(item(u"docsHeadingsButton"_s), "click");
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsContents"_s), patience);
}

void tst_docs::opensAnnotationsOfCode()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#code"_s, {1280, 1400});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"def close"_s), patience);
    DocsText *code = textOf(u"def close"_s);
    QCOMPARE(code->linkCount(), 2);
    QVERIFY(!textOf(u"Closes a day"_s));
    QCOMPARE(code->spokenText(),
             u"def close(day):  \n    total = sum(ledger[day])  # of one day \n    return total == 0"_s);
    // By keyboard
    code->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(code->currentLink(), 0);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Closes a day"_s), patience);
    QVERIFY(textOf(u"at midnight"_s));
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(u"Closes a day"_s), patience);
    // By mouse, and on through a link in it, once the popup has found its place
    const auto followLink = [&] {
        if (DocsText *text = textOf(u"at midnight"_s))
            QTest::mouseClick(window(), Qt::LeftButton, {},
                              placeOf(text, int(text->plainText().indexOf(u"set it up"_s)) + 1));
        else if (DocsText *marked = textOf(u"def close"_s))
            QTest::mouseClick(window(), Qt::LeftButton, {},
                              marked->mapToScene(marked->placeOfLink(u"annotation:1"_s).center()).toPoint());
        return address() == u"cairn://component/default/ledger/docs/guides/setup.md";
    };
    QTRY_VERIFY_WITH_TIMEOUT(followLink(), patience);
}

void tst_docs::opensAnnotationsOfText()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#annotated-text"_s, {1280, 900});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"A ledger is closed"_s), patience);
    DocsText *text = textOf(u"A ledger is closed"_s);
    QCOMPARE(text->linkCount(), 2);
    QVERIFY(!textOf(u"By the clock"_s) && !text->spokenText().contains(u"(1)"_s));
    // By keyboard
    text->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"By the clock"_s), patience);
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(u"By the clock"_s), patience);
    // By mouse
    QQuickItem *marker = item(u"docsMarker"_s);
    QVERIFY(marker);
    Driver::click(window(), marker);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"By the clock"_s), patience);
}

void tst_docs::scrollsToTheMarkerThatTheKeyboardIsOn()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#code"_s, {360, 1400});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"def close"_s), patience);
    for (int times = 0; times < 8; ++times) // wider than the window, whatever its least width and the fonts
        QTest::keyClick(window(), Qt::Key_Plus, Qt::ControlModifier);
    const auto isSeen = [&] {
        const DocsText *code = textOf(u"def close"_s);
        const QRectF place = code ? code->placeOfLink(u"annotation:2"_s) : QRectF();
        return code && place.left() >= code->leftInset()
               && place.right() <= code->width() - code->rightInset();
    };
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"def close"_s) && !isSeen(), patience);
    DocsText *code = textOf(u"def close"_s);
    code->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window(), Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience);
}

void tst_docs::findsWhatAnAnnotationSays()
{
    start(u"cairn://component/default/ledger/docs/constructs.md"_s, {1280, 1000});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Every construct"_s), patience);
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"docsFind"_s) && item(u"docsFind"_s)->hasActiveFocus(), patience);
    Driver::type(window(), u"in cents"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"In cents."_s), patience);
    QVERIFY(item(u"docsFind"_s)->hasActiveFocus());
    QTest::keyClick(window(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(u"In cents."_s), patience);
}

void tst_docs::showsNotesBesideTheTextWhereThereIsRoom()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#beside-the-text"_s, {1280, 1000});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"On the side"_s) && textOf(u"A ledger is a book"_s), patience);
    const auto place = [&](const QString &beginning) {
        const DocsText *text = textOf(beginning);
        return text ? text->mapRectToScene({0, 0, text->width(), text->height()}) : QRectF();
    };
    QTRY_VERIFY_WITH_TIMEOUT(place(u"On the side"_s).left() > place(u"A ledger is a book"_s).right(),
                             patience);
    QVERIFY(place(u"A ledger is a book"_s).top() <= place(u"On the side"_s).bottom());
    QVERIFY(place(u"At the other side"_s).right() < place(u"What stands beside"_s).left());
    window()->resize(440, 1000);
    QTRY_VERIFY_WITH_TIMEOUT(place(u"A ledger is a book"_s).top() > place(u"On the side"_s).bottom(),
                             patience);
}

void tst_docs::makesCardsOfARowEquallyHigh()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#cards"_s, {1280, 1000});
    const auto heightOfCard = [&](const QString &beginning) {
        const DocsText *text = textOf(beginning);
        return text ? text->parentItem()->parentItem()->parentItem()->height() : -1;
    };
    const QString first = imageCharacter + u" Set up in"_s;
    QTRY_VERIFY_WITH_TIMEOUT(heightOfCard(first) > 0 && heightOfCard(first) == heightOfCard(u"It scales"_s),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(heightOfCard(u"It is open"_s) > 0
                                 && heightOfCard(u"It is open"_s) < heightOfCard(u"It scales"_s),
                             patience);
}

void tst_docs::leavesRoomForTheBarOfAWideTable()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#tables"_s, {1280, 1000});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"A\tB"_s) && textOf(u"averyveryvery"_s), patience);
    DocsText *last = textOf(u"averyveryvery"_s);
    QVERIFY(last->textWidth() > last->visibleWidth());
    QVERIFY(last->height() > textOf(u"A\tB"_s)->height() - textOf(u"A\tB"_s)->topInset() + 8);
}

void tst_docs::coloursCodeAmongText()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#code"_s, {1280, 1400});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Inline highlighting"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!sheet()->inlineSpans(u"python"_s, u"range(10)"_s).empty(), patience);
    const CodeLine before = sheet()->inlineSpans(u"python"_s, u"range(10)"_s);
    m_desktop->portal().preferences()->setTheme(sheet()->isDark() ? u"light"_s : u"dark"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!sheet()->inlineSpans(u"python"_s, u"range(10)"_s).empty()
                                 && sheet()->inlineSpans(u"python"_s, u"range(10)"_s) != before,
                             patience);
}

void tst_docs::keepsWhatIsInCellsAndAnnotations()
{
    start(u"cairn://component/default/ledger/docs/constructs.md#cards"_s, {1280, 1000});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"It scales"_s), patience);
    const QPointer<RowListModel> cell = sheet()->cell(0, 0), annotation = sheet()->annotation(0);
    // QML has been given both, as it is for each grid and each annotation that it shows.
    QQmlEngine *engine = qmlEngine(item(u"docsList"_s));
    const QJSValue give = engine->evaluate(u"(sheet => [sheet.cell(0, 0), sheet.annotation(0)].length)"_s);
    QCOMPARE(give.call({engine->newQObject(sheet())}).toInt(), 2);
    for (int time = 0; time < 3; ++time) {
        engine->collectGarbage();
        QTest::qWait(1); // what was collected is deleted later
    }
    QVERIFY(cell && annotation);
    QVERIFY(cell->count() > 0 && annotation->count() > 0);
}

void tst_docs::opensThePageAsPdfToPrintIt()
{
    PdfViewer shown;
    QDesktopServices::setUrlHandler(u"file"_s, &shown, "open");
    start(u"cairn://component/default/ledger/docs/guides/setup.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"Setting up"_s), patience);
    QTest::keyClick(window(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.opened.isEmpty(), patience);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QFile file(shown.opened.toLocalFile());
    QVERIFY(file.fileName().endsWith(u"/print/Setting up.pdf"_s));
    QVERIFY(file.open(QFile::ReadOnly) && file.readAll().startsWith("%PDF"));
}

QTEST_MAIN(tst_docs)
#include "tst_docs.moc"
