import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '../errors.js'
import { inPackage } from '../root.js'
import type { Graph } from './graph.js'
import { writeQuery } from './query-file.js'

export interface Migration {
  name: string
  checksum: string
  /** Schema commands, each run on its own. */
  commands: string[]
}

const folder = inPackage('schema', 'migrations')

/** Every migration, in the order of its number. */
export const loadMigrations = (from = folder): Migration[] =>
  readdirSync(from)
    .filter((file) => /^V\d{4}__[a-z0-9_]+\.cypher$/.test(file))
    .toSorted()
    .map((file) => {
      const text = readFileSync(`${from}/${file}`, 'utf8')
      const code = text
        .split('\n')
        .filter((line) => !line.startsWith('//'))
        .join('\n')
      return {
        name: file.slice(0, -'.cypher'.length),
        checksum: createHash('sha256').update(text).digest('hex'),
        commands: code
          .split(';')
          .map((command) => command.trim())
          .filter(Boolean),
      }
    })

/** A command that was carried out before a crash could note its migration must not fail the second time. */
const repeatable = (command: string): string => command.replace(/^(CREATE (?:CONSTRAINT|(?:[A-Z]+ )?INDEX) \w+)/, '$1 IF NOT EXISTS')

/** Migrations that the graph has been through: name and checksum. */
export const appliedMigrations = async (graph: Graph): Promise<Map<string, string>> =>
  new Map((await graph.read(writeQuery('migrate/applied'))).map(({ name, checksum }) => [name as string, checksum as string]))

/** Brings the graph to the newest schema. Refuses when a migration was edited after it had been applied. */
export const migrate = async (graph: Graph, migrations = loadMigrations(), now = new Date().toISOString()): Promise<string[]> => {
  const applied = await appliedMigrations(graph)
  for (const name of applied.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new AppError(
        'MIGRATION_CHANGED',
        `The graph has been through the migration ${name}, which this version does not know.`,
        'Run the version of the program that wrote this graph, or a later one.',
      )
    }
  }
  const done: string[] = []
  for (const { name, checksum, commands } of migrations) {
    const before = applied.get(name)
    if (before === checksum) continue
    if (before) {
      throw new AppError(
        'MIGRATION_CHANGED',
        `The migration ${name} was edited after it had been applied.`,
        'Restore it and add a new migration with the change.',
      )
    }
    for (const command of commands) await graph.alter(repeatable(command))
    await graph.write((run) => run(writeQuery('migrate/record'), { name, checksum, now }))
    done.push(name)
  }
  if (done.length) await graph.alter(writeQuery('migrate/await-indexes'))
  return done
}
