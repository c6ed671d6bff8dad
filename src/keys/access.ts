import { AppError } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { callerByKey, credentialOf, keyIdOf, roleNames, type Caller, type Role } from './keys.js'
import type { VerifyToken } from './tokens.js'

export interface Access {
  /** Whether reading is for callers with a key or a token only. */
  readonly closed: boolean
  /** Name of who asks, by the Authorization header. Throws UNAUTHENTICATED, or FORBIDDEN when their role does not allow this. */
  who(authorization: string | undefined, needed: Role): Promise<string>
  /** What stands for the key, or for the subject and issuer of the token; undefined where neither is good. */
  subjectOf(authorization: string): Promise<string | undefined>
}

const looksLikeToken = (credential: string): boolean => credential.split('.').length === 3

/** Who may do what: by a key of the API, or by a token of an identity provider where one is set. */
export const accessTo = (graph: Graph, { closed = false, verify }: { closed?: boolean; verify?: VerifyToken } = {}): Access => {
  const how = `Send a key ${verify ? 'or token ' : ''}as "Authorization: Bearer …"; partnership-graph key create makes a key.`
  const callerOf = async (authorization: string | undefined): Promise<Caller> => {
    if (!authorization) throw new AppError('UNAUTHENTICATED', 'This needs a key.', how)
    const credential = credentialOf(authorization)
    if (verify && looksLikeToken(credential)) return verify(credential)
    const caller = await callerByKey(graph, credential)
    if (!caller) throw new AppError('UNAUTHENTICATED', 'The key is unknown or was revoked.', how)
    return caller
  }
  return {
    closed,
    subjectOf: async (authorization) => {
      const credential = credentialOf(authorization)
      if (!verify || !looksLikeToken(credential)) return keyIdOf(graph, credential)
      return verify(credential).then(
        ({ name }) => name,
        () => undefined,
      )
    },
    who: async (authorization, needed) => {
      const { name, role } = await callerOf(authorization)
      if (roleNames.indexOf(role) < roleNames.indexOf(needed))
        throw new AppError('FORBIDDEN', `"${name}" is a ${role}; this needs a ${needed}.`, 'Ask for a key of that role.')
      return name
    },
  }
}
