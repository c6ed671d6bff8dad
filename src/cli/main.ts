#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { AppError } from '../errors.js'
import { migrate } from '../graph/migrate.js'
import { statementsATime } from '../ingest/import-reading.js'
import { fileFormats } from '../ingest/reading/format-of.js'
import { rebuild } from '../ingest/derive/rebuild.js'
import { seed } from '../ingest/seed.js'
import { asWriter } from '../ingest/write-lock.js'
import { inPackage } from '../root.js'
import { registerBackup } from './backup.js'
import { printCheck } from './check.js'
import { exportFormats, runExport } from './export.js'
import { generate } from './generate.js'
import { registerIdentity } from './identity.js'
import { runImport } from './import.js'
import { registerKeys } from './keys.js'
import { serve } from './serve.js'
import { report, withSession } from './session.js'
import { printSources, turnSource } from './source.js'
import { printStatus } from './status.js'

/** An option that has to be a number. */
const number = (text: string): string => {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return text
}

const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }
const program = new Command('partnership-graph')
  .description('The open knowledge graph of industry–education partnerships.')
  .version(version)

program.command('serve').description('migrate, seed and serve the API until stopped').action(serve)

program
  .command('migrate')
  .description('bring the graph to the newest schema')
  .action(() =>
    withSession(async ({ graph }) => {
      const applied = await migrate(graph)
      console.log(applied.length ? applied.join('\n') : 'Schema is up to date.')
    }),
  )

program
  .command('seed')
  .description('import the datasets that the product ships')
  .action(() =>
    withSession(async ({ graph }) => {
      await migrate(graph)
      await seed(graph, console.log)
    }),
  )

program
  .command('import <path>')
  .description(
    'import event documents, a CSV with a mapping, ROR or CORDIS records, judgements, or a folder of them; - reads standard input',
  )
  .option('--mapping <file>', 'what the columns of a CSV mean (JSON or YAML)')
  .addOption(new Option('--format <format>', 'what the file is, where its content does not tell').choices(fileFormats))
  .option('--encoding <name>', 'its encoding, where it is not to be detected: utf-8, gb18030 …')
  .option('--dry-run', 'only tell what would be new, changed, ambiguous or rejected')
  .option('--strict', 'write nothing when any record is rejected')
  .option('--rejects <file>', 'where rejected records go (default: beside you, named like the input)')
  .option('--by <name>', 'who imports', 'importer')
  .option('--wait <seconds>', 'how long to wait for another writer', number, '60')
  .option('--batch <statements>', 'about how many statements of a large file go into one transaction', number, String(statementsATime))
  .action(runImport)

registerBackup(program)
registerIdentity(program)
registerKeys(program)

program
  .command('rebuild')
  .description('derive all ties, names and shown values again from the live statements')
  .action(() =>
    withSession(async ({ graph }) => {
      const done = await asWriter(graph, 'rebuild', (lock) => rebuild(graph, lock, (count) => report(`${count} statements`)), {
        onWait: report,
      })
      console.log(`rebuilt from ${done} statements`)
    }),
  )

program
  .command('check')
  .description('check the graph for every rule of the model, and say what is wrong where')
  .option('--most <n>', 'findings of a rule that are printed', '20')
  .action((options: { most: string }) => withSession((session) => printCheck(session, options)))

program
  .command('export')
  .description(
    'all that the graph says as JSON Lines, in one order: equal graphs give equal bytes; or a graph in the format of another program',
  )
  .addOption(new Option('--format <format>', 'what to write').choices(exportFormats).default('jsonl'))
  .option('--out <path>', 'file to write to (default: standard output), or for csv the folder')
  .option('--two-mode', 'only actors and activities, with what actors were to them')
  .option('--network <json>', 'a network as the API makes it: the JSON of a NetworkInput, or @file')
  .option('--measures <names>', 'with --network: measures of its nodes, with commas between', 'degree,strength')
  .option('--bom', 'csv: mark as UTF-8 for Excel')
  .option('--with-history', 'jsonl: also what was retracted, and when and by whom everything was recorded')
  .action(runExport)

const source = program.command('source').description('list, withdraw and restore sources')
source
  .command('list')
  .description('every source, latest first: id, live statements, day, title, address, whether it is withdrawn')
  .action(() => withSession(printSources))
for (const [action, does] of [
  ['withdraw', 'take back all that a source says'],
  ['restore', 'put a withdrawn source back'],
] as const) {
  source
    .command(`${action} <source>`)
    .description(`${does}; give its id or address`)
    .option('--by <name>', 'who decides', 'editor')
    .requiredOption('--reason <text>', 'why')
    .action((given: string, options: { by: string; reason: string }) =>
      withSession((session) => turnSource(session, action, given, options)),
    )
}

program
  .command('status')
  .description('what the graph holds, and what the server can do')
  .action(() => withSession(printStatus))

program.command('generate').description('print schema/schema.graphql and schema/MODEL.md anew from the code').action(generate)

try {
  await program.parseAsync()
} catch (error) {
  const told =
    (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? new AppError('BAD_CONFIG', 'no space is left on a disk that this writes to.', 'Free some space, then try again.')
      : error
  if (!(told instanceof AppError)) throw error
  report(`partnership-graph: ${told.message}${told.hint ? `\n  ${told.hint}` : ''}`)
  process.exitCode = 1
}
