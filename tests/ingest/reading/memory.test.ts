import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openReading } from '../../../src/ingest/reading/open.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'partnership-memory-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** What is held, in MB. */
const held = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

/** Made-up participations of 300,000 organizations in 250,000 projects. */
const program = `BEGIN {
  print "rcn,role,pic,type,contribution,country,start_date,end_date"
  for (row = 0; row < 1000000; row++)
    printf "%d,participant,%09d,PRC,%d,DE,2019-05-01,2022-04-30\\n", 1 + int(row / 4), 100000000 + (row * 7919) % 300000, row
}`

test('1,000,000 participations out of a pipe are read in flat memory', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  spawn('sh', ['-c', 'awk "$0" > "$1"', program, pipe], { stdio: 'ignore' })
  const reading = await openReading(pipe)
  let read = 0
  let early = 0
  for await (const item of reading.items()) {
    if ('part' in item) read += 1
    if (read === 200_000) early = held()
  }
  const late = held()
  await reading.close()
  expect(read).toBe(1_000_000)
  expect(late - early).toBeLessThan(10)
}, 300_000)
