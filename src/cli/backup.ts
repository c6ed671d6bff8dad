import { resolve } from 'node:path'
import type { Command } from 'commander'
import { loadConfig, type Config } from '../config.js'
import { AppError } from '../errors.js'
import { dataVersion } from '../graph/data-version.js'
import { connect } from '../graph/graph.js'
import { appliedMigrations, migrate } from '../graph/migrate.js'
import { backUp, restoreBackup, type BackupOptions } from '../neo4j/backup.js'
import { startLocalNeo4j } from '../neo4j/local-neo4j.js'
import { report } from './session.js'

const localOnly = (command: string): Config => {
  const config = loadConfig()
  if (config.NEO4J_URI)
    throw new AppError(
      'BAD_CONFIG',
      `NEO4J_URI: ${command} is for the local Neo4j.`,
      'Use the backup of that server (neo4j-admin), or partnership-graph export --with-history and import.',
      'NEO4J_URI',
    )
  return config
}
const optionsOf = ({ DATA_DIR, NEO4J_DIST, NEO4J_HEAP }: Config): BackupOptions => ({
  dataDir: DATA_DIR,
  dist: NEO4J_DIST,
  heap: NEO4J_HEAP,
  onProgress: report,
})
const started = (config: Config, dataDir: string) => startLocalNeo4j({ ...optionsOf(config), dataDir, pageCache: config.NEO4J_PAGECACHE })

/** Starts the graph that was loaded, as proof that it is one of ours, and brings it to the newest schema. */
const inspect = async (config: Config, dataDir: string, file: string): Promise<void> => {
  const neo4j = await started(config, dataDir)
  try {
    const graph = connect({ ...neo4j, database: 'neo4j', timeout: config.STATEMENT_TIMEOUT_MS })
    try {
      if ((await appliedMigrations(graph)).size === 0)
        throw new AppError('BAD_DOCUMENT', `${file} holds no partnership graph.`, 'Give a file of partnership-graph backup.')
      await migrate(graph)
      report(`The backup holds version ${await dataVersion(graph)} of the data.`)
    } finally {
      await graph.close()
    }
  } finally {
    await neo4j.stop()
  }
}

/** Registers the backup of the local Neo4j, and its restoring. */
export const registerBackup = (program: Command): void => {
  program
    .command('backup <file>')
    .description('write the whole database of the local Neo4j, which has to be stopped, to a new file')
    .action(async (given: string) => {
      const config = localOnly('backup')
      const file = resolve(given)
      if (!(await backUp(optionsOf(config), file))) {
        report('Neo4j was not stopped in order: starting and stopping it once …')
        await (await started(config, config.DATA_DIR)).stop()
        if (!(await backUp(optionsOf(config), file)))
          throw new AppError('NEO4J_UNAVAILABLE', 'Neo4j does not stop in order.', `Its logs are in ${config.DATA_DIR}.`)
      }
      report(`Backed up to ${file}. Whoever has it has all that the graph holds.`)
    })
  program
    .command('restore <file>')
    .description('make the database of the local Neo4j from a backup')
    .option('--replace', 'also where the folder holds a graph, which is lost')
    .action(async (given: string, { replace = false }: { replace?: boolean }) => {
      const config = localOnly('restore')
      const file = resolve(given)
      await restoreBackup(optionsOf(config), file, { replace, inspect: (dataDir) => inspect(config, dataDir, given) })
      report(`Restored from ${file}.`)
    })
}
