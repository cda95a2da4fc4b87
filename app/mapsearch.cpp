// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapsearch.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace cairn {

namespace {

/// 0 where the title begins with the text, 1 where a word of it does, 2 elsewhere.
int rankOf(const QString &title, const QString &text)
{
    const qsizetype at = title.indexOf(text, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 0;
    return at > 0 && !title[at - 1].isLetterOrNumber() ? 1 : 2;
}

} // namespace

std::vector<int> findOnMap(const CatalogGraph &graph, const QString &text, const std::stop_token &stop)
{
    const QString wanted = text.simplified();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::tuple<int, qsizetype, int>> found;
    for (int node = 0; node < graph.size() && !words.isEmpty() && !stop.stop_requested(); ++node) {
        const GraphNode &of = graph.node(node);
        const QStringView name = QStringView(of.ref).sliced(of.ref.indexOf(u'/') + 1);
        const bool isFound = std::ranges::all_of(words, [&](const QString &word) {
            return of.title.contains(word, Qt::CaseInsensitive) || name.contains(word, Qt::CaseInsensitive);
        });
        if (isFound)
            found.emplace_back(std::min(rankOf(of.title, wanted), rankOf(name.toString(), wanted)),
                               of.title.size(), node);
    }
    std::ranges::sort(found);
    std::vector<int> nodes;
    for (const auto &[rank, length, node] : found)
        nodes.push_back(node);
    return nodes;
}

} // namespace cairn
