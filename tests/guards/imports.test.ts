import { expect, test } from '@jest/globals'
import { posix } from 'node:path'
import { filesBelow, textOf } from './repository.js'

interface Import {
  from: string
  /** Path of ours from the root, or the name of a package. */
  to: string
  typeOnly: boolean
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
const resolve = (from: string, to: string): string =>
  to.startsWith('.') ? posix.join(posix.dirname(from), to).replace(/\.js$/, '.ts') : to
const sources = [...filesBelow('src'), ...filesBelow('schema', '.ts')].filter((path) => /\.(ts|tsx|mjs)$/.test(path))
const imports: Import[] = sources.flatMap((from) =>
  [...textOf(from).matchAll(statement)].map(([, typeOnly, named, dynamic]) => ({
    from,
    to: resolve(from, (named ?? dynamic)!),
    typeOnly: Boolean(typeOnly),
  })),
)

const within =
  (...places: string[]) =>
  (path: string): boolean =>
    places.some((place) => path === place || path.startsWith(`${place}/`))
const told = ({ from, to }: Import): string => `${from} -> ${to}`
const broken = (rule: (one: Import) => boolean): string[] => imports.filter((one) => !rule(one)).map(told)

const slices = [
  'entity',
  'organization',
  'activity',
  'aggregate',
  'change',
  'identity',
  'listed',
  'match',
  'network',
  'path',
  'quality',
  'search',
  'source',
  'status',
].map((name) => `src/${name}`)
const server = (path: string): boolean => path.startsWith('src/') && !within('src/explorer', 'src/bootstrap.mjs')(path)

test('the scan sees the imports', () => {
  expect(imports.length).toBeGreaterThan(150)
  expect(imports.map(told)).toContain('src/graph/graph.ts -> neo4j-driver')
})

/** Packages that only one part of the program may know of. */
const owners: Record<string, string[]> = {
  'neo4j-driver': ['src/graph', 'src/neo4j/ready.ts'],
  'node:child_process': ['src/neo4j', 'src/bootstrap.mjs'],
  '@apollo/server': ['src/api'],
  dataloader: ['src/graph'],
  commander: ['src/cli'],
  jose: ['src/keys'],
  'prom-client': ['src/observe'],
  '@opentelemetry/api': ['src/observe'],
  graphiql: ['src/explorer'],
}
test.each(Object.entries(owners))('%s is imported only in %j; if not: move the code there', (name, places) => {
  const used = imports.filter(({ to }) => to === name || to.startsWith(`${name}/`))
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter(({ from }) => !within(...places)(from)).map(told)).toEqual([])
})

