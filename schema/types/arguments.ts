import { Arg, ArgsType, Field, ID, InputType, Int, type ClassType } from 'type-graphql'
import {
  ActivityRoleEnum,
  CertaintyEnum,
  DimensionEnum,
  EntityKindEnum,
  LanguageEnum,
  OrderDirectionEnum,
  SectorEnum,
  TieTypeEnum,
  orderEnum,
} from './enums.js'
import { PartialDate } from './scalars.js'

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: 'Rows from the start of the page, 0 to 100; 20 when neither first nor last is given.' })
  first?: number
  @Field(() => String, { nullable: true, description: 'Cursor behind which the page begins.' })
  after?: string
  @Field(() => Int, { nullable: true, description: 'Rows up to the end of the page, 0 to 100.' })
  last?: number
  @Field(() => String, { nullable: true, description: 'Cursor in front of which the page ends.' })
  before?: string
}

@ArgsType()
export class ListArguments extends PageArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'Rows to leave out in front of the page, 0 to 1,000,000, instead of a cursor. Cursors are quicker, and rows that come or go meanwhile move nothing.',
  })
  offset?: number
}

export interface OrderInput {
  field: string
  direction?: 'ASC' | 'DESC' | null
}

/** An input `<Name>Order { field direction }`, its fields those of the query file. */
export const orderInput = (name: string, values: Record<string, string>): ClassType<OrderInput> => {
  const fields = orderEnum(`${name}OrderField`, values)
  @InputType(`${name}Order`, { description: `Order of a list of ${name}; ties are broken by id.` })
  class Order implements OrderInput {
    @Field(() => fields, { description: 'What to order by.' })
    field!: string
    @Field(() => OrderDirectionEnum, { nullable: true, description: 'Direction; the usual one of the field when absent.' })
    direction?: 'ASC' | 'DESC'
  }
  return Order
}

const byName = 'Name, in the order of its characters (Unicode code points).'
const byDate = 'Day it began, latest first; unknown days last.'
export const OrganizationOrder = orderInput('Organization', { NAME: byName, ACTIVITY_COUNT: 'Number of activities, most first.' })
export const EventOrder = orderInput('Event', { DATE: byDate, NAME: byName })
export const CodedOrder = orderInput('Coded', { CODE: 'Code.', NAME: byName })
export const SourceOrder = orderInput('Source', { PUBLISHED: 'Day of publication, latest first.', TITLE: 'Title.' })
const shared = {
  SHARED_ACTIVITY_COUNT: 'Number of shared activities, most first.',
  NEWMAN_WEIGHT: 'Newman weight, largest first.',
  LAST_DATE: 'Last shared activity, latest first.',
}
export const CoHostOrder = orderInput('CoHost', { ...shared, NAME: byName })
export const CoHostPairOrder = orderInput('CoHostPair', shared)

/** In which language a name is preferred, where a field gives one of several. */
export const PreferredLanguage = () =>
  Arg('language', () => LanguageEnum, { nullable: true, description: 'Preferred language; Chinese first when absent.' })

/** The period of an activity; it counts by the first day it may have begun. */
@InputType()
@ArgsType()
export class Period {
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or later; what has no date is left out.' })
  since?: string
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Only what began on this day or earlier (in this month, in this year); what has no date is left out.',
  })
  until?: string
}

@InputType({ description: 'Organizations that fulfil all of what is given.' })
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Bears this name, of any kind and in any language; case, width, spaces and punctuation do not count.',
  })
  name?: string
  @Field(() => [EntityKindEnum], { nullable: true, description: 'Is of one of these kinds.' })
  kinds?: string[]
  @Field(() => [SectorEnum], { nullable: true, description: 'Belongs to one of these sectors.' })
  sectors?: string[]
  @Field(() => String, {
    nullable: true,
    description: 'Lies in this place or anywhere within it: an id, or a division code such as 350211.',
  })
  place?: string
  @Field(() => String, {
    nullable: true,
    description: 'Is devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39.',
  })
  industry?: string
  @Field(() => ID, { nullable: true, description: 'Took part in this activity.' })
  activity?: string
  @Field(() => Int, { nullable: true, description: 'Took part in at least as many activities, in any role.' })
  minActivities?: number
}

/** What every filter of activities may name. */
@InputType()
class ActivityScope extends Period {
  @Field(() => String, {
    nullable: true,
    description: 'Held in this place, anywhere within it, or at an organization located there: an id, or a division code such as 350211.',
  })
  place?: string
  @Field(() => String, {
    nullable: true,
    description: 'Devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39.',
  })
  industry?: string
  @Field(() => ID, { nullable: true, description: 'This organization, base or committee took part.' })
  organization?: string
}

