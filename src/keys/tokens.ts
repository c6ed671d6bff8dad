import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose'
import { AppError } from '../errors.js'
import { roleNames, type Caller } from './keys.js'

export interface TokenSettings {
  /** Secret shared with the issuer; else `jwksUrl`. */
  secret?: string
  /** Address of the issuer's public keys (RFC 7517). */
  jwksUrl?: string
  issuer: string
  audience: string
  /** Claim with the role, or the list of roles. */
  roleClaim: string
}
/** Whose token it is; throws UNAUTHENTICATED, FORBIDDEN without a role of ours, ISSUER_UNAVAILABLE without the issuer's keys. */
export type VerifyToken = (token: string) => Promise<Caller>

const symmetric = ['HS256', 'HS384', 'HS512']
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
const patience = 5_000
/** Between the clocks of issuer and server, in seconds. */
const skew = 5

const callerOf = ({ sub = '', iss = '', ...claims }: JWTPayload, roleClaim: string): Caller => {
  const claimed = [claims[roleClaim]].flat()
  const role = roleNames.findLast((name) => claimed.includes(name))
  const hint = `Put one of ${roleNames.join(', ')} into its claim "${roleClaim}".`
  if (!role) throw new AppError('FORBIDDEN', 'The token names no role.', hint)
  if (!sub.trim() || sub.length > 200 || /\p{Cc}|\p{Cs}/u.test(sub))
    throw new AppError('UNAUTHENTICATED', 'The token does not say whose it is.', 'Its claim "sub" has to name who asks.')
  return { name: `${sub} (${iss})`, role }
}

/** What is wrong with a token. The token itself is never told. */
const refusal = (error: unknown): AppError => {
  const told = (problem: string): AppError => new AppError('UNAUTHENTICATED', problem, 'Get a new token from your identity provider.')
  if (error instanceof AppError) return error
  if (error instanceof errors.JWTExpired) return told('The token has expired.')
  if (error instanceof errors.JWTClaimValidationFailed) return told(`The claim "${error.claim}" of the token does not count here.`)
  if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC')
    return told('The token is not signed by a key that counts here.')
  return new AppError('ISSUER_UNAVAILABLE', 'The keys of the identity provider cannot be had.', 'Try again in a few seconds.', undefined, {
    cause: error,
  })
}

/** Checks JSON Web Tokens (RFC 7519, with RFC 8725: algorithms by the kind of key, issuer, audience, expiry). */
export const tokenVerifier = ({ secret, jwksUrl, issuer, audience, roleClaim }: TokenSettings): VerifyToken => {
  const options: JWTVerifyOptions = {
    issuer,
    audience,
    algorithms: secret ? symmetric : asymmetric,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: skew,
  }
  const shared = new TextEncoder().encode(secret)
  const published = jwksUrl && createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: patience })
  return async (token) => {
    try {
      const { payload } = published ? await jwtVerify(token, published, options) : await jwtVerify(token, shared, options)
      return callerOf(payload, roleClaim)
    } catch (error) {
      throw refusal(error)
    }
  }
}
