import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { labelsOf, sectorOf, type EntityKind } from '../../schema/model/kinds.js'

/** The limit: what a person would write who knows this one table, that every row is new and that nobody will ever import it again. */

const source = 's-cordis'
const documentId = 'cordis-participations'
const rowsATime = 2_000
const kinds: Record<string, EntityKind> = {
  HES: 'University',
  PRC: 'Enterprise',
  REC: 'ResearchInstitute',
  PUB: 'GovernmentBody',
  OTH: 'OtherOrganization',
}
const countries: Record<string, string> = { EL: 'GR', UK: 'GB' }
const far = neo4j.int(Number.MAX_SAFE_INTEGER)
const now = new Date().toISOString()

const prepare = `
MERGE (source:Source {id: $source}) SET source.title = 'CORDIS', source.publisher = 'European Commission', source.language = 'en', source.sortDay = ''
MERGE (document:Document {id: $documentId})
MERGE (document)-[:READ_FROM]->(source)`

const putEntities = `
MATCH (source:Source {id: $source})
UNWIND $entities AS row
CREATE (entity:Entity) SET entity = row.properties, entity:$(row.labels)
CREATE (entity)-[:IDENTIFIED_BY]->(externalId:ExternalId) SET externalId = row.externalId
WITH source, entity, row
UNWIND row.statements AS properties
CREATE (entity)<-[:SUBJECT]-(statement:Statement)-[:FROM]->(source) SET statement = properties`

const putTies = `
MATCH (source:Source {id: $source})
UNWIND $ties AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[tie:$(row.type)]->(to) SET tie = row.tie
CREATE (from)<-[:SUBJECT]-(statement:Statement)-[:FROM]->(source) SET statement = row.statement
CREATE (statement)-[:OBJECT]->(to)`

const count = `
UNWIND $actors AS row
MATCH (actor:Entity {id: row.id})
SET actor.activityCount = actor.activityCount + row.more`

type Cells = Record<'rcn' | 'role' | 'pic' | 'type' | 'contribution' | 'country' | 'start_date' | 'end_date', string>
type Properties = Record<string, unknown>

const statement = (id: string, predicate: string, supports: string, rest: Properties): Properties => ({
  id: `c${id}`,
  documentId,
  sourceId: source,
  predicate,
  supports,
  certainty: 'STATED',
  precedence: neo4j.int(1),
  sortStart: far,
  recordedAt: now,
  recordedBy: 'bare',
  ...rest,
})
const given = (text: string): string | null => (text === 'NA' || text === '' ? null : text)

class Bare {
  readonly #seen = new Set<string>()
  #entities: Properties[] = []
  #ties: Properties[] = []
  readonly #more = new Map<string, number>()

  constructor(readonly session: Session) {}

  take({ rcn, role, pic, type, contribution, country, start_date, end_date }: Cells): void {
    const [from, to] = [`e${pic.padStart(20, '0')}`, `e${rcn.padStart(20, 'p')}`]
    const kind = kinds[type]!
    this.#entity(from, kind, 'pic', pic, 'COUNTRY', 'country', given(country) && (countries[country] ?? country), {})
    const [start, end] = [given(start_date), given(end_date)]
    const date = start && end ? `${start}/${end}` : (start ?? end)
    this.#entity(to, 'Project', 'cordis', rcn, 'DATE', 'date', date, { startDate: start, endDate: end, sortDay: start ?? '' })
    const tie = role === 'coordinator' ? 'COORDINATES' : 'PARTICIPATES_IN'
    const id = `${rcn}-${pic}-${role}`.padEnd(20, '.')
    if (this.#seen.has(id)) return
    this.#seen.add(id)
    const words = { since: start, until: end, contribution: given(contribution) }
    const activityRole = tie === 'COORDINATES' ? 'COORDINATE' : 'PARTICIPATE'
    this.#ties.push({
      from,
      to,
      type: tie,
      tie: {
        id: `t${id}`,
        type: tie,
        role: activityRole,
        certainty: 'STATED',
        statementCount: neo4j.int(1),
        rank: neo4j.int(1_000_000),
        ...words,
      },
      statement: statement(id, tie, `t${id}`, { role: activityRole, ...words }),
    })
    const pair = `${rcn} ${pic}`
    if (!this.#seen.has(pair)) this.#more.set(from, (this.#more.get(from) ?? 0) + 1)
    this.#seen.add(pair)
  }

  #entity(
    id: string,
    kind: EntityKind,
    scheme: string,
    value: string,
    predicate: string,
    property: string,
    shown: string | null,
    days: Properties,
  ): void {
    if (this.#seen.has(id)) return
    this.#seen.add(id)
    const statements = [statement(`i${id}`, 'IDENTIFIER', `i${id}`, { value, scheme })]
    if (shown) statements.push(statement(`v${id}`, predicate, `v${id}`, { value: shown, property }))
    this.#entities.push({
      labels: labelsOf(kind),
      properties: {
        id,
        kind,
        sector: sectorOf(kind) ?? null,
        name: '',
        sortDay: '',
        activityCount: neo4j.int(0),
        kindCertainty: 'STATED',
        [property]: shown,
        ...days,
      },
      externalId: { id: `i${id}`, key: `${scheme}:${value}`, scheme, value, statementCount: neo4j.int(1) },
      statements,
    })
  }

  async write(): Promise<void> {
    const [entities, ties] = [this.#entities, this.#ties]
    const actors = [...this.#more].map(([id, more]) => ({ id, more: neo4j.int(more) }))
    this.#entities = []
    this.#ties = []
    this.#more.clear()
    await this.session.executeWrite(async (tx) => {
      if (entities.length) await tx.run(putEntities, { source, entities })
      await tx.run(putTies, { source, ties })
      await tx.run(count, { actors })
    })
  }
}

/** Writes a table of participations into an empty, migrated graph; answers the number of rows. */
export const writeBare = async (driver: Driver, path: string): Promise<number> => {
  const session = driver.session({ database: 'neo4j' })
  const bare = new Bare(session)
  let rows = 0
  try {
    await session.run(prepare, { source, documentId })
    const file = createReadStream(path)
    const records = (path.endsWith('.gz') ? file.pipe(createGunzip()) : file).pipe(parse({ columns: true }))
    for await (const cells of records as AsyncIterable<Cells>) {
      bare.take(cells)
      rows += 1
      if (rows % rowsATime === 0) await bare.write()
    }
    await bare.write()
    return rows
  } finally {
    await session.close()
  }
}
