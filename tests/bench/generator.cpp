// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "generator.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr std::array areas{"payment",    "billing",      "ledger",       "checkout",  "catalog",
                           "search",     "identity",     "fraud",        "shipping",  "inventory",
                           "pricing",    "notification", "analytics",    "reporting", "onboarding",
                           "messaging",  "media",        "support",      "risk",      "loyalty",
                           "compliance", "invoice",      "subscription", "profile",   "session",
                           "gateway",    "telemetry",    "scheduler",    "tax",       "recommendation"};
constexpr std::array nouns{"service", "worker",    "api",      "gateway",   "consumer", "producer", "proxy",
                           "sync",    "indexer",   "exporter", "importer",  "ui",       "portal",   "lib",
                           "sdk",     "job",       "bridge",   "router",    "store",    "cache",    "adapter",
                           "engine",  "dashboard", "monitor",  "reconciler"};
constexpr std::array variants{"core", "edge",     "global", "eu",      "us",       "apac",   "internal",
                              "fast", "public",   "legacy", "next",    "batch",    "shadow", "realtime",
                              "web",  "merchant", "mobile", "partner", "customer", "admin"};
constexpr std::array firstNames{"ada",   "alan",  "barbara", "claude", "dennis", "edsger",  "frances",
                                "grace", "hedy",  "ivan",    "john",   "leslie", "niklaus", "peter",
                                "radia", "shafi", "ursula",  "tim",    "vint",   "zohar"};
constexpr std::array lastNames{"lovelace", "turing", "liskov", "shannon", "ritchie", "dijkstra", "allen",
                               "hopper",   "lamarr", "wirth",  "naur",    "perlman", "franklin", "cerf",
                               "diffie",   "wang",   "dahl",   "lamport", "johnson", "hamilton"};
constexpr std::array languages{"java", "go", "python", "typescript", "kotlin", "rust", "cpp", "scala"};
constexpr std::array tags{"java",   "go",     "python", "rust",       "grpc",   "rest",       "kafka",
                          "redis",  "tier-1", "tier-2", "postgres",   "tier-3", "kubernetes", "pci",
                          "kotlin", "gdpr",   "react",  "typescript", "django", "spring-boot"};
constexpr std::array lifecycles{"experimental", "production", "production", "production", "deprecated"};
constexpr std::array componentTypes{"service", "service", "service", "website", "library", "worker"};
constexpr std::array resourceTypes{"database", "s3-bucket", "kafka-topic", "cache", "queue", "cluster"};
constexpr std::array apiTypes{"openapi", "openapi", "openapi", "asyncapi", "graphql", "grpc"};
constexpr std::array sentences{
    "Handles %a requests for %b customers.",
    "Owned by the %a team and used across %b.",
    "Streams %a events into the %b pipeline.",
    "Keeps the %a data model consistent with %b.",
    "Provides the %a capability to every %b channel; see the runbook before paging.",
    "Replaces the old %b batch flow with an event driven %a flow."};

/// Draws without the standard distributions, whose results differ between libraries.
class Writer final
{
public:
    Writer(int count, unsigned seed)
        : m_random(seed)
    {
        const auto area = [this] { return pick(areas); };
        m_domains = names(count / 100, area);
        m_systems = names(count * 5 / 100, [&] { return pick(variants) + "-" + area(); });
        m_groups = names(qMax(2, count * 3 / 100), [&] { return "team-" + area() + "-" + pick(variants); });
        m_users = names(count * 15 / 100, [&] { return pick(firstNames) + "." + pick(lastNames); });
        m_apis = names(count * 15 / 100, [&] { return area() + "-" + pick(variants) + "-api"; });
        m_resources = names(count * 10 / 100,
                            [&] { return area() + "-" + pick(variants) + "-" + pick(resourceTypes); });
        m_templates = names(count / 100, [&] { return pick(languages) + "-" + pick(nouns) + "-template"; });
        const auto others = m_domains.size() + m_systems.size() + m_groups.size() + m_users.size()
                            + m_apis.size() + m_resources.size() + m_templates.size();
        m_components =
            names(count - int(others), [&] { return area() + "-" + pick(variants) + "-" + pick(nouns); });
    }