@InputType({ description: 'Events that fulfil all of what is given.' })
export class EventFilter extends ActivityScope {
  @Field(() => [ActivityRoleEnum], { nullable: true, description: 'In one of these roles; of anybody when no organization is given.' })
  roles?: string[]
  @Field(() => String, { nullable: true, description: 'Name or description contains this text.' })
  text?: string
}

@InputType({ description: 'Events and projects that fulfil all of what is given.' })
export class ActivityFilter extends ActivityScope {
  @Field(() => Boolean, { nullable: true, description: 'True: only those of which no source tells the day they began.' })
  undated?: boolean
  @Field(() => [DimensionEnum], {
    nullable: true,
    description:
      'Only those of which no source tells any of these: what the group `unknown` of `aggregate` counts. A quarter is unknown where only the year is told. KIND and SOURCE are always known.',
  })
  unknown?: string[]
  @Field(() => [EntityKindEnum], { nullable: true, description: 'Is of one of these kinds: Event, Project.' })
  kinds?: string[]
  @Field(() => [SectorEnum], { nullable: true, description: 'An organization of one of these sectors took part.' })
  sectors?: string[]
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'In one of these roles: whoever is asked for by organization and sectors, or anybody.',
  })
  roles?: string[]
}

@InputType({ description: 'Which activities and which pairs count.' })
export class CoHostFilter extends Period {
  @Field(() => ID, { nullable: true, description: 'Only this activity.' })
  activity?: string
  @Field(() => ID, { nullable: true, description: 'Only pairs with this organization.' })
  organization?: string
  @Field(() => [ActivityRoleEnum], { defaultValue: ['HOST'], description: 'Roles of the first side.' })
  roles!: string[]
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'Roles of the second side; those of the first, and each pair once, when absent.',
  })
  otherRoles?: string[]
  @Field(() => [SectorEnum], { nullable: true, description: 'Both belong to one of these sectors.' })
  sectors?: string[]
  @Field(() => [EntityKindEnum], { nullable: true, description: 'Both are of one of these kinds.' })
  kinds?: string[]
  @Field(() => String, {
    nullable: true,
    description: 'Both lie in this place or anywhere within it: an id, or a division code such as 350211.',
  })
  locatedIn?: string
  @Field(() => String, { nullable: true, description: 'Activities held in this place or within it: an id or a division code.' })
  place?: string
  @Field(() => String, { nullable: true, description: 'Activities devoted to this industry or one within it: an id or a GB/T 4754 code.' })
  industry?: string
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only activities of which a source tells that the two signed one and the same agreement, not only each one of its own. Ask with role SIGN.',
  })
  agreed?: boolean
}

@InputType({ description: 'What bears a name.' })
export class NameFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Bears this name, of any kind and in any language; case, width, spaces and punctuation do not count.',
  })
  name?: string
}

@InputType({ description: 'Entries of a classification.' })
export class CodedFilter extends NameFilter {
  @Field(() => String, { nullable: true, description: 'Has this code.' })
  code?: string
  @Field(() => String, { nullable: true, description: 'Is of this level: province, city or district; 1 to 4 for industries.' })
  level?: string
}

@ArgsType()
export class OrganizationsArguments extends ListArguments {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Which organizations.' })
  filter?: OrganizationFilter
  @Field(() => OrganizationOrder, { nullable: true, description: 'Order; by name when absent.' })
  orderBy?: OrderInput
}
@ArgsType()
export class EventsArguments extends ListArguments {
  @Field(() => EventFilter, { nullable: true, description: 'Which events.' })
  filter?: EventFilter
  @Field(() => EventOrder, { nullable: true, description: 'Order; latest first when absent.' })
  orderBy?: OrderInput
}
@ArgsType()
export class ActivitiesArguments extends ListArguments {
  @Field(() => ActivityFilter, { nullable: true, description: 'Which activities.' })
  filter?: ActivityFilter
}
@ArgsType()
export class NamedArguments extends ListArguments {
  @Field(() => NameFilter, { nullable: true, description: 'Which ones.' })
  filter?: NameFilter
}
@ArgsType()
export class CodedArguments extends ListArguments {
  @Field(() => CodedFilter, { nullable: true, description: 'Which entries.' })
  filter?: CodedFilter
  @Field(() => CodedOrder, { nullable: true, description: 'Order; by code when absent.' })
  orderBy?: OrderInput
}
@InputType({ description: 'Activities, and who took part in them in which role, that fulfil all of what is given.' })
export class ParticipationFilter extends Period {
  @Field(() => [ID], { nullable: true, description: 'One of these organizations, bases or committees took part.' })
  organizations?: string[]
  @Field(() => [ActivityRoleEnum], { nullable: true, description: 'In one of these roles.' })
  roles?: string[]
  @Field(() => [SectorEnum], { nullable: true, description: 'Whoever took part belongs to one of these sectors.' })
  sectors?: string[]
  @Field(() => Int, { nullable: true, description: 'At least as many organizations took part in one of these roles.' })
  minOrganizations?: number
  @Field(() => String, {
    nullable: true,
    description: 'Whoever took part lies in this place or anywhere within it: an id, or a division code such as 350211.',
  })
  locatedIn?: string
  @Field(() => String, {
    nullable: true,
    description: 'Held in this place, anywhere within it, or at an organization located there: an id, or a division code such as 350211.',
  })
  place?: string
  @Field(() => String, {
    nullable: true,
    description: 'Devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39.',
  })
  industry?: string
}

