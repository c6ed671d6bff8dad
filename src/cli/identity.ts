import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { AppError } from '../errors.js'
import { DataAccess } from '../graph/access.js'
import type { Stored } from '../graph/rows.js'
import { ShapeCache } from '../graph/shape-cache.js'
import type { Graph } from '../graph/graph.js'
import { maxPageSize } from '../graph/cursor.js'
import { migrate } from '../graph/migrate.js'
import type { ConnectionPage } from '../graph/page.js'
import { writeQuery } from '../graph/query-file.js'
import { review } from '../identity/identity.relations.js'
import { checkedReason, type Decision } from '../ingest/changes.js'
import { judgeEntities, mergeEntities, splitEntity, takeBackJudgement } from '../ingest/identity/merge.js'
import { asWriter, type WriteLock } from '../ingest/write-lock.js'
import { report, withSession } from './session.js'

interface Flags {
  reason: string
  by: string
}

/** An entity's own id, or one of a register, such as moe:4135010385. */
const entityOf = async (graph: Graph, text: string): Promise<string> => {
  if (!text.includes(':')) return text
  const [row] = await graph.read(writeQuery('identity/by-external-id'), { key: text })
  if (!row) throw new AppError('NOT_FOUND', `Nothing has the identifier "${text}".`, 'Take an id from search or match.')
  return row['id'] as string
}

const deciding = (flags: Flags, work: (graph: Graph, lock: WriteLock, decision: Decision) => Promise<string>): Promise<void> =>
  withSession(async ({ graph }) => {
    const reason = checkedReason(flags.reason)
    await migrate(graph)
    const decision = { by: flags.by, reason, now: new Date().toISOString() }
    console.log(await asWriter(graph, `a decision of ${flags.by}`, (lock) => work(graph, lock, decision), { onWait: report }))
  })

const printReview = (first: number): Promise<void> =>
  withSession(async ({ graph }) => {
    const page = (await new DataAccess(graph, new ShapeCache()).flat(review, { first } as object)) as ConnectionPage
    for (const row of (await page.nodes()) as Stored[]) {
      const [one, other] = [row['one'], row['other']] as [Stored, Stored]
      const line = [
        row['openValue'],
        row['reason'],
        ...[one, other].map(({ id, kind, name }) => `${String(id)} ${String(name)} (${String(kind)})`),
      ]
      console.log(line.join('\t'))
    }
    report(`${await page.totalCount()} questions are open`)
  })

/** Registers what decides on identity. Each command prints the id of the judgement. */
export const registerIdentity = (program: Command): void => {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .requiredOption('--reason <text>', 'why, in words that somebody else can check')
      .option('--by <name>', 'who decides', userInfo().username)
  command('merge <merged> <survivor>', 'make one entity of two: all that is said of the first is then said of the second').action(
    (merged: string, survivor: string, flags: Flags) =>
      deciding(flags, async (graph, lock, decision) =>
        mergeEntities(graph, lock, { merged: await entityOf(graph, merged), survivor: await entityOf(graph, survivor), ...decision }),
      ),
  )
  command('split <id>', 'take a merge back, by the id that was merged away').action((id: string, flags: Flags) =>
    deciding(flags, (graph, lock, decision) => splitEntity(graph, lock, { id, ...decision })),
  )
  for (const [name, verdict, what] of [
    ['different', 'DIFFERENT', 'record that two entities are not the same: it is never asked again'],
    ['unsure', 'UNSURE', 'record that nobody can tell yet whether two entities are the same'],
  ] as const) {
    command(`${name} <left> <right>`, what).action((left: string, right: string, flags: Flags) =>
      deciding(flags, async (graph, lock, decision) =>
        judgeEntities(graph, lock, { left: await entityOf(graph, left), right: await entityOf(graph, right), verdict, ...decision }),
      ),
    )
  }
  command('unjudge <judgement>', 'take a judgement DIFFERENT or UNSURE back').action((id: string, flags: Flags) =>
    deciding(flags, async (graph, lock, decision) => {
      await takeBackJudgement(graph, lock, { id, ...decision })
      return id
    }),
  )
  program
    .command('review')
    .description('pairs that may be one and the same, those first on which most hangs')
    .option('--first <number>', `how many, up to ${maxPageSize}`, '20')
    .action(({ first }: { first: string }) => printReview(Number(first)))
}
