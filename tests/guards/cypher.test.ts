import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isDeepStrictEqual } from 'node:util'
import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import { compose, composeBatch, sharedTextOf } from '../../src/graph/compose.js'
import { applyConditions, testedFlags, type Flags } from '../../src/graph/conditions.js'
import { isStructured, readQueries, writeQueries, type QueryFile } from '../../src/graph/query-file.js'
import { everythingOf, flagsOf, type Page, type Selection } from '../../src/graph/selection.js'
import { filesBelow, textOf } from './repository.js'

/** Files that have to look at everything, each with the reason. */
const scansOnPurpose: Record<string, string> = {}

const { uri, user, password } = JSON.parse(process.env['TEST_NEO4J'] ?? '{}') as Record<'uri' | 'user' | 'password', string>
let driver: Driver
beforeAll(() => {
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true })
})
afterAll(() => driver.close())

const operators = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operators)]
interface Explained {
  columns: string[]
  operators: string[]
}
const explained = new Map<string, Promise<Explained>>()
/** Columns and operators of a statement, or the server's refusal. Nothing is run. */
const explain = (text: string): Promise<Explained> => {
  const found = explained.get(text) ?? explainAnew(text)
  explained.set(text, found)
  return found
}
const explainAnew = async (text: string): Promise<Explained> => {
  const session = driver.session({ database: 'neo4j' })
  try {
    const result = session.run(`EXPLAIN ${text}`)
    const columns = (await result.keys()) as string[]
    const { plan } = await result.summary()
    return { columns, operators: plan ? operators(plan) : [] }
  } finally {
    await session.close()
  }
}
const scans = (found: readonly string[]): string[] => found.filter((operator) => /All(Nodes|Relationships)Scan/.test(operator))
/** How rows are come by and brought into an order, counted. */
const ways = (found: readonly string[]): string[] =>
  found.flatMap((operator) => /Seek/.exec(operator) ?? /\w*(?:Scan|Join|Sort|Top)\b/.exec(operator) ?? []).toSorted()

type Params = Record<string, unknown>
const product = <T extends object>(options: readonly (readonly T[])[]): T[] =>
  options.reduce<T[]>((made, next) => made.flatMap((one) => next.map((other) => ({ ...one, ...other }))), [{} as T])

const linesOf = ({ body, returns, total, within }: QueryFile): string[] => [...body, ...returns, ...total, ...within]
/** A line that only adds a term, a column or a case: what it does does not hang on the other lines. */
const isTerm = (line: string): boolean => /^\s*(AND\b|WHEN\b|,)/.test(line)
const structural = (query: QueryFile): Set<string> => testedFlags(linesOf(query).filter((line) => !isTerm(line)))
const valuesTested = (query: QueryFile, name: string): string[] => [
  ...new Set(linesOf(query).flatMap((line) => [...line.matchAll(new RegExp(`\\s${name}!?=(\\w+)`, 'g'))].map(([, value]) => value!))),
]

/** Values of a parameter that make a difference to the text; undefined where it may be left out. */
const valuesOf = (query: QueryFile, { name, type }: QueryFile['params'][number]): unknown[] => {
  if (type.includes('|')) return type.split('|')
  const many = type.replace('?', '').endsWith('[]')
  const plain = many ? ['one', 'another'] : type.startsWith('int') ? 1 : 'one'
  return [...(type.endsWith('?') ? [undefined] : []), ...valuesTested(query, name).map((value) => (many ? [value] : value)), plain]
}

/** Columns that lines hang on, and parameters, each with the values that make a difference. */
const dimensionsOf = (query: QueryFile): Map<string, unknown[]> =>
  new Map([
    ...query.params.map((param): [string, unknown[]] => [param.name, valuesOf(query, param)]),
    ...query.rows
      .filter((column) => !isStructured(column) && testedFlags(linesOf(query)).has(column.name))
      .map(({ name }): [string, unknown[]] => [name, [undefined, true]]),
  ])

