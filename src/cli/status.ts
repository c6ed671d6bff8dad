import { DataAccess } from '../graph/access.js'
import { ShapeCache } from '../graph/shape-cache.js'
import { capabilitiesOf } from '../graph/capabilities.js'
import { counts, version } from '../status/status.relations.js'
import type { Session } from './session.js'

/** Prints what the graph holds, and what the server can do. */
export const printStatus = async ({ graph, address }: Session): Promise<void> => {
  const data = new DataAccess(graph, new ShapeCache())
  const state = (await data.flat(version)) as { version: number; changedAt: string } | null
  const { neo4jVersion, neo4jEdition, gdsVersion } = await capabilitiesOf(graph)
  console.log(`database  ${address}, Neo4j ${neo4jVersion} ${neo4jEdition}, GDS ${gdsVersion ?? 'absent'}`)
  console.log(`data      version ${state?.version ?? 0}, changed ${state?.changedAt ?? 'never'}`)
  for (const { kind, count } of (await data.flat(counts)) as { kind: string; count: number }[])
    console.log(`${String(count).padStart(9)} ${kind}`)
}
