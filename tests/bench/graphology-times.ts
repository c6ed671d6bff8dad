import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import closeness from 'graphology-metrics/centrality/closeness.js'
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js'
import eigenvector from 'graphology-metrics/centrality/eigenvector.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import { randomFrom } from '../../src/measures/random.js'

/** Times graphology as networkx_times.py times networkx: a line of JSON a measure in, a line out. A process of its own can be ended. */

type Scores = Record<string, number>
/** The types of these CommonJS modules stand under their default; Node gives what they export itself. */
const callable = (exported: unknown) => exported as (graph: UndirectedGraph, options: object) => Scores
const measures: Record<string, (graph: UndirectedGraph) => Scores> = {
  nothing: () => ({}),
  degree: (graph) => degreeCentrality(graph),
  closeness: (graph) => callable(closeness)(graph, { wassermanFaust: true }),
  betweenness: (graph) => callable(betweenness)(graph, { normalized: false, getEdgeWeight: null }),
  PageRank: (graph) => callable(pagerank)(graph, { getEdgeWeight: null, tolerance: 1e-9, maxIterations: 1_000 }),
  eigenvector: (graph) => callable(eigenvector)(graph, { getEdgeWeight: null, tolerance: 1e-9, maxIterations: 1_000 }),
  Louvain: (graph) => callable(louvain)(graph, { getEdgeWeight: 'weight', rng: randomFrom(42) }),
}

const graphAt = (path: string): UndirectedGraph => {
  const [nodes, ...links] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const graph = new UndirectedGraph()
  for (let node = 0; node < Number(nodes); node++) graph.addNode(node)
  for (const link of links) {
    const [a, b, weight] = link.split(' ')
    graph.addUndirectedEdge(a, b, { weight: Number(weight) })
  }
  return graph
}

const graphs = new Map<string, UndirectedGraph>()
console.log(JSON.stringify({ measures: Object.keys(measures) }))
for await (const line of createInterface({ input: process.stdin })) {
  const { measure, path } = JSON.parse(line) as { measure: string; path: string }
  const graph = graphs.get(path) ?? graphAt(path)
  graphs.clear()
  graphs.set(path, graph)
  const begun = performance.now()
  const found = measures[measure]!(graph)
  const ms = performance.now() - begun
  console.log(JSON.stringify({ ms, values: Object.keys(found).length > 0 ? graph.mapNodes((node) => found[node]!) : [] }))
}
