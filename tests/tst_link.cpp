// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/link.h"

#include "support/scratch.h"
#include "sync/snapshot.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString printed(const PageLink &link)
{
    const QString anchor = link.anchor.isEmpty() ? QString() : u'#' + link.anchor;
    switch (link.kind) {
    case PageLink::Kind::Page:
        return u"page "_s + link.target + anchor;
    case PageLink::Kind::File:
        return (link.isInSite ? u"file "_s : u"file beside "_s) + link.target + anchor;
    case PageLink::Kind::Outside:
        return u"outside "_s + link.target;
    case PageLink::Kind::Broken:
        break;
    }
    return u"broken: "_s + link.reason + (link.nearest.isEmpty() ? QString() : u"; near "_s + link.nearest);
}

} // namespace

class LinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhereALinkLeads_data();
    void findsWhereALinkLeads();
    void readsLinksOfACopiedReadmeFromWhereItStands();
    void writesAddressesAsMkDocsDoes_data();
    void writesAddressesAsMkDocsDoes();

private:
    Result<Site> open(const TreeContent &files);

    std::unique_ptr<test::ScratchRepository> m_repository;
    std::unique_ptr<CommitSnapshot> m_files;
    Site m_site;
};

Result<Site> LinkTest::open(const TreeContent &files)
{
    m_repository = std::make_unique<test::ScratchRepository>();
    m_repository->files = files;
    const QString commit = m_repository->commit();
    m_files = std::make_unique<CommitSnapshot>(*Repository::open(m_repository->folder()), commit);
    return openSite(*m_files, {});
}

void LinkTest::initTestCase()
{
    Result<Site> site = open({{u"mkdocs.yml"_s, "site_name: S\n"},
                              {u"docs/index.md"_s, ""},
                              {u"docs/guides/index.md"_s, ""},
                              {u"docs/guides/set up.md"_s, ""},
                              {u"docs/guides/runbook.md"_s, ""},
                              {u"docs/other/README.md"_s, ""},
                              {u"docs/img/flow.png"_s, ""},
                              {u"src/main.go"_s, ""}});
    QVERIFY(site);
    m_site = *std::move(site);
}

void LinkTest::findsWhereALinkLeads_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("link");

    const auto row = [](const QString &address, const QString &link) {
        QTest::newRow(qPrintable(address.isEmpty() ? u"empty"_s : address.left(60))) << address << link;
    };
    row(u"index.md"_s, u"page guides/index.md"_s);
    row(u"../index.md#top"_s, u"page index.md#top"_s);
    row(u"set%20up.md?x=1#a%C3%A4"_s, u"page guides/set up.md#aä"_s);
    row(u"#here"_s, u"page guides/runbook.md#here"_s);
    row(u""_s, u"page guides/runbook.md"_s);
    row(u"../img/flow.png"_s, u"file docs/img/flow.png"_s);
    row(u"../../src/main.go"_s, u"file beside src/main.go"_s);
    row(u"../../other/"_s, u"page other/README.md"_s); // as a browser would on the built site
    row(u"../"_s, u"page guides/index.md"_s);
    row(u"/guides/runbook/"_s, u"page guides/runbook.md"_s);
    row(u"/"_s, u"page index.md"_s);
    row(u"https://example.com/a#b"_s, u"outside https://example.com/a#b"_s);
    row(u"//example.com/a"_s, u"outside https://example.com/a"_s);
    row(u"mailto:a@example.com"_s, u"outside mailto:a@example.com"_s);
    row(u"javascript:alert(1)"_s, u"broken: addresses with \"javascript:\" are not opened"_s);
    row(u"JaVa\tScript:alert(1)"_s, u"broken: addresses with \"javascript:\" are not opened"_s);
    row(u"file:///etc/passwd"_s, u"broken: addresses with \"file:\" are not opened"_s);
    row(u"data:text/html,x"_s, u"broken: addresses with \"data:\" are not opened"_s);
    row(u"cairn://catalog"_s, u"broken: addresses with \"cairn:\" are not opened"_s);
    row(u"run-book.md"_s, u"broken: there is no guides/run-book.md in the site; near guides/runbook.md"_s);
    row(u"../runbook.md"_s, u"broken: there is no runbook.md in the site; near guides/runbook.md"_s);
    row(u"../../../../etc/passwd"_s, u"broken: it leads out of the site"_s);
    row(u"/nowhere/at/all"_s,
        u"broken: it begins at the root of the web server, and nothing of the site is there"_s);
    row(QString(5000, u'x'), u"broken: the address has more than 4096 characters"_s);
}

