import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, parse } from 'graphql'
import neo4j from 'neo4j-driver'
import { contextFor } from '../../src/api/request-context.js'
import { loadConfig } from '../../src/config.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import { connect, type Graph } from '../../src/graph/graph.js'
import { migrate } from '../../src/graph/migrate.js'
import { indexOfName } from '../../src/names/index-of-name.js'
import { nameKey } from '../../src/names/key.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { clientOf } from '../support/api.js'
import { randomFrom } from '../../src/measures/random.js'
import { generatedNames } from './generated-names.js'

const count = Number(process.env['BENCH_NAMES'] ?? 100_000)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const askedARound = 400

const put = `
UNWIND $rows AS row
CREATE (entity:Entity:Organization:Enterprise {id: row.entity, kind: 'Enterprise', sector: 'ENTERPRISE', name: row.properties.value, activityCount: 0})
CREATE (entity)-[:NAMED]->(name:Name) SET name = row.properties`
const plainIndex = "CREATE FULLTEXT INDEX plain_names FOR (n:Name) ON EACH [n.value] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
/** The limit: one full-text query over the names as they are, ten names and whose they are, nothing else. */
const bareQuery = `
CALL db.index.fulltext.queryNodes('plain_names', $text, {limit: 10}) YIELD node, score
MATCH (entity:Entity)-[:NAMED]->(node)
RETURN node.value AS name, entity.id AS id, score`
/** Parsed once: the server keeps the documents that it has seen. */
const ourQuery = parse('query($text: String!) { suggest(prefix: $text, first: 10) { score matchKind matchedName node { id name } } }')

const fill = async (graph: Graph): Promise<void> => {
  await graph.alter(plainIndex)
  const rows = generatedNames(count).map(({ value, language }, index) => ({
    entity: `e${index}`,
    properties: {
      id: `n${index}`,
      value,
      language,
      nameKind: 'OFFICIAL',
      precedence: 0,
      statementCount: 1,
      key: nameKey(value),
      ...indexOfName(value, language),
    },
  }))
  for (let at = 0; at < rows.length; at += 2_000) await graph.write((run) => run(put, { rows: rows.slice(at, at + 2_000) }))
}

/** What somebody types on the way to a name: its first letters, in characters or pinyin, with a letter wrong now and then. */
const typedTexts = (number: number): string[] => {
  const random = randomFrom(7)
  const names = generatedNames(count)
  return Array.from({ length: number }, () => {
    const { value } = names[Math.floor(random() * names.length)]!
    const { simplified, pinyin, initials } = indexOfName(value) as Record<string, string>
    const form = [value, simplified!, pinyin!, initials!][Math.floor(random() * 4)]!
    const letters = [...form].slice(0, 1 + Math.floor(random() * Math.min(form.length, 20)))
    if (letters.length > 4 && random() < 0.2) letters[Math.floor(random() * letters.length)] = 'x'
    return letters.join('').trim()
  })
}

const at = (numbers: readonly number[], share: number): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)]!
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** `suggest` through the schema and its resolvers against a bare full-text query through the driver, on generated names, text by text in turns. */
const benchSuggest = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-bench-'))
  const server = await startLocalNeo4j({ dataDir, dist: loadConfig().NEO4J_DIST, heap: '1g', pageCache: '512m' })
  const { uri, user, password } = server
  const graph = connect({ uri, user, password, database: 'neo4j', timeout: 600_000 })
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true })
  const { schema } = clientOf(graph)
  const shapes = new ShapeCache()
  const ours = (text: string) =>
    timed(async () => {
      const asked = { schema, document: ourQuery, variableValues: { text }, contextValue: contextFor(graph, shapes, { atOnce: 8 }) }
      const { errors } = await execute(asked)
      if (errors?.[0]) throw errors[0]
    })
  const bare = (text: string) =>
    timed(async () => {
      const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' })
      await session.run(bareQuery, { text })
      await session.close()
    })
  try {
    await migrate(graph)
    await fill(graph)
    console.log(`${count} generated names`)
    for (const text of typedTexts(2 * askedARound)) await Promise.all([ours(text), bare(text)])
    const ratios: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const [limit, suggest]: [number[], number[]] = [[], []]
      // Either one follows the other as often as itself: what ran last leaves caches cold for the next.
      for (const [index, text] of typedTexts(askedARound * rounds)
        .slice((round - 1) * askedARound, round * askedARound)
        .entries()) {
        if (index % 2) suggest.push(await ours(text))
        limit.push(await bare(text))
        if (index % 2 === 0) suggest.push(await ours(text))
      }
      ratios.push(at(suggest, 0.95) / at(limit, 0.95))
      const halves = [0, 1].map((half) =>
        at(
          limit.filter((_, index) => index % 2 === half),
          0.95,
        ),
      )
      const told = (times: readonly number[]): string => `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)}`
      console.log(
        `round ${round}, p50 / p95 in ms: bare ${told(limit)}, suggest ${told(suggest)}; p95 of the two halves of bare ${halves.map((ms) => ms.toFixed(1)).join(' and ')}`,
      )
    }
    console.log(`suggest / bare full-text query, p95: ${at(ratios, 0.5).toFixed(2)} (goal: at most 2)`)
  } finally {
    await driver.close()
    await graph.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
await benchSuggest()
