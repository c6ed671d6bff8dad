import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../src/measures/random.js'

const mapping = (id: string): object => ({
  id,
  source: { title: `Events made up for the tests: ${id}`, publisher: 'the tests', language: 'zh-Hans' },
  mapping: {
    entities: [
      {
        as: 'event',
        kind: 'Event',
        identifiers: [{ scheme: 'event', column: 'key' }],
        names: [{ column: 'name' }],
        values: { DATE: { column: 'date' } },
      },
      { as: 'actor', kind: { column: 'kind' }, names: [{ column: 'actor' }] },
      { as: 'place', kind: 'Place', identifiers: [{ scheme: 'division', column: 'place' }] },
      { as: 'industry', kind: 'Industry', identifiers: [{ scheme: 'gbt4754', column: 'industry' }] },
      { as: 'seat', kind: 'Place', identifiers: [{ scheme: 'division', column: 'seat' }] },
    ],
    ties: [
      { from: 'actor', type: { column: 'role' }, to: 'event' },
      { from: 'event', type: 'HELD_AT', to: 'place' },
      { from: 'event', type: 'FOCUSES_ON', to: 'industry' },
      { from: 'actor', type: 'FOCUSES_ON', to: 'industry' },
      { from: 'actor', type: 'LOCATED_IN', to: 'seat' },
    ],
    rowSource: { url: 'url', publishedOn: 'published' },
  },
})

const columns = ['key', 'name', 'date', 'actor', 'kind', 'role', 'place', 'industry', 'seat', 'url', 'published']
const kinds = ['University', 'Enterprise', 'GovernmentBody', 'Association', 'Base']
const roles = ['主办', '承办', '协办', '指导', '支持']
const dates = ['2022-01-31', '2022-03', '2022', '2023-04-01', '2023-12-31/2024-01-02', '2024-02-29', '2024-05', '2025', '']
const places = ['35', '3502', '350211', '350203', '3501', '110108', '']
const industries = ['C39', 'C', 'C3911', 'I65', 'I', '']

/** Writes a table of made-up events with dates, places and industries of every precision, and how to read it. */
export const makeTable = (folder: string, id: string, rows: number, seed: number): { path: string; mapping: string } => {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const events = Array.from({ length: Math.ceil(rows / 4) }, (_, index) => [`${id}-${index}`, `活动${id}${index}`, pick(dates)])
  const actors = Array.from({ length: Math.ceil(rows / 5) }, (_, index) => [
    `参加者${id}${index}`,
    kinds[index % kinds.length]!,
    pick(places),
  ])
  const lines = Array.from({ length: rows }, () => {
    const [actor, kind, seat] = pick(actors)
    const published = pick(['2022-06-01', '2023', '2024-07', ''])
    return [
      ...pick(events),
      actor,
      kind,
      pick(roles),
      pick(places),
      pick(industries),
      seat,
      `https://example.test/${id}/${published}`,
      published,
    ].join(',')
  })
  const [path, how] = [join(folder, `${id}.csv`), join(folder, `${id}.mapping.json`)]
  writeFileSync(path, [columns.join(','), ...lines].join('\n'))
  writeFileSync(how, JSON.stringify(mapping(id)))
  return { path, mapping: how }
}
