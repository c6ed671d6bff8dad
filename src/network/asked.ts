import { organizationKinds } from '../../schema/model/kinds.js'
import type { NetworkInput } from '../../schema/types/network-arguments.js'
import { badInput } from '../errors.js'
import { checkPeriod, inRange, roleSet } from '../graph/parameters.js'

/** A network as it was understood: what was left out has its default, sets are in one order, so that equal questions are equal. */
export interface Asked extends Omit<NetworkInput, 'roles'> {
  roles: string[]
}

const most = { egos: 100, depth: 10, top: 100_000 }

const whole = (name: string, value: number | null | undefined, from: number, to: number): void => {
  if (typeof value === 'number') inRange(`input.${name}`, value, from, to)
}
const setOf = (name: string, values: readonly string[] | null | undefined): string[] | undefined => {
  if (values?.length === 0) throw badInput(`input.${name}`, 'is empty', 'Name at least one, or leave it out.')
  return roleSet(values)
}

/** Throws BAD_USER_INPUT naming the field of the input. */
export const askedOf = (input: NetworkInput): Asked => {
  const { mode, weight, minWeight, minShared, ego, depth, top } = input
  const roles = setOf('roles', input.roles)!
  const otherRoles = setOf('otherRoles', input.otherRoles)
  const kinds = setOf('kinds', input.kinds)
  const foreign = kinds?.find((kind) => !(organizationKinds as string[]).includes(kind))
  if (foreign) throw badInput('input.kinds', `${foreign} is no kind of organization`, `Pass some of ${organizationKinds.join(', ')}.`)
  if (minWeight !== undefined && minWeight !== null && !(minWeight >= 0))
    throw badInput('input.minWeight', `${minWeight} is out of range`, 'Pass 0 or more.')
  checkPeriod('input.since', input)
  whole('minShared', minShared, 1, 1_000_000)
  whole('depth', depth, 0, most.depth)
  whole('top', top, 1, most.top)
  const egos = setOf('ego', ego)
  if (egos && egos.length > most.egos) throw badInput('input.ego', `${egos.length} ids are too many`, `Pass up to ${most.egos}.`)
  if (mode === 'TWO_MODE') {
    const meaningless = Object.entries({ otherRoles, minWeight, minShared, weight: weight === 'COUNT' ? undefined : weight }).find(
      ([, value]) => value !== undefined && value !== null,
    )
    if (meaningless)
      throw badInput(
        `input.${meaningless[0]}`,
        'says nothing of participations, the links of a two-mode network',
        'Leave it out, or ask for mode ONE_MODE.',
      )
  }
  return {
    ...input,
    roles,
    otherRoles: otherRoles?.join() === roles.join() ? undefined : otherRoles,
    kinds,
    sectors: setOf('sectors', input.sectors),
    ego: egos,
  }
}

/** The roles of either side. */
export const rolesOf = ({ roles, otherRoles }: Asked): string[] => [...new Set([...roles, ...(otherRoles ?? [])])]

/** The parameters in force, by name, in one order; not those that only say how what was not asked for would be done. */
export const parametersOf = (asked: Asked): { name: string; value: string }[] =>
  Object.entries({ ...asked, depth: asked.ego && asked.depth, topBy: asked.top && asked.topBy })
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ({ name, value: String(value) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))

export const keyOf = (asked: Asked): string => JSON.stringify(parametersOf(asked))

/** The same for all networks that are cut from one scope. */
export const scopeKeyOf = ({ mode, roles, otherRoles, kinds, sectors, since, until, place, industry, source }: Asked): string =>
  JSON.stringify([mode, roles, otherRoles, kinds, sectors, since, until, place, industry, source])
