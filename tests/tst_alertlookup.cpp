// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/alertlookup.h"

#include "store/alerttext.h"
#include "store/schema.h"
#include "support/storing.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

/// What a reason rests on, in a word.
QString groundName(Reason::Ground ground)
{
    static const QStringList names{u"reference"_s, u"deployment"_s, u"statefulset"_s, u"daemonset"_s,
                                   u"cronjob"_s,   u"job"_s,        u"label"_s,       u"name"_s,
                                   u"title"_s,     u"host"_s,       u"url"_s,         u"link"_s,
                                   u"server"_s,    u"annotation"_s, u"selector"_s,    u"alertname"_s,
                                   u"beginning"_s, u"search"_s,     u"spelling"_s};
    return names[int(ground)];
}

/// JSON with quotes that need no escape in C++: `'` for `"`, `~` for one within a text.
QByteArray json(QByteArray text)
{
    return text.replace('~', "\\\"").replace('\'', '"');
}

QByteArray alertmanager(const QByteArray &labels, const QByteArray &annotations = {})
{
    return json(
               "{'version':'4','groupKey':'{}:{alertname=~X~}','status':'firing','receiver':'grafana','externalURL':'http://prometheus.example.com:9093','commonLabels':{'severity':'critical','env':'production','prometheus':'monitoring/k8s'},'alerts':[{'status':'firing','labels':{")
           + labels
           + json(
               ",'severity':'critical','cluster':'k8s-production','prometheus':'monitoring/k8s'},'annotations':{")
           + annotations
           + json(
               "},'startsAt':'2024-05-01T02:11:00Z','generatorURL':'https://prometheus.example.com/graph?g0.expr=up','fingerprint':'a1b2c3d4e5f60718'}]}");
}

} // namespace

class AlertLookupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAnAlertIsAbout_data();
    void findsWhatAnAlertIsAbout();
    void findsNothingByChance_data();
    void findsNothingByChance();
    void givesTheLikeliestReasonFirst();
    void saysWhereSeveralFit();
    void readsTheBeginningOfALongText();
    void namesWhatIsCutOff();

private:
    std::unique_ptr<Database> m_catalog;
};

void AlertLookupTest::initTestCase()
{
    QFile file(QStringLiteral(CAIRN_DATA "/alerts/catalog.yaml"));
    QVERIFY(file.open(QFile::ReadOnly));
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    QCOMPARE(test::ScratchSource{*m_catalog}.put({{u"a.yaml"_s, file.readAll()}}).entities, 27);
}

