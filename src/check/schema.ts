import type { Graph } from '../graph/graph.js'
import { appliedMigrations, loadMigrations } from '../graph/migrate.js'
import { writeQuery } from '../graph/query-file.js'
import type { Find } from './rules.js'

const command = /^(?<does>CREATE|DROP) (?:CONSTRAINT|(?:[A-Z]+ )?INDEX) (?<name>\w+)/

/** Names of the indexes and constraints that all migrations together leave. */
const indexNames = (commands: readonly string[]): Set<string> => {
  const names = new Set<string>()
  for (const text of commands) {
    const { does, name = '' } = command.exec(text)?.groups ?? {}
    if (does === 'CREATE') names.add(name)
    if (does === 'DROP') names.delete(name)
  }
  return names
}

/** Migrations, and the indexes and constraints that they make. */
export const checkSchema = async (graph: Graph, find: Find): Promise<void> => {
  const migrations = loadMigrations()
  const applied = await appliedMigrations(graph)
  for (const { name, checksum } of migrations)
    if (applied.get(name) !== checksum)
      find('schema', name, applied.has(name) ? 'applied as it was before' : 'not applied', 'applied: run migrate')
  const states = new Map((await graph.read(writeQuery('check/indexes'))).map(({ name, state }) => [name, state]))
  for (const name of indexNames(migrations.flatMap(({ commands }) => commands)))
    if (states.get(name) !== 'ONLINE') find('schema', name, states.get(name) ?? 'absent', 'ONLINE')
}
