import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Graph } from '../../src/graph/graph.js'
import { importPath } from '../../src/ingest/import.js'
import { newFolder } from '../cli/program.js'

/** Imports a document made up for a test: one event, hosted by associations of these names. Its folder goes with `cleanUp`. */
export const importMadeUpEvent = async (graph: Graph, id: string, hosts: readonly string[]): Promise<void> => {
  const document = {
    id,
    event_key: id,
    source: { title: `Made for a test: ${id}`, publisher: 'tests', language: 'zh-Hans' },
    event: { name: `测试活动${id}`, date: '2024-05-14', place: null },
    hosts: hosts.map((name) => ({ name, role: 'host', role_text: '主办', kind: 'Association' })),
    bases: [],
    committees: [],
    alliances: [],
    people: [],
    other_orgs: [],
    agreements: [],
  }
  const path = join(newFolder(), `${id}.json`)
  writeFileSync(path, JSON.stringify(document))
  await importPath(graph, path, { by: 'test' })
}
