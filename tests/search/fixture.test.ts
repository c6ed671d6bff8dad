import { afterAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'
import { textOf } from '../guards/repository.js'

interface Case {
  form: string
  query: string
  /** `scheme:value` of an external id, or `name:` and the name that the entity is shown by. */
  expected: string
}
interface Found {
  node: { name: string; externalIds: { scheme: string; value: string }[] }
  matchKind: string
  score: number
}

const graph = sharedGraph()
const { ask } = clientOf(graph, 'composed')
afterAll(() => graph.close())

const casesOf = (file: string) => parse(textOf(`tests/search/${file}`), { columns: true }) as Case[]
const query = 'query($text: String!) { suggest(prefix: $text, first: 3) { matchKind score node { name externalIds { scheme value } } } }'

const identifiers = ({ node }: Found): string[] => [
  `name:${node.name}`,
  ...node.externalIds.map(({ scheme, value }) => `${scheme}:${value}`),
]
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** Place of what was meant among the first three, from 0; -1 when it is not there; and what is. */
const asked = async ({ form, query: text, expected }: Case): Promise<{ place: number; told: string }> => {
  const { suggest } = (await ask(query, { text })) as { suggest: Found[] }
  const found = suggest.map(({ node, matchKind, score }) => `${node.name} (${matchKind} ${score.toFixed(2)})`).join(', ')
  return {
    place: suggest.findIndex((one) => identifiers(one).includes(expected)),
    told: `${form}: ${text} means ${expected}, found ${found || 'nothing'}`,
  }
}

test.each([
  ['queries.csv', 300],
  ['held-out.csv', 80],
])(
  '%s: what was meant comes first in 95 of 100 queries, and among the first three in 99',
  async (file, fewest) => {
    const cases = casesOf(file)
    const answers: { place: number; told: string }[] = []
    for (let at = 0; at < cases.length; at += 8) answers.push(...(await Promise.all(cases.slice(at, at + 8).map(asked))))
    const first = answers.filter(({ place }) => place === 0).length / cases.length
    const within = answers.filter(({ place }) => place >= 0).length / cases.length
    const misses = answers.filter(({ place }) => place !== 0).map(({ told }) => told)
    console.log([`${file}, ${cases.length} queries: first ${percent(first)}, within three ${percent(within)}`, ...misses].join('\n'))
    expect(cases.length).toBeGreaterThanOrEqual(fewest)
    expect(first).toBeGreaterThanOrEqual(0.95)
    expect(within).toBeGreaterThanOrEqual(0.99)
  },
  300_000,
)
