import type { Graph } from '../../src/graph/graph.js'

const nodes =
  'MATCH (n:Entity|Source|Statement|Name|ExternalId|Mention|Judgement|Document) RETURN labels(n) AS labels, properties(n) AS properties'
const ties =
  'MATCH (a:Entity|Source|Statement|Name|ExternalId|Mention|Judgement|Document)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties'

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** Everything the graph holds, one line each, in an order of its own: equal graphs give equal lists. */
export const dump = async (graph: Graph): Promise<string[]> =>
  [...(await graph.read(nodes)), ...(await graph.read(ties))].map(canonical).toSorted()

/** Lines that stand in one dump only. */
export const difference = (one: readonly string[], other: readonly string[]): { gone: string[]; added: string[] } => {
  const [left, right] = [new Set(one), new Set(other)]
  return { gone: one.filter((line) => !right.has(line)), added: other.filter((line) => !left.has(line)) }
}
