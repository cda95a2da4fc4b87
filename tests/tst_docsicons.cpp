// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsicons.h"
#include "docsrows.h"
#include "symbolicicon.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What stands for the icons of Material for MkDocs.
class DocsIconsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAPictureForEveryIcon();
    void knowsIconsOfEverySet_data();
    void knowsIconsOfEverySet();
    void saysWhatItDoesNotDraw();
};

void DocsIconsTest::hasAPictureForEveryIcon()
{
    QVERIFY(drawnIcons().size() > 50);
    for (const QString &name : drawnIcons()) {
        const QImage picture = symbolicIcon(name, {24, 24}, Qt::black);
        bool isEmpty = true;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                isEmpty = isEmpty && qAlpha(picture.pixel(x, y)) == 0;
        }
        QVERIFY2(!isEmpty, qPrintable(name));
    }
}

void DocsIconsTest::knowsIconsOfEverySet_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("icon");
    QTest::newRow("material") << u"material/check"_s << u"checkmark-symbolic"_s;
    QTest::newRow("an outline") << u"material/information-outline"_s << u"help-about-symbolic"_s;
    QTest::newRow("an outline of its own") << u"material/star-outline"_s << u"non-starred-symbolic"_s;
    QTest::newRow("fontawesome") << u"fontawesome/solid/paper-plane"_s << u"document-send-symbolic"_s;
    QTest::newRow("octicons") << u"octicons/check-circle-fill-16"_s << u"checkmark-symbolic"_s;
    QTest::newRow("an unknown one") << u"material/scale-balance"_s << QString();
}

void DocsIconsTest::knowsIconsOfEverySet()
{
    QFETCH(QString, path);
    QFETCH(QString, icon);
    QCOMPARE(breezeIcon(path), icon);
    Run run;
    run.kind = Run::Kind::Icon;
    run.name = path;
    QCOMPARE(isDrawnIcon(run), !icon.isEmpty());
    QCOMPARE(textOf(Runs{run}) == QString(imageCharacter), !icon.isEmpty());
}

void DocsIconsTest::saysWhatItDoesNotDraw()
{
    QCOMPARE(iconWords(u"material/scale-balance"_s), u"scale balance"_s);
    QCOMPARE(iconWords(u"octicons/arrow-right-24"_s), u"→"_s);
    QCOMPARE(iconWords(u"fontawesome/brands/42-group"_s), u"42 group"_s);
    QCOMPARE(iconWords(u"octicons/mark-github-16"_s), u"GitHub"_s);
}

QTEST_MAIN(DocsIconsTest)
#include "tst_docsicons.moc"
