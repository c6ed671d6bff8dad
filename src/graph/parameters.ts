import { badInput } from '../errors.js'

/** A partial date as an upper bound: 2024 takes in all of 2024 (`~` sorts behind every digit and dash). */
export const through = (until: string | null | undefined): string | undefined => (until ? `${until}~` : undefined)

/** Throws BAD_USER_INPUT naming `since` where it lies behind `until`. */
export const checkPeriod = (argument: string, { since, until }: { since?: string | null; until?: string | null }): void => {
  if (since && until && since > through(until)!) throw badInput(argument, `${since} lies behind until, ${until}`, 'Swap the two.')
}

/** One role order for one set of roles, so that equal questions are equal texts. */
export const roleSet = (roles: readonly string[] | null | undefined): string[] | undefined =>
  roles ? [...new Set(roles)].toSorted() : undefined

/** The value. Throws BAD_USER_INPUT naming the argument where it is out of range. */
export const inRange = (argument: string, value: number, from: number, to: number): number => {
  if (value < from || value > to) throw badInput(argument, `${value} is out of range`, `Pass a whole number from ${from} to ${to}.`)
  return value
}
