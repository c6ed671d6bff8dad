import type { Graph } from '../../../src/graph/graph.js'
import { randomFrom } from '../../../src/measures/random.js'
import { indexOfName } from '../../../src/names/index-of-name.js'
import { nameKey } from '../../../src/names/key.js'

export interface Size {
  organizations: number
  events: number
}
interface Row {
  [property: string]: unknown
}
/** Generated, in every part: organizations that hosted events, a few of them very many. */
export interface GeneratedGraph {
  organizations: Row[]
  events: Row[]
  ties: Row[]
  /** Ids by number of events hosted, most first. */
  byDegree: string[]
}

const kinds = [
  ['University', 'UNIVERSITY'],
  ['Enterprise', 'ENTERPRISE'],
  ['GovernmentBody', 'GOVERNMENT'],
  ['Association', 'ASSOCIATION'],
] as const
const mostHosts = 8
const numbered = (letter: string, number: number): string => `${letter}${String(number).padStart(7, '0')}`

/** A word of its own for each number: three syllables, so that none begins with another. */
const wordOf = (number: number): string =>
  [7225, 85, 1]
    .map((place) => `${'bcdfghjklmnprstvz'[Math.floor(number / place / 5) % 17]}${'aeiou'[Math.floor(number / place) % 5]}`)
    .join('')

/** Half of the hosts are drawn evenly, half in proportion to what they hosted before (preferential attachment, Barabasi and Albert 1999). */
export const generate = ({ organizations: actors, events: activities }: Size): GeneratedGraph => {
  const random = randomFrom(11)
  const below = (limit: number): number => Math.floor(random() * limit)
  const drawn: number[] = []
  const counts = new Uint32Array(actors)
  const ties: Row[] = []
  const events = Array.from({ length: activities }, (_, event) => {
    const day = new Date(Date.UTC(2010, 0, 1 + below(5_500))).toISOString().slice(0, 10)
    const hosts = new Set<number>()
    for (let left = 1 + Math.min(below(4) + below(4), mostHosts - 1); left > 0; left--)
      hosts.add(drawn.length && random() < 0.5 ? drawn[below(drawn.length)]! : below(actors))
    let rank = 0
    for (const actor of hosts) {
      drawn.push(actor)
      counts[actor]!++
      ties.push({ actor: numbered('e', actor), event: numbered('v', event), id: `t${numbered('v', event)}-${++rank}`, rank })
    }
    return { id: numbered('v', event), name: `Generated event ${event}`, day }
  })
  const organizations = Array.from({ length: actors }, (_, number) => {
    const [kind, sector] = kinds[number % kinds.length]!
    const word = wordOf(number)
    const name = `${word[0]!.toUpperCase()}${word.slice(1)} ${kind} (generated)`
    return { id: numbered('e', number), kind, sector, name, activityCount: counts[number] }
  })
  const byDegree = organizations.toSorted((one, other) => counts[Number(other.id.slice(1))]! - counts[Number(one.id.slice(1))]!)
  return { organizations, events, ties, byDegree: byDegree.map(({ id }) => id) }
}

const putOrganizations = `UNWIND $rows AS row
CREATE (entity:Entity:Organization:$(row.kind) {id: row.id, kind: row.kind, sector: row.sector, name: row.name, nameEn: row.name, sortDay: '', activityCount: row.activityCount})
CREATE (entity)-[:NAMED]->(name:Name) SET name = row.indexed`
const putEvents = `UNWIND $rows AS row
CREATE (:Entity:Activity:Event {id: row.id, kind: 'Event', name: row.name, nameEn: row.name, sortDay: row.day, startDate: row.day, endDate: row.day, date: row.day, activityCount: 0})`
const putTies = `UNWIND $rows AS row
MATCH (actor:Entity {id: row.actor})
MATCH (event:Entity {id: row.event})
CREATE (actor)-[:HOSTED {id: row.id, type: 'HOSTED', role: 'HOST', roleLabel: 'host', roleAsPrinted: 'host', rank: row.rank, certainty: 'STATED', statementCount: 0, actorId: actor.id, sortDay: event.sortDay}]->(event)`
/** What the peer's users would have: it looks ids up by a kind's own label, and sorts by the name alone. */
const peerIndexes = [
  'CREATE FULLTEXT INDEX bench_names FOR (o:Organization) ON EACH [o.name]',
  'CREATE RANGE INDEX bench_ids FOR (o:Organization) ON (o.id)',
  'CREATE RANGE INDEX bench_sorted FOR (o:Organization) ON (o.name)',
]

/** Writes it as the product's own derivation would, names and indexes included, and the indexes that the peer needs. */
export const load = async (graph: Graph, { organizations, events, ties }: GeneratedGraph): Promise<void> => {
  const put = async (text: string, rows: readonly Row[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += 5_000) await graph.write((run) => run(text, { rows: rows.slice(at, at + 5_000) }))
  }
  const named = organizations.map((row) => {
    const value = row['name'] as string
    const indexed = { id: `n${String(row['id'])}`, value, language: 'en', nameKind: 'OFFICIAL', precedence: 0, statementCount: 0 }
    return { ...row, indexed: { ...indexed, key: nameKey(value), ...indexOfName(value, 'en') } }
  })
  await put(putOrganizations, named)
  await put(putEvents, events)
  await put(putTies, ties)
  for (const index of peerIndexes) await graph.alter(index)
  await graph.alter('CALL db.awaitIndexes(600)')
}
