/** Codes are part of the public contract: clients match on `extensions.code`. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'BAD_CONFIG'
  | 'BAD_DOCUMENT'
  | 'MIGRATION_CHANGED'
  | 'WRITE_LOCKED'
  | 'IDENTITY_CONFLICT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'ISSUER_UNAVAILABLE'
  | 'NEO4J_UNAVAILABLE'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_TIMEOUT'
  | 'DATABASE_READ_ONLY'
  | 'SERVER_BUSY'
  | 'REQUEST_TIMEOUT'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'GDS_MISSING'
  | 'NETWORK_TOO_LARGE'
  | 'INTERNAL_SERVER_ERROR'

/**
 * An error that a person can act on: what is wrong, and how to mend it.
 * Anything that is not an AppError is a bug and is masked before it leaves the process.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** What to do about it, one sentence. */
    readonly hint?: string,
    /** Argument, setting or document field at fault. */
    readonly field?: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** A question beyond one of the limits that every question is held to. */
export class LimitExceeded extends AppError {
  constructor(
    readonly limit: string,
    readonly value: number,
    readonly maximum: number,
    fix: string,
  ) {
    super('LIMIT_EXCEEDED', `The ${limit} of the query, ${value}, is more than ${maximum}.`, fix)
  }
}

/** Turned away for now: the same question can be asked again after some seconds. */
export class ComeBack extends AppError {
  constructor(
    code: 'SERVER_BUSY' | 'RATE_LIMITED',
    message: string,
    readonly afterSeconds: number,
    options?: ErrorOptions,
  ) {
    super(code, message, `Try again in ${afterSeconds} s.`, undefined, options)
  }
}

export const badInput = (field: string, problem: string, hint: string): AppError =>
  new AppError('BAD_USER_INPUT', `${field}: ${problem}`, hint, field)