/** Every combination of what shapes the text, with all terms; without any where the combination is plainest and richest; and each single term once. */
const variantsOf = (query: QueryFile): Params[] => {
  const shaping = structural(query)
  const dimensions = [...dimensionsOf(query)]
  const shapes = product(
    dimensions.filter(([name]) => shaping.has(name)).map(([name, values]) => values.map((value) => ({ [name]: value }))),
  )
  const terms = dimensions.filter(([name]) => !shaping.has(name))
  const none = Object.fromEntries(terms.map(([name, values]) => [name, values[0]]))
  const all = Object.fromEntries(terms.map(([name, values]) => [name, values.at(-1)]))
  const single = terms.map(([name]) => ({ ...none, [name]: all[name] }))
  const bare = [shapes[0], shapes.at(-1)].map((shape) => ({ ...shape, ...none }))
  return [...bare, ...single.map((rest) => ({ ...shapes[0], ...rest })), ...shapes.map((shape) => ({ ...shape, ...all }))]
}

const selectionOf = (query: QueryFile, variant: Params, order?: string, page?: Page): Selection => {
  const columns = new Set(dimensionsOf(query).keys())
  const isParam = (name: string): boolean => query.params.some((param) => param.name === name)
  const params = Object.fromEntries(Object.entries(variant).filter(([name, value]) => isParam(name) && value !== undefined))
  const whole = everythingOf(query, {
    params,
    order,
    page: query.shape === 'connection' ? (page ?? { size: 1, backward: false }) : undefined,
  })
  const scalars = new Set(
    query.rows
      .filter((column) => !isStructured(column))
      .map(({ name }) => name)
      .filter((name) => !columns.has(name) || isParam(name) || variant[name]),
  )
  return { ...whole, scalars }
}

/** What is sent: each variant, and of a connection its number of rows, and each order behind a cursor. */
const textsOf = (query: QueryFile): string[] => {
  const variants = variantsOf(query)
  const selections = variants.map((variant) => selectionOf(query, variant))
  const all = variants.at(-1)!
  if (query.shape === 'connection')
    for (const variant of query.total.length ? variants : [all])
      selections.push({ ...selectionOf(query, variant), wants: { rows: false, cursors: false, more: false, total: true } })
  for (const order of query.shape === 'connection' ? query.orders.keys() : []) {
    const from = (query.orders.get(order) ?? []).map(() => '')
    for (const backward of [false, true]) selections.push(selectionOf(query, all, order, { size: 1, backward, from }))
  }
  if (!query.inputs.length) return [...new Set(selections.map((selection) => compose(selection).text))]
  // Not every relation fills an input that is a plain value.
  const filled = query.inputs.filter(isStructured).map(({ name }) => name)
  return [...new Set([...selections.map((selection) => composeBatch(selection).text), composeBatch(selectionOf(query, all), filled).text])]
}

/** What the composer itself gives: the order asked for, and where a page seeks in its index: the first key at its cursor, or all of them. */
const builtIn = new Set(['order', 'seek', 'from'])
const flagsOfVariant = (query: QueryFile, variant: Params): Flags => flagsOf(selectionOf(query, variant))
const usedIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => [...line.matchAll(/\$(\w+)/g)].map(([, name]) => name!)))

describe('cypher/read: a file is a subquery body whose header declares what goes in and comes out; if not: correct the header', () => {
  test.each([...readQueries])('%s', (path, query) => {
    const text = textOf(`cypher/read/${path}.cypher`)
    expect(text).toMatch(/^\/\/ (?!in:|params:|rows:|total:|within:|order |shape:)\S/)
    expect(text.endsWith('\n')).toBe(true)
    expect(
      text
        .split('\n')
        .filter((line) => /^\/\/ (in|params|rows|shape|total|within|order\b[^:]*):/.test(line))
        .every((line) => /^\/\/ (in|params|rows|shape|total|within|order [A-Z_]+): \S/.test(line)),
    ).toBe(true)
    expect(['connection', 'list', 'single']).toContain(query.shape)
    expect(query.limit).toBeGreaterThan(0)
    if (query.shape === 'connection') expect(query.orders.size).toBeGreaterThan(0)
    const columns = query.rows.map(({ name }) => name)
    for (const keys of query.orders.values()) for (const { expression } of keys) expect(columns).toContain(expression.split('.')[0])
  })
})

