import { AppError } from '../../errors.js'
import { textFault, longestName, longestText } from '../document/text.js'
import type { Rejection } from './reading.js'

/** What makes a record unfit: it is rejected, and reading goes on behind it. */
export class Fault extends Error {
  constructor(
    /** Column or field at fault. */
    readonly field: string | undefined,
    readonly reason: string,
    readonly hint: string,
  ) {
    super(field === undefined ? reason : `${field}: ${reason}`)
  }
}

/** Turns what was wrong with one record into its rejection. Anything but a Fault or a BAD_DOCUMENT is a bug and goes on. */
export const rejectionOf = (error: unknown, line: number, record: string): Rejection => {
  const shown = record.slice(0, 500)
  if (error instanceof Fault) return { line, field: error.field, reason: error.reason, hint: error.hint, record: shown }
  if (error instanceof AppError && error.code === 'BAD_DOCUMENT')
    return { line, field: error.field, reason: error.message, hint: error.hint ?? '', record: shown }
  throw error
}

const clean = (field: string, printed: string, limits: { max: number; name?: boolean }): string => {
  const text = printed.trim()
  const fault = textFault(text, limits)
  if (fault) throw new Fault(field, fault.reason, fault.hint)
  return text
}
/** The name without the space around it. Throws a Fault when it is empty, too long, broken or holds markup. */
export const nameIn = (field: string, printed: string): string => clean(field, printed, { max: longestName, name: true })
/** The text without the space around it. Throws a Fault when it is empty, too long or broken. */
export const textIn = (field: string, printed: string): string => clean(field, printed, { max: longestText })

export const mostNames = 1_000
