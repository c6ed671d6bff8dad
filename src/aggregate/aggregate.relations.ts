import { activityKinds, actorKinds, organizationKinds } from '../../schema/model/kinds.js'
import type { AggregateArguments } from '../../schema/types/aggregate.js'
import { badInput } from '../errors.js'
import { checkPeriod, roleSet, through } from '../graph/parameters.js'
import { codesOf, relation, type IdArgument } from '../graph/relation.js'
import { mostGroups } from './groups.js'
import { periodsOf } from './periods.js'

/** Arguments, and which of the figures were selected beside the count. */
export type Asked = AggregateArguments & { wants: ReadonlySet<string> }

const levels: Readonly<Record<string, string>> = {
  PLACE_PROVINCE: 'province',
  PLACE_CITY: 'city',
  PLACE_DISTRICT: 'district',
  INDUSTRY_SECTION: '1',
  INDUSTRY_DIVISION: '2',
}
/** Level of the classification that a dimension lists; undefined where it lists no level. */
export const levelOf = (dimension: string): string | undefined => levels[dimension]

const most = 3
const checkDimensions = (by: readonly string[]): void => {
  if (!by.length || by.length > most) throw badInput('by', `${by.length} dimensions`, `Pass one to ${most}.`)
  if (new Set(by).size < by.length) throw badInput('by', 'names a dimension twice', 'Name each once.')
}

const checkFilter = ({ of, filter }: AggregateArguments): void => {
  if (filter) checkPeriod('filter.since', filter)
  const possible: readonly string[] = of === 'ACTIVITIES' ? activityKinds : organizationKinds
  const strange = filter?.kinds?.find((kind) => !possible.includes(kind))
  if (strange)
    throw badInput('filter.kinds', `${strange} is no kind of what is counted`, `Pass some of ${possible.join(', ')}, or leave it out.`)
  if (typeof filter?.minOrganizations === 'number' && of !== 'ACTIVITIES')
    throw badInput('filter.minOrganizations', `says nothing of ${of}`, 'Count ACTIVITIES, or leave it out.')
  if (filter?.predicates && (of === 'ACTIVITIES' || of === 'ORGANIZATIONS'))
    throw badInput('filter.predicates', `${of} have none`, 'Count TIES or STATEMENTS, or filter by roles.')
}

/** Where the search begins: at the narrowest of what the filter names. */
const startOf = ({ filter }: AggregateArguments): string =>
  filter?.source ? 'source' : filter?.organization ? 'organization' : filter?.place ? 'place' : 'all'

/** What of the query's text is needed; a flag that is not set costs nothing. */
const neededFor = ({ of, by, filter, wants, fillEmpty }: Asked) => {
  const asksFor = (...dimensions: string[]): boolean => by.some((dimension) => dimensions.includes(dimension))
  const start = startOf({ filter } as AggregateArguments)
  const entity = of === 'ACTIVITIES' || of === 'ORGANIZATIONS'
  const dated = by.some((dimension) => periodsOf[dimension])
  const narrowed =
    of === 'ACTIVITIES'
      ? Boolean(filter?.roles || filter?.sectors || filter?.organization)
      : of === 'ORGANIZATIONS' && Boolean(filter?.roles || filter?.since || filter?.until)
  const taking = of === 'ORGANIZATIONS' && (dated || asksFor('ROLE'))
  const meeting = (of !== 'ORGANIZATIONS' && wants.has('organizationCount')) || (of !== 'ACTIVITIES' && wants.has('activityCount'))
  const participations = entity && (narrowed || meeting || taking || (of === 'ACTIVITIES' && asksFor('SECTOR', 'ROLE')))
  const spots = by.some((dimension) => dimension.startsWith('PLACE'))
  const industries = by.some((dimension) => dimension.startsWith('INDUSTRY'))
  const sources = asksFor('SOURCE') || wants.has('sourceCount')
  // What a participation's day is told apart by: the month, the quarter or the year.
  const quarterly = asksFor('QUARTER') && !asksFor('MONTH')
  const precision = asksFor('QUARTER', 'MONTH') ? 7 : 4
  const listed = by.flatMap((dimension) => levelOf(dimension) ?? [])
  return {
    start,
    asked: {
      dated,
      narrowed,
      meeting,
      participants: taking && !narrowed,
      anchored: spots || industries,
      quarterly,
      precision,
      levels: listed,
    },
    flags: {
      shared: typeof filter?.minOrganizations === 'number',
      readIn: Boolean(filter?.source) && start !== 'source',
      within: Boolean(filter?.place) && start !== 'place',
      devoted: Boolean(filter?.industry),
      ends:
        spots ||
        industries ||
        meeting ||
        asksFor('SECTOR') ||
        Boolean(filter?.kinds || filter?.sectors || filter?.place || filter?.industry || filter?.organization),
      published: dated || sources || Boolean(filter?.since || filter?.until),
      each: (entity && (participations || spots || industries || sources)) || (of === 'TIES' && sources),
      dated,
      meeting,
      participations,
      spots,
      industries,
      sources,
    },
    levels: fillEmpty && listed.length ? listed : undefined,
  }
}

export const aggregate = relation<Asked>('Query.aggregate', 'aggregate/groups', {
  args: (args) => {
    checkDimensions(args.by)
    checkFilter(args)
    const { of, by, filter, language } = args
    const { start, asked, flags, levels: entries } = neededFor(args)
    const given = { ...filter, roles: roleSet(filter?.roles), until: through(filter?.until) } as Record<string, unknown>
    const fields = [
      'kinds',
      'sectors',
      'roles',
      'predicates',
      'since',
      'until',
      'place',
      'industry',
      'source',
      'organization',
      'minOrganizations',
    ]
    return {
      params: {
        of,
        start,
        asked: { by, language: language ?? null, ...asked, ...Object.fromEntries(fields.map((field) => [field, given[field] ?? null])) },
        ...Object.fromEntries(Object.entries(flags).map(([flag, needed]) => [flag, needed || undefined])),
        levels: entries,
        most: mostGroups + 1,
      },
    }
  },
  ids: ({ of, filter }) => [
    ...(filter?.source ? [['filter.source', filter.source, ['Source']] as IdArgument] : []),
    ...(filter?.organization
      ? [['filter.organization', filter.organization, of === 'ORGANIZATIONS' ? organizationKinds : actorKinds] as IdArgument]
      : []),
  ],
  codes: ({ filter }) => codesOf(filter),
})