describe('cypher/read: every parameter declared is used, every one used is declared and given; if not: correct the params line', () => {
  test.each([...readQueries])('%s', (_, query) => {
    const lines = linesOf(query)
    const declared = query.params.map(({ name }) => name)
    const mentioned = new Set([...usedIn(lines.map((line) => line.replace(/^\s*\/\/ .*$/, ''))), ...testedFlags(lines)])
    expect(declared.filter((name) => !mentioned.has(name))).toEqual([])
    const unknown = [...usedIn(lines), ...testedFlags(lines)].filter((name) => !builtIn.has(name) && !declared.includes(name))
    expect(unknown.filter((name) => !query.rows.some((column) => column.name === name))).toEqual([])
    // A line without a condition may take what is not given as null; one with a condition has to test what it uses.
    const conditional = lines.filter((line) => line.includes('//?'))
    for (const variant of variantsOf(query)) {
      const used = usedIn(applyConditions(conditional, flagsOfVariant(query, variant)))
      expect({ variant, notGiven: [...used].filter((name) => variant[name] === undefined && !builtIn.has(name)) }).toEqual({
        variant,
        notGiven: [],
      })
    }
  })
})

describe('cypher/read: Neo4j plans every variant without a scan of all nodes; if not: start from a label or an index', () => {
  test.each([...readQueries])(
    '%s',
    async (path, query) => {
      for (const text of textsOf(query)) {
        const found = await explain(text)
        if (!scansOnPurpose[`read/${path}`]) expect({ text, scans: scans(found.operators) }).toEqual({ text, scans: [] })
      }
    },
    300_000,
  )
})

describe('cypher/read: what starts from nothing is looked up alike when several share the statement; if not: hint at the index, or name it below', () => {
  test.each([...readQueries].filter(([, { inputs }]) => !inputs.length))(
    '%s',
    async (_, query) => {
      for (const text of textsOf(query)) {
        const waysOf = async (plan = ''): Promise<[alone: unknown, shared: unknown]> => [
          ways((await explain(plan + text)).operators),
          ways((await explain(plan + sharedTextOf(text).text)).operators),
        ]
        const [alone, shared] = await waysOf()
        if (isDeepStrictEqual(shared, alone)) continue
        // Other tests write meanwhile: one of the two may have been planned for another graph.
        const [aloneAnew, sharedAnew] = await waysOf('CYPHER replan=force ')
        expect({ text, ways: sharedAnew }).toEqual({ text, ways: aloneAnew })
      }
    },
    300_000,
  )
})

describe('cypher/read: each can be shared; if not: write LIMIT, SKIP and CALL (a, b) { like the other files, and name no variable asker', () => {
  test.each([...readQueries])('%s', async (_, query) => {
    expect(linesOf(query).join('\n')).not.toMatch(/\basker\b/)
    const selection = selectionOf(query, variantsOf(query).at(-1)!)
    const { text } = query.inputs.length ? composeBatch(selection) : compose(selection)
    expect((await explain(sharedTextOf(text).text)).columns).toEqual(['place', ...(await explain(text)).columns])
  })
})

describe('cypher/read: a page of what may hang on a hub is read in the order of its index; if not: name all keys of the index in the order', () => {
  test.each(['change/list', 'change/added', 'change/restored', 'change/retracted', 'source/statements', 'source/list', 'statement/list'])(
    '%s',
    async (path) => {
      for (const text of textsOf(readQueries.get(path)!)) {
        const sorting = (await explain(text)).operators.filter((operator) => /^(PartialSort|Sort|Top|PartialTop)\b/.test(operator))
        expect({ text, sorting }).toEqual({ text, sorting: [] })
      }
    },
  )
})

test('cypher/read: a page of what a hub hosted is read out of its index, by day; if not: name the keys of the index in the order', async () => {
  const query = readQueries.get('organization/participations')!
  for (const backward of [false, true])
    for (const from of [undefined, ['2024-01-01', '']]) {
      const page = { size: 1, backward, from }
      const { operators: found } = await explain(composeBatch(selectionOf(query, { roles: ['HOST'] }, 'DATE', page)).text)
      expect(ways(found).filter((way) => !way.startsWith('Partial'))).toEqual(['Seek', 'Seek'])
    }
})

