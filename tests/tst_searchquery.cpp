// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

/// `kind=api,component`, `pay+service`, `"event+driven"`, with a minus where negated.
QString dump(const SearchTerm &term)
{
    QString text = term.isNegated ? u"-"_s : QString();
    if (term.qualifier)
        text += qualifierName(*term.qualifier).toString() + u'=';
    const QString words = QString::fromUtf8(term.words.join('+'));
    text += term.isPhrase ? u'"' + words + u'"' : words;
    return text + term.values.join(u',');
}

QString dump(const SearchQuery &query)
{
    QStringList groups;
    for (const std::vector<SearchTerm> &group : query.groups) {
        QStringList terms;
        for (const SearchTerm &term : group)
            terms += dump(term);
        groups += terms.join(u" | "_s);
    }
    return groups.join(u" & "_s);
}

QString dump(const SearchNote &note)
{
    const QStringList names{u"too long"_s, u"too many"_s, u"unknown qualifier"_s, u"unknown value"_s,
                            u"only beginning"_s};
    return u"%1 %2 %3 %4-%5"_s.arg(names[int(note.what)], note.subject, note.nearest)
        .arg(note.begin)
        .arg(note.end);
}

} // namespace

class SearchQueryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void saysWhereTermsStand();
    void notesWhatItDoesNotKnow_data();
    void notesWhatItDoesNotKnow();
    void keepsToItsLimits();
    void readsAnyText();
    void readsPlainWords();
    void namesQualifiers();
};

void SearchQueryTest::reads_data()
{
    QTest::addColumn<QString>("terms");
    const auto row = [](const char *query, const char *terms) {
        QTest::newRow(query) << QString::fromUtf8(terms);
    };
    row("", "");
    row("   ", "");
    row("Pay Service", "pay & service");
    row("payment-service", "payment+service");
    row("kind:api", "kind=api");
    row("KIND:Api", "kind=Api");
    row("kind:api,component tag:java", "kind=api,component & tag=java");
    row("kind:api,", "kind=api");
    row("kind:,,api", "kind=api");
    row("kind:", "");
    row("kind: api", "api");
    row("owner:group:default/team-a", "owner=group:default/team-a");
    row("owner:\"a team\",other pay", "owner=a team,other & pay");
    row("owner:\"a team", "owner=a team");
    row("team:x ns:y stage:z", "owner=x & namespace=y & lifecycle=z");
    row("name:pay-serv", "name=pay+serv");
    row("name:\"payment service\"", "name=\"payment+service\"");
    row("\"exact words\" more", "\"exact+words\" & more");
    row("\"exact words", "\"exact+words\"");
    row("\"\" \"-\" x", "x");
    row("-deprecated", "-deprecated");
    row("-tag:x -\"a b\"", "-tag=x & -\"a+b\"");
    row("--x", "-x");
    row("- x", "x");
    row("-", "");
    row("a-b", "a+b");
    row("NOT a", "-a");
    row("NOT kind:api b", "-kind=api & b");
    row("NOT", "");
    row("not a", "not & a");
    row("a OR b", "a | b");
    row("a OR b OR c d", "a | b | c & d");
    row("a or b", "a & or & b");
    row("OR a", "a");
    row("a OR", "a");
    row("a OR OR b", "a | b");
    row("a OR -b", "a | -b");
    row("kind:api OR tag:x", "kind=api | tag=x");
    row("a AND b", "a & b");
    row("ORDER", "order");
    row("(a OR b) c", "a | b & c");
    row("(kind:api)", "kind=api");
    row("api:payment", "api+payment");
    row("component:default/payment", "component+default+payment");
    row("https://x.example.com", "https+x+example+com");
    row("10:30", "10+30");
    row("a\"b\"c", "a & \"b\" & c");
    row("listPets", "listpets");
    row("Küche", "kuche");
    row("& * %", "");
    row("has:docs", "has=docs");
}

void SearchQueryTest::reads()
{
    QFETCH(const QString, terms);
    QCOMPARE(dump(parseSearchQuery(QString::fromUtf8(QTest::currentDataTag()))), terms);
}

