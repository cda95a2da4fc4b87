// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/nearest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class NearestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatATypoMeant_data();
    void findsWhatATypoMeant();
    void takesTheNearestOfSeveral();
    void findsNothingAmongNothing();
    void isCertainOfFewTypos_data();
    void isCertainOfFewTypos();
};

void NearestTest::findsWhatATypoMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("candidate");
    QTest::addColumn<bool>("isNear");

    QTest::newRow("the same") << u"spec"_s << u"spec"_s << true;
    QTest::newRow("another case") << u"Spec"_s << u"spec"_s << true;
    QTest::newRow("a letter too many") << u"speec"_s << u"spec"_s << true;
    QTest::newRow("a letter too few") << u"spc"_s << u"spec"_s << true;
    QTest::newRow("two letters swapped") << u"sepc"_s << u"spec"_s << true;
    QTest::newRow("one letter changed") << u"spez"_s << u"spec"_s << true;
    QTest::newRow("one letter of two") << u"ab"_s << u"ac"_s << true;
    QTest::newRow("two of four") << u"abcd"_s << u"abxy"_s << false;
    QTest::newRow("two of six") << u"abcdef"_s << u"abcdxy"_s << true;
    QTest::newRow("three of six") << u"abcdef"_s << u"abcxyz"_s << false;
    QTest::newRow("swapped and far") << u"stock-sevice"_s << u"stock-service"_s << true;
    QTest::newRow("nothing alike") << u"metadata"_s << u"kind"_s << false;
    QTest::newRow("empty") << u""_s << u"spec"_s << false;
    QTest::newRow("umlauts") << u"KÜCHE"_s << u"küche"_s << true;
}

void NearestTest::findsWhatATypoMeant()
{
    QFETCH(const QString, text);
    QFETCH(const QString, candidate);
    QFETCH(const bool, isNear);
    const QStringView candidates[] = {candidate};
    QCOMPARE(nearestName(text, candidates), isNear ? candidate : QString());
}

void NearestTest::takesTheNearestOfSeveral()
{
    const QStringView candidates[] = {u"component", u"components", u"resource", u"compnent"};
    QCOMPARE(nearestName(u"componet", candidates), u"component"_s);
    QCOMPARE(nearestName(u"componentz", candidates), u"component"_s);
    QCOMPARE(nearestName(u"resuorce", candidates), u"resource"_s);
}

void NearestTest::findsNothingAmongNothing()
{
    QCOMPARE(nearestName(u"a", {}), QString());
}

void NearestTest::isCertainOfFewTypos_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << u"team-a"_s << u"team-a"_s;
    QTest::newRow("one letter") << u"checkuot"_s << u"checkout"_s;
    QTest::newRow("two letters of many") << u"paymnt-servce"_s << u"payment-service"_s;
    QTest::newRow("two letters of few") << u"abcxyz"_s << QString();
    QTest::newRow("one letter of three") << u"abx"_s << QString();
    QTest::newRow("one letter of four") << u"abcx"_s << u"abcd"_s;
    QTest::newRow("three letters") << u"pymnt-servce"_s << QString();
    QTest::newRow("another number") << u"shard-3"_s << QString();
    QTest::newRow("as near to another") << u"queue-x"_s << QString();
    QTest::newRow("another case") << u"TEAM-A"_s << u"team-a"_s;
}

void NearestTest::isCertainOfFewTypos()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const QStringView candidates[] = {u"team-a",  u"checkout", u"payment-service", u"abcd",
                                      u"shard-2", u"queue-a",  u"queue-b"};
    QCOMPARE(certainName(text, candidates), expected);
}

QTEST_GUILESS_MAIN(NearestTest)
#include "tst_nearest.moc"
