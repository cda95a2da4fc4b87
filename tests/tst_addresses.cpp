// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class tst_addresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysTheSameThereAndBack_data();
    void staysTheSameThereAndBack();
    void leadsToTheCatalogWhenItIsNotUnderstood_data();
    void leadsToTheCatalogWhenItIsNotUnderstood();
    void keepsAllOfTheCatalogsState();
};

void tst_addresses::staysTheSameThereAndBack_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"cairn://catalog", "cairn://catalog?kind=component&owner=group:default/a&lifecycle=production",
          "cairn://problems?severity=error", "cairn://settings", "cairn://home", "cairn://oncall?text=a%20b",
          "cairn://graph?group=owner&ref=component:default/a",
          "cairn://questions?ask=impact&of=component:default/a", "cairn://component/default/payment-service",
          "cairn://api/payments/x/source"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_addresses::staysTheSameThereAndBack()
{
    QFETCH(QString, address);
    const Address parsed = parseAddress(address);
    QCOMPARE(parseAddress(formatAddress(parsed)), parsed);
    QCOMPARE(QUrl(formatAddress(parsed)), QUrl(address));
}

void tst_addresses::leadsToTheCatalogWhenItIsNotUnderstood_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "https://example.com/a/b", "cairn://", "cairn://nowhere",
                                "javascript:alert(1)", "cairn://component/default"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_addresses::leadsToTheCatalogWhenItIsNotUnderstood()
{
    QFETCH(QString, address);
    QVERIFY(!readAddress(address));
    QCOMPARE(parseAddress(address).page, Address::Page::Catalog);
}

void tst_addresses::keepsAllOfTheCatalogsState()
{
    CatalogState state;
    state.filter.kind = u"component"_s;
    state.filter.text = u"a & b=c + d"_s;
    state.filter.owners = {u"group:default/a"_s, u"user:default/b"_s};
    state.filter.tags = {u"c++"_s, u"c#"_s};
    state.order = EntityOrder::Owner;
    state.isDescending = true;
    const QString address = formatAddress({Address::Page::Catalog, {}, {}, catalogParameters(state)});
    QCOMPARE(catalogState(parseAddress(address).parameters), state);
}

QTEST_GUILESS_MAIN(tst_addresses)
#include "tst_addresses.moc"
