import { actorKinds } from '../../schema/model/kinds.js'
import type { ActivitiesArguments, CoHostedArguments, EventsArguments, RolesArguments } from '../../schema/types/arguments.js'
import { incoming, outgoing } from '../entity/entity.relations.js'
import { badInput } from '../errors.js'
import { roleSet, through } from '../graph/parameters.js'
import { codesOf, relation } from '../graph/relation.js'

export const events = relation<EventsArguments>('Query.events', 'activity/list', {
  args: ({ filter, orderBy }) => ({
    params: { ...filter, roles: roleSet(filter?.roles), until: through(filter?.until) },
    orderBy,
  }),
  ids: ({ filter }) => (typeof filter?.organization === 'string' ? [['filter.organization', filter.organization, actorKinds]] : []),
  codes: ({ filter }) => codesOf(filter),
})

/** Length of a partial date that tells so much. */
const dateLengths: Readonly<Record<string, number>> = { YEAR: 4, QUARTER: 7, MONTH: 7 }
const industryLevels: Readonly<Record<string, readonly string[]>> = {
  INDUSTRY: ['1', '2', '3', '4'],
  INDUSTRY_SECTION: ['1'],
  INDUSTRY_DIVISION: ['2'],
}
const unknownOf = (dimensions: readonly string[]) => {
  const known = dimensions.find((dimension) => dimension === 'KIND' || dimension === 'SOURCE')
  if (known) throw badInput('filter.unknown', `${known} is known of every activity`, 'Leave it out.')
  const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length ? values : undefined)
  const lengths = dimensions.flatMap((dimension) => dateLengths[dimension] ?? [])
  return {
    undatedTo: lengths.length ? Math.min(...lengths) : undefined,
    noPlaceOf: some(dimensions.flatMap((dimension) => (dimension.startsWith('PLACE_') ? dimension.slice(6).toLowerCase() : []))),
    noIndustryOf: some(dimensions.flatMap((dimension) => industryLevels[dimension] ?? [])),
    noSector: dimensions.includes('SECTOR') || undefined,
    noRole: dimensions.includes('ROLE') || undefined,
  }
}

export const activities = relation<ActivitiesArguments>('Query.activities', 'activity/any', {
  args: ({ filter }) => {
    const { unknown, ...given } = filter ?? {}
    return { params: { ...given, ...unknownOf(unknown ?? []), roles: roleSet(given.roles), until: through(given.until) } }
  },
  ids: ({ filter }) => (typeof filter?.organization === 'string' ? [['filter.organization', filter.organization, actorKinds]] : []),
  codes: ({ filter }) => codesOf(filter),
})

const mostAtOnce = 20
export const coHosted = relation<CoHostedArguments>('Query.coHosted', 'activity/co-hosted', {
  args: ({ organizations, roles, since, until }) => {
    const ids = [...new Set(organizations)]
    if (!ids.length || ids.length > mostAtOnce) throw badInput('organizations', `${ids.length} ids`, `Pass one to ${mostAtOnce} ids.`)
    return { params: { organizations: ids, roles: roleSet(roles), since, until: through(until) } }
  },
  ids: ({ organizations }) => organizations.map((id, index) => [`organizations[${index}]`, id, actorKinds]),
})

export const participations = relation<RolesArguments>('Activity.participations', 'activity/participations', {
  args: ({ roles }) => ({ params: { roles: roleSet(roles) } }),
})
const inRole = (field: string, role: string) =>
  relation(`Activity.${field}`, 'activity/participations', { args: () => ({ params: { roles: [role] } }) })
export const guides = inRole('guides', 'GUIDE')
export const hosts = inRole('hosts', 'HOST')
export const organizers = inRole('organizers', 'ORGANIZE')
export const coOrganizers = inRole('coOrganizers', 'CO_ORGANIZE')
export const supporters = inRole('supporters', 'SUPPORT')
export const initiators = inRole('initiators', 'INITIATE')
export const signatories = inRole('signatories', 'SIGN')

export const speakers = relation('Event.speakers', 'activity/speeches')
export const awards = outgoing('Event.awards', ['AWARDED'])
export const routes = outgoing('Event.routes', ['RELEASED'])
export const committees = outgoing('Event.committees', ['ISSUED_APPOINTMENTS_FOR'])
export const established = outgoing('Event.established', ['ESTABLISHED'])
export const heldAt = outgoing('Activity.heldAt', ['HELD_AT'])
export const otherParticipants = incoming('Event.otherPeople', ['TOOK_PART_IN'])
