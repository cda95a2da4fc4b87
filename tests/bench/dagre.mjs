// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Lays out a graph of the standard input with dagre: {nodes: [[width, height]], edges: [[from, to]]} becomes
// {ms, edges: [[x, y, x, y, ...]]}. The time is that of the layout alone, without the start of node.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(process.env.CAIRN_NODE_MODULES + '/')
const dagre = require('@dagrejs/dagre')
const { nodes, edges } = JSON.parse(readFileSync(0, 'utf8'))
const graph = new dagre.graphlib.Graph({ multigraph: true })
graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: 56 })
nodes.forEach(([width, height], at) => graph.setNode(String(at), { width, height }))
edges.forEach(([from, to], at) => graph.setEdge(String(from), String(to), {}, String(at)))
const start = performance.now()
dagre.layout(graph)
const ms = performance.now() - start
const curves = edges.map(([from, to], at) =>
    graph.edge(String(from), String(to), String(at)).points.flatMap(({ x, y }) => [x, y]))
process.stdout.write(JSON.stringify({ ms, edges: curves }))
