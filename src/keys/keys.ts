import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { AppError, badInput } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'

/** What a key allows beyond reading; each role allows what the ones before it do. */
export const roles = {
  curator: 'Judges identity: merges, splits, tells apart.',
  importer: 'Also withdraws sources and puts them back.',
  admin: 'Everything.',
} as const
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[]

interface StoredKey {
  id: string
  name: string
  role: Role
  hash: string
  createdAt: string
  revokedAt: string | null
}

const form = /^pg_([0-9a-f]{12})_([\w-]{43})$/
/** A secret of 256 random bits needs no slow hash: nobody can try them out. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const equal = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Makes a key and answers it; only its hash is kept, so that it is shown this once. */
export const createKey = async (graph: Graph, name: string, role: Role, now: string): Promise<{ id: string; key: string }> => {
  if (!name.trim() || name.length > 100) throw badInput('name', 'is empty or longer than 100 characters', 'Say who will use the key.')
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  await graph.write((run) =>
    run(writeQuery('keys/create'), { id, properties: { name: name.trim(), role, hash: hashOf(secret), createdAt: now } }),
  )
  return { id, key: `pg_${id}_${secret}` }
}

/** All keys, without what they are. */
export const listKeys = async (graph: Graph): Promise<Omit<StoredKey, 'hash'>[]> =>
  (await graph.read(writeQuery('keys/list'))) as unknown as Omit<StoredKey, 'hash'>[]

export const revokeKey = async (graph: Graph, id: string, now: string): Promise<void> => {
  const [row] = await graph.write((run) => run(writeQuery('keys/revoke'), { id, now }))
  if (!row) throw new AppError('NOT_FOUND', `id: there is no key "${id}"`, 'See partnership-graph key list.', 'id')
}

/** The good key of an Authorization header. */
const keyOf = async (graph: Graph, header: string): Promise<StoredKey | undefined> => {
  const [, id, secret] = form.exec(header.replace(/^Bearer\s+/i, '').trim()) ?? []
  const [row] = id ? await graph.read(writeQuery('keys/by-id'), { id }) : []
  const key = row as unknown as StoredKey | undefined
  return key && !key.revokedAt && equal(key.hash, hashOf(secret!)) ? key : undefined
}

/** Id of the good key that was sent; undefined without one. */
export const keyIdOf = async (graph: Graph, header: string): Promise<string | undefined> => (await keyOf(graph, header))?.id

/** Who asks, by the Authorization header. Throws UNAUTHENTICATED without a good key, FORBIDDEN when it does not allow this. */
export const authorize = async (graph: Graph, header: string | undefined, needed: Role): Promise<string> => {
  const how = 'Send a key as "Authorization: Bearer <key>"; partnership-graph key create makes one.'
  if (!header) throw new AppError('UNAUTHENTICATED', 'This needs a key.', how)
  const key = await keyOf(graph, header)
  if (!key) throw new AppError('UNAUTHENTICATED', 'The key is unknown or was revoked.', how)
  if (roleNames.indexOf(key.role) < roleNames.indexOf(needed))
    throw new AppError('FORBIDDEN', `The key "${key.name}" is for a ${key.role}; this needs a ${needed}.`, 'Ask for a key of that role.')
  return key.name
}
