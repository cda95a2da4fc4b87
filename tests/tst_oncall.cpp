// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/oncall.h"

#include "store/ownership.h"
#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Whom to call, and on whose behalf: both follow the groups upwards.
class OnCallTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesContactsInTheOrderOfTrying();
    void putsRunbooksOfItsDocsBeforeThoseOfLinks();
    void namesTheGroupsAboveAGroup();
    void survivesAnOwnerThatIsNotThere();
    void endsWhereGroupsGoInACircle();
    void ownsWhatTheGroupsAboveOwn();
    void saysHowOneComesToOwn();
    void knowsWhatALinkIsFor_data();
    void knowsWhatALinkIsFor();

private:
    QStringList contactsOf(const QString &ref);

    std::unique_ptr<Database> m_catalog;
};

namespace {

const QByteArray catalogText = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  links:
    - {url: "https://x/board", title: Numbers, icon: dashboard}
    - {url: "https://x/runbook", title: Runbook}
    - {url: "https://x/chat", title: Shop room, type: chat}
spec: {type: service, lifecycle: production, owner: team}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: team
  title: The team
  links: [{url: "https://pager.x/1", title: Rota, type: on-call}, {url: "https://x/chat", title: Again, type: chat}]
spec: {type: team, parent: area, children: [], profile: {email: team@example.com}}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: area}
spec: {type: area, parent: root, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: root, title: Everybody}
spec: {type: root, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: round}
spec: {type: team, parent: about, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: about}
spec: {type: team, parent: round, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada}
spec: {memberOf: [team, round]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: lost}
spec: {type: service, lifecycle: production, owner: nobody}
)";

QString roleName(Contact::Role role)
{
    static const QStringList names{u"owner"_s,      u"on-call"_s, u"chat"_s,     u"email"_s,
                                   u"escalation"_s, u"runbook"_s, u"dashboard"_s};
    return names.value(int(role));
}

} // namespace

void OnCallTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put({{u"a.yaml"_s, catalogText}});
}

QStringList OnCallTest::contactsOf(const QString &ref)
{
    QStringList lines;
    const auto contacts = loadContacts(*m_catalog, loadEntity(*m_catalog, ref).value());
    for (const Contact &contact : contacts.value_or(std::vector<Contact>()))
        lines += u"%1: %2 %3"_s.arg(roleName(contact.role), contact.text,
                                    contact.ref.isEmpty() ? contact.url : contact.ref);
    return lines;
}

void OnCallTest::namesContactsInTheOrderOfTrying()
{
    QCOMPARE(contactsOf(u"component:default/shop"_s),
             (QStringList{
                 u"owner: The team group:default/team"_s, u"on-call: Rota https://pager.x/1"_s,
                 u"chat: Shop room https://x/chat"_s, u"email: team@example.com mailto:team@example.com"_s,
                 u"escalation: area group:default/area"_s, u"escalation: Everybody group:default/root"_s,
                 u"runbook: Runbook https://x/runbook"_s, u"dashboard: Numbers https://x/board"_s}));
}

void OnCallTest::putsRunbooksOfItsDocsBeforeThoseOfLinks()
{
    Database catalog = openTemporaryCatalog().value();
    test::ScratchSource{catalog}.put({{u"a.yaml"_s, catalogText}});
    QVERIFY(catalog.script(
        "INSERT INTO docs_site(id, source, folder, name, signature, is_missing) SELECT 1, id, '', 'Shop', x'', 0 FROM source;"
        "INSERT INTO entity_docs(entity, folder, url, line, col, site) SELECT id, '', '', 1, 1, 1 FROM entity "
        "  WHERE ref = 'component:default/shop' ON CONFLICT DO UPDATE SET site = 1;"
        "INSERT INTO docs_page(site, path, file, content_id, title) VALUES (1, 'index.md', '', x'', 'Shop'), "
        "  (1, 'night.md', '', x'', 'The runbook of the night'), (1, 'Playbooks/fire.md', '', x'', '');"));
    QStringList runbooks;
    const auto contacts =
        loadContacts(catalog, loadEntity(catalog, u"component:default/shop"_s).value()).value();
    for (const Contact &contact : contacts) {
        if (contact.role == Contact::Role::Runbook)
            runbooks += contact.text + u' ' + (contact.docsPage.isEmpty() ? contact.url : contact.docsPage);
    }
    QCOMPARE(runbooks, (QStringList{u"Playbooks/fire.md Playbooks/fire.md"_s,
                                    u"The runbook of the night night.md"_s, u"Runbook https://x/runbook"_s}));
}

