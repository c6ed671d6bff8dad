import type { ActivityRole, NetworkInput } from '../api/operations.js'
import { activityRoles, sectors } from '../entity-kinds.js'
import { oneOf, someOf, textIn, wordsIn, yearIn } from '../search-params.js'
import type { PairOf } from './evidence-of.js'

/** Which participations make a network, as the addresses of the network and the matrix say it. */
export interface NetworkScope {
  focus?: string
  roles?: string
  sectors?: string
  since?: string
  until?: string
  place?: string
  /** How many organizations at most. */
  most?: string
}

export const scopeIn = (raw: Record<string, unknown>, sizes: readonly string[]) => ({
  focus: textIn(raw, 'focus', /^[\w-]{1,60}$/),
  roles: wordsIn(raw, 'roles', activityRoles),
  sectors: wordsIn(raw, 'sectors', sectors),
  since: yearIn(raw, 'since'),
  until: yearIn(raw, 'until'),
  place: textIn(raw, 'place', /^[\w-]{1,60}$/),
  most: oneOf(raw, 'most', sizes),
})

export const rolesOf = ({ roles }: NetworkScope): ActivityRole[] => someOf(roles ?? 'HOST', activityRoles)

export const inputOf = ({ focus, sectors: chosen, since, until, place, ...scope }: NetworkScope, top?: number): NetworkInput => ({
  roles: rolesOf(scope),
  ...(chosen && { sectors: someOf(chosen, sectors) }),
  ...(focus && { ego: [focus] }),
  ...(since && { since }),
  ...(until && { until }),
  ...(place && { place }),
  isolates: false,
  ...(top && { top }),
})

/** What a link between two stands on. */
export const pairIn = ({ since, until, place, ...scope }: NetworkScope, a: string, b: string): PairOf => ({
  a,
  b,
  roles: rolesOf(scope),
  since,
  until,
  place,
})
