import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { orderInput, Period, type OrderInput } from './arguments.js'
import { connectionOf } from './connection.js'
import { ActivityRoleEnum, AggregateSubjectEnum, DimensionEnum, EntityKindEnum, LanguageEnum, NameKindEnum, SectorEnum } from './enums.js'
import { PartialDate } from './scalars.js'

@InputType({
  description: 'What is counted has to fulfil all of what is given; docs/aggregates.md says what each means for what is counted.',
})
export class AggregateFilter extends Period {
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: 'Activities of these kinds; else organizations of these kinds, ties and statements of such an organization.',
  })
  kinds?: string[]
  @Field(() => [SectorEnum], {
    nullable: true,
    description: 'Organizations of these sectors, ties and statements of such an organization, activities in which one took part.',
  })
  sectors?: string[]
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'Ties and statements of these roles; activities in which somebody, organizations that, took part in one of them.',
  })
  roles?: string[]
  @Field(() => [String], { nullable: true, description: 'Only ties or statements of these predicates, such as HOSTED, MEMBER_OF, NAME.' })
  predicates?: string[]
  @Field(() => String, {
    nullable: true,
    description: 'In this place or anywhere within it: an id, or a division code such as 350211.',
  })
  place?: string
  @Field(() => String, {
    nullable: true,
    description: 'Devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39.',
  })
  industry?: string
  @Field(() => ID, { nullable: true, description: 'Said by this source, alone or with others.' })
  source?: string
  @Field(() => ID, {
    nullable: true,
    description: 'Activities in which this organization, base or committee took part, its ties, statements about it, or itself.',
  })
  organization?: string
  @Field(() => Int, {
    nullable: true,
    description: 'Activities in which at least so many organizations took part, in `roles` where given: 2 with HOST is what was co-hosted.',
  })
  minOrganizations?: number
}

export const AggregateOrder = orderInput('Aggregate', {
  COUNT: 'Number of what is counted, most first.',
  KEY: 'Dimensions in the order in which they were asked for: earliest, smallest code or first of the list first.',
  CHANGE: 'Change to a year earlier, largest growth first; where there is none, last.',
})

@ArgsType()
export class AggregateArguments {
  @Field(() => AggregateSubjectEnum, { description: 'What is counted.' })
  of!: string
  @Field(() => [DimensionEnum], { description: 'One to three dimensions.' })
  by!: string[]
  @Field(() => AggregateFilter, { nullable: true, description: 'What is in scope; everything when absent.' })
  filter?: AggregateFilter
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also groups of nothing: every period from the first to the last (of the filter, where it has since or until), every sector, kind and role, every place and industry of the level within those of the filter; of sources and of INDUSTRY those that occur.',
  })
  fillEmpty!: boolean
  @Field(() => AggregateOrder, {
    nullable: true,
    description:
      'Order of the groups; by key when absent and the first dimension is a time, by count otherwise. By key or change, unknown comes last.',
  })
  orderBy?: OrderInput
  @Field(() => LanguageEnum, { nullable: true, description: 'Preferred language of the labels; Chinese first when absent.' })
  language?: string
  @Field(() => Int, { defaultValue: 100, description: 'Groups on the page, 0 to 1000.' })
  first!: number
  @Field(() => String, { nullable: true, description: 'Cursor of the group behind which the page begins.' })
  after?: string
  @Field(() => Int, { nullable: true, description: 'Groups to leave out in front of the page, instead of a cursor.' })
  offset?: number
}

@ObjectType({ description: 'The figures of a group.', simpleResolvers: true })
class Figures {
  @Field(() => Int, { description: 'How many of what is counted belong to the group; one that belongs to several counts in each.' })
  count!: number
  @Field(() => Int, {
    description: 'How many different organizations: those counted, that took part, that the ties join or that the statements are about.',
  })
  organizationCount!: number
  @Field(() => Int, {
    description: 'How many different activities: those counted, taken part in, at the end of the ties or that the statements are about.',
  })
  activityCount!: number
  @Field(() => Int, { description: 'How many different sources say so.' })
  sourceCount!: number
  @Field(() => Int, {
    nullable: true,
    description:
      'The count of the same group a year earlier. Null without a time among the dimensions, where the time is unknown, where the year before lies before the first one or is cut by the filter.',
  })
  previousCount?: number | null
  @Field(() => Int, { nullable: true, description: 'Change of the count to a year earlier; null where that is.' })
  change?: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Change as a share of the count a year earlier: 0.5 is half as many more. Null where that is null or 0.',
  })
  relativeChange?: number | null
}

