// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "savedviews.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What is remembered of the views that the user saved.
class SavedViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasWritten();
    void leavesOutWhatIsNoView_data();
    void leavesOutWhatIsNoView();
    void keepsNoMoreThanItsLimit();
};

void SavedViewsTest::comesBackAsItWasWritten()
{
    const std::vector<SavedView> views{
        {u"Old things"_s, u"cairn://catalog?kind=component&lifecycle=deprecated"_s},
        {u"Nobody’s"_s, u"cairn://catalog?kind=api&owner="_s}};
    QCOMPARE(readSavedViews(writeSavedViews(views)), views);
}

void SavedViewsTest::leavesOutWhatIsNoView_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("no name") << QByteArray(R"([{"name":" ","address":"cairn://catalog"}])");
    QTest::newRow("another page") << QByteArray(R"([{"name":"a","address":"cairn://problems"}])");
    QTest::newRow("an address that is too long")
        << R"([{"name":"a","address":"cairn://catalog?text=)" + QByteArray(3'000, 'x') + R"("}])";
}

void SavedViewsTest::leavesOutWhatIsNoView()
{
    QFETCH(QByteArray, json);
    QVERIFY(readSavedViews(json).empty());
}

void SavedViewsTest::keepsNoMoreThanItsLimit()
{
    const std::vector<SavedView> views(size_t(mostSavedViews) + 5,
                                       {QString(200, u'n'), u"cairn://catalog"_s});
    const std::vector<SavedView> read = readSavedViews(writeSavedViews(views));
    QCOMPARE(std::ssize(read), mostSavedViews);
    QCOMPARE(read.front().name.size(), longestViewName);
}

QTEST_GUILESS_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
