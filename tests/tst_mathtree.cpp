// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathparser.h"

#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class MathTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAuthorsWrite_data();
    void readsWhatAuthorsWrite();
    void saysWhatIsBeyondAndWhere_data();
    void saysWhatIsBeyondAndWhere();
    void endsAtItsLimits();
};

void MathTreeTest::readsWhatAuthorsWrite_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *latex, const char *tree) {
        QTest::newRow(name) << QString::fromUtf8(latex) << QString::fromUtf8(tree);
    };
    row("x", "x", "it:x");
}

void MathTreeTest::readsWhatAuthorsWrite()
{
    QFETCH(const QString, latex);
    QFETCH(const QString, tree);
    const Result<MathFormula> formula = parseMath(latex);
    QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
    QCOMPARE(printMath(*formula), tree);
}

void MathTreeTest::saysWhatIsBeyondAndWhere_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *latex, const char *message) {
        QTest::newRow(latex) << QString::fromUtf8(latex) << QString::fromUtf8(message);
    };
    row("\\foo", "1:1: \\foo is not among what is drawn");
}

void MathTreeTest::saysWhatIsBeyondAndWhere()
{
    QFETCH(const QString, latex);
    QFETCH(const QString, message);
    const Result<MathFormula> formula = parseMath(latex);
    QVERIFY(!formula);
    QCOMPARE(formula.error().message, message);
}

void MathTreeTest::endsAtItsLimits()
{
    QCOMPARE(parseMath(QString(10'001, u'x')).error().kind, ErrorKind::Limit);
    QCOMPARE(parseMath(QString(6'000, u'x')).error().message, u"1:5002: the formula has more than 5000 parts"_s);
    for (const QString &deep : {u"{"_s, u"\\sqrt"_s, u"x_{"_s, u"\\left("_s, u"\\hat "_s, u"\\text{$"_s,
                                u"a\\over "_s, u"\\begin{matrix}"_s, u"\\sqrt["_s, u"\\not"_s}) {
        const Result<MathFormula> formula = parseMath(deep.repeated(500));
        QVERIFY(!formula);
        QCOMPARE(formula.error().kind, ErrorKind::Limit);
    }
}

QTEST_GUILESS_MAIN(MathTreeTest)
#include "tst_mathtree.moc"