void SearchQueryTest::saysWhereTermsStand()
{
    const QString text = u" pay  -kind:\"a b\",c (\"x y\" OR NOT z)"_s;
    QStringList places;
    const SearchQuery query = parseSearchQuery(text);
    for (const std::vector<SearchTerm> &group : query.groups) {
        for (const SearchTerm &term : group)
            places += text.sliced(term.begin, term.end - term.begin);
    }
    QCOMPARE(places, (QStringList{u"pay"_s, u"-kind:\"a b\",c"_s, u"\"x y\""_s, u"NOT z"_s}));
}

void SearchQueryTest::notesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("notes");
    QTest::newRow("kind:api -tag:x") << QStringList();
    QTest::newRow("onwer:team-a") << QStringList{u"unknown qualifier onwer owner 0-6"_s};
    QTest::newRow("a -lang:java") << QStringList{u"unknown qualifier lang  3-8"_s};
    QTest::newRow("component:pay https://x") << QStringList();
    QTest::newRow("dir:.") << QStringList{u"unknown qualifier dir  0-4"_s};
}

void SearchQueryTest::notesWhatItDoesNotKnow()
{
    QFETCH(const QStringList, notes);
    QStringList found;
    for (const SearchNote &note : parseSearchQuery(QString::fromUtf8(QTest::currentDataTag())).notes)
        found += dump(note);
    QCOMPARE(found, notes);
}

void SearchQueryTest::keepsToItsLimits()
{
    const SearchQuery wide = parseSearchQuery(u"a "_s.repeated(30));
    QCOMPARE(wide.groups.size(), size_t(24));
    QCOMPARE(dump(wide.notes.at(0)), u"too many   48-60"_s);
    QCOMPARE(parseSearchQuery(u"a "_s.repeated(24)).notes.size(), size_t(0));
    QCOMPARE(parseSearchQuery(u"a-"_s.repeated(30)).groups.size(), size_t(0));
    QCOMPARE(parseSearchQuery(u"kind:"_s + u"a,"_s.repeated(30)).groups.size(), size_t(0));

    const SearchQuery tall = parseSearchQuery(QString(5000, u' ') + u"a"_s);
    QCOMPARE(tall.groups.size(), size_t(0));
    QCOMPARE(dump(tall.notes.at(0)), u"too long   1000-5001"_s);
}

void SearchQueryTest::readsAnyText()
{
    // All texts of up to five of these: where an operator begins or ends in the wrong place.
    const QStringList pieces{u"-"_s, u"\""_s, u"kind:"_s, u"OR"_s, u" "_s, u"("_s, u","_s, u"x"_s, u"NOT "_s};
    QStringList texts{QString()};
    for (qsizetype at = 0; at < texts.size() && texts.size() < 60'000; ++at) {
        const SearchQuery query = parseSearchQuery(texts[at]);
        for (const std::vector<SearchTerm> &group : query.groups) {
            QVERIFY(!group.empty());
            for (const SearchTerm &term : group)
                QVERIFY2(term.begin < term.end && term.end <= texts[at].size(), qPrintable(texts[at]));
        }
        for (const QString &piece : pieces)
            texts += texts[at] + piece;
    }
}

void SearchQueryTest::readsPlainWords()
{
    QCOMPARE(dump(plainSearchQuery(u"kind:api -x \"a b\" OR &"_s)), u"kind+api & x & a & b & or"_s);
    QCOMPARE(plainSearchQuery(u"a "_s.repeated(100)).groups.size(), size_t(24));
}

void SearchQueryTest::namesQualifiers()
{
    for (const QualifierName &known : knownQualifiers()) {
        QCOMPARE(qualifierName(known.qualifier), known.name);
        QCOMPARE(qualifierNamed(known.name.toString().toUpper()), known.qualifier);
    }
    QVERIFY(!qualifierNamed(u"robot"));
    QVERIFY(!qualifierNamed({}));
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
