import { spawnSync } from 'node:child_process'
import { readdirSync, statfsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { Graph } from '../../src/graph/graph.js'
import { startLocalNeo4j, type LocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { connectTo } from '../support/graph.js'
import { cleanUp, newFolder, run } from './program.js'

/** Disks of our own, small enough to fill: memory that is mounted as a folder, which takes the rights for that. */
const disks: string[] = []
const mount = (size: string): string | undefined => {
  const folder = newFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'partnership-test', folder]).status !== 0) return undefined
  disks.push(folder)
  return folder
}
const [disk, small] = [mount('500m'), mount('1m')]
if (!small) console.warn('skipped: a full disk (these tests mount a small one, as root of Linux)')

const fill = (folder: string, spare = 0): void => {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - spare))
}
const free = (folder: string): void => rmSync(join(folder, 'filler'))

/** Generated: made up by rule. */
const rows = 6_000
const table = ['event,day,organization,role,code']
for (let row = 0; row < rows; row += 1) {
  const event = (row * 7) % 1_500
  table.push(
    [
      `生成活动${event}`,
      `20${10 + (event % 15)}-0${1 + (event % 9)}-11`,
      `生成${(row * 13) % 2_003}号学院`,
      '主办',
      `made-${event}`,
    ].join(),
  )
}
const mapping = {
  id: 'generated-for-a-full-disk',
  source: { title: 'Generated for a test', publisher: 'tests', language: 'zh-Hans' },
  mapping: {
    entities: [
      {
        as: 'event',
        kind: 'Event',
        names: [{ column: 'event' }],
        identifiers: [{ scheme: 'event', column: 'code' }],
        values: { DATE: { column: 'day' } },
      },
      { as: 'actor', kind: 'University', names: [{ column: 'organization' }] },
    ],
    ties: [{ from: 'actor', type: { column: 'role' }, to: 'event' }],
  },
}
const files = newFolder()
const importing = (name: string, lines: readonly string[]): string[] => {
  writeFileSync(join(files, name), lines.join('\n'))
  writeFileSync(join(files, 'mapping.json'), JSON.stringify(mapping))
  return ['import', join(files, name), '--mapping', join(files, 'mapping.json'), '--batch', '800']
}
const told = async (args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> => {
  const { code, stdout, stderr } = await run(args, env)
  expect(stderr).not.toMatch(/^\s+at /m)
  return { code, said: stdout + stderr }
}

let neo4j: LocalNeo4j
let graph: Graph
const dataDir = (): string => join(disk!, 'data')
const start = async (): Promise<NodeJS.ProcessEnv> => {
  neo4j = await startLocalNeo4j({ dataDir: dataDir(), dist: process.env['TEST_NEO4J_DIST']!, heap: '512m', pageCache: '64m', quick: true })
  graph = connectTo(neo4j)
  return { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }
}
const stop = async (): Promise<void> => {
  await graph?.close()
  await neo4j?.stop()
}
const statements = async (): Promise<number> => (await graph.read('MATCH (s:Statement) RETURN count(s) AS number'))[0]!['number'] as number

afterAll(async () => {
  await stop()
  for (const folder of disks) spawnSync('umount', [folder])
  await cleanUp()
}, 60_000)

;(small ? describe : describe.skip)('on a full disk', () => {
  test('an import ends by saying so, whole transactions stay, reads go on, and it goes on when there is room again', async () => {
    const args = importing('table.csv', table)
    let env = await start()
    expect(await told(['migrate'], env)).toMatchObject({ code: 0 })
    fill(disk!, 12_000_000)
    const { code, said } = await told(args, env)
    expect(said).toMatch(
      /The database could not write: its disk is full\..*\n {2}Free some space, start Neo4j again, then do this once more\./,
    )
    expect(code).toBe(1)
    const held = await statements()
    expect(held).toBeLessThan(2 * rows)
    await expect(graph.write((write) => write('CREATE (n:Made) DELETE n'))).rejects.toMatchObject({ code: 'DATABASE_READ_ONLY' })
    // What was begun is known as begun; no other rule is broken.
    expect((await told(['check'], env)).said.match(/^\d+ × .*$/gm)).toEqual(['1 × document: Every import was finished.'])
    expect(await statements()).toBe(held)

    free(disk!)
    await stop()
    env = await start()
    expect(await statements()).toBe(held)
    expect(await told(args, env)).toMatchObject({ code: 0 })
    expect(await statements()).toBeGreaterThan(held)
    expect((await told(args, env)).said).toMatch(/1 documents, 0 changed; 0 statements added, 0 retracted/)
    expect(await told(['check'], env)).toMatchObject({ code: 0 })
  }, 400_000)

  test('what is written beside it is there whole or not at all, and the fault names the place', async () => {
    const env = { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }
    fill(small!)
    const exported = await told(['export', '--out', join(small!, 'graph.jsonl')], env)
    expect(exported).toMatchObject({ code: 1, said: expect.stringMatching(/--out: .* cannot be written \(ENOSPC\)\n {2}Free some space/) })
    const bad = ['event,day,organization,role,code', '生成活动1,no day,生成1号学院,主办,made-1']
    const rejected = await told([...importing('bad.csv', bad), '--rejects', join(small!, 'rejects.jsonl')], env)
    expect(rejected).toMatchObject({
      code: 1,
      said: expect.stringMatching(/--rejects: .* cannot be written \(ENOSPC\)\.\n {2}Free some space/),
    })
    await stop()
    const backup = await told(['backup', join(small!, 'graph.backup')], { DATA_DIR: dataDir() })
    expect(backup).toMatchObject({ code: 1, said: expect.stringMatching(/graph\.backup: .*No space left on device.*\n {2}Mend that/i) })
    expect(readdirSync(small!).filter((name) => name !== 'rejects.jsonl')).toEqual(['filler'])

    expect((await told(['backup', join(files, 'graph.backup')], { DATA_DIR: dataDir() })).code).toBe(0)
    const restored = await told(['restore', join(files, 'graph.backup')], { DATA_DIR: join(small!, 'data') })
    expect(restored.code).toBe(1)
    expect(restored.said).toMatch(/no space/i)
  }, 240_000)
})