describe('cypher/read: what is returned is what the header says; if not: correct the rows line', () => {
  test.each([...readQueries])('%s', async (_, query) => {
    const all = variantsOf(query).at(-1)!
    const lines = applyConditions(
      [
        ...query.inputs.map(({ name, type }) =>
          isStructured({ name, type }) ? `MATCH (${name}:Entity {id: ''})` : `UNWIND [{}] AS ${name}`,
        ),
        ...query.body,
        'RETURN',
        ...query.returns,
      ],
      flagsOfVariant(query, all),
    )
    expect((await explain(lines.join('\n'))).columns.toSorted()).toEqual(query.rows.map(({ name }) => name).toSorted())
  })
})

describe('cypher/write: Neo4j plans every statement without a scan of all nodes; if not: start from a label or an index', () => {
  test.each([...writeQueries])('%s', async (path, text) => {
    expect(text).toMatch(/^\/\/ \S/)
    const found = await explain(text)
    if (!scansOnPurpose[`write/${path}`]) expect(scans(found.operators)).toEqual([])
  })
})

const modules = filesBelow('src', '.ts')
  .filter((path) => !path.startsWith('src/explorer/'))
  .map((path) => ({ path, text: textOf(path) }))

/** Where the module names the file, or makes its name from a template and a word that stands in the same module; -1 when it does not. */
const placeOf = (module: string, file: string): number => {
  const place = module.indexOf(`'${file}'`)
  if (place >= 0) return place
  const template = [...module.matchAll(/`([\w/-]+\/[\w-]*)\$\{\w+\}([\w-]*)`/g)].find(([, before = '', after = '']) => {
    const word = file.startsWith(before) && file.endsWith(after) ? file.slice(before.length, file.length - after.length) : ''
    return word !== '' && module.includes(`'${word}'`)
  })
  return template?.index ?? -1
}
const usersOf = (file: string): typeof modules => modules.filter(({ text }) => placeOf(text, file) >= 0)

/** Statements that two modules need at different times. */
const sharedBy: Record<string, string[]> = {
  // The cheapest statement there is: it also tells whether the server answers.
  'status/components': ['src/graph/capabilities.ts', 'src/graph/graph.ts'],
  // A filter's id or code that finds nothing is looked up, to tell a wrong one from an empty answer.
  'industry/list': ['src/graph/relation.ts', 'src/listed/listed.relations.ts'],
  'place/list': ['src/graph/relation.ts', 'src/listed/listed.relations.ts'],
  // Both look at every statement there is.
  'export/statements': ['src/check/statements.ts', 'src/export/export.ts'],
  // The sides of a judgement are known when it is recorded, or when a document is.
  'ingest/link-judgements': ['src/ingest/identity/judgements.ts', 'src/ingest/identity/merge.ts', 'src/ingest/write.ts'],
  // A document is read to its end in one transaction, or in many.
  'ingest/put-document': ['src/ingest/import-reading.ts', 'src/ingest/import.ts'],
}

describe('cypher: every file is used by exactly one module; if not: delete it, or let one module own it', () => {
  test.each([...readQueries.keys(), ...writeQueries.keys()])('%s', (file) => {
    const users = usersOf(file).map(({ path }) => path)
    expect(users).toEqual(sharedBy[file] ?? [users[0] ?? 'a module of src'])
  })
  test('no name stands in both folders', () => {
    expect([...readQueries.keys()].filter((path) => writeQueries.has(path))).toEqual([])
  })
})

describe('cypher/write: every parameter is given where the statement is run; if not: pass it there', () => {
  test.each([...writeQueries])('%s', (file, text) => {
    const used = [...usedIn(text.split('\n').filter((line) => !line.startsWith('//')))]
    for (const { path, text: module } of usersOf(file)) {
      const call = module.slice(placeOf(module, file)).slice(0, 400)
      expect({ path, missing: used.filter((name) => !new RegExp(`\\b${name}\\b`).test(call)) }).toEqual({ path, missing: [] })
    }
  })
})
