import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql'
import { nodeMeasures, type centralities, type WeightingName } from '../model/measures.js'
import { orderInput, PageArguments, Period, type OrderInput } from './arguments.js'
import {
  ActivityRoleEnum,
  BackboneMethodEnum,
  CentralityEnum,
  CommunityAlgorithmEnum,
  EntityKindEnum,
  LanguageEnum,
  LinkScoreEnum,
  NetworkGroupEnum,
  NetworkModeEnum,
  SectorEnum,
  TopMeasureEnum,
  TripleHelixSliceEnum,
  WeightingEnum,
} from './enums.js'

@InputType({ description: 'Which participations make the network, and which part of it is shown.' })
export class NetworkInput extends Period {
  @Field(() => NetworkModeEnum, { defaultValue: 'ONE_MODE', description: 'What the nodes and links are.' })
  mode!: 'ONE_MODE' | 'TWO_MODE'
  @Field(() => [ActivityRoleEnum], { defaultValue: ['HOST'], description: 'Roles that count; of the first side where the sides differ.' })
  roles!: string[]
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'Roles of the second side: a tie then has one end in `roles` and the other in these. The same on both sides when absent.',
  })
  otherRoles?: string[]
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: 'Only organizations of these kinds; others are out of scope, and count in no weight.',
  })
  kinds?: string[]
  @Field(() => [SectorEnum], {
    nullable: true,
    description: 'Only organizations of these sectors; others are out of scope, and count in no weight.',
  })
  sectors?: string[]
  @Field(() => String, {
    nullable: true,
    description:
      'Activities held in this place, anywhere within it, or at an organization located there: an id, or a division code such as 350211.',
  })
  place?: string
  @Field(() => String, { nullable: true, description: 'Activities devoted to this industry or one within it: an id or a GB/T 4754 code.' })
  industry?: string
  @Field(() => ID, { nullable: true, description: 'Only participations that this source states.' })
  source?: string
  @Field(() => WeightingEnum, {
    defaultValue: 'COUNT',
    description: 'What a link weighs. Its number of shared activities is told in any case.',
  })
  weight!: WeightingName
  @Field(() => Int, { nullable: true, description: 'Cut: only links of at least as many shared activities, 1 or more.' })
  minShared?: number
  @Field(() => Float, { nullable: true, description: 'Cut: only links of at least this weight, 0 or more.' })
  minWeight?: number
  @Field(() => Boolean, { defaultValue: true, description: 'False cuts off the nodes that have no link.' })
  isolates!: boolean
  @Field(() => Boolean, { defaultValue: false, description: 'Cut: only the component with most nodes.' })
  largestComponent!: boolean
  @Field(() => [ID], { nullable: true, description: 'Cut: only these organizations, up to 100, and what is near them.' })
  ego?: string[]
  @Field(() => Int, { defaultValue: 1, description: 'How many links `ego` reaches, 0 to 10.' })
  depth!: number
  @Field(() => Int, { nullable: true, description: 'Cut: only the first nodes by `topBy`, 1 to 100,000; of equal ones the smaller id.' })
  top?: number
  @Field(() => TopMeasureEnum, { defaultValue: 'DEGREE', description: 'By what `top` chooses, after the other cuts.' })
  topBy!: 'DEGREE' | 'STRENGTH'
  @Field(() => Boolean, { defaultValue: false, description: 'Tell positions apart even on thin data; the answer is marked `forced`.' })
  force!: boolean
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Betweenness from all sources even where that takes minutes; else it is estimated there, which `about` tells.',
  })
  exact!: boolean
}

const scores = Object.fromEntries(Object.entries(nodeMeasures).map(([name, { is }]) => [name, is]))
export const NetworkNodeOrder = orderInput('NetworkNode', {
  ...scores,
  CONSTRAINT: `${nodeMeasures.CONSTRAINT.is} Lowest first.`,
  NAME: 'Name, in the order of its characters (Unicode code points).',
  ACTIVITY_COUNT: 'Number of activities in scope, most first.',
})
export const NetworkLinkOrder = orderInput('NetworkLink', {
  WEIGHT: 'Weight, largest first.',
  COUNT: 'Number of shared activities, most first.',
})

@ArgsType()
export class NetworkNodesArguments extends PageArguments {
  @Field(() => NetworkNodeOrder, { nullable: true, description: 'Order; highest degree first when absent. What is null comes last.' })
  orderBy?: OrderInput
}
@ArgsType()
export class NetworkLinksArguments extends PageArguments {
  @Field(() => NetworkLinkOrder, { nullable: true, description: 'Order; largest weight first when absent.' })
  orderBy?: OrderInput
}