void AlertLookupTest::findsWhatAnAlertIsAbout_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found"); // reference, and what its first reason rests on

    const auto row = [](const char *name, const QByteArray &text, const char *found) {
        QTest::newRow(name) << text << QString::fromUtf8(found);
    };
    const char *service = "component:default/payment-service";
    const auto by = [&](const char *ground) { return QByteArray(service) + ' ' + ground; };

    // Names and references
    row("name", "payment-service", by("name"));
    row("name in other case", "Payment-Service", by("name"));
    row("name with underscores", "payment_service", by("name"));
    row("camel case", "PaymentService", by("name"));
    row("reference", "component:default/payment-service", by("reference"));
    row("reference of a kind", "api:payment-service", "api:default/payment-service reference");
    row("reference in another namespace", "component:ledger", "component:finance/ledger reference");
    row("reference in a sentence", "who runs component:default/payment-service?", by("reference"));
    row("one word", "gateway", "component:default/gateway name");
    row("title", "Order desk", "component:default/order-service title");
    row("group", "team-shop", "group:default/team-shop name");
    row("words", "edge gateway", "component:default/gateway title");
    row("typing error", "paymnt-servce", "component:default/payment-service spelling");
    row("copy in production", "payment-service-prod", by("name"));
    row("canary", "payment-service-canary", by("name"));

    // Kubernetes
    row("pod of a deployment", "payment-service-7d9f8b6c4-x2x9z", by("deployment"));
    row("pod with its namespace", "payments/payment-service-7d9f8b6c4-x2x9z", by("deployment"));
    row("pod as kubectl writes it", "pod/payment-service-7d9f8b6c4-x2x9z", by("deployment"));
    row("deployment as kubectl writes it", "deployment.apps/payment-service", by("label"));
    row("short deployment", "deploy/payment-service", by("label"));
    row("stateful set", "postgres-payments-0", "resource:default/postgres-payments statefulset");
    row("daemon set", "node-exporter-x2x9z", "component:default/node-exporter daemonset");
    row("cron job", "invoice-worker-28391040-bcdfg", "component:default/invoice-worker cronjob");
    row("pod of a longer name", "checkout-web-7d9f8b6c4-x2x9z", "component:default/checkout-web deployment");
    row("pod of a part of it", "payment-service-db-migrate-7d9f8b6c4-x2x9z", by("beginning"));
    row("pod known by its annotation", "pay-core-7d9f8b6c4-x2x9z", by("annotation"));
    row("kubectl get pods",
        "NAME                              READY   STATUS             RESTARTS   AGE\n"
        "payment-service-7d9f8b6c4-x2x9z   0/1     CrashLoopBackOff   17         64m\n",
        by("deployment"));
    row("event of Kubernetes",
        "Warning  BackOff  2m (x41 over 12m)  kubelet  Back-off restarting failed container app in pod "
        "order-service-6c8b9d7f5d-bcdfg_shop(1b2c3d4e-0000-1111-2222-333344445555)",
        "component:default/order-service deployment");

    // Hosts and addresses
    row("host in the cluster", "payment-service.payments.svc.cluster.local:8443", by("host"));
    row("host", "order-service.example.com", "component:default/order-service host");
    row("address", "https://payment-service.example.com/health", by("host"));
    row("address of a link", "https://shop.example.com/cart?id=1", "component:default/checkout link");
    row("address of an API", "GET https://api.example.com/users/v1/17/orders?x=1 returned 502",
        "component:default/user-keeper server");
    row("longest address of an API", "https://api.example.com/users/v1/rights/of/17",
        "component:default/desk-of-admins server");
    row("choice of a server's variable", "https://us.users.example.com/health",
        "component:default/user-keeper server");
    row("host of an API", "no answer of eu.users.example.com:443", "component:default/user-keeper server");
    row("runbook", "https://runbooks.example.com/payments/failures#card-declined", by("link"));
    row("dashboard", "https://grafana.example.com/d/pay123/payments?orgId=1&from=now-1h", by("link"));
    row("variable of a dashboard", "https://grafana.example.com/d/zzz/kubernetes?var-service=order-service",
        "component:default/order-service label");
    row("page of PagerDuty", "https://acme.pagerduty.com/service-directory/PPAY7Q2", by("annotation"));
    row("repository", "https://github.com/acme/payments-monorepo/pull/12", by("annotation"));

    // Whole messages
    row("Alertmanager",
        alertmanager(
            json(
                "'alertname':'KubePodCrashLooping','namespace':'payments','pod':'payment-service-7d9f8b6c4-x2x9z','container':'istio-proxy','job':'kube-state-metrics','instance':'10.1.2.3:8080'"),
            json(
                "'summary':'Pod is crash looping.','runbook_url':'https://runbooks.prometheus-operator.dev/kubepodcrashlooping'")),
        by("deployment"));
    row("Alertmanager with a service",
        alertmanager(json("'alertname':'HighErrorRate','service':'order-service','namespace':'payments'")),
        "component:default/order-service label");
    row("Alertmanager by its selector",
        alertmanager(json("'alertname':'HighLatency','service':'shop','tier':'front'")),
        "component:default/checkout selector");
    row("Alertmanager by Kubernetes labels",
        alertmanager(json("'alertname':'HighLatency','app':'web-front','track':'stable'")),
        "component:default/checkout-web selector");
    row("alert named in an annotation", alertmanager(json("'alertname':'CartIsSlow'")),
        "component:default/checkout-web annotation");
    row("alert with the name of a service", alertmanager(json("'alertname':'PaymentServiceErrorBudgetBurn'")),
        by("alertname"));
    row("database of an alert", alertmanager(json("'alertname':'PgDown','datname':'postgres-payments'")),
        "resource:default/postgres-payments label");
    row("topic of an alert",
        alertmanager(json("'alertname':'KafkaLag','topic':'payment-events-topic','consumergroup':'x'")),
        "resource:default/payment-events-topic label");
    row("Prometheus as text",
        "[FIRING:1] TargetDown (job=\"order-service\", instance=\"10.2.3.4:9090\", severity=\"critical\", "
        "prometheus=\"monitoring/k8s\")",
        "component:default/order-service label");
    row("labels with braces",
        "ALERTS{alertname=\"HighLatency\", alertstate=\"firing\", app_kubernetes_io_name=\"order-service\", env=\"production\"}",
        "component:default/order-service label");
    row("Grafana in a chat",
        "*[Alerting] Latency is high*\n\n*Service:* `order-service`\n*Severity:* critical\n*Environment:* production\n"
        "Value: B=1.24\nDashboard: https://grafana.example.com/d/abc/overview\n<https://grafana.example.com/alerting|Silence>",
        "component:default/order-service label");
    row("Grafana webhook",
        json(
            "{'receiver':'oncall','status':'firing','title':'[FIRING:1] Latency [critical]','message':'**Firing**\nLabels:\n - alertname = Latency\n - service_name = gateway\nSource: https://grafana.example.com/alerting/grafana/x/view','state':'alerting','alerts':[{'labels':{'alertname':'Latency','service_name':'gateway','grafana_folder':'prod'}}]}"),
        "component:default/gateway label");
    row("PagerDuty webhook",
        json(
            "{'event':{'event_type':'incident.triggered','data':{'id':'Q1ABCDEF','type':'incident','title':'Too many declined cards','html_url':'https://acme.pagerduty.com/incidents/Q1ABCDEF','service':{'id':'PPAY7Q2','type':'service_reference','summary':'Money in'},'urgency':'high','teams':[{'summary':'team-shop'}]}}}"),
        by("annotation"));
    row("PagerDuty event",
        json(
            "{'routing_key':'x','event_action':'trigger','payload':{'summary':'CPU at 99 %','severity':'critical','source':'order-service.example.com','component':'order-service','group':'production','class':'cpu'}}"),
        "component:default/order-service label");
    row("PagerDuty by text message", "ALRT #1042 on order-service: 5xx above 4 %. Reply 4:Ack, 6:Resolv",
        "component:default/order-service name");
    row("Opsgenie",
        json(
            "{'action':'Create','alert':{'alertId':'052652ac-5d1c','message':'[order-service] p99 above 2 s','tags':['critical','service:order-service'],'entity':'order-service','priority':'P1','teams':['team-shop'],'username':'x@example.com'}}"),
        "component:default/order-service label");
    row("Datadog",
        "[Triggered] [P2] Error rate on service:order-service env:production\n\n@slack-ops\nhttps://app.datadoghq.eu/monitors/123",
        "component:default/order-service label");
    row("Sentry",
        "New issue in pay-backend: NullPointerException at com.example.Main.run(Main.java:12)\nproject: acme/pay-backend",
        by("annotation"));
    row("a log line",
        "2024-05-01T02:11:00.123Z ERROR [order-service,5f1e,9a2b] c.a.o.Handler - upstream connect error",
        "component:default/order-service name");
    row("a sentence",
        "Customers say that the cart is empty, can someone look at checkout-web please? It has been like that for an hour",
        "component:default/checkout-web name");
    row("JSON that is cut off",
        json("{'alerts':[{'labels':{'alertname':'X','service':'order-service','severi"),
        "component:default/order-service label");
}

