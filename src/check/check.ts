import { dataVersion } from '../graph/data-version.js'
import type { Graph } from '../graph/graph.js'
import { checkDerived } from './derived.js'
import { checkEntities } from './entities.js'
import { checkRecords } from './records.js'
import { told, type Find, type Finding, type Rule } from './rules.js'
import { checkSchema } from './schema.js'
import { checkStatements } from './statements.js'

export interface Report {
  /** Number of findings, those beyond the limit too. */
  findings: Map<Rule, number>
  /** Whether somebody wrote meanwhile: a finding may then be of what was half seen. */
  changed: boolean
}

/**
 * Checks a live graph for every rule of the model and tells what is wrong where, at most `most` findings a rule.
 * Everything is streamed: memory is bounded whatever the graph's size.
 */
export const check = async (
  graph: Graph,
  onFinding: (finding: Finding) => void,
  { most = 20, onStep }: { most?: number; onStep?: (step: string) => void } = {},
): Promise<Report> => {
  const findings: Report['findings'] = new Map()
  const find: Find = (rule, id, is, should) => {
    const count = (findings.get(rule) ?? 0) + 1
    findings.set(rule, count)
    if (count <= most) onFinding({ rule, id: String(id), is: told(is), should: told(should) })
  }
  const before = await dataVersion(graph)
  const steps = {
    schema: checkSchema,
    statements: checkStatements,
    'what is derived': checkDerived,
    entities: checkEntities,
    records: checkRecords,
  }
  for (const [step, work] of Object.entries(steps)) {
    onStep?.(step)
    await work(graph, find)
  }
  return { findings, changed: (await dataVersion(graph)) !== before }
}
