import { z } from 'zod'
import { badInput } from '../../errors.js'

/** Reads a JSON parameter. Throws BAD_USER_INPUT naming the field and what it should be. */
export const readJson = <T>(parameter: string, text: string, schema: z.ZodType<T>): T => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw badInput(parameter, 'is not JSON', 'Send it as the Reconciliation Service API 0.2 describes.')
  }
  const { success, data, error } = schema.safeParse(parsed)
  if (success) return data
  const [issue] = error.issues
  throw badInput([parameter, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is wrong', 'See the Reconciliation Service API 0.2.')
}

/** A whole number in a parameter; undefined where it is absent. */
export const readNumber = (parameter: string, text: string | null): number | undefined => {
  if (text === null || text === '') return undefined
  if (!/^\d{1,9}$/.test(text)) throw badInput(parameter, `"${text.slice(0, 20)}" is not a whole number`, 'Pass 0 or more.')
  return Number(text)
}