void AlertLookupTest::findsWhatAnAlertIsAbout()
{
    QFETCH(QByteArray, text);
    const Result<AlertAnswer> answer = lookUpAlert(*m_catalog, QString::fromUtf8(text));
    QVERIFY(answer);
    QVERIFY(!answer->hits.empty());
    const AlertHit &first = answer->hits.front();
    QTEST(first.ref + u' ' + groundName(first.reasons.front().ground), "found");
}

void AlertLookupTest::findsNothingByChance_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << QByteArray("   ");
    QTest::newRow("severity and environment")
        << alertmanager(json("'alertname':'Watchdog','instance':'10.0.0.1:9100'"));
    QTest::newRow("addresses of the monitoring") << QByteArray(
        "[FIRING:1] Watchdog https://prometheus.example.com/graph https://grafana.example.com/d/zzz/all");
    QTest::newRow("host of a shared tool") << QByteArray("https://grafana.example.com/");
    QTest::newRow("words of a sentence") << QByteArray(
        "It is critical that production payments work, said the man at the gateway of the checkout line today");
    QTest::newRow("first word of a summary")
        << alertmanager("\"alertname\":\"Watchdog\"", "\"summary\":\"Critical: gateway timeouts\"");
    QTest::newRow("words with hyphens") << QByteArray(
        "The job ran out-of-memory at the gateway-to-checkout hop, which is critical-path for us all today");
    QTest::newRow("numbers") << QByteArray("{\"a\": 1, \"b\": [2, 3.5], \"c\": null}");
    QTest::newRow("other pod") << QByteArray("nginx-6c8b9d7f5d-bcdfg");
    QTest::newRow("hashes") << QByteArray("a1b2c3d4e5f60718 052652ac-5d1c-46c0");
    QTest::newRow("control characters") << QByteArray("\x01\x02\x1f\x7f");
    QTest::newRow("quotes") << QByteArray("\"' OR 1=1; --");
}

