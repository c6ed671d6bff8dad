import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { AppError, badInput } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'

/** What a caller may do; each role allows what the ones before it do. */
export const roles = {
  reader: 'Reads, also where reading is closed.',
  curator: 'Judges identity: merges, splits, tells apart.',
  importer: 'Also withdraws sources and puts them back.',
  admin: 'Everything.',
} as const
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[]

/** Who asks: the name under which it is recorded what they do. */
export interface Caller {
  name: string
  role: Role
}

interface StoredKey {
  id: string
  name: string
  role: Role
  hash: string
  createdAt: string
  createdBy: string | null
  revokedAt: string | null
  revokedBy: string | null
}

const form = /^pg_([0-9a-f]{12})_([\w-]{43})$/
/** A secret of 256 random bits needs no slow hash: nobody can try them out. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const equal = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Makes a key and answers it; only its hash is kept, so that it is shown this once. */
export const createKey = async (
  graph: Graph,
  name: string,
  role: Role,
  now: string,
  by = 'admin',
): Promise<{ id: string; key: string }> => {
  if (!name.trim() || name.length > 100) throw badInput('name', 'is empty or longer than 100 characters', 'Say who will use the key.')
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  await graph.write((run) =>
    run(writeQuery('keys/create'), { id, properties: { name: name.trim(), role, hash: hashOf(secret), createdAt: now, createdBy: by } }),
  )
  return { id, key: `pg_${id}_${secret}` }
}

/** All keys, without what they are. */
export const listKeys = async (graph: Graph): Promise<Omit<StoredKey, 'hash'>[]> =>
  (await graph.read(writeQuery('keys/list'))) as unknown as Omit<StoredKey, 'hash'>[]

export const revokeKey = async (graph: Graph, id: string, now: string, by = 'admin'): Promise<void> => {
  const [row] = await graph.write((run) => run(writeQuery('keys/revoke'), { id, now, by }))
  if (!row) throw new AppError('NOT_FOUND', `id: there is no key "${id}"`, 'See partnership-graph key list.', 'id')
}

/** The good key that a credential is. */
const keyOf = async (graph: Graph, credential: string): Promise<StoredKey | undefined> => {
  const [, id, secret] = form.exec(credential) ?? []
  const [row] = id ? await graph.read(writeQuery('keys/by-id'), { id }) : []
  const key = row as unknown as StoredKey | undefined
  return key && !key.revokedAt && equal(key.hash, hashOf(secret!)) ? key : undefined
}

/** What an Authorization header bears. */
export const credentialOf = (header: string): string => header.replace(/^Bearer\s+/i, '').trim()

/** Id of the good key that a credential is; undefined without one. */
export const keyIdOf = async (graph: Graph, credential: string): Promise<string | undefined> => (await keyOf(graph, credential))?.id

/** Whose key it is; undefined when it is unknown, or was revoked. */
export const callerByKey = async (graph: Graph, credential: string): Promise<Caller | undefined> => {
  const key = await keyOf(graph, credential)
  return key && { name: key.name, role: key.role }
}
