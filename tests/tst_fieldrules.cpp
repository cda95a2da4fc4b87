// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/fieldrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

using Rule = bool (*)(QStringView);
Q_DECLARE_METATYPE(Rule)

/// Rules A to I: for each the texts that it accepts and those that it does not.
class FieldRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndRefuses_data();
    void acceptsAndRefuses();
};

void FieldRulesTest::acceptsAndRefuses_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QStringList>("good");
    QTest::addColumn<QStringList>("bad");

    const QString a63(63, u'a');
    const QString a64(64, u'a');
    const QString longest = u"a."_s.repeated(126) + u'a'; // 253
    const QString tooLong = u"a."_s.repeated(126) + u"aa"_s;

    QTest::newRow("A, apiVersion") << Rule(fieldrules::isApiVersion)
                                   << QStringList{u"v1"_s, u"backstage.io/v1alpha1"_s, u"a-b.c1/V1"_s,
                                                  u"x/"_s + a63}
                                   << QStringList{u""_s,         u"/v1"_s,      u"a/"_s,      u"a/b/c"_s,
                                                  u"A.io/v1"_s,  u"a.io/v-1"_s, u"a..b/v1"_s, u"-a/v1"_s,
                                                  u"x/"_s + a64, u"a_b/v1"_s,   u"v1 "_s};
    QTest::newRow("B, kind") << Rule(fieldrules::isKind) << QStringList{u"Component"_s, u"a"_s, u"C1"_s, a63}
                             << QStringList{u""_s, u"1C"_s, u"A-B"_s, u"A B"_s, u"Ä"_s, a64};
    QTest::newRow("C, name") << Rule(fieldrules::isName)
                             << QStringList{u"a"_s, u"1"_s, u"A-b_c.d"_s, u"a--b"_s, u"a._-b"_s, a63}
                             << QStringList{u""_s,    u"-a"_s,  u"a-"_s, u".a"_s,  u"a_"_s,
                                            u"a b"_s, u"a/b"_s, u"ä"_s,  u"a\n"_s, a64};
    QTest::newRow("D, namespace") << Rule(fieldrules::isNamespace)
                                  << QStringList{u"default"_s, u"a-b-c"_s, u"1"_s, a63}
                                  << QStringList{u""_s,   u"A"_s,   u"a--b"_s, u"-a"_s,
                                                 u"a-"_s, u"a_b"_s, u"a.b"_s,  a64};
    QTest::newRow("E, key") << Rule(fieldrules::isKey)
                            << QStringList{u"a"_s,   u"A.b"_s,          u"example.com/a_b"_s,
                                           u"a/B"_s, longest + u"/a"_s, u"x/"_s + a63}
                            << QStringList{u""_s,
                                           u"/a"_s,
                                           u"a/"_s,
                                           u"a/b/c"_s,
                                           u"Example.com/a"_s,
                                           u"a b/c"_s,
                                           u"example.com/-a"_s,
                                           tooLong + u"/a"_s,
                                           a64 + u"/a"_s,
                                           u"x/"_s + a64};
    QTest::newRow("F, label value") << Rule(fieldrules::isLabelValue)
                                    << QStringList{u""_s, u"a"_s, u"A_b.c-d"_s, a63}
                                    << QStringList{u"-a"_s, u"a b"_s, u"a/b"_s, u"a-"_s, a64};
    QTest::newRow("H, tag") << Rule(fieldrules::isTag)
                            << QStringList{u"java"_s, u"c++"_s, u"c#"_s, u"a:b"_s, u"a-b"_s, u"+"_s, a63}
                            << QStringList{u""_s,    u"Java"_s, u"a--b"_s, u"-a"_s, u"a-"_s,
                                           u"a_b"_s, u"a.b"_s,  u"a b"_s,  a64};
    QTest::newRow("a link's URL") << Rule(fieldrules::isUrl)
                                  << QStringList{u"https://a.b"_s,     u"http://localhost:1/x?y#z"_s,
                                                 u"mailto:a@b.c"_s,    u"ftp://a/b"_s,
                                                 u"https://a.b/ä ö"_s, u"slack://channel?id=1"_s,
                                                 u" https://a.b "_s}
                                  << QStringList{u""_s,      u"a.b"_s, u"/rel"_s,  u"https://"_s,
                                                 u"//a.b"_s, u"a b"_s, u"https:"_s};
}

void FieldRulesTest::acceptsAndRefuses()
{
    QFETCH(const Rule, rule);
    QFETCH(const QStringList, good);
    QFETCH(const QStringList, bad);
    for (const QString &text : good)
        QVERIFY2(rule(text), qPrintable(u"should be accepted: "_s + text));
    for (const QString &text : bad)
        QVERIFY2(!rule(text), qPrintable(u"should be refused: "_s + text));
}

QTEST_GUILESS_MAIN(FieldRulesTest)
#include "tst_fieldrules.moc"