void AlertLookupTest::findsNothingByChance()
{
    QFETCH(QByteArray, text);
    const Result<AlertAnswer> answer = lookUpAlert(*m_catalog, QString::fromUtf8(text));
    QVERIFY(answer);
    QStringList found;
    for (const AlertHit &hit : answer->hits)
        found += hit.ref + u' ' + groundName(hit.reasons.front().ground) + u' ' + hit.reasons.front().clue;
    QCOMPARE(found, QStringList());
}

void AlertLookupTest::givesTheLikeliestReasonFirst()
{
    const Result<AlertAnswer> answer =
        lookUpAlert(*m_catalog, u"{pod=\"payment-service-7d9f8b6c4-x2x9z\", team=\"team-payments\"}"_s);
    QVERIFY(answer);
    const AlertHit &hit = answer->hits.front();
    QCOMPARE(hit.ref, u"component:default/payment-service"_s);
    const Reason expected{
        Reason::Ground::Deployment, u"payment-service-7d9f8b6c4-x2x9z"_s, u"payment-service"_s, {}};
    QCOMPARE(hit.reasons.front(), expected);
    QVERIFY(std::ranges::none_of(answer->hits, [](const AlertHit &one) { return one.kind == u"Group"; }));
}

void AlertLookupTest::saysWhereSeveralFit()
{
    const Result<AlertAnswer> both = lookUpAlert(*m_catalog, u"payment-service"_s);
    QVERIFY(both);
    QVERIFY(both->isAmbiguous);
    QCOMPARE(both->hits[1].ref, u"api:default/payment-service"_s);
    const Result<AlertAnswer> one = lookUpAlert(*m_catalog, u"order-service"_s);
    QVERIFY(one && !one->isAmbiguous);
    const Result<AlertAnswer> two =
        lookUpAlert(*m_catalog, u"service=\"order-service\" service=\"gateway\""_s);
    QVERIFY(two && two->isAmbiguous);
    QCOMPARE(two->hits.size(), size_t(2));
}

void AlertLookupTest::readsTheBeginningOfALongText()
{
    const QString text = u"service=\"order-service\"\n"_s + QString(longestAlert, u'x');
    const Result<AlertAnswer> answer = lookUpAlert(*m_catalog, text);
    QVERIFY(answer && answer->isCut);
    QCOMPARE(answer->hits.front().ref, u"component:default/order-service"_s);
}

void AlertLookupTest::namesWhatIsCutOff()
{
    const Result<AlertAnswer> answer =
        lookUpAlert(*m_catalog, QString(longestAlert, u' ') + u"service=\"order-service\""_s);
    QVERIFY(answer && answer->isCut && answer->hits.empty());
    // Many pairs and deep lists are read in one go, too.
    QString pairs;
    for (int at = 0; at < 3000; ++at)
        pairs += u"k%1=\"v-%1\" "_s.arg(at);
    QVERIFY(lookUpAlert(*m_catalog, pairs));
    QVERIFY(lookUpAlert(*m_catalog, QString(30'000, u'[')));
    QVERIFY(lookUpAlert(*m_catalog, QString(30'000, u'a') + u'-' + QString(30'000, u'b')));
    // Patterns must not go over the same text again and again.
    for (const QString &part :
         {u"a-"_s, u"a."_s, u"\n"_s, u" >"_s, u"a@"_s, u"a: "_s, u"http://"_s, u"a=\""_s, u"\"'"_s})
        QVERIFY(lookUpAlert(*m_catalog, part.repeated(int(longestAlert / part.size()))));
}

QTEST_GUILESS_MAIN(AlertLookupTest)
#include "tst_alertlookup.moc"
