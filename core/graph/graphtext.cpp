// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphtext.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Dark letters on a light ground of the same hue, as on the pages of the window.
struct KindColours {
    QLatin1StringView kind;
    QLatin1StringView ground;
    QLatin1StringView line;
};
constexpr KindColours kindColours[] = {
    {"component"_L1, "#DDF1EF"_L1, "#0B6B63"_L1}, {"api"_L1, "#ECE7F8"_L1, "#5B3FA8"_L1},
    {"resource"_L1, "#F9EBD9"_L1, "#8A4B08"_L1},  {"system"_L1, "#E0ECF8"_L1, "#1D5CA3"_L1},
    {"domain"_L1, "#F8E3EC"_L1, "#A0265B"_L1},    {"group"_L1, "#E9F0DD"_L1, "#3F6212"_L1},
    {"user"_L1, "#ECEEF1"_L1, "#4B5563"_L1},      {"template"_L1, "#F6EFD9"_L1, "#8A6600"_L1},
};
constexpr KindColours otherColours{{}, "#EDF0EE"_L1, "#5F6B66"_L1};

const KindColours &coloursOf(const QString &kind)
{
    const auto found = std::ranges::find(kindColours, kind, &KindColours::kind);
    return found == std::end(kindColours) ? otherColours : *found;
}

/// In quotes; in Graphviz' language a backslash begins a sign even there.
QString dotText(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    for (QChar &character : text) {
        if (character < u' ')
            character = u' ';
    }
    return u'"' + text + u'"';
}

/// Letters, digits and harmless signs as they are, all others as Mermaid's number codes.
QString mermaidText(const QString &text)
{
    QString safe;
    for (const char32_t character : text.toUcs4()) {
        const bool isPlain = character >= 0x80 || QChar::isLetterOrNumber(character)
                             || QStringView(u" -_.,/:()").contains(QChar(char16_t(character)));
        safe += isPlain ? QString::fromUcs4(&character, 1) : u"#%1;"_s.arg(uint(character));
    }
    return safe;
}

bool isRoot(const Neighbourhood &part, size_t at)
{
    return part.distances[at] == 0;
}

} // namespace

QString relationWords(EdgeType type)
{
    switch (type) {
    case EdgeType::DependsOn:
        return u"depends on"_s;
    case EdgeType::ConsumesApi:
        return u"consumes"_s;
    case EdgeType::ProvidesApi:
        return u"provides"_s;
    case EdgeType::PartOf:
        return u"part of"_s;
    case EdgeType::OwnedBy:
        return u"owned by"_s;
    case EdgeType::MemberOf:
        return u"member of"_s;
    case EdgeType::ChildOf:
        return u"child of"_s;
    }
    return {};
}

QString dotOf(const CatalogGraph &graph, const Neighbourhood &part)
{
    QString text =
        u"digraph catalog {\n"
        "  graph [rankdir=LR, bgcolor=white, pad=0.3, nodesep=0.3, ranksep=0.6, fontname=\"Inter\"]\n"
        "  node [shape=box, style=\"rounded,filled\", fontname=\"Inter\", fontsize=11, margin=\"0.18,0.08\"]\n"
        "  edge [color=\"#8A94A0\", fontcolor=\"#4A5561\", fontname=\"Inter\", fontsize=9, arrowsize=0.7]\n"_s;
    for (size_t at = 0; at < part.nodes.size(); ++at) {
        const GraphNode &node = graph.node(part.nodes[at]);
        const KindColours &colours = coloursOf(node.kind);
        text += u"  %1 [label=%2, tooltip=%1, color=\"%3\", fontcolor=\"%3\", fillcolor=\"%4\""_s.arg(
            dotText(node.ref), dotText(node.title), colours.line, colours.ground);
        if (node.isMissing)
            text += u", style=\"rounded,dashed\""_s;
        if (isRoot(part, at))
            text += u", penwidth=2.5"_s;
        text += u"]\n"_s;
    }
    for (const GraphEdge &edge : part.edges)
        text += u"  %1 -> %2 [label=%3]\n"_s.arg(dotText(graph.node(part.nodes[size_t(edge.from)]).ref),
                                                 dotText(graph.node(part.nodes[size_t(edge.to)]).ref),
                                                 dotText(relationWords(edge.type)));
    return text + u"}\n"_s;
}

QString mermaidOf(const CatalogGraph &graph, const Neighbourhood &part)
{
    QString text = u"flowchart LR\n"_s;
    QMap<QString, QStringList> classes;
    for (size_t at = 0; at < part.nodes.size(); ++at) {
        const GraphNode &node = graph.node(part.nodes[at]);
        const QString id = u"n%1"_s.arg(at);
        text += u"  %1[\"%2\"]\n"_s.arg(id, mermaidText(node.title));
        classes[node.isMissing                        ? u"missing"_s
                : coloursOf(node.kind).kind.isEmpty() ? u"other"_s
                                                      : node.kind] += id;
        if (isRoot(part, at))
            classes[u"root"_s] += id;
    }
    for (const GraphEdge &edge : part.edges)
        text += u"  n%1 -->|%2| n%3\n"_s.arg(edge.from).arg(relationWords(edge.type)).arg(edge.to);
    for (auto of = classes.constBegin(); of != classes.constEnd(); ++of) {
        const KindColours &colours = coloursOf(of.key());
        text +=
            of.key() == u"root" ? u"  classDef root stroke-width:3px\n"_s
            : of.key() == u"missing"
                ? u"  classDef missing fill:#FFFFFF,stroke:#8A94A0,color:#4A5561,stroke-dasharray:4 3\n"_s
                : u"  classDef %1 fill:%2,stroke:%3,color:%3\n"_s.arg(of.key(), colours.ground, colours.line);
        text += u"  class %1 %2\n"_s.arg(of->join(u','), of.key());
    }
    return text;
}

} // namespace cairn
