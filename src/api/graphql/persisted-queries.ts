import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import { LRUCache } from 'lru-cache'

type KeyValueCache = Exclude<ApolloServerOptions<BaseContext>['cache'], 'bounded' | undefined>

const mostTexts = 1_000
const mostCharacters = 5_000_000

/** As Apollo names them in the store. */
const keyOf = (hash: unknown): string => `apq:${String(hash)}`

export interface PersistedQueries extends KeyValueCache {
  /** The text of a hash, which Apollo found to be its own before it was kept. */
  textOf(hash: unknown): string | undefined
}

/** Texts of automatic persisted queries, those used last: whoever sends many pushes out others, which are then sent again. */
export const persistedQueries = (): PersistedQueries => {
  const texts = new LRUCache<string, string>({ max: mostTexts, maxSize: mostCharacters, sizeCalculation: ({ length }) => 1 + length })
  return {
    get: (hash) => Promise.resolve(texts.get(hash)),
    set: (hash, text) => Promise.resolve(void texts.set(hash, text)),
    delete: (hash) => Promise.resolve(texts.delete(hash)),
    textOf: (hash) => texts.get(keyOf(hash)),
  }
}
