// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "plannedgraphview.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "graph/plannedgraph.h"
#include "portal.h"
#include "store/schema.h"

#include <algorithm>
#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The entities of the descriptors among the files.
std::vector<Entity> entitiesOf(const Workspace &files)
{
    std::vector<Entity> entities;
    const ReadTarget nothing = [](const QString &target) -> Result<QByteArray> {
        return failure(ErrorKind::NotFound, target);
    };
    for (const auto &[path, file] : files.files()) {
        const QString name = path.section(u'/', -1);
        if (name != u"catalog-info.yaml" && name != u"catalog-info.yml")
            continue;
        DescriptorFile content = readDescriptors(path, readYaml(file.content), nothing);
        std::ranges::move(content.entities, std::back_inserter(entities));
    }
    return entities;
}

Result<GraphPicture> pictureOf(const Home &home, const Workspace &files, double scale,
                               const Progress &progress)
{
    const std::vector<Entity> entities = entitiesOf(files);
    if (entities.empty())
        return GraphPicture();
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<CatalogGraph> graph = plannedGraph(*catalog, entities);
    if (!graph)
        return std::unexpected(graph.error());
    std::vector<int> nodes(size_t(graph->size()));
    std::iota(nodes.begin(), nodes.end(), 0);
    const auto isPlanned = [&](int node) {
        return std::ranges::any_of(
            entities, [&](const Entity &entity) { return entity.ref.canonical() == graph->node(node).ref; });
    };
    const auto others = std::ranges::stable_partition(nodes, isPlanned);
    const size_t roots = nodes.size() - others.size();
    return drawGraph(*graph, partOf(*graph, std::move(nodes), roots, EdgeFilter::all()), {.scale = scale},
                     progress);
}

} // namespace

PlannedGraphView::PlannedGraphView(QObject *parent)
    : QObject(parent), m_question(this)
{
    connect(this, &PlannedGraphView::previewChanged, this, &PlannedGraphView::draw);
}

void PlannedGraphView::setPreview(PathPreview *preview)
{
    if (m_preview == preview)
        return;
    if (m_preview)
        m_preview->disconnect(this);
    m_preview = preview;
    if (preview)
        connect(preview, &PathPreview::changed, this, &PlannedGraphView::draw);
    Q_EMIT previewChanged();
}

bool PlannedGraphView::isPlanned(const QString &ref) const
{
    return std::ranges::any_of(m_picture.nodes(),
                               [&](const GraphRow &row) { return row.isRoot && row.ref == ref; });
}

void PlannedGraphView::draw()
{
    if (!m_preview || m_preview->isBusy() || !m_preview->plan())
        return;
    m_question.ask(
        [home = Portal::instance().home(), files = m_preview->plan()->workspace, scale = m_textScale](
            const std::stop_token &stop) { return pictureOf(home, files, scale, {stop, {}}); },
        [this](Result<GraphPicture> picture) {
            m_picture.assign(picture.value_or(GraphPicture()));
            Q_EMIT drawn();
        });
}

} // namespace cairn
