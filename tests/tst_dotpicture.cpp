// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/dotpicture.h"

#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace cairn;

class DotPictureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsInTheLooksOfTheTheme();
    void leavesTheAuthorsColours();
    void namesTheLineOfAFault();
    void refusesOtherPrograms();
    void readsNoFiles();
    void endsWithinItsLimits();
};

void DotPictureTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        QSKIP("Graphviz is not installed");
}

void DotPictureTest::drawsInTheLooksOfTheTheme()
{
    const Result<QByteArray> picture = drawDot(u"digraph { \"ä\" -> b [label=calls] }"_s, u"dot"_s,
                                               DotLooks{u"#112233"_s, u"#445566"_s, u"#778899"_s});
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
    QXmlStreamReader reader(*picture);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY(!reader.hasError());
    for (const QByteArrayView part :
         {"fill=\"#112233\"", "stroke=\"#445566\"", "fill=\"#778899\"", "calls", "ä"})
        QVERIFY2(picture->contains(part), part.data());
    QVERIFY(!picture->contains("fill=\"white\""));
}

void DotPictureTest::leavesTheAuthorsColours()
{
    const Result<QByteArray> picture =
        drawDot(u"graph { a [color=\"#ABCDEF\", fontcolor=\"#FEDCBA\"] }"_s, u"neato"_s, DotLooks());
    QVERIFY(picture);
    QVERIFY(picture->toUpper().contains("STROKE=\"#ABCDEF\""));
    QVERIFY(picture->toUpper().contains("FILL=\"#FEDCBA\""));
}

void DotPictureTest::namesTheLineOfAFault()
{
    const Result<QByteArray> picture = drawDot(u"digraph {\n a -> \n}"_s, u"dot"_s, {});
    QCOMPARE(picture.error().kind, ErrorKind::Invalid);
    QVERIFY2(picture.error().message.contains(u"line 3"), qPrintable(picture.error().message));
}

void DotPictureTest::refusesOtherPrograms()
{
    QCOMPARE(drawDot(u"graph {}"_s, u"sh"_s, {}).error().kind, ErrorKind::Invalid);
    QVERIFY(isDotProgram(u"circo"_s));
}

void DotPictureTest::readsNoFiles()
{
    QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.svg"_s);
    QVERIFY(file.open());
    file.write("<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'/>");
    file.close();
    const Result<QByteArray> picture =
        drawDot(u"graph { a [image=\"%1\"] }"_s.arg(file.fileName()), u"dot"_s, {});
    QVERIFY(!picture || !picture->contains("<image"));
}

void DotPictureTest::endsWithinItsLimits()
{
    QCOMPARE(drawDot(QString(2'000'000, u' '), u"dot"_s, {}).error().kind, ErrorKind::Limit);
    QString large = u"graph {"_s;
    for (int node = 0; node < 20'000; ++node)
        large += u"n%1--n%2;"_s.arg(node).arg((node * 7'919) % 20'000);
    const Result<QByteArray> picture = drawDot(large + u'}', u"dot"_s, {});
    if (!picture) // on a machine that draws it in time all is well
        QVERIFY(picture.error().kind == ErrorKind::Limit || picture.error().kind == ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(DotPictureTest)
#include "tst_dotpicture.moc"