void OnCallTest::namesTheGroupsAboveAGroup()
{
    QCOMPARE(contactsOf(u"group:default/area"_s), QStringList{u"escalation: Everybody group:default/root"_s});
}

void OnCallTest::survivesAnOwnerThatIsNotThere()
{
    QCOMPARE(contactsOf(u"component:default/lost"_s), QStringList{u"owner: nobody group:default/nobody"_s});
}

void OnCallTest::endsWhereGroupsGoInACircle()
{
    QCOMPARE(contactsOf(u"group:default/round"_s), QStringList{u"escalation: about group:default/about"_s});
}

void OnCallTest::ownsWhatTheGroupsAboveOwn()
{
    QStringList owners = ownersFor(*m_catalog, u"user:default/ada"_s).value();
    QCOMPARE(owners.first(), u"user:default/ada"_s);
    owners.sort();
    QCOMPARE(owners, (QStringList{u"group:default/about"_s, u"group:default/area"_s, u"group:default/root"_s,
                                  u"group:default/round"_s, u"group:default/team"_s, u"user:default/ada"_s}));
    QCOMPARE(ownersFor(*m_catalog, u"user:default/stranger"_s).value(),
             QStringList{u"user:default/stranger"_s});
}

void OnCallTest::saysHowOneComesToOwn()
{
    QStringList lines;
    const Result<std::vector<OwnershipPath>> paths = ownershipPaths(*m_catalog, u"user:default/ada"_s);
    QVERIFY(paths);
    for (const OwnershipPath &path : *paths)
        lines += path.owner + u" by "_s + path.steps.join(u" > "_s);
    lines.sort();
    QCOMPARE(lines, (QStringList{u"group:default/about by round > about"_s,
                                 u"group:default/area by The team > area"_s,
                                 u"group:default/root by The team > area > Everybody"_s,
                                 u"group:default/round by round"_s, u"group:default/team by The team"_s,
                                 u"user:default/ada by "_s}));
}

void OnCallTest::knowsWhatALinkIsFor_data()
{
    QTest::addColumn<QStringList>("link"); // type, icon, title, url
    QTest::addColumn<LinkRole>("role");
    using enum LinkRole;
    QTest::newRow("type") << QStringList{u"runbook"_s, u"chat"_s, u"Dashboard"_s, u""_s} << Runbook;
    QTest::newRow("icon before title") << QStringList{u""_s, u"dashboard"_s, u"Slack"_s, u""_s} << Dashboard;
    QTest::newRow("title") << QStringList{u""_s, u"web"_s, u"Playbook for nights"_s, u""_s} << Runbook;
    QTest::newRow("address") << QStringList{u""_s, u""_s, u"Room"_s, u"https://acme.slack.com/x"_s} << Chat;
    QTest::newRow("on call") << QStringList{u""_s, u""_s, u"PagerDuty"_s, u""_s} << OnCall;
    QTest::newRow("nothing known") << QStringList{u""_s, u""_s, u"Website"_s, u"https://example.com"_s}
                                   << Other;
}

void OnCallTest::knowsWhatALinkIsFor()
{
    QFETCH(const QStringList, link);
    QFETCH(const LinkRole, role);
    QCOMPARE(linkRole(link[0], link[1], link[2], link[3]), role);
}

QTEST_GUILESS_MAIN(OnCallTest)
#include "tst_oncall.moc"
