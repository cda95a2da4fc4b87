// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "answersheet.h"

#include <utility>

namespace cairn {

AnswerSheet::AnswerSheet(const CatalogGraph &graph)
    : m_graph(graph), m_isShown(size_t(graph.size()))
{}

void AnswerSheet::head(const QString &text)
{
    GraphAnswerRow row;
    row.heading = text;
    m_answer.rows.push_back(std::move(row));
}

void AnswerSheet::add(int node, const QString &why)
{
    const GraphNode &of = m_graph.node(node);
    m_answer.rows.push_back({{},
                             of.ref,
                             of.title,
                             of.kind,
                             of.lifecycle,
                             of.owner < 0 ? QString() : titleOf(of.owner),
                             why,
                             of.isMissing});
    ++m_answer.entities;
    show(node);
}

void AnswerSheet::show(int node, bool isRoot)
{
    if (m_isShown[size_t(node)])
        return;
    m_isShown[size_t(node)] = true;
    m_answer.nodes.push_back(node);
    if (isRoot)
        m_answer.roots = m_answer.nodes.size();
}

void AnswerSheet::connect(const GraphEdge &edge)
{
    show(edge.from);
    show(edge.to);
    if (m_connected.insert(edge).second)
        m_answer.edges.push_back(edge);
}

QString AnswerSheet::reading(const GraphEdge &edge, int from) const
{
    const bool isForward = edge.from == from;
    const QString other = titleOf(isForward ? edge.to : edge.from);
    switch (edge.type) {
    case EdgeType::DependsOn:
        return (isForward ? tr("depends on %1") : tr("needed by %1")).arg(other);
    case EdgeType::ConsumesApi:
        return (isForward ? tr("consumes %1") : tr("consumed by %1")).arg(other);
    case EdgeType::ProvidesApi:
        return (isForward ? tr("provides %1") : tr("provided by %1")).arg(other);
    case EdgeType::PartOf:
        return (isForward ? tr("part of %1") : tr("%1 is a part of it")).arg(other);
    case EdgeType::OwnedBy:
        return (isForward ? tr("owned by %1") : tr("owns %1")).arg(other);
    case EdgeType::MemberOf:
        return (isForward ? tr("member of %1") : tr("%1 is a member")).arg(other);
    case EdgeType::ChildOf:
        return (isForward ? tr("belongs to %1") : tr("%1 belongs to it")).arg(other);
    }
    return {};
}

GraphAnswer AnswerSheet::finish(const QString &summary) &&
{
    m_answer.summary = summary;
    return std::move(m_answer);
}

GraphAnswer AnswerSheet::finishEmpty(const QString &what, const QString &meaning) &&
{
    m_answer.summary = what;
    m_answer.remark = meaning;
    return std::move(m_answer);
}

} // namespace cairn
