import { spawnSync } from 'node:child_process'
import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { tryLock } from '../../src/neo4j/lock.js'
import { markOf } from '../../src/neo4j/processes.js'
import { newFolder, removeFolders } from './fixtures.js'

afterAll(removeFolders)

const newLock = () => join(newFolder(), 'lock')
const deadPid = () => spawnSync('true').pid

test('refuses a second holder and names the first', async () => {
  const file = newLock()
  await tryLock(file)
  expect(await tryLock(file)).toEqual({ heldBy: process.pid })
})

test('is free again after its release', async () => {
  const file = newLock()
  const first = await tryLock(file)
  if ('lock' in first) first.lock.release()
  expect(existsSync(file)).toBe(false)
  expect(await tryLock(file)).toHaveProperty('lock')
})

test.each([
  ['of a dead process', () => JSON.stringify({ pid: deadPid(), started: 'then' })],
  ['of a dead process whose number another one has', () => JSON.stringify({ ...markOf(process.pid), started: 'then' })],
  ['that is damaged', () => '{"pid":'],
])('takes over a lock %s', async (_, text) => {
  const file = newLock()
  writeFileSync(file, text())
  utimesSync(file, 1, 1)
  expect(await tryLock(file)).toHaveProperty('lock')
})

test('gives a stale lock to one of many', async () => {
  const file = newLock()
  writeFileSync(file, JSON.stringify({ pid: deadPid(), started: 'then' }))
  const answers = await Promise.all(Array.from({ length: 20 }, () => tryLock(file)))
  expect(answers.filter((answer) => 'lock' in answer)).toHaveLength(1)
})