@InputType({ description: 'Sources that fulfil all of what is given.' })
export class SourceFilter {
  @Field(() => String, { nullable: true, description: 'Is under this licence, as the dataset gives it.' })
  licence?: string
  @Field(() => Boolean, { nullable: true, description: 'True: only those of which no licence is given.' })
  unlicensed?: boolean
  @Field(() => Boolean, { nullable: true, description: 'Whether a machine translated what was read.' })
  machineTranslated?: boolean
  @Field(() => PartialDate, { nullable: true, description: 'Published on this day or later; what has no date is left out.' })
  since?: string
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Published on this day or earlier (in this month, in this year); what has no date is left out.',
  })
  until?: string
  @Field(() => Boolean, { nullable: true, description: 'True: only those that do not tell when they were published.' })
  undated?: boolean
  @Field(() => Boolean, { nullable: true, description: 'True: only those that have not been withdrawn.' })
  standing?: boolean
  @Field(() => ParticipationFilter, {
    nullable: true,
    description: 'A live statement of it says of such an activity who took part, or, where nobody is asked for, anything.',
  })
  tellsOf?: ParticipationFilter
}
@InputType({ description: 'Live statements that fulfil all of what is given.' })
export class StatementFilter {
  @Field(() => CertaintyEnum, { nullable: true, description: 'Is as sure as that.' })
  certainty?: string
  @Field(() => [String], { nullable: true, description: 'Says one of these: tie types, NAME, IDENTIFIER or attributes.' })
  predicates?: string[]
  @Field(() => ID, { nullable: true, description: 'Was read in this source.' })
  source?: string
}

