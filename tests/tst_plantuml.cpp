// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "diagrams/plantuml.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class PlantUmlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAndKeepsWhatItDrew();
    void namesTheLineOfAFault_data();
    void namesTheLineOfAFault();
    void refusesWhatReadsSomethingElse_data();
    void refusesWhatReadsSomethingElse();
    void saysWhereItIsNotInstalled();

private:
    static bool isInstalled() { return !QStandardPaths::findExecutable(u"plantuml"_s).isEmpty(); }
    Home home() const { return {m_folder.path(), m_folder.path()}; }

    QTemporaryDir m_folder;
};

void PlantUmlTest::drawsAndKeepsWhatItDrew()
{
    if (!isInstalled())
        QSKIP("plantuml is not installed");
    const QString source = u"Alice -> Böb : hello"_s;
    const Result<QByteArray> drawn = drawPlantUml(home(), source);
    QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().message));
    QVERIFY(drawn->contains("<svg") && drawn->contains("Böb"));
    QDir folder(m_folder.filePath(u"diagrams"_s));
    QCOMPARE(folder.entryList(QDir::Files).size(), 1);
    QFile kept(folder.filePath(folder.entryList(QDir::Files).first()));
    QVERIFY(kept.open(QFile::WriteOnly));
    kept.write("kept");
    kept.close();
    QCOMPARE(drawPlantUml(home(), source), "kept"_ba); // it was not drawn again
    QVERIFY(*drawPlantUml(home(), u"Alice -> Bob"_s) != "kept");
}

void PlantUmlTest::namesTheLineOfAFault_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("bare") << u"A -> B\nwhat is this ??"_s;
    QTest::newRow("fenced") << u"@startuml\nwhat is this ??\n@enduml"_s;
}

void PlantUmlTest::namesTheLineOfAFault()
{
    if (!isInstalled())
        QSKIP("plantuml is not installed");
    QFETCH(const QString, source);
    const Result<QByteArray> drawn = drawPlantUml(home(), source);
    QCOMPARE(drawn.error().kind, ErrorKind::Invalid);
    QVERIFY2(drawn.error().message.contains(u"line 2"), qPrintable(drawn.error().message));
}

void PlantUmlTest::refusesWhatReadsSomethingElse_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source :
         {"!include /etc/passwd", "A -> B\n  !includeurl http://h/a", "!include http://h/a", "!import a.zip",
          "!$x = %getenv(\"HOME\")", "A : <img:/etc/a.png>", "A : <img src=\"http://h\">", "!INCLUDE ../a"})
        QTest::newRow(source) << QString::fromUtf8(source);
}

void PlantUmlTest::refusesWhatReadsSomethingElse()
{
    QFETCH(const QString, source);
    const Result<QByteArray> drawn = drawPlantUml(home(), source);
    QCOMPARE(drawn.error().kind, ErrorKind::Denied);
}

void PlantUmlTest::saysWhereItIsNotInstalled()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const Result<QByteArray> drawn = drawPlantUml(home(), u"C -> D"_s);
    qputenv("PATH", path);
    QCOMPARE(drawn.error().kind, ErrorKind::NotFound);
    QVERIFY(drawn.error().hint.contains(u"plantuml"));
}

QTEST_GUILESS_MAIN(PlantUmlTest)
#include "tst_plantuml.moc"
