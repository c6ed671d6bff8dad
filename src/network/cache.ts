import { setImmediate as nextTurn } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { entityKinds, organizationKinds } from '../../schema/model/kinds.js'
import type { DataAccess } from '../graph/access.js'
import { dataVersion } from '../graph/data-version.js'
import type { Ending } from '../graph/ending.js'
import { cacheLooks, type CacheLook } from '../graph/diagnostics.js'
import type { Graph } from '../graph/graph.js'
import { codesOf } from '../graph/relation.js'
import { AppError } from '../errors.js'
import { linksAtMost } from '../measures/project.js'
import { keyOf, scopeKeyOf, type Asked } from './asked.js'
import { Analysis } from './analysis.js'
import { readScope, type Scope } from './scope.js'
import { cutNetwork, mostLinks } from './shown.js'

interface Work {
  data: DataAccess
  asked: Asked
  version: number
}

/** Who is meant by the egos, now that some may have been merged. Throws NOT_FOUND. */
const numbersOf = async (data: DataAccess, ego: readonly string[], ids: readonly string[]): Promise<number[]> => {
  const survivors = await data.check(
    ego.map((id, at) => [`input.ego[${at}]`, id, organizationKinds]),
    [],
  )
  const meant = new Set(ego.map((id) => survivors.get(id) ?? id))
  return Array.from(ids.keys()).filter((number) => meant.has(ids[number]!))
}

/** An empty answer is one only where what was asked about exists. */
const checkFilters = async (data: DataAccess, { place, industry, source }: Asked): Promise<void> => {
  await data.check([], codesOf({ place, industry }, 'input.'))
  if (!source) return
  const [found] = await data.byIds([source])
  if (!found || (entityKinds as unknown[]).includes(found['kind']))
    throw new AppError('NOT_FOUND', 'input.source: no source has this id', 'Look it up in sources.', 'input.source')
}

const scopeOf = async ({ data, asked }: Work): Promise<Scope> => {
  const scope = await readScope(data.graph, asked)
  if (!scope.actors.length) await checkFilters(data, asked)
  return scope
}

/** Links and participations that are kept in memory of all scopes, and links of all networks; about 50 bytes each. */
const mostKept = 6_000_000

/** Work that is under way is shared, what it gave is kept, an error is not. */
const cacheOf = <T extends object>(make: (work: Work) => Promise<T>, sizeOf: (made: T) => number): LRUCache<string, T, Work> =>
  new LRUCache<string, T, Work>({
    max: 100,
    maxSize: mostKept,
    sizeCalculation: (made) => 1 + sizeOf(made),
    fetchMethod: (_key, _stale, { context }) => make(context),
    ignoreFetchAbort: true,
  })

interface Caches {
  scopes: LRUCache<string, Scope, Work>
  networks: LRUCache<string, Analysis, Work>
}
const known = new WeakMap<object, Caches>()
const cachesOf = (graph: Graph): Caches => {
  const caches = known.get(graph.connection) ?? makeCaches()
  known.set(graph.connection, caches)
  return caches
}
const makeCaches = (): Caches => {
  const scopes = cacheOf(scopeOf, ({ incidence, roles }) => roles.length + Math.min(linksAtMost(incidence), mostLinks))
  // To project and cut a large network keeps the event loop busy: between two of them it has a turn for others.
  const inTurn = pLimit(1)
  const build = async (work: Work): Promise<Analysis> => {
    const { data, asked, version } = work
    const scope = (await scopes.fetch(`${version} ${scopeKeyOf(asked)}`, { context: work }))!
    const ids = scope.actors.map(({ id }) => id)
    const egos = asked.ego ? await numbersOf(data, asked.ego, ids) : []
    return inTurn(async () => {
      await nextTurn()
      return new Analysis(asked, scope, cutNetwork(scope, asked, egos), version)
    })
  }
  return { scopes, networks: cacheOf(build, ({ linkCount }) => linkCount) }
}

/** Whether work ended because the request that began it did. */
const isCalledOff = (error: unknown): boolean =>
  error instanceof AppError ? error.code === 'REQUEST_TIMEOUT' : (error as Error | undefined)?.name === 'AbortError'

/**
 * The network asked for: one piece of work for all who ask for the same at the same version of the data. It is read under the signal of
 * who asked first, and begun anew where others still want it. What is worked out of it is called off when the requests of all who asked
 * have ended; a request without a signal never does.
 */
export const networkOf = async (data: DataAccess, asked: Asked, signal?: Ending): Promise<Analysis> => {
  const version = await dataVersion(data.graph)
  const { networks } = cachesOf(data.graph)
  const key = `${version} ${keyOf(asked)}`
  cacheLooks.publish({ cache: 'networks', hit: networks.has(key) } satisfies CacheLook)
  for (;;) {
    try {
      const network = (await networks.fetch(key, { context: { data, asked, version } }))!
      network.work.wantedBy(signal)
      return network
    } catch (error) {
      if (signal?.aborted || !isCalledOff(error)) throw error
    }
  }
}