void LinkTest::findsWhereALinkLeads()
{
    QFETCH(const QString, address);
    QFETCH(const QString, link);
    const SitePage &page = *findPage(m_site, u"guides/runbook.md"_s);
    PageLink found = resolveLink(*m_files, m_site, page, address);
    if (found.kind == PageLink::Kind::Broken)
        found.nearest = likelyPage(m_site, page, address);
    QCOMPARE(printed(found), link);
}

void LinkTest::readsLinksOfACopiedReadmeFromWhereItStands()
{
    const Result<Site> site =
        open({{u"README.md"_s, "# R\n"}, {u"docs/setup.md"_s, ""}, {u"CONTRIBUTING.md"_s, ""}});
    QVERIFY(site);
    QCOMPARE(printed(resolveLink(*m_files, *site, *site->home(), u"docs/setup.md"_s)), u"page setup.md"_s);
    QCOMPARE(printed(resolveLink(*m_files, *site, *site->home(), u"setup.md"_s)), u"page setup.md"_s);
    QCOMPARE(printed(resolveLink(*m_files, *site, *site->home(), u"CONTRIBUTING.md"_s)),
             u"file beside CONTRIBUTING.md"_s);
    initTestCase();
}

void LinkTest::writesAddressesAsMkDocsDoes_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("built");
    QTest::addColumn<QString>("plain"); // without use_directory_urls

    const auto row = [](const QString &from, const QString &address, const QString &built,
                        const QString &plain) {
        QTest::newRow(qPrintable(from + u' ' + address)) << from << address << built << plain;
    };
    row(u"guides/runbook.md"_s, u"index.md"_s, u"../"_s, u"index.html"_s);
    row(u"guides/runbook.md"_s, u"set%20up.md#a"_s, u"../set%20up/#a"_s, u"set%20up.html#a"_s);
    row(u"guides/index.md"_s, u"runbook.md"_s, u"runbook/"_s, u"runbook.html"_s);
    row(u"index.md"_s, u"guides/index.md"_s, u"guides/"_s, u"guides/index.html"_s);
    row(u"guides/runbook.md"_s, u"../index.md"_s, u"../../"_s, u"../index.html"_s);
    row(u"index.md"_s, u"index.md"_s, u"./"_s, u"index.html"_s);
    row(u"guides/runbook.md"_s, u"../img/flow.png"_s, u"../../img/flow.png"_s, u"../img/flow.png"_s);
    row(u"guides/runbook.md"_s, u"gone.md"_s, u"gone.md"_s, u"gone.md"_s);
    row(u"guides/runbook.md"_s, u"#x"_s, u"#x"_s, u"#x"_s);
    row(u"guides/runbook.md"_s, u"https://example.com"_s, u"https://example.com"_s, u"https://example.com"_s);
    row(u"guides/runbook.md"_s, u"/index.md"_s, u"/index.md"_s, u"/index.md"_s);
}

void LinkTest::writesAddressesAsMkDocsDoes()
{
    QFETCH(const QString, from);
    QFETCH(const QString, address);
    QFETCH(const QString, built);
    QFETCH(const QString, plain);
    Site site = m_site;
    QCOMPARE(builtAddress(site, *findPage(site, from), address), built);
    site.config.usesDirectoryUrls = false;
    QCOMPARE(builtAddress(site, *findPage(site, from), address), plain);
}

QTEST_GUILESS_MAIN(LinkTest)
#include "tst_link.moc"