@ObjectType({ description: 'What a group has in one dimension.', simpleResolvers: true })
export class AggregateKey {
  @Field(() => DimensionEnum, { description: 'The dimension.' })
  dimension!: string
  @Field(() => String, {
    nullable: true,
    description: 'The period, code (id where there is no code), sector, kind or role; null where it is unknown or there is none.',
  })
  key!: string | null
  @Field(() => String, {
    description: 'The key in words: a name, a place with those that it lies in. "unknown", or "none" where there cannot be one.',
  })
  label!: string
  @Field(() => ID, { nullable: true, description: 'Id of the place, industry or source, to open it by.' })
  id?: string | null
  @Field(() => NameKindEnum, {
    nullable: true,
    description:
      'Kind of the name of a place or industry: one that is TRANSLATED or MACHINE_TRANSLATED stands in no source. Null for what has none.',
  })
  nameKind?: string | null
}

@ObjectType({ description: 'What is alike in all dimensions.', simpleResolvers: true })
export class AggregateGroup extends Figures {
  @Field(() => [AggregateKey], { description: 'Its keys, one for each dimension asked for, in that order.' })
  keys!: AggregateKey[]
}

const unasked = 'null where the dimension was not asked for.'
const label = (what: string) => ({
  nullable: true,
  description: `${what}; "unknown" where no source says, "none" where there cannot be one, ${unasked}`,
})
const code = (what: string) => ({ nullable: true, description: `Code of the ${what}; null where it is unknown or was not asked for.` })
const id = (what: string) => ({ nullable: true, description: `Id of the ${what}; null where it is unknown or was not asked for.` })

@ObjectType({ description: 'A group as a flat row: the same columns whatever is asked for.', simpleResolvers: true })
export class AggregateRow extends Figures {
  @Field(() => String, label('Year'))
  year?: string
  @Field(() => String, label('Quarter'))
  quarter?: string
  @Field(() => String, label('Month'))
  month?: string
  @Field(() => PartialDate, {
    nullable: true,
    description: 'First day of the period: the shortest one asked for; null where it is unknown.',
  })
  periodStart?: string
  @Field(() => String, label('Province'))
  province?: string
  @Field(() => String, code('province'))
  provinceCode?: string
  @Field(() => ID, id('province'))
  provinceId?: string
  @Field(() => String, label('City, behind the province that it lies in'))
  city?: string
  @Field(() => String, code('city'))
  cityCode?: string
  @Field(() => ID, id('city'))
  cityId?: string
  @Field(() => String, label('District, behind the province and city that it lies in'))
  district?: string
  @Field(() => String, code('district'))
  districtCode?: string
  @Field(() => ID, id('district'))
  districtId?: string
  @Field(() => String, label('Sector'))
  sector?: string
  @Field(() => String, label('Kind'))
  kind?: string
  @Field(() => String, label('Industry'))
  industry?: string
  @Field(() => String, code('industry'))
  industryCode?: string
  @Field(() => ID, id('industry'))
  industryId?: string
  @Field(() => String, label('Section of industry'))
  industrySection?: string
  @Field(() => String, code('section'))
  industrySectionCode?: string
  @Field(() => ID, id('section'))
  industrySectionId?: string
  @Field(() => String, label('Division of industry'))
  industryDivision?: string
  @Field(() => String, code('division'))
  industryDivisionCode?: string
  @Field(() => ID, id('division'))
  industryDivisionId?: string
  @Field(() => String, label('Role'))
  role?: string
  @Field(() => String, label('Title of the source'))
  source?: string
  @Field(() => ID, id('source'))
  sourceId?: string
}

export const AggregateGroupConnection = connectionOf('AggregateGroup', () => AggregateGroup)

@ObjectType({ description: 'Counts by dimensions: the same groups as a connection and as flat rows.', simpleResolvers: true })
export class Aggregate {
  @Field(() => AggregateSubjectEnum, { description: 'What was counted.' })
  of!: string
  @Field(() => [DimensionEnum], { description: 'The dimensions.' })
  by!: string[]
  @Field(() => Int, { description: 'How many were counted, each once, however many groups it belongs to.' })
  total!: number
  @Field(() => Int, {
    description:
      'How many fulfil the filter and belong to no group, not even one of unknown key: organizations that took part in nothing, by a time or role.',
  })
  outside!: number
  @Field(() => Int, { description: 'Number of groups on all pages.' })
  totalCount!: number
  @Field(() => [AggregateRow], { description: 'The groups of this page as flat rows.' })
  rows!: AggregateRow[]
  @Field(() => AggregateGroupConnection, { description: 'The groups of this page.' })
  groups!: object
  @Field(() => [String], { description: 'What to know of these figures: groups that overlap, what was left out or cut.' })
  notes!: string[]
  @Field(() => Int, { description: 'Version of the data that was counted. Cite it.' })
  dataVersion!: number
}
