/** A partial date as an upper bound: 2024 takes in all of 2024 (`~` sorts behind every digit and dash). */
export const through = (until: string | null | undefined): string | undefined => (until ? `${until}~` : undefined)

/** One role order for one set of roles, so that equal questions are equal texts. */
export const roleSet = (roles: readonly string[] | null | undefined): string[] | undefined =>
  roles ? [...new Set(roles)].toSorted() : undefined
