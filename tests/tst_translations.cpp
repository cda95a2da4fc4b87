// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pseudotranslator.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    QString context;
    QString source;
    QStringList translations; ///< One, or one for each plural form.
    bool isPlural = false;
    bool isFinished = true;

    QString place() const { return context + u": "_s + source; }
};

Text readText(QXmlStreamReader &xml, const QString &context)
{
    Text text{context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText();
        } else if (xml.name() != "translation"_L1) {
            xml.skipCurrentElement();
        } else {
            text.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!text.isPlural) {
                text.translations = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                text.translations += xml.readElementText();
        }
    }
    return text;
}

std::vector<Text> readContext(QXmlStreamReader &xml)
{
    std::vector<Text> texts;
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            texts.push_back(readText(xml, context));
        else
            xml.skipCurrentElement();
    }
    return texts;
}

/// Empty where the file cannot be read.
std::vector<Text> readTexts(const QString &language)
{
    QFile file(QStringLiteral(CAIRN_TRANSLATIONS) + u"/cairn_%1.ts"_s.arg(language));
    std::vector<Text> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    if (!xml.readNextStartElement())
        return texts;
    while (xml.readNextStartElement()) {
        if (xml.name() == "context"_L1)
            std::ranges::move(readContext(xml), std::back_inserter(texts));
        else
            xml.skipCurrentElement();
    }
    return xml.hasError() ? std::vector<Text>() : texts;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(?:\\d+|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(text))
        found += match.captured();
    found.sort();
    return found;
}

} // namespace

class tst_translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryText_data();
    void saysEveryText();
    void lengthensTextsForTheirTest();
    void hasTheEnglishPluralsOfAllTexts();
    void isBuiltIntoTheProgram_data();
    void isBuiltIntoTheProgram();
};

void tst_translations::saysEveryText_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void tst_translations::saysEveryText()
{
    QFETCH(QString, language);
    const std::vector<Text> texts = readTexts(language);
    QVERIFY(!texts.empty());
    for (const Text &text : texts) {
        QVERIFY2(text.isFinished, qPrintable(text.place()));
        QVERIFY2(text.translations.size() == (text.isPlural ? 2 : 1), qPrintable(text.place()));
        for (const QString &translation : text.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(text.place()));
            QVERIFY2(placeholders(translation) == placeholders(text.source), qPrintable(text.place()));
        }
    }
}

void tst_translations::lengthensTextsForTheirTest()
{
    using cairn::PseudoTranslator;
    QCOMPARE(PseudoTranslator::lengthened(u"Owner"_s), u"[Öwñér·~]"_s.replace(u'Ö', u'Õ'));
    for (const QString &kept : {u"%1"_s, u"%L2"_s, u"%n"_s, u"%Ln"_s, u"<b>"_s, u"&amp;"_s})
        QVERIFY2(PseudoTranslator::lengthened(u"a "_s + kept + u" e"_s).contains(kept), qPrintable(kept));
    QVERIFY(PseudoTranslator::lengthened(QString(100, u'a')).size() >= 140);
    QCOMPARE(PseudoTranslator::lengthened({}), QString());
}

void tst_translations::hasTheEnglishPluralsOfAllTexts()
{
    const auto plurals = [](const QString &language) {
        QStringList places;
        for (const Text &text : readTexts(language)) {
            if (text.isPlural)
                places += text.place();
        }
        return places;
    };
    QVERIFY(!plurals(u"en"_s).isEmpty());
    QCOMPARE(plurals(u"en"_s), plurals(u"de"_s));
    for (const Text &text : readTexts(u"en"_s)) {
        QVERIFY2(text.isPlural, qPrintable(text.place()));
        QVERIFY2(text.translations.join(u' ').indexOf(u"(s)"_s) < 0, qPrintable(text.place()));
    }
}

void tst_translations::isBuiltIntoTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("oneMinute");
    QTest::addColumn<QString>("threeMinutes");
    QTest::newRow("English") << u"en"_s << u"Owner"_s << u"1 minute ago"_s << u"3 minutes ago"_s;
    QTest::newRow("German") << u"de"_s << u"Zuständig"_s << u"vor 1 Minute"_s << u"vor 3 Minuten"_s;
}

void tst_translations::isBuiltIntoTheProgram()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/cairn_%1.qm"_s.arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QTEST(QCoreApplication::translate("EntityPage", "Owner"), "owner");
    QTEST(QCoreApplication::translate("Words", "%n minutes ago", nullptr, 1), "oneMinute");
    QTEST(QCoreApplication::translate("Words", "%n minutes ago", nullptr, 3), "threeMinutes");
}

QTEST_GUILESS_MAIN(tst_translations)

#include "tst_translations.moc"
