import type { Config } from '../config.js'
import type { Graph } from '../graph/graph.js'
import { accessTo, type Access } from '../keys/access.js'
import { tokenVerifier } from '../keys/tokens.js'

/** Who may do what, by the settings. */
export const accessBy = (graph: Graph, config: Config): Access => {
  const { JWT_SECRET: secret, JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_ROLE_CLAIM: roleClaim } = config
  const verify = issuer && audience && (secret || jwksUrl) ? tokenVerifier({ secret, jwksUrl, issuer, audience, roleClaim }) : undefined
  return accessTo(graph, { closed: config.READ_ACCESS === 'closed', verify })
}
