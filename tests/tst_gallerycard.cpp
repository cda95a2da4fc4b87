// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "gallerycard.h"

#include "base/yaml.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What the gallery says of a golden path.
class tst_gallerycard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
    void tellsWhatThereIsAfterwardsByTheSteps();
    void takesTheTemplatesOwnWordForIt();
    void recommendsByTagOrAnnotationButNotWhatIsDeprecated();

private:
    static EntityDetail entity(const QByteArray &metadata, const QByteArray &steps = {})
    {
        EntityDetail detail;
        detail.row.ref = u"template:default/x"_s;
        detail.row.name = u"x"_s;
        const std::vector<YamlDocument> documents =
            readYaml("apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: x\n"
                     + metadata + "spec:\n  type: service\n  steps:\n" + steps);
        detail.document = documents.front().root;
        return detail;
    }
    static QStringList texts(const PathCard &card)
    {
        QStringList texts;
        for (const PathOutcome &outcome : card.outcomes)
            texts += outcome.text;
        return texts;
    }
};

void tst_gallerycard::readsDurations_data()
{
    QTest::addColumn<QString>("duration");
    QTest::addColumn<qint64>("minutes");
    QTest::newRow("hours") << u"PT6H"_s << qint64(360);
    QTest::newRow("hours and minutes") << u"PT1H30M"_s << qint64(90);
    QTest::newRow("a day is one of work") << u"P1D"_s << qint64(480);
    QTest::newRow("a week has five of them") << u"P1W"_s << qint64(2400);
    QTest::newRow("all") << u"P1DT1H1M5S"_s << qint64(541);
    QTest::newRow("spaces around it") << u" PT5M "_s << qint64(5);
    QTest::newRow("words") << u"6 hours"_s << qint64(0);
    QTest::newRow("nothing") << QString() << qint64(0);
    QTest::newRow("too large to be meant") << u"PT99999999999H"_s << qint64(0);
}

void tst_gallerycard::readsDurations()
{
    QFETCH(QString, duration);
    QTEST(minutesOf(duration), "minutes");
}

void tst_gallerycard::tellsWhatThereIsAfterwardsByTheSteps()
{
    const PathCard card = pathCard(entity({}, "  - {id: a, action: fetch:template}\n"
                                              "  - {id: b, action: fetch:plain}\n"
                                              "  - {id: c, action: publish:github}\n"
                                              "  - {id: d, action: publish:github:pull-request}\n"
                                              "  - {id: e, action: debug:log}\n"
                                              "  - {id: f, action: catalog:register}\n"));
    QCOMPARE(texts(card),
             QStringList({u"Files"_s, u"Repository"_s, u"Change request"_s, u"Entry in the catalog"_s}));
}

void tst_gallerycard::takesTheTemplatesOwnWordForIt()
{
    const PathCard card = pathCard(
        entity("  annotations:\n    cairn/outcomes: |\n      A dashboard\n\n      An alert\n"
               "    cairn/version: '2.1'\n    cairn/time-taken: PT5M\n    backstage.io/time-saved: PT8H\n",
               "  - {id: a, action: fetch:template}\n"));
    QCOMPARE(texts(card), QStringList({u"A dashboard"_s, u"An alert"_s}));
    QCOMPARE(card.version, u"2.1"_s);
    QCOMPARE(card.minutesTaken, 5);
    QCOMPARE(card.minutesSaved, 480);
}

void tst_gallerycard::recommendsByTagOrAnnotationButNotWhatIsDeprecated()
{
    EntityDetail tagged = entity({});
    tagged.row.tags = {u"go"_s, u"recommended"_s};
    QVERIFY(pathCard(tagged).isRecommended);
    QCOMPARE(pathCard(tagged).tags, QStringList(u"go"_s));
    QVERIFY(pathCard(entity("  annotations: {cairn/recommended: 'true'}\n")).isRecommended);
    QVERIFY(!pathCard(entity({})).isRecommended);
    tagged.row.lifecycle = u"deprecated"_s;
    QVERIFY(!pathCard(tagged).isRecommended);
    QVERIFY(!pathCard(tagged).deprecation.isEmpty());
    const PathCard old = pathCard(entity("  annotations: {cairn/deprecated: Take new-service instead}\n"));
    QCOMPARE(old.deprecation, u"Take new-service instead"_s);
}

QTEST_GUILESS_MAIN(tst_gallerycard)
#include "tst_gallerycard.moc"
