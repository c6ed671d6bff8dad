import { activityKinds, actorKinds, entityKinds } from '../../schema/model/kinds.js'
import type {
  BetweenArguments,
  CoHostPairsArguments,
  CoHostsArguments,
  OrganizationsArguments,
  ParticipationsArguments,
  SharedActivitiesArguments,
} from '../../schema/types/arguments.js'
import { incoming, outgoing } from '../entity/entity.relations.js'
import { badInput } from '../errors.js'
import { roleSet, through } from '../graph/parameters.js'
import { codesOf, needs, relation, type IdArgument } from '../graph/relation.js'
import { nameKey } from '../names/key.js'

/** The same roles on both sides make unordered pairs. */
const otherThan = (roles: readonly string[], otherRoles: readonly string[] | null | undefined): string[] | undefined =>
  roleSet(otherRoles)?.join() === roleSet(roles)?.join() ? undefined : roleSet(otherRoles)

const positive = (minShared: number): number => {
  if (minShared < 1) throw badInput('minShared', `${minShared} is out of range`, 'Pass 1 or more.')
  return minShared
}

const mostAtOnce = 20
const some = (argument: string, ids: readonly string[] | undefined): readonly string[] | undefined => {
  if (ids && ids.length > mostAtOnce) throw badInput(argument, `${ids.length} ids`, `Pass up to ${mostAtOnce} ids.`)
  return ids
}

export const organizations = relation<OrganizationsArguments>('Query.organizations', 'organization/list', {
  args: ({ filter, orderBy }) => ({ params: { ...filter, name: filter?.name && nameKey(filter.name) }, orderBy }),
  ids: ({ filter }) => (typeof filter?.activity === 'string' ? [['filter.activity', filter.activity, activityKinds]] : []),
  codes: ({ filter }) => codesOf(filter),
})

const participations = (field: `${string}.${string}`) =>
  relation<ParticipationsArguments>(field, 'organization/participations', {
    args: ({ roles, since, until }) => ({ params: { roles: roleSet(roles), since, until: through(until) } }),
  })
export const ofOrganization = participations('Organization.participations')
export const ofBase = participations('Base.participations')
export const ofCommittee = participations('Committee.participations')

const located = (place: string | null | undefined, argument: string) =>
  codesOf({ place }, '').map(([, code, list]): [string, string, typeof list] => [argument, code, list])

export const coHosts = relation<CoHostsArguments>('Organization.coHosts', 'organization/co-hosts', {
  args: ({ roles, until, minShared, alsoWith, notWith, orderBy, kinds, sectors, locatedIn, industry, since }) => ({
    params: {
      kinds,
      sectors,
      locatedIn,
      industry,
      since,
      roles: roleSet(roles),
      until: through(until),
      minShared: positive(minShared),
      alsoWith: some('alsoWith', alsoWith),
      notWith: some('notWith', notWith),
    },
    orderBy,
  }),
  ids: (args) =>
    (['alsoWith', 'notWith'] as const).flatMap((name) =>
      (args[name] ?? []).map((id, index): IdArgument => [`${name}[${index}]`, id, actorKinds]),
    ),
  codes: ({ locatedIn, industry }) => [...located(locatedIn, 'locatedIn'), ...codesOf({ industry }, '')],
})
const shared = (field: `${string}.${string}`, bind: Record<string, string>) =>
  relation<SharedActivitiesArguments>(field, 'activity/shared', {
    bind,
    node: 'activity',
    args: ({ roles, otherRoles, since, until, place, industry }) => ({
      params: { roles: roleSet(roles), otherRoles: roleSet(otherRoles ?? roles), since, until: through(until), place, industry },
    }),
    inherits: ({ roles, otherRoles, activity, place, industry, since, until, agreed }, own) => {
      if (!('asked' in bind)) return {}
      if ('shared' in bind && !own['roles'] && !own['otherRoles']) return { known: true, kept: true }
      return {
        roles,
        otherRoles: otherRoles ?? roles,
        known: true,
        askedActivity: activity,
        askedPlace: place,
        askedIndustry: industry,
        askedSince: since,
        askedUntil: until,
        askedAgreed: agreed,
      }
    },
  })
export const sharedWithCoHost = shared('CoHost.sharedActivities', { a: 'a', b: 'organization', asked: 'asked', shared: 'shared' })
export const sharedByPair = shared('CoHostPair.sharedActivities', { a: 'a', b: 'b', asked: 'asked' })
export const sharedBetween = shared('Relationship.sharedActivities', { a: 'a', b: 'b' })
export const sharedEvidence = relation('SharedActivityEdge.evidence', 'activity/shared-evidence', {
  bind: { activity: 'activity', a: 'a', b: 'b' },
})

export const coHostPairs = relation<CoHostPairsArguments>('Query.coHostPairs', 'activity/pairs', {
  args: ({ filter, minShared, orderBy }) => {
    const { roles, otherRoles, until, agreed, ...rest } = filter ?? {}
    const first = roles ?? ['HOST']
    return {
      params: {
        ...rest,
        roles: roleSet(first),
        otherRoles: otherThan(first, otherRoles),
        until: through(until),
        agreed: agreed || undefined,
        minShared: positive(minShared),
      },
      orderBy,
    }
  },
  ids: ({ filter }) => [
    ...(typeof filter?.activity === 'string' ? [['filter.activity', filter.activity, activityKinds] as IdArgument] : []),
    ...(typeof filter?.organization === 'string' ? [['filter.organization', filter.organization, actorKinds] as IdArgument] : []),
  ],
  codes: ({ filter }) => [...located(filter?.locatedIn, 'filter.locatedIn'), ...codesOf(filter)],
})

export const between = relation<BetweenArguments>('Query.between', 'entity/pair', {
  args: ({ a, b }) => ({ params: { a, b } }),
  ids: ({ a, b }) => [
    ['a', a, entityKinds],
    ['b', b, entityKinds],
  ],
})
/** Ties between two columns of a row, whichever way they go. */
export const tiesBetween = (field: `${string}.${string}`, a: string, b: string) => relation(field, 'entity/direct-ties', { bind: { a, b } })
export const directTies = tiesBetween('Relationship.directTies', 'a', 'b')

export const partOf = outgoing('Organization.partOf', ['PART_OF'])
export const parts = incoming('Organization.parts', ['PART_OF'])
export const memberships = outgoing('Organization.memberships', ['MEMBER_OF'])
export const members = incoming('Organization.members', ['MEMBER_OF'])
export const bases = outgoing('Organization.bases', ['OPERATES'])
export const committees = relation('Organization.committees', 'organization/committees')
export const projects = outgoing('Organization.projects', ['COORDINATES', 'PARTICIPATES_IN'])
export const formerly = incoming('Organization.formerly', ['SUCCEEDED_BY'])
export const succeededBy = outgoing('Organization.succeededBy', ['SUCCEEDED_BY'])
export const people = relation('Organization.people', 'organization/positions')

needs('Participation.organization', ['actor'])