    Files write()
    {
        writeOrganisation();
        writeTemplates();
        for (const QByteArray &name : std::as_const(m_apis))
            put("apis", name, "API",
                typed(apiTypes) + lifecycleOwnerSystem() + "  definition: |\n" + definition(name));
        for (const QByteArray &name : std::as_const(m_resources))
            put("resources", name, "Resource",
                typed(resourceTypes) + owner() + "  system: " + pick(m_systems) + "\n"
                    + (draw(5) == 0 ? list("dependsOn", some(m_resources, 1, "resource:")) : QByteArray()));
        for (const QByteArray &name : std::as_const(m_components))
            put("components", name, "Component",
                typed(componentTypes) + lifecycleOwnerSystem()
                    + (draw(10) == 0 ? "  subcomponentOf: " + pick(m_components) + "\n" : QByteArray())
                    + list("providesApis", some(m_apis, draw(3)))
                    + list("consumesApis", some(m_apis, draw(5)))
                    + list("dependsOn", some(m_resources, draw(4), "resource:")
                                            + some(m_components, draw(4), "component:default/")));
        QByteArray root = "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: root\n"
                          "  description: Every generated entity.\nspec:\n  type: file\n  targets:\n";
        for (const char *folder :
             {"domains", "systems", "groups", "users", "apis", "resources", "templates", "components"})
            root += QByteArray("    - ./") + folder + "/**/*.yaml\n";
        m_files.insert(u"catalog-info.yaml"_s, root);
        return std::move(m_files);
    }

private:
    unsigned draw(unsigned below) { return unsigned(m_random() % below); }
    template <typename List>
    QByteArray pick(const List &list)
    {
        return QByteArray(list[draw(unsigned(list.size()))]);
    }

    /// Names that are taken get a number, as people do it.
    template <typename Make>
    QByteArrayList names(int count, Make make)
    {
        QByteArrayList made;
        QHash<QByteArray, int> taken;
        for (int at = 0; at < qMax(1, count); ++at) {
            const QByteArray base = make();
            const int number = ++taken[base];
            made += number == 1 ? base : base + "-" + QByteArray::number(number);
        }
        return made;
    }

    QByteArrayList some(const QByteArrayList &from, unsigned count, const QByteArray &prefix = {})
    {
        QByteArrayList chosen;
        while (unsigned(chosen.size()) < std::min(count, unsigned(from.size()))) {
            if (const QByteArray one = prefix + pick(from); !chosen.contains(one))
                chosen += one;
        }
        return chosen;
    }

    static QByteArray list(const QByteArray &field, const QByteArrayList &items)
    {
        return items.isEmpty() ? QByteArray() : "  " + field + ":\n    - " + items.join("\n    - ") + "\n";
    }

    template <typename List>
    QByteArray typed(const List &types)
    {
        return "  type: " + pick(types) + "\n";
    }
    QByteArray owner()
    {
        static constexpr std::array prefixes{"", "group:", "group:default/"};
        return "  owner: " + pick(prefixes) + pick(m_groups) + "\n";
    }
    QByteArray lifecycleOwnerSystem()
    {
        return "  lifecycle: " + pick(lifecycles) + "\n" + owner() + "  system: " + pick(m_systems) + "\n";
    }

    void writeOrganisation()
    {
        for (qsizetype at = 0; at < m_domains.size(); ++at)
            put("domains", m_domains[at], "Domain",
                owner()
                    + (at % 4 == 3 ? "  subdomainOf: " + m_domains[qsizetype(draw(unsigned(at)))] + "\n"
                                   : QByteArray()));
        for (const QByteArray &name : std::as_const(m_systems))
            put("systems", name, "System", owner() + "  domain: " + pick(m_domains) + "\n");
        for (qsizetype at = 0; at < m_groups.size(); ++at)
            put("groups", m_groups[at], "Group",
                (at ? "  type: team\n" : "  type: root\n") + QByteArray("  profile:\n    displayName: ")
                    + m_groups[at] + "\n    email: " + m_groups[at] + "@example.com\n"
                    + (at ? "  parent: " + m_groups[qsizetype(draw(unsigned(1 + at / 2)))] + "\n"
                          : QByteArray())
                    + "  children: []\n");
        for (const QByteArray &name : std::as_const(m_users))
            put("users", name, "User",
                "  profile:\n    displayName: " + titled(name) + "\n    email: " + name + "@example.com\n"
                    + list("memberOf", some(m_groups, 1 + draw(3))));
    }

    void writeTemplates()
    {
        for (const QByteArray &name : std::as_const(m_templates))
            put("templates", name, "Template",
                owner()
                    + "  type: service\n  parameters:\n    - title: Basics\n      required:\n        - name\n"
                      "      properties:\n        name:\n          title: Name\n          type: string\n"
                      "          description: Unique name\n        owner:\n          title: Owner\n"
                      "          type: string\n  steps:\n    - id: log\n      name: Log\n"
                      "      action: debug:log\n      input:\n        message: \"Hello ${{ parameters.name }}\"\n"
                      "  output:\n    links:\n      - title: Repo\n"
                      "        url: \"https://example.com/${{ parameters.name }}\"\n",
                "scaffolder.backstage.io/v1beta3");
    }

