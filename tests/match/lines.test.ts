import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DataAccess } from '../../src/graph/access.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import { matchLines, maxLines, type MatchAnswer } from '../../src/match/match.js'
import { sharedGraph } from '../support/graph.js'
import { idsOfLabels, labelledLines } from './labelled.js'

const graph = sharedGraph()
afterAll(() => graph.close())

const lines = labelledLines()
const answers: MatchAnswer[] = []
let ids: Map<string, string>
let statements: number
beforeAll(async () => {
  ids = await idsOfLabels(graph, lines)
  const before = graph.statements
  for (let from = 0; from < lines.length; from += maxLines) {
    const part = lines.slice(from, from + maxLines).map(({ input }) => input)
    answers.push(...(await matchLines(new DataAccess(graph, new ShapeCache()), part)))
  }
  statements = graph.statements - before
})

const expected = (index: number): string | undefined => ids.get(lines[index]!.expected)
const chosen = (index: number): unknown => answers[index]!.chosen?.node['id']
const all = lines.map((_, index) => index)
const share = (part: number, whole: number): number => Math.round((part / whole) * 1_000) / 1_000

/** What was not answered as labelled, one a line. */
const told = (index: number): string => {
  const { how, input, expected: label } = lines[index]!
  const { chosen: got, whyNone } = answers[index]!
  const asked = [
    input.name,
    input.place,
    ...(input.kinds ?? []),
    ...(input.externalIds ?? []).map(({ scheme, value }) => `${scheme} ${value}`),
  ]
  return `${how}: ${asked.filter(Boolean).join(', ')} is ${label || 'none'}; ${got ? `"${String(got.node['name'])}" was chosen` : whyNone}`
}

test('there are many lines of each sort, and as many that are nobody of ours as hard ones can be', () => {
  expect(lines.length).toBeGreaterThanOrEqual(500)
  expect(lines.filter(({ expected: label }) => !label).length).toBeGreaterThanOrEqual(200)
  expect(new Set(lines.map(({ how }) => how)).size).toBeGreaterThanOrEqual(40)
})

test('whom it chooses is right, and of those that are ours most are found', () => {
  const right = all.filter((index) => chosen(index) && chosen(index) === expected(index)).length
  const wrong = all.filter((index) => chosen(index) && chosen(index) !== expected(index))
  const missed = all.filter((index) => expected(index) && !chosen(index))
  const precision = share(right, right + wrong.length)
  const recall = share(right, all.filter(expected).length)
  const f1 = share(2 * precision * recall, precision + recall)
  const sorted = missed.toSorted((a, b) => (lines[a]!.how < lines[b]!.how ? -1 : 1))
  process.stdout.write(
    [
      `match: ${lines.length} lines, precision ${precision}, recall ${recall}, F1 ${f1}; missed ${missed.length}, wrong ${wrong.length}`,
      ...wrong.map((index) => `wrong: ${told(index)}`),
      ...sorted.map((index) => `missed: ${told(index)}`),
      '',
    ].join('\n'),
  )
  expect(precision).toBeGreaterThanOrEqual(0.99)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

test('nothing is chosen for what is no line of ours: parts, branches, namesakes, neighbours', () => {
  expect(all.filter((index) => !expected(index) && chosen(index)).map(told)).toEqual([])
})

test('where none is chosen it says why, and where one is chosen nothing else', () => {
  for (const { chosen: one, whyNone, candidates } of answers) {
    expect(Boolean(one)).toBe(whyNone === null)
    for (const { score, features } of candidates) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(features.every(({ says }) => says.length > 0)).toBe(true)
    }
  }
})

test('a hundred lines cost two statements at most', () => {
  expect(statements).toBeLessThanOrEqual(2 * Math.ceil(lines.length / maxLines))
})