@ArgsType()
export class RowsArguments {
  @Field(() => Int, { defaultValue: 1000, description: 'How many rows, 0 to 10,000.' })
  first!: number
  @Field(() => Int, { defaultValue: 0, description: 'How many rows are passed over.' })
  offset!: number
}
@ArgsType()
export class GraphListArguments {
  @Field(() => NetworkInput, { description: 'Which network; {} for who hosted with whom.' })
  input!: NetworkInput
  @Field(() => LanguageEnum, { nullable: true, description: 'Preferred language of names; Chinese first when absent.' })
  language?: string
  @Field(() => Int, { defaultValue: 1000, description: 'How many rows, 0 to 5,000.' })
  first!: number
  @Field(() => Int, { defaultValue: 0, description: 'How many rows are passed over.' })
  offset!: number
}
@ArgsType()
export class NetworkNodeRowsArguments extends RowsArguments {
  @Field(() => NetworkNodeOrder, { nullable: true, description: 'Order; highest degree first when absent. What is null comes last.' })
  orderBy?: OrderInput
}
@ArgsType()
export class NetworkLinkRowsArguments extends RowsArguments {
  @Field(() => NetworkLinkOrder, { nullable: true, description: 'Order; largest weight first when absent.' })
  orderBy?: OrderInput
}
@ArgsType()
export class BackboneArguments extends RowsArguments {
  @Field(() => BackboneMethodEnum, { defaultValue: 'DISPARITY', description: 'Test of the links.' })
  method!: 'DISPARITY' | 'SDSM'
  @Field(() => Float, { defaultValue: 0.05, description: 'Level: links with p below it are kept; above 0, up to 1.' })
  alpha!: number
}
@ArgsType()
export class CentralizationArguments {
  @Field(() => CentralityEnum, { defaultValue: 'DEGREE', description: 'Of which measure.' })
  of!: (typeof centralities)[number]
}
@ArgsType()
export class CommunitiesArguments extends RowsArguments {
  @Field(() => CommunityAlgorithmEnum, { defaultValue: 'LOUVAIN', description: 'How they are found.' })
  algorithm!: 'LOUVAIN' | 'LEIDEN'
  @Field(() => Float, { defaultValue: 1, description: 'Resolution, above 0, up to 100; above 1 finds smaller ones.' })
  resolution!: number
  @Field(() => Int, {
    defaultValue: 42,
    description: '0 or more: the same seed gives the same communities. In LOUVAIN it sets the order in which nodes are looked at.',
  })
  seed!: number
}
@ArgsType()
export class SuggestedLinksArguments {
  @Field(() => LinkScoreEnum, { defaultValue: 'RESOURCE_ALLOCATION', description: 'How pairs are scored.' })
  method!: 'COMMON_NEIGHBOURS' | 'ADAMIC_ADAR' | 'RESOURCE_ALLOCATION'
  @Field(() => Int, { defaultValue: 20, description: 'How many, 0 to 1,000.' })
  first!: number
}
@ArgsType()
export class GapsArguments {
  @Field(() => NetworkGroupEnum, { defaultValue: 'SECTOR', description: 'What organizations are grouped by.' })
  by!: 'SECTOR' | 'KIND' | 'PLACE' | 'INDUSTRY'
  @Field(() => String, {
    nullable: true,
    description: 'Level of the groups: province, city (when absent) or district for places; 1 (when absent) to 4 for industries.',
  })
  level?: string
  @Field(() => Int, { defaultValue: 20, description: 'How many pairs, 0 to 1,000.' })
  first!: number
}
@ArgsType()
export class GroupMixingArguments {
  @Field(() => NetworkGroupEnum, { defaultValue: 'SECTOR', description: 'What organizations are grouped by.' })
  by!: 'SECTOR' | 'KIND' | 'PLACE' | 'INDUSTRY'
  @Field(() => String, {
    nullable: true,
    description: 'Level of the groups: province, city (when absent) or district for places; 1 (when absent) to 4 for industries.',
  })
  level?: string
  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'Preferred language of the names of places and industries; Chinese first when absent.',
  })
  language?: 'ZH' | 'EN'
  @Field(() => Int, { defaultValue: 20, description: 'How many groups, 0 to 100.' })
  first!: number
}
@ArgsType()
export class TripleHelixArguments {
  @Field(() => TripleHelixSliceEnum, {
    nullable: true,
    description:
      'One row for each slice, and a last one for activities of which none is known; one for all activities when absent. An activity in several places or industries counts in each.',
  })
  by?: 'YEAR' | 'PLACE' | 'INDUSTRY'
  @Field(() => String, {
    nullable: true,
    description: 'Level of the slices: province, city (when absent) or district for places; 1 (when absent) to 4 for industries.',
  })
  level?: string
}
@InputType({ description: 'A period to compare: since, until, or both.' })
export class ComparedPeriod extends Period {}
@ArgsType()
export class NetworkChangeArguments {
  @Field(() => ComparedPeriod, { description: 'The earlier period.' })
  before!: ComparedPeriod
  @Field(() => ComparedPeriod, { description: 'The later period.' })
  after!: ComparedPeriod
}
