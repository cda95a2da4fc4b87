// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/labelkey.h"

#include <QHash>
#include <QString>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Keys {
    Clue::Kind kind;
    QStringView names; ///< separated by spaces
};

// As they stand in alerts of Prometheus, Kubernetes, OpenTelemetry, Istio, Grafana, PagerDuty, Opsgenie,
// Datadog and Sentry, without their usual prefixes.
constexpr Keys known[] = {
    {Clue::Kind::Pod, u"pod pod_name podname pods"},
    {Clue::Kind::Workload,
     u"service service_name servicename svc app app_name appname application application_name app_kubernetes_io_name "
     "app_kubernetes_io_instance app_kubernetes_io_component k8s_app component component_name "
     "deployment deployment_name statefulset daemonset cronjob cronjob_name job_name workload workload_name "
     "microservice entity entity_ref function function_name project project_name project_slug repository "
     "repo consumer upstream service_summary affected_service impacted_service source_service kubernetes_id"},
    {Clue::Kind::Label, u"service_id serviceid integration_id project_id"},
    {Clue::Kind::Data,
     u"database database_name db db_name dbname datname db_instance_identifier dbinstanceidentifier topic "
     "topic_name queue queue_name queuename bucket bucket_name bucketname table stream cache resource"},
    {Clue::Kind::Job, u"job scrape_job"},
    {Clue::Kind::Container, u"container container_name containername"},
    {Clue::Kind::Namespace, u"namespace namespace_name ns"},
    {Clue::Kind::Cluster, u"cluster cluster_name clustername"},
    {Clue::Kind::Owner,
     u"team team_name team_summary teams_name teams_summary owner owners squad group assigned_to assignee responder responders tribe"},
    {Clue::Kind::AlertName,
     u"alertname alert alert_name alert_title rule rulename rule_name monitor monitor_name check check_name title "
     "subject summary incident name message description"},
    {Clue::Kind::Host,
     u"instance host hostname host_name url http_url target endpoint address server server_address server_name "
     "domain site vhost fqdn"},
    {Clue::Kind::Url, u"runbook_url runbook runbookurl dashboard_url dashboardurl dashboard link playbook"},
    {Clue::Kind::ToolUrl,
     u"generatorurl externalurl external_url silenceurl panelurl imageurl html_url self href source_url avatar "
     "receiver from client_url icon_url ruleurl valuestring client via"},
};

constexpr QStringView silent =
    u"severity env environment stage region zone availability_zone prometheus status state priority urgency "
    "fingerprint groupkey version id uid node nodename image os level type method code phase condition "
    "startsat endsat starts_at ends_at created_at updated_at time timestamp date orgid org tenant account "
    "account_id truncatedalerts color username user emoji channel routing_key event_action event_type dedup_key "
    "http https from_state to_state";

QHash<QString, std::optional<Clue::Kind>> makeTable()
{
    QHash<QString, std::optional<Clue::Kind>> table;
    for (const Keys &keys : known) {
        for (const QStringView name : keys.names.split(u' '))
            table.insert(name.toString(), keys.kind);
    }
    for (const QStringView name : silent.split(u' '))
        table.insert(name.toString(), std::nullopt);
    return table;
}

/// In lower case, with `_` between its words.
QString comparable(QStringView key)
{
    QString text = key.trimmed().toString().toLower();
    for (QChar &c : text) {
        if (c == u'-' || c == u'.' || c == u'/' || c == u' ')
            c = u'_';
    }
    return text;
}

const QHash<QString, std::optional<Clue::Kind>> &table()
{
    static const QHash<QString, std::optional<Clue::Kind>> made = makeTable();
    return made;
}

} // namespace

bool isKnownLabel(QStringView key)
{
    return table().contains(comparable(key));
}

std::optional<Clue::Kind> kindOfLabel(QStringView key)
{
    QString name = comparable(key);
    // The longest ending that is known: `label_app_kubernetes_io_name`, `k8s.deployment.name`,
    // `exported_service`.
    while (!name.isEmpty()) {
        if (const auto found = table().constFind(name); found != table().cend())
            return *found;
        const qsizetype next = name.indexOf(u'_');
        name = next < 0 ? QString() : name.sliced(next + 1);
    }
    return Clue::Kind::Label;
}

} // namespace cairn
