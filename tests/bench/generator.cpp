// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "generator.h"

#include <QStringList>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr std::array areas{"payment", "billing",      "ledger",    "checkout",  "catalog",
                           "search",  "identity",     "fraud",     "shipping",  "inventory",
                           "pricing", "notification", "analytics", "reporting", "messaging",
                           "media",   "support",      "risk",      "tax",       "session"};
constexpr std::array nouns{"service", "worker", "api", "gateway", "consumer", "proxy",
                           "indexer", "portal", "job", "router",  "store",    "monitor"};
constexpr std::array tags{"java",  "go",       "python", "rust",   "grpc", "rest",
                          "kafka", "postgres", "tier-1", "tier-2", "pci",  "react"};
constexpr std::array lifecycles{"experimental", "production", "production", "production", "deprecated"};

/// Draws without the standard distributions, whose results differ between libraries.
class Writer final
{
public:
    Writer(int count, unsigned seed)
        : m_random(seed)
    {
        m_domains = names("domain", qMax(1, count / 100));
        m_systems = names("system", qMax(1, count * 5 / 100));
        m_groups = names("team", qMax(2, count * 3 / 100));
        m_users = names("user", qMax(2, count * 15 / 100));
        m_apis = names("api", qMax(1, count * 15 / 100));
        m_resources = names("resource", qMax(1, count * 10 / 100));
        const auto others = m_domains.size() + m_systems.size() + m_groups.size() + m_users.size()
                            + m_apis.size() + m_resources.size();
        m_components = names("component", count - int(others));
    }

    TreeContent write()
    {
        for (const QByteArray &name : std::as_const(m_domains))
            put("domains", name, "Domain", "  owner: " + pick(m_groups) + "\n");
        for (const QByteArray &name : std::as_const(m_systems))
            put("systems", name, "System",
                "  owner: " + pick(m_groups) + "\n  domain: " + pick(m_domains) + "\n");
        for (qsizetype at = 0; at < m_groups.size(); ++at)
            put("groups", m_groups[at], "Group",
                "  type: team\n  children: []\n"
                    + (at ? "  parent: " + m_groups[qsizetype(draw(unsigned(at)))] + "\n" : QByteArray()));
        for (const QByteArray &name : std::as_const(m_users))
            put("users", name, "User",
                "  profile: {displayName: " + name + ", email: " + name + "@example.com}\n  memberOf: ["
                    + pick(m_groups) + ", " + pick(m_groups) + "]\n");
        for (const QByteArray &name : std::as_const(m_apis))
            put("apis", name, "API", common("openapi") + "  definition: |\n" + definition(name));
        for (const QByteArray &name : std::as_const(m_resources))
            put("resources", name, "Resource",
                "  type: database\n  owner: " + pick(m_groups) + "\n  system: " + pick(m_systems) + "\n");
        for (const QByteArray &name : std::as_const(m_components))
            put("components", name, "Component",
                common("service") + references("providesApis", m_apis, {}, 2)
                    + references("consumesApis", m_apis, {}, 4)
                    + references("dependsOn", m_resources, "resource:", 3));
        m_files.insert(u"catalog-info.yaml"_s,
                       "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: root\nspec:\n"
                       "  targets:\n    - ./*/*/*.yaml\n");
        return std::move(m_files);
    }

private:
    unsigned draw(unsigned below) { return unsigned(m_random() % below); }
    template <typename List>
    QByteArray pick(const List &list)
    {
        return QByteArray(list[draw(unsigned(list.size()))]);
    }

    QByteArrayList names(const char *kind, int count)
    {
        QByteArrayList made;
        for (int at = 0; at < count; ++at)
            made += pick(areas) + "-" + pick(nouns) + "-" + kind + "-" + QByteArray::number(at);
        return made;
    }

    QByteArray common(const char *type)
    {
        return QByteArray("  type: ") + type + "\n  lifecycle: " + pick(lifecycles)
               + "\n  owner: " + pick(m_groups) + "\n  system: " + pick(m_systems) + "\n";
    }

    QByteArray references(const char *field, const QByteArrayList &targets, const char *prefix, unsigned most)
    {
        QByteArrayList chosen;
        for (unsigned left = draw(most + 1); left > 0; --left)
            chosen += (prefix ? QByteArray(prefix) : QByteArray()) + pick(targets);
        return chosen.isEmpty() ? QByteArray() : QByteArray("  ") + field + ": [" + chosen.join(", ") + "]\n";
    }

    QByteArray definition(const QByteArray &name)
    {
        QByteArray text =
            "    openapi: \"3.0.0\"\n    info: {title: " + name + ", version: 1.0.0}\n    paths:\n";
        for (unsigned left = 2 + draw(5); left > 0; --left)
            text += "      /v1/" + pick(areas) + QByteArray::number(left)
                    + ":\n        get:\n          summary: List the records\n"
                      "          responses:\n            '200': {description: ok}\n";
        return text;
    }

    void put(const char *folder, const QByteArray &name, const char *kind, const QByteArray &spec)
    {
        const int shard = int(m_files.size() / 100);
        QByteArray text = QByteArray("apiVersion: backstage.io/v1alpha1\nkind: ") + kind
                          + "\nmetadata:\n  name: " + name + "\n  description: Handles " + pick(areas)
                          + " requests for " + pick(areas) + " customers.\n";
        if (QByteArrayView(kind) != "User" && QByteArrayView(kind) != "Group")
            text += "  labels: {tier: \"" + QByteArray::number(1 + draw(3))
                    + "\"}\n  annotations:\n    github.com/project-slug: acme/" + name
                    + "\n    backstage.io/techdocs-ref: dir:.\n  tags: [" + pick(tags)
                    + "]\n  links:\n    - {url: \"https://runbooks.example.com/" + name
                    + "\", title: Runbook}\n";
        m_files.insert(QString::fromLatin1(folder) + u"/%1/"_s.arg(shard, 4, 10, QChar(u'0'))
                           + QString::fromLatin1(name) + u".yaml"_s,
                       text + "spec:\n" + spec);
    }

    std::mt19937 m_random;
    QByteArrayList m_domains, m_systems, m_groups, m_users, m_apis, m_resources, m_components;
    TreeContent m_files;
};

} // namespace

TreeContent generateCatalog(int count, unsigned seed)
{
    return Writer(count, seed).write();
}

} // namespace cairn::bench
