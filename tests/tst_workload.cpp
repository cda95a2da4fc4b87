// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/workload.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class WorkloadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWorkloadsFromPods_data();
    void tellsWorkloadsFromPods();
};

void WorkloadTest::tellsWorkloadsFromPods_data()
{
    QTest::addColumn<QString>("pod");
    QTest::addColumn<QStringList>("workloads"); // kind as a number, and name

    const auto row = [](const char *name, const QString &pod, const QStringList &workloads) {
        QTest::newRow(name) << pod << workloads;
    };
    row("deployment", u"payment-service-7d9f8b6c4-x2x9z"_s,
        {u"0 payment-service"_s, u"2 payment-service-7d9f8b6c4"_s});
    row("hash of ten", u"web-6c8b9d7f5d-bcdfg"_s, {u"0 web"_s, u"2 web-6c8b9d7f5d"_s});
    row("hash without digits", u"web-bcdfghjkl-zxcvb"_s, {u"0 web"_s, u"2 web-bcdfghjkl"_s});
    row("stateful set", u"postgres-payments-0"_s, {u"1 postgres-payments"_s});
    row("stateful set, many", u"kafka-broker-112"_s, {u"1 kafka-broker"_s});
    row("daemon set", u"node-exporter-x2x9z"_s, {u"2 node-exporter"_s});
    row("cron job", u"invoice-worker-28391040-bcdfg"_s,
        {u"3 invoice-worker"_s, u"4 invoice-worker-28391040"_s});
    row("job of a cron job", u"invoice-worker-28391040"_s, {u"3 invoice-worker"_s});
    row("a name", u"payment-service"_s, {});
    row("words of five letters", u"cross-border-rates"_s, {});
    row("one word", u"gateway"_s, {});
    row("a year", u"report-2024"_s, {});
    row("nothing before", u"-x2x9z"_s, {});
    row("empty", {}, {});
}

void WorkloadTest::tellsWorkloadsFromPods()
{
    QFETCH(QString, pod);
    QStringList found;
    for (const Workload &workload : workloadsOfPod(pod))
        found += u"%1 %2"_s.arg(int(workload.kind)).arg(workload.name);
    QTEST(found, "workloads");
}

QTEST_GUILESS_MAIN(WorkloadTest)
#include "tst_workload.moc"