    static QByteArray titled(QByteArray name)
    {
        name.replace('-', ' ').replace('.', ' ');
        for (qsizetype at = 0; at < name.size(); ++at) {
            if (at == 0 || name[at - 1] == ' ')
                name[at] = char(std::toupper(static_cast<unsigned char>(name[at])));
        }
        return name;
    }

    QByteArray definition(const QByteArray &name)
    {
        QByteArray text = "    openapi: \"3.0.0\"\n    info:\n      title: " + name + "\n      version: 1."
                          + QByteArray::number(draw(10)) + "." + QByteArray::number(draw(10))
                          + "\n    paths:\n";
        QByteArrayList paths;
        for (const char *area : areas)
            paths += area;
        for (const QByteArray &path : some(paths, 2 + draw(5)))
            text +=
                "      /v1/" + path + ":\n        get:\n          operationId: list" + titled(path)
                + "\n          summary: List " + path
                + " records\n          parameters:\n"
                  "            - {name: limit, in: query, schema: {type: integer}}\n          responses:\n"
                  "            '200': {description: ok, content: {application/json: {schema: {type: array, "
                  "items: {type: object}}}}}\n        post:\n          operationId: create"
                + titled(path) + "\n          responses:\n            '201': {description: created}\n";
        return text;
    }

    QByteArray description()
    {
        QByteArrayList parts;
        for (unsigned left = 1 + draw(3); left > 0; --left)
            parts += pick(sentences).replace("%a", pick(areas)).replace("%b", pick(areas));
        return parts.join(' ');
    }

    QByteArray details(const QByteArray &name)
    {
        QByteArrayList chosen = some(QByteArrayList(tags.begin(), tags.end()), 1 + draw(5));
        std::ranges::sort(chosen);
        return "  labels:\n    example.com/area: " + pick(areas) + "\n    tier: \""
               + QByteArray::number(1 + draw(3)) + "\"\n  annotations:\n    github.com/project-slug: acme/"
               + name + "\n    backstage.io/techdocs-ref: \"dir:.\"\n    pagerduty.com/service-id: P"
               + QByteArray::number(draw(0xffffff), 16).toUpper() + "A\n    example.com/cost-center: CC-"
               + QByteArray::number(1000 + draw(9000)) + "\n  tags:\n    - " + chosen.join("\n    - ")
               + "\n  links:\n    - url: \"https://dash.example.com/" + name
               + "\"\n      title: Dashboard\n      icon: dashboard\n    - url: \"https://runbooks.example.com/"
               + name + "\"\n      title: Runbook\n";
    }

    void put(const char *folder, const QByteArray &name, const char *kind, const QByteArray &spec,
             const char *apiVersion = "backstage.io/v1alpha1")
    {
        const QByteArrayView kindName(kind);
        QByteArray text = QByteArray("apiVersion: ") + apiVersion + "\nkind: " + kind
                          + "\nmetadata:\n  name: " + name + "\n";
        if (kindName != "User")
            text += "  title: " + titled(name) + "\n  description: " + description() + "\n";
        if (kindName != "User" && kindName != "Group" && kindName != "Domain")
            text += details(name);
        const int shard = m_written[folder]++ / 100;
        m_files.insert(QString::fromLatin1(folder) + u"/%1/"_s.arg(shard, 3, 10, QChar(u'0'))
                           + QString::fromLatin1(name) + u".yaml"_s,
                       text + "spec:\n" + spec);
    }

    std::mt19937 m_random;
    QByteArrayList m_domains, m_systems, m_groups, m_users, m_apis, m_resources, m_templates, m_components;
    QHash<QByteArrayView, int> m_written;
    Files m_files;
};

} // namespace

Files generateCatalog(int count, unsigned seed)
{
    return Writer(qMax(100, count), seed).write();
}

QByteArray edited(const QByteArray &file, int edit)
{
    const QByteArray key = "  note: Edit ";
    const QByteArray line = key + QByteArray::number(edit) + "\n";
    QByteArray text = file;
    if (const qsizetype earlier = text.indexOf(key); earlier >= 0)
        return text.replace(earlier, text.indexOf('\n', earlier) + 1 - earlier, line);
    return text.insert(text.indexOf('\n', text.indexOf("  name: ")) + 1, line);
}

} // namespace cairn::bench
