import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { dataFolder, recordChild, reapOrphan } from '../../src/neo4j/data-folder.js'
import { markOf } from '../../src/neo4j/processes.js'
import { eventually, fakeJava, newFolder, removeFolders, runs, startScript } from './fixtures.js'

afterAll(removeFolders)

test('a server ends when its parent is killed', async () => {
  const java = join(fakeJava('17', 'exec sleep 300'), 'bin', 'java')
  const { child, line } = await startScript('launched.ts', [newFolder(), java])
  const pid = Number(line)
  expect(runs(pid)).toBe(true)
  child.kill('SIGKILL')
  expect(await eventually(() => !runs(pid), 5_000)).toBe(true)
})

test('a server that was left behind all the same is ended, also when it ignores SIGTERM', async () => {
  const folder = dataFolder(newFolder())
  const { pid = 0 } = spawn('sh', ['-c', 'trap "" TERM; while :; do sleep 0.1; done'], {
    detached: true,
    stdio: 'ignore',
  })
  recordChild(folder, markOf(pid))
  await reapOrphan(folder, 300)
  expect(runs(pid)).toBe(false)
  expect(existsSync(folder.child)).toBe(false)
})

test('a stranger with the number of an old server is left alone', async () => {
  const folder = dataFolder(newFolder())
  recordChild(folder, { pid: process.pid, started: 'long ago' })
  await reapOrphan(folder, 300)
  expect(existsSync(folder.child)).toBe(false)
})
