import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { inPackage } from '../../src/root.js'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
}

const built = (...path: string[]): Buffer => readFileSync(inPackage('dist', 'explorer', ...path))
const manifest = JSON.parse(built('manifest.json').toString()) as Record<string, Chunk>

/** What the browser has to fetch before the chunk can run. */
const needed = (name: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const one of manifest[name]!.imports ?? []) needed(one, seen)
  return seen
}
const weightOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(built(manifest[name]!.file), { level: 9 }).length, 0)

const pages = Object.keys(manifest).filter((name) => /^pages\/.*\.tsx$/.test(name))
const shell = needed('index.html')
/** Of the texts, those of one language are fetched. */
const tongues = Object.keys(manifest).filter((name) => /^text\/\w+\.ts$/.test(name))

test('every page is a chunk of its own', () => {
  const routes = readFileSync(inPackage('src', 'explorer', 'routes.tsx'), 'utf8')
  const imported = new Set([...routes.matchAll(/import\('\.\/(pages\/[^']+)\.js'\)/g)].map(([, path]) => `${path}.tsx`))
  expect(imported.size).toBeGreaterThan(0)
  expect(pages.toSorted()).toEqual([...imported].toSorted())
  expect([...shell].filter((name) => pages.includes(name))).toEqual([])
})

test.each(pages)('the first load of %s is at most 200 KB of script, gzipped', (page) => {
  expect(tongues).toHaveLength(2)
  const weight = Math.max(...tongues.map((texts) => weightOf(new Set([...shell, ...needed(page), ...needed(texts)]))))
  expect(weight).toBeGreaterThan(50_000)
  expect(weight).toBeLessThanOrEqual(200_000)
})
