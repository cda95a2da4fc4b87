// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchwords.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class SearchWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
    void saysWhereWordsStand();
    void cutsLongWordsAtALetter();
    void foldsText_data();
    void foldsText();
};

void SearchWordsTest::readsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words"); // parts in brackets
    const auto row = [](const char *name, const QString &text, const QStringList &words) {
        QTest::newRow(name) << text << words;
    };
    row("nothing", {}, {});
    row("signs", u" -_/&*\"\n"_s, {});
    row("name", u"payment-service_v2.eu"_s, {u"payment"_s, u"service"_s, u"v2"_s, u"eu"_s});
    row("address", u"https://x.example.com/a?b=c"_s,
        {u"https"_s, u"x"_s, u"example"_s, u"com"_s, u"a"_s, u"b"_s, u"c"_s});
    row("camel case", u"listPetsById"_s, {u"listpetsbyid"_s, u"(list)"_s, u"(pets)"_s, u"(by)"_s, u"(id)"_s});
    row("capitals before camel case", u"HTTPServer"_s, {u"httpserver"_s, u"(http)"_s, u"(server)"_s});
    row("one letter is no part", u"eCommerce"_s, {u"ecommerce"_s, u"(commerce)"_s});
    row("digits in camel case", u"OAuth2Client"_s, {u"oauth2client"_s, u"(auth2)"_s, u"(client)"_s});
    row("capitals alone", u"README API"_s, {u"readme"_s, u"api"_s});
    row("capitalised", u"Payment Page"_s, {u"payment"_s, u"page"_s});
    row("accents", u"Küche Zürich naïve"_s, {u"kuche"_s, u"zurich"_s, u"naive"_s});
    row("accents as marks", u"Ku\u0308che"_s, {u"kuche"_s});
    row("sharp s", u"Straße"_s, {u"strasse"_s});
    row("other scripts", u"Привет мир 支付网关"_s, {u"привет"_s, u"мир"_s, u"支付网关"_s});
    row("marks alone", u"a \u0308\u0308 b"_s, {u"a"_s, u"b"_s});
    row("outside the first plane", u"a 𝐏𝐚𝐲 b"_s, {u"a"_s, u"pay"_s, u"b"_s});
    row("half a pair", u"a"_s + QChar(0xD800) + u" b"_s, {u"a?"_s, u"b"_s});
}

void SearchWordsTest::readsWords()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    for (WordReader reader(text); reader.next();) {
        const QString word = QString::fromUtf8(reader.word());
        found += reader.isPart() ? u'(' + word + u')' : word;
    }
    QCOMPARE(found, words);
}

void SearchWordsTest::saysWhereWordsStand()
{
    const QString text = u"a: petStore, Küche"_s;
    QStringList places;
    for (WordReader reader(text); reader.next();)
        places += text.sliced(reader.begin(), reader.end() - reader.begin());
    QCOMPARE(places, (QStringList{u"a"_s, u"petStore"_s, u"pet"_s, u"Store"_s, u"Küche"_s}));
}

void SearchWordsTest::cutsLongWordsAtALetter()
{
    const auto first = [](const QString &text) {
        WordReader reader(text);
        return reader.next() ? reader.word().toByteArray() : QByteArray();
    };
    QCOMPARE(first(QString(1'000'000, u'x')), QByteArray(64, 'x'));
    QCOMPARE(first(u"x"_s + QString(1000, u'д')), "x" + u"д"_s.repeated(31).toUtf8());
}

void SearchWordsTest::foldsText_data()
{
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("Team-A") << "team-a"_ba;
    QTest::newRow("Müller & Söhne") << "muller & sohne"_ba;
    QTest::newRow("") << ""_ba;
}

void SearchWordsTest::foldsText()
{
    QFETCH(const QByteArray, folded);
    QCOMPARE(foldedText(QString::fromUtf8(QTest::currentDataTag())), folded);
}

QTEST_GUILESS_MAIN(SearchWordsTest)
#include "tst_searchwords.moc"