@ArgsType()
export class SourcesArguments extends ListArguments {
  @Field(() => SourceFilter, { nullable: true, description: 'Which sources.' })
  filter?: SourceFilter
  @Field(() => SourceOrder, { nullable: true, description: 'Order; latest first when absent.' })
  orderBy?: OrderInput
}
@ArgsType()
export class StatementsArguments extends ListArguments {
  @Field(() => StatementFilter, { nullable: true, description: 'Which statements.' })
  filter?: StatementFilter
}
@ArgsType()
export class SourceStatementsArguments extends PageArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that were taken back, such as all of a withdrawn source.' })
  retracted!: boolean
}
@ArgsType()
export class ParticipationsArguments extends PageArguments {
  @Field(() => [ActivityRoleEnum], { nullable: true, description: 'Only these roles; all when absent.' })
  roles?: string[]
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or later.' })
  since?: string
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or earlier.' })
  until?: string
}
@ArgsType()
export class RolesArguments extends PageArguments {
  @Field(() => [ActivityRoleEnum], { nullable: true, description: 'Only these roles; all when absent.' })
  roles?: string[]
}
@ArgsType()
export class CoHostsArguments extends PageArguments {
  @Field(() => [ActivityRoleEnum], {
    defaultValue: ['HOST'],
    description: 'Roles that count, on both sides. A guide is no co-host unless asked for.',
  })
  roles!: string[]
  @Field(() => [EntityKindEnum], { nullable: true, description: 'Only organizations of these kinds.' })
  kinds?: string[]
  @Field(() => [SectorEnum], { nullable: true, description: 'Only organizations of these sectors.' })
  sectors?: string[]
  @Field(() => String, {
    nullable: true,
    description: 'Only organizations that lie in this place or anywhere within it: an id, or a division code such as 350211.',
  })
  locatedIn?: string
  @Field(() => String, {
    nullable: true,
    description: 'Only activities devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39.',
  })
  industry?: string
  @Field(() => PartialDate, { nullable: true, description: 'Only activities that began on this day or later.' })
  since?: string
  @Field(() => PartialDate, { nullable: true, description: 'Only activities that began on this day or earlier.' })
  until?: string
  @Field(() => Int, { defaultValue: 1, description: 'Least number of shared activities.' })
  minShared!: number
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only organizations that met each of these too, up to 20, in the same roles and period: partners in common. This organization and those named are left out.',
  })
  alsoWith?: string[]
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only organizations that met none of these, up to 20, in the same roles and period: partners of this one alone. This organization may be named too; those named are left out.',
  })
  notWith?: string[]
  @Field(() => CoHostOrder, { nullable: true, description: 'Order; most shared activities first when absent.' })
  orderBy?: OrderInput
}
@ArgsType()
export class CoHostedArguments extends PageArguments {
  @Field(() => [ID], { description: 'One to 20 organizations, all of which took part.' })
  organizations!: string[]
  @Field(() => [ActivityRoleEnum], { defaultValue: ['HOST'], description: 'Each of them in one of these roles.' })
  roles!: string[]
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or later.' })
  since?: string
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or earlier.' })
  until?: string
}
@ArgsType()
export class CoHostPairsArguments extends ListArguments {
  @Field(() => CoHostFilter, { nullable: true, description: 'Which activities and pairs; all hosts when absent.' })
  filter?: CoHostFilter
  @Field(() => Int, { defaultValue: 1, description: 'Least number of shared activities.' })
  minShared!: number
  @Field(() => CoHostPairOrder, { nullable: true, description: 'Order; most shared activities first when absent.' })
  orderBy?: OrderInput
}
@ArgsType()
export class SharedActivitiesArguments extends PageArguments {
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'Roles of the first; those that the list was asked with when absent, any between two entities.',
  })
  roles?: string[]
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'Roles of the second; likewise, or those of the first when only these are given.',
  })
  otherRoles?: string[]
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or later.' })
  since?: string
  @Field(() => PartialDate, { nullable: true, description: 'Only what began on this day or earlier.' })
  until?: string
  @Field(() => String, { nullable: true, description: 'Only activities held in this place or within it: an id or a division code.' })
  place?: string
  @Field(() => String, {
    nullable: true,
    description: 'Only activities devoted to this industry or one within it: an id or a GB/T 4754 code.',
  })
  industry?: string
}
@ArgsType()
export class BetweenArguments {
  @Field(() => ID, { description: 'Id of the first entity.' })
  a!: string
  @Field(() => ID, { description: 'Id of the second entity.' })
  b!: string
}
@ArgsType()
export class TiesArguments extends PageArguments {
  @Field(() => [TieTypeEnum], { nullable: true, description: 'Only ties of these types; all when absent.' })
  types?: string[]
}
@ArgsType()
export class EvidenceArguments extends PageArguments {
  @Field(() => [String], {
    nullable: true,
    description: 'Only these predicates, such as HOSTED, NAME, DATE or MENTIONED; all when absent.',
  })
  predicates?: string[]
}
export interface SearchFilter {
  kinds?: string[] | null
  sectors?: string[] | null
  place?: string | null
  exact?: boolean | null
}

/** Arguments with what a search may be narrowed by. */
const narrowable = <T extends object>(base: ClassType<T>): ClassType<T & SearchFilter> => {
  @ArgsType()
  class Narrowable extends (base as ClassType) implements SearchFilter {
    @Field(() => [EntityKindEnum], { nullable: true, description: 'Only these kinds.' })
    kinds?: string[]
    @Field(() => [SectorEnum], { nullable: true, description: 'Only organizations of these sectors.' })
    sectors?: string[]
    @Field(() => String, {
      nullable: true,
      description: 'Only what lies in this place or anywhere within it: an id, or a division code such as 350211.',
    })
    place?: string
    @Field(() => Boolean, {
      nullable: true,
      description:
        'Only the very name: no other script, spelling, short form or beginning. Case, width, spaces and punctuation do not count.',
    })
    exact?: boolean
  }
  return Narrowable as unknown as ClassType<T & SearchFilter>
}

@ArgsType()
class FirstFew {
  @Field(() => Int, { defaultValue: 10, description: 'How many, 0 to 100.' })
  first!: number
}
@ArgsType()
export class SearchArguments extends narrowable(PageArguments) {
  @Field(() => String, { description: 'A name or part of one, up to 200 characters.' })
  query!: string
}
@ArgsType()
export class SuggestArguments extends narrowable(FirstFew) {
  @Field(() => String, { description: 'What was typed so far, up to 200 characters.' })
  prefix!: string
}
