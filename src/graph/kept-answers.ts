import { LRUCache } from 'lru-cache'
import { dataVersion } from './data-version.js'
import { cacheLooks, type CacheLook } from './diagnostics.js'
import type { Graph } from './graph.js'

interface Kept {
  version: number
  answer: object
}

/** Milliseconds; what is quicker costs no more than to look whether the data changed. */
const slow = 200
/** Characters of JSON that are kept of all answers. */
const mostKept = 20_000_000

const known = new WeakMap<object, LRUCache<string, Kept>>()
const keptOf = ({ connection }: Graph): LRUCache<string, Kept> => {
  const kept =
    known.get(connection) ??
    new LRUCache<string, Kept>({ maxSize: mostKept, sizeCalculation: ({ answer }) => JSON.stringify(answer).length })
  known.set(connection, kept)
  return kept
}

/** An answer that looks at much of the graph: where it took long, it is kept while the data stays at the version it was read at. */
export const keptWhileUnchanged = async <Answer extends object>(
  graph: Graph,
  key: string,
  versionOf: (answer: Answer) => number,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  const kept = keptOf(graph)
  const found = kept.get(key)
  const hit = found !== undefined && found.version === (await dataVersion(graph))
  cacheLooks.publish({ cache: 'answers', hit } satisfies CacheLook)
  if (hit) return found.answer as Answer
  const begun = performance.now()
  const answer = await ask()
  if (performance.now() - begun > slow) kept.set(key, { version: versionOf(answer), answer })
  return answer
}