/** Slices with mutations hand the work to the services that the command line uses. */
const services = ['src/ingest/identity', 'src/ingest/withdraw.ts', 'src/ingest/changes.ts', 'src/ingest/write-lock.ts', 'src/keys']
const writers: Record<string, string[]> = { 'src/identity': services, 'src/source': services }
/** What each part may import of ours; `schema` is the contract and imports nothing of src. */
const allowed: Record<string, string[]> = {
  'src/keys': ['src/keys', 'src/graph', 'src/errors.ts'],
  'schema/model': ['schema/model'],
  'schema/types': ['schema/types', 'schema/model'],
  'src/names': ['src/names'],
  'src/measures': ['src/measures'],
  'src/gds': ['src/gds', 'src/graph', 'src/measures', 'src/errors.ts'],
  'src/config.ts': ['src/errors.ts', 'src/root.ts'],
  'src/graph': ['src/graph', 'src/errors.ts', 'src/root.ts'],
  'src/neo4j': ['src/neo4j', 'src/errors.ts', 'src/root.ts'],
  'src/ingest': ['src/ingest', 'src/graph', 'src/names', 'src/errors.ts', 'src/root.ts', 'schema/model'],
  'src/check': ['src/check', 'src/ingest', 'src/graph', 'schema/model'],
  'src/export': ['src/export', 'src/network', 'src/graph', 'src/errors.ts', 'schema/model'],
  'src/observe': ['src/observe', 'src/graph'],
  'src/export/formats': ['src/export/formats', 'src/graph/query-file.ts'],
  ...Object.fromEntries(
    slices.map((slice) => [
      slice,
      [
        ...slices,
        'src/graph',
        'src/names',
        'src/measures',
        'src/gds',
        'src/context.ts',
        'src/errors.ts',
        'src/root.ts',
        'schema',
        ...(writers[slice] ?? []),
      ],
    ]),
  ),
  'src/api': [
    'src/api',
    ...slices,
    'src/export',
    'src/graph',
    'src/keys',
    'src/observe',
    'src/config.ts',
    'src/context.ts',
    'src/errors.ts',
    'src/root.ts',
    'schema',
  ],
  'src/cli': ['src', 'schema'],
  'src/explorer': ['src/explorer', 'schema/schema.graphql'],
}
test.each(Object.entries(allowed))('%s imports of ours only what it may: %j; if not: turn the dependency round', (part, places) => {
  const ours = imports.filter(({ from, to }) => within(part)(from) && /^(src|schema|tests|cypher|seeds)\//.test(to))
  expect(ours.filter(({ to }) => !within(...places)(to)).map(told)).toEqual([])
})

test('graph, ingest, neo4j, names, measures and gds know nothing of GraphQL; if they do: move that code to src/api or a slice', () => {
  const graphql = /^(graphql|type-graphql|graphql-.*|@apollo\/.*)(\/|$)/
  expect(
    broken(
      ({ from, to }) =>
        !within('src/graph', 'src/ingest', 'src/neo4j', 'src/names', 'src/measures', 'src/gds', 'schema/model')(from) || !graphql.test(to),
    ),
  ).toEqual([])
})

test('a slice imports relations of another slice, never its resolver; if not: import the relations', () => {
  expect(
    broken(({ from, to }) => !to.endsWith('.resolver.ts') || posix.dirname(from) === posix.dirname(to) || from === 'src/api/schema.ts'),
  ).toEqual([])
})

test('nobody but the command line imports the command line; if so: move what is shared out of src/cli', () => {
  expect(broken(({ from, to }) => !to.startsWith('src/cli/') || from.startsWith('src/cli/'))).toEqual([])
})

test('no module waits for itself: no cycle of imports that remain after compiling; if there is one: move what both need to a third module', () => {
  const edges = new Map(
    sources.map((path) => [path, imports.filter(({ from, typeOnly }) => from === path && !typeOnly).map(({ to }) => to)]),
  )
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    else if (!done.has(path)) for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of sources) visit(path, [])
  expect(cycles).toEqual([])
})

const code = (path: string): string =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')

test('the environment is read in src/config.ts; src/neo4j takes it as a default argument only; if not: add a setting', () => {
  const readers = sources.filter((path) => server(path) && code(path).includes('process.env'))
  expect(readers.filter((path) => path !== 'src/config.ts' && !path.startsWith('src/neo4j/'))).toEqual([])
  const uses = readers
    .filter((path) => path !== 'src/config.ts')
    .flatMap((path) =>
      code(path)
        .split('\n')
        .filter((line) => line.includes('process.env'))
        .map((line) => line.trim()),
    )
  expect(uses.filter((line) => !/(env: NodeJS\.ProcessEnv =|\benv \?\?) process\.env,?\)?$/.test(line))).toEqual([])
})

test('Cypher stands in .cypher files; only src/graph/compose.ts writes the structure between them; if not: move the text to cypher/', () => {
  const cypher = /\b(MATCH|MERGE)\s*\(|\bUNWIND\s|\bDETACH DELETE\b|\bCALL\s*[({]|\bRETURN\s+\w+\s+AS\b|\bWITH\s+\w+\s+AS\b/
  const places = sources.filter((path) => path !== 'src/graph/compose.ts' && !path.startsWith('src/explorer/') && cypher.test(code(path)))
  expect(places).toEqual([])
})

test('Cypher is not put together from values; if it is: pass a parameter', () => {
  const pasted = /(MATCH|WHERE|MERGE|SET|RETURN)\b[^`\n]*\$\{/
  expect(sources.filter((path) => path !== 'src/graph/compose.ts' && pasted.test(code(path)))).toEqual([])
})
