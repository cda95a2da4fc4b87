// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchcompletion.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;

class SearchCompletionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completes_data();
    void completes();
    void replacesWhatIsTyped_data();
    void replacesWhatIsTyped();
    void keepsToTheLimit();
    void namesOwners();
    void survivesAnyCursor();

private:
    QStringList offered(const QString &marked);

    std::unique_ptr<Database> m_catalog;
};

namespace {

const QByteArray catalogText = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: order-desk, tags: [java, spring-boot]}
spec: {type: service, lifecycle: production, owner: team-a}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: order-page, tags: [javascript]}
spec: {type: web site, lifecycle: production, owner: team-b}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: stock, tags: [java]}
spec: {type: service, lifecycle: deprecated, owner: user:ada}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: orders, tags: [java]}
spec: {type: openapi, lifecycle: production, owner: team-a, definition: x}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: team-a, title: The desk people}
spec: {type: team, children: []}
)";

} // namespace

void SearchCompletionTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    const test::ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, catalogText}, {u"b.yaml"_s, catalogText}});
    // What is gone is counted no more.
    source.put({{u"b.yaml"_s, {}}});
}

/// `text count` of each; the cursor stands where the mark `|` is.
QStringList SearchCompletionTest::offered(const QString &marked)
{
    const Result<Completions> completions =
        completeQuery(*m_catalog, QString(marked).remove(u'|'), marked.indexOf(u'|'), 20);
    if (!completions)
        return {completions.error().message};
    QStringList lines;
    for (const Completion &item : completions->items)
        lines += item.count ? item.text.trimmed() + u' ' + QString::number(item.count) : item.text;
    return lines;
}

void SearchCompletionTest::completes_data()
{
    QTest::addColumn<QStringList>("items");
    const QStringList all{u"kind:"_s,   u"owner:"_s,     u"tag:"_s,    u"type:"_s, u"lifecycle:"_s,
                          u"system:"_s, u"namespace:"_s, u"source:"_s, u"has:"_s,  u"name:"_s};
    QTest::newRow("|") << all;
    QTest::newRow("t|") << QStringList{u"tag:"_s, u"type:"_s};
    QTest::newRow("OW|") << QStringList{u"owner:"_s};
    QTest::newRow("-ta|") << QStringList{u"tag:"_s};
    QTest::newRow("order |") << QStringList();
    QTest::newRow("zzz|") << QStringList();
    QTest::newRow("\"ta|") << QStringList();
    QTest::newRow("kind:|") << QStringList{u"component 3"_s, u"api 1"_s, u"group 1"_s};
    QTest::newRow("kind:c|") << QStringList{u"component 3"_s};
    QTest::newRow("kind:api|") << QStringList();
    QTest::newRow("tag:|") << QStringList{u"java 3"_s, u"javascript 1"_s, u"spring-boot 1"_s};
    QTest::newRow("tag:java|") << QStringList{u"javascript 1"_s};
    QTest::newRow("tag:boot|") << QStringList{u"spring-boot 1"_s};
    QTest::newRow("-tag:s|") << QStringList{u"spring-boot 1"_s, u"javascript 1"_s};
    QTest::newRow("kind:api tag:|") << QStringList{u"java 1"_s};
    QTest::newRow("tag:| kind:api") << QStringList{u"java 1"_s};
    QTest::newRow("order tag:|") << QStringList{u"java 2"_s, u"javascript 1"_s, u"spring-boot 1"_s};
    QTest::newRow("kind:api,|") << QStringList{u"component 3"_s, u"api 1"_s, u"group 1"_s};
    QTest::newRow("owner:|") << QStringList{u"team-a 2"_s, u"ada 1"_s, u"team-b 1"_s};
    QTest::newRow("type:w|") << QStringList{u"\"web site\" 1"_s};
    QTest::newRow("type:\"web s|") << QStringList{u"\"web site\" 1"_s};
    QTest::newRow("robot:|") << QStringList();
    QTest::newRow("name:o|") << QStringList();
}

void SearchCompletionTest::completes()
{
    QFETCH(const QStringList, items);
    QCOMPARE(offered(QString::fromUtf8(QTest::currentDataTag())), items);
}

void SearchCompletionTest::replacesWhatIsTyped_data()
{
    QTest::addColumn<QString>("completed");
    QTest::newRow("ow|") << u"owner:"_s;
    QTest::newRow("a ow| b") << u"a owner: b"_s;
    QTest::newRow("-t|x") << u"-t|x"_s;
    QTest::newRow("a -ta|") << u"a -tag:"_s;
    QTest::newRow("kind:co|") << u"kind:component "_s;
    QTest::newRow("kind:co|mp order") << u"kind:component order"_s;
    QTest::newRow("kind:api,co|") << u"kind:api,component "_s;
    QTest::newRow("(kind:co|)") << u"(kind:component )"_s;
    QTest::newRow("type:\"we|b s\" order") << u"type:\"web site\" order"_s;
}

void SearchCompletionTest::replacesWhatIsTyped()
{
    QFETCH(const QString, completed);
    const QString marked = QString::fromUtf8(QTest::currentDataTag());
    QString text = QString(marked).remove(u'|');
    const Result<Completions> completions = completeQuery(*m_catalog, text, marked.indexOf(u'|'), 20);
    QVERIFY(completions);
    if (completions->items.empty()) {
        QCOMPARE(marked, completed);
        return;
    }
    text.replace(completions->begin, completions->end - completions->begin, completions->items.front().text);
    QCOMPARE(text, completed);
}

void SearchCompletionTest::keepsToTheLimit()
{
    const Result<Completions> completions = completeQuery(*m_catalog, u"tag:"_s, 4, 2);
    QCOMPARE(completions->items.size(), size_t(2));
}

void SearchCompletionTest::namesOwners()
{
    const Result<Completions> completions = completeQuery(*m_catalog, u"owner:"_s, 6, 20);
    QCOMPARE(completions->items.at(0).label, u"The desk people"_s);
    QCOMPARE(completions->items.at(0).qualifier, Qualifier::Owner);
    QCOMPARE(completions->items.at(1).label, QString());
}

void SearchCompletionTest::survivesAnyCursor()
{
    for (const QString &text : {u""_s, u"\""_s, u"kind:\"a, b\",c tag:x)"_s, u"-"_s, u":::"_s, u",,,"_s}) {
        for (qsizetype cursor = -1; cursor <= text.size() + 1; ++cursor) {
            const Result<Completions> completions = completeQuery(*m_catalog, text, cursor, 20);
            QVERIFY(completions);
            QVERIFY(completions->begin >= 0 && completions->begin <= completions->end);
            QVERIFY(completions->end <= text.size());
        }
    }
}

QTEST_GUILESS_MAIN(SearchCompletionTest)
#include "tst_searchcompletion.moc"
