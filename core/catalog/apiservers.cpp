// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/apiservers.h"

#include "base/yaml.h"
#include "catalog/outlinewriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestWithServers = 2'000'000; // characters
constexpr size_t mostServers = 100;

class ServerReader final
{
public:
    std::vector<PageAddress> servers;

    void read(const Value &document)
    {
        if (document.find(u"openapi"))
            readOpenApi(document.find(u"servers"));
        else if (document.find(u"swagger"))
            add(u"https://"_s + document.textAt({u"host"}) + document.textAt({u"basePath"}));
        else if (document.find(u"asyncapi"))
            readAsyncApi(document.find(u"servers"));
    }

private:
    void readOpenApi(const Value *list)
    {
        if (!list || !list->list())
            return;
        for (const Value &server : *list->list())
            addChoices({server.textAt({u"url"})}, mapAt(server.find(u"variables")));
    }

    /// Version 2 has an address in one part, perhaps without its scheme, version 3 in two.
    void readAsyncApi(const Value *map)
    {
        for (const Member &member : mapAt(map)) {
            const Value &server = member.value;
            const QString scheme = server.textAt({u"protocol"}).toLower() + u"://"_s;
            const QString url = server.textAt({u"url"});
            addChoices({url.contains("://"_L1) ? url
                        : url.isEmpty() ? scheme + server.textAt({u"host"}) + server.textAt({u"pathname"})
                                        : scheme + url},
                       mapAt(server.find(u"variables")));
        }
    }

    void addChoices(QStringList urls, const Value::Map &variables)
    {
        for (const Member &variable : variables) {
            QStringList choices;
            if (const Value *listed = variable.value.find(u"enum"))
                choices = textsOf(listed);
            if (choices.isEmpty())
                choices = {variable.value.textAt({u"default"})};
            QStringList filled;
            for (const QString &url : std::as_const(urls)) {
                for (const QString &choice : std::as_const(choices)) {
                    if (size_t(filled.size()) < mostServers)
                        filled += QString(url).replace(u'{' + variable.key + u'}', choice);
                }
            }
            urls = filled;
        }
        for (const QString &url : std::as_const(urls))
            add(url);
    }

    void add(const QString &address)
    {
        static const QStringList schemes{u"http"_s, u"https"_s, u"ws"_s, u"wss"_s};
        const QUrl url(address);
        if (servers.size() >= mostServers || !schemes.contains(url.scheme()) || url.host().isEmpty())
            return;
        const PageAddress server(url);
        if (!std::ranges::contains(servers, server))
            servers.push_back(server);
    }
};

} // namespace

std::vector<PageAddress> apiServers(const QString &definition)
{
    if (definition.size() > longestWithServers)
        return {};
    const std::vector<YamlDocument> documents = readYaml(definitionYaml(definition));
    ServerReader reader;
    if (!documents.empty() && !documents.front().fault)
        reader.read(documents.front().root);
    return std::move(reader.servers);
}

} // namespace cairn
