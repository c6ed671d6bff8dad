import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { networkMeasures, nodeMeasures } from '../model/measures.js'
import { connectionOf } from './connection.js'
import {
  ActivityRoleEnum,
  BackboneMethodEnum,
  CommunityAlgorithmEnum,
  EntityKindEnum,
  LinkScoreEnum,
  MethodEnum,
  NameKindEnum,
  NetworkCutKindEnum,
  SectorEnum,
} from './enums.js'

const told = (measure: keyof typeof nodeMeasures): string => {
  const { is, ranks } = nodeMeasures[measure]
  return ranks ? `${is} Null where it is withheld or undefined, and in a two-mode network.` : is
}

@ObjectType({ description: 'A node of a network as a flat row: the columns are stable.', simpleResolvers: true })
export class NetworkNodeRow {
  @Field(() => ID, { description: 'Id of the organization or activity.' })
  id!: string
  @Field(() => EntityKindEnum, { description: 'Its kind.' })
  kind!: string
  @Field(() => SectorEnum, { nullable: true, description: 'Sector of an organization; null for an activity.' })
  sector?: string
  @Field(() => Int, { description: 'Number of its activities in scope, before any cut; 1 for an activity.' })
  activityCount!: number
  @Field(() => Int, { description: 'Number of its component; components are numbered from 0 by their smallest id.' })
  component!: number
  @Field(() => Int, {
    nullable: true,
    description: 'Number of its community at resolution 1 with seed 42; null where positions are withheld, and in a two-mode network.',
  })
  community?: number
  @Field(() => Int, { description: told('DEGREE') })
  degree!: number
  @Field(() => Float, { description: told('STRENGTH') })
  strength!: number
  @Field(() => Float, { nullable: true, description: told('CONSTRAINT') })
  constraint?: number
  @Field(() => Float, { nullable: true, description: told('EFFECTIVE_SIZE') })
  effectiveSize?: number
  @Field(() => Float, { nullable: true, description: told('PARTICIPATION_COEFFICIENT') })
  participationCoefficient?: number
  @Field(() => Float, { nullable: true, description: told('CLOSENESS') })
  closeness?: number
  @Field(() => Float, { nullable: true, description: told('BETWEENNESS') })
  betweenness?: number
  @Field(() => Float, { nullable: true, description: told('PAGERANK') })
  pageRank?: number
  @Field(() => Float, { nullable: true, description: told('EIGENVECTOR') })
  eigenvector?: number
  @Field(() => Int, { nullable: true, description: told('CORE_NUMBER') })
  coreNumber?: number
  @Field(() => Float, { nullable: true, description: told('CLUSTERING') })
  clustering?: number
  @Field(() => Float, { nullable: true, description: told('COORDINATOR') })
  coordinator?: number
  @Field(() => Float, { nullable: true, description: told('ITINERANT') })
  itinerant?: number
  @Field(() => Float, { nullable: true, description: told('GATEKEEPER') })
  gatekeeper?: number
  @Field(() => Float, { nullable: true, description: told('LIAISON') })
  liaison?: number
  @Field(() => Float, { description: `${networkMeasures.POSITIONS.is} To the right.` })
  x!: number
  @Field(() => Float, { description: `${networkMeasures.POSITIONS.is} Upwards.` })
  y!: number
  @Field(() => [ID], { description: 'Ids of its activities in scope.' })
  activityIds!: string[]
}

@ObjectType({ description: 'A node of a network: an organization, or in a two-mode network an activity.', simpleResolvers: true })
export class NetworkNode extends NetworkNodeRow {}

@ObjectType({ description: 'What a link of a network is made of.', simpleResolvers: true })
class LinkValues {
  @Field(() => Int, { description: 'Number of shared activities; 1 for a participation.' })
  count!: number
  @Field(() => Float, { description: 'Weight that was asked for.' })
  weight!: number
  @Field(() => [ActivityRoleEnum], {
    nullable: true,
    description: 'Roles of the organization, among those asked for, in a two-mode network; else null.',
  })
  roles?: string[]
  @Field(() => [ID], { description: 'Ids of the activities that make the link: as many as `count` says.' })
  activityIds!: string[]
}

@ObjectType({ description: 'A link of a network as a flat row: the columns are stable.', simpleResolvers: true })
export class NetworkLinkRow extends LinkValues {
  @Field(() => ID, { description: 'Id of one end.' })
  aId!: string
  @Field(() => ID, { description: 'Id of the other end; the activity in a two-mode network.' })
  bId!: string
}

@ObjectType({ description: 'A link of a network. It has no direction: a is the end with the smaller id.', simpleResolvers: true })
export class NetworkLink extends LinkValues {
  @Field(() => NetworkNode, { description: 'One end; the organization in a two-mode network.' })
  a!: object
  @Field(() => NetworkNode, { description: 'The other end; the activity in a two-mode network.' })
  b!: object
}

export const NetworkNodeConnection = connectionOf('NetworkNode', () => NetworkNode)
export const NetworkLinkConnection = connectionOf('NetworkLink', () => NetworkLink)

@ObjectType({
  description: 'A node of a network with the columns of a node graph, as Grafana names them: flat and stable.',
  simpleResolvers: true,
})
export class GraphNode {
  @Field(() => ID, { description: 'Id of the organization or activity.' })
  id!: string
  @Field(() => String, { description: 'Name it is shown by; the empty text when no source names it.' })
  title!: string
  @Field(() => String, { description: 'Sector of an organization, kind of an activity.' })
  subTitle!: string
  @Field(() => Int, { description: 'Degree: with how many others it is linked.' })
  mainStat!: number
  @Field(() => Int, { description: 'Number of its activities in scope; 1 for an activity.' })
  secondaryStat!: number
  @Field(() => EntityKindEnum, { description: 'Its kind.' })
  kind!: string
  @Field(() => NameKindEnum, {
    nullable: true,
    description: 'Kind of the name; one that is MACHINE_TRANSLATED may be the official name of another. Null when no source names it.',
  })
  titleKind?: string
}

@ObjectType({
  description: 'A link of a network with the columns of a node graph, as Grafana names them: flat and stable.',
  simpleResolvers: true,
})
export class GraphEdge {
  @Field(() => ID, { description: 'Id of the link: those of its ends, the smaller one first; of a participation, the organization first.' })
  id!: string
  @Field(() => ID, { description: 'Id of one end.' })
  source!: string
  @Field(() => ID, { description: 'Id of the other end; the activity in a two-mode network.' })
  target!: string
  @Field(() => Int, { description: 'Number of shared activities; 1 for a participation.' })
  mainStat!: number
  @Field(() => Float, { description: 'Weight that was asked for.' })
  secondaryStat!: number
  @Field(() => String, { description: 'Name of one end.' })
  sourceTitle!: string
  @Field(() => String, { description: 'Name of the other end.' })
  targetTitle!: string
}

@ObjectType({ description: 'What one cut left.', simpleResolvers: true })
export class NetworkCut {
  @Field(() => NetworkCutKindEnum, { description: 'By what was cut.' })
  by!: string
  @Field(() => Int, { description: 'Nodes before it.' })
  nodesBefore!: number
  @Field(() => Int, { description: 'Links before it.' })
  linksBefore!: number
  @Field(() => Int, { description: 'Nodes after it.' })
  nodesAfter!: number
  @Field(() => Int, { description: 'Links after it.' })
  linksAfter!: number
}

@ObjectType({ description: 'A parameter as it was understood.', simpleResolvers: true })
export class NetworkParameter {
  @Field(() => String, { description: 'Field of the input.' })
  name!: string
  @Field(() => String, { description: 'Its value; several with commas between.' })
  value!: string
}

@ObjectType({ description: 'A method, and how to cite it.', simpleResolvers: true })
export class MethodNote {
  @Field(() => MethodEnum, { description: 'The measure or method.' })
  method!: string
  @Field(() => String, { description: 'Its formula in words.' })
  formula!: string
  @Field(() => String, { description: 'Where it was published.' })
  citation!: string
}

@ObjectType({ description: 'How far betweenness was worked out.', simpleResolvers: true })
class BetweennessNote {
  @Field(() => Boolean, { description: 'Whether it is exact. If not, it was estimated from a sample of sources, drawn with seed 42.' })
  exact!: boolean
  @Field(() => Int, {
    description: 'Searches for shortest paths that were made. One serves all organizations that are tied to the same ones.',
  })
  searches!: number
  @Field(() => Int, { description: 'Searches that an exact answer takes.' })
  of!: number
}

@ObjectType({ description: 'What a network stands on: what to state when it is published.', simpleResolvers: true })
export class NetworkAbout {
  @Field(() => [NetworkParameter], {
    description: 'Parameters in force, defaults among them; what was left out and has no default is not listed.',
  })
  parameters!: object[]
  @Field(() => Int, { description: 'Version of the data that it was read from. Cite it.' })
  dataVersion!: number
  @Field(() => Int, { description: 'Organizations shown.' })
  organizationCount!: number
  @Field(() => Int, { description: 'Organizations shown that have a link.' })
  linkedOrganizationCount!: number
  @Field(() => Int, { description: 'Activities that make at least one of the ties shown: n.' })
  sharedActivityCount!: number
  @Field(() => Int, { description: 'Links shown.' })
  linkCount!: number
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the links that the largest activity makes, alone or with others, 0 to 1; null without links.',
  })
  largestActivityShare?: number
  @Field(() => BetweennessNote, {
    nullable: true,
    description: 'Whether betweenness is exact or estimated; null where it is withheld, and in a two-mode network.',
  })
  betweenness?: object
  @Field(() => [MethodNote], { description: 'Every method that this type can answer with, and how to cite it.' })
  methods!: object[]
}

@ObjectType({ description: 'Components of one size.', simpleResolvers: true })
class ComponentSize {
  @Field(() => Int, { description: 'Number of nodes.' })
  size!: number
  @Field(() => Int, { description: 'Number of components that have as many.' })
  count!: number
}
@ObjectType({ description: 'A group of organizations tied among each other more than to others.', simpleResolvers: true })
class NetworkCommunity {
  @Field(() => Int, { description: 'Its number, from 0: the largest first, of equal ones that with the first node.' })
  number!: number
  @Field(() => Int, { description: 'How many organizations are in it.' })
  size!: number
  @Field(() => [ID], { description: 'Their ids, highest degree first.' })
  memberIds!: string[]
}
@ObjectType({ description: 'Communities of a network.', simpleResolvers: true })
export class NetworkCommunities {
  @Field(() => Int, { description: 'How many there are; a node without links is one.' })
  count!: number
  @Field(() => Float, {
    nullable: true,
    description: 'Modularity at the resolution asked for: -0.5 to 1 at resolution 1; null without links.',
  })
  modularity?: number
  @Field(() => Float, {
    nullable: true,
    description:
      'Stability over ten seeds, this one and the nine behind it: 1 where all give the same communities, 0 where they agree as by chance. In LEIDEN the seed bears on its refinement alone, so that runs differ less.',
  })
  stability?: number
  @Field(() => CommunityAlgorithmEnum, { description: 'How they were found.' })
  algorithm!: string
  @Field(() => Float, { description: 'Resolution.' })
  resolution!: number
  @Field(() => Int, { description: 'Seed.' })
  seed!: number
  @Field(() => [NetworkCommunity], { description: 'These communities, largest first.' })
  communities!: object[]
}
@ObjectType({ description: 'Components of a network.', simpleResolvers: true })
export class NetworkComponents {
  @Field(() => Int, { description: 'How many there are, nodes without links among them.' })
  count!: number
  @Field(() => Int, { description: 'Nodes of the largest one.' })
  largest!: number
  @Field(() => [ComponentSize], { description: 'How many there are of each size, largest first.' })
  sizes!: object[]
}
@ObjectType({ description: 'E-I index of one sector.', simpleResolvers: true })
class SectorEIIndex {
  @Field(() => SectorEnum, { description: 'The sector.' })
  sector!: string
  @Field(() => Float, { nullable: true, description: 'Index over the links that touch it; null where there are none.' })
  value?: number
}
@ObjectType({ description: 'E-I index: how far links leave the sector.', simpleResolvers: true })
export class EIIndexResult {
  @Field(() => Float, { nullable: true, description: 'Over all links; null where there are none.' })
  whole?: number
  @Field(() => [SectorEIIndex], { description: 'By sector, those that have organizations.' })
  bySector!: object[]
}

@ObjectType({ description: 'Links between two sectors, or within one.', simpleResolvers: true })
export class MixingCell {
  @Field(() => SectorEnum, { description: 'One sector.' })
  a!: string
  @Field(() => SectorEnum, { description: 'The other, or the same.' })
  b!: string
  @Field(() => Int, { description: 'Number of links.' })
  observed!: number
  @Field(() => Float, { description: 'Number expected when ends of links meet at random: K_a K_b / 2m, within a sector K_a^2 / 4m.' })
  expectedByDegree!: number
  @Field(() => Float, { description: 'Number expected when all pairs of organizations are as likely to be tied.' })
  expectedBySize!: number
}

@ObjectType({
  description: 'Mutual information between university, enterprise and government, by who is present at activities.',
  simpleResolvers: true,
})
export class TripleHelixRow {
  @Field(() => String, {
    nullable: true,
    description: 'Slice: year, division code or industry code; null for all activities, and for those of which no source tells it.',
  })
  slice?: string
  @Field(() => String, { nullable: true, description: 'Name of the slice; "unknown" for activities of which no source tells it.' })
  name?: string
  @Field(() => Boolean, { description: 'Whether these are the activities of which no source tells the slice.' })
  isUnknown!: boolean
  @Field(() => Int, { description: 'Number of activities with at least one of the three.' })
  activityCount!: number
  @Field(() => Float, { nullable: true, description: 'T(u,i,g) in bits; the more negative, the more synergy.' })
  transmission?: number
  @Field(() => Float, { nullable: true, description: 'T(u,i) in bits.' })
  universityEnterprise?: number
  @Field(() => Float, { nullable: true, description: 'T(u,g) in bits.' })
  universityGovernment?: number
  @Field(() => Float, { nullable: true, description: 'T(i,g) in bits.' })
  enterpriseGovernment?: number
}

@ObjectType({ description: 'A link with the probability that chance alone makes as much of it.', simpleResolvers: true })
class BackboneLink {
  @Field(() => NetworkLink, { description: 'The link.' })
  link!: object
  @Field(() => Float, { description: 'Its p-value.' })
  p!: number
}
@ObjectType({ description: 'The links of a network that are more than chance.', simpleResolvers: true })
export class Backbone {
  @Field(() => BackboneMethodEnum, { description: 'The test.' })
  method!: string
  @Field(() => Float, { description: 'The level.' })
  alpha!: number
  @Field(() => Int, { description: 'Links that were tested.' })
  linksBefore!: number
  @Field(() => Int, { description: 'Links with p below the level.' })
  linksAfter!: number
  @Field(() => [BackboneLink], { description: 'These links, smallest p first.' })
  links!: object[]
}

@ObjectType({ description: 'Two organizations.', simpleResolvers: true })
export class NetworkPair {
  @Field(() => NetworkNode, { description: 'The one with the smaller id.' })
  a!: object
  @Field(() => NetworkNode, { description: 'The other.' })
  b!: object
}
@ObjectType({ description: 'Links that are of one kind of change.', simpleResolvers: true })
export class ChangedLinks {
  @Field(() => Int, { description: 'How many.' })
  count!: number
}
@ObjectType({ description: 'What became of the ties between two periods, among the organizations shown.', simpleResolvers: true })
export class NetworkChange {
  @Field(() => ChangedLinks, { description: 'Ties of the later period alone.' })
  added!: object
  @Field(() => ChangedLinks, { description: 'Ties of both.' })
  kept!: object
  @Field(() => ChangedLinks, { description: 'Ties of the earlier period alone.' })
  ended!: object
  @Field(() => Float, { nullable: true, description: 'Kept over all ties of either period (Jaccard index); null without ties.' })
  persistence?: number
  @Field(() => Float, { nullable: true, description: 'Share of the earlier ties that were kept; null without earlier ties.' })
  shareKept?: number
}
@ObjectType({ description: 'Two organizations without a tie that a method suggests: a suggestion, never a fact.', simpleResolvers: true })
export class SuggestedLink extends NetworkPair {
  @Field(() => LinkScoreEnum, { description: 'The method that suggests it.' })
  suggestedBy!: string
  @Field(() => Float, { description: 'Its score, to be compared within one method.' })
  score!: number
}

@ObjectType({ description: 'A group of organizations.', simpleResolvers: true })
class NetworkGroupNote {
  @Field(() => String, { description: 'Sector, kind, division code or industry code.' })
  key!: string
  @Field(() => String, { description: 'Its name.' })
  name!: string
  @Field(() => NameKindEnum, { nullable: true, description: 'Kind of the name of a place or industry; null where it has none.' })
  nameKind?: string | null
}
@ObjectType({ description: 'Two groups of organizations without a tie between them, or one without a tie within.', simpleResolvers: true })
class NetworkGap {
  @Field(() => NetworkGroupNote, { description: 'One group.' })
  a!: object
  @Field(() => NetworkGroupNote, { description: 'The other, or the same.' })
  b!: object
  @Field(() => Float, { description: 'Number of ties expected by chance, by degree.' })
  expected!: number
}
@ObjectType({ description: 'Pairs of groups that have ties, but none with each other.', simpleResolvers: true })
export class NetworkGaps {
  @Field(() => Int, { description: 'Number of such pairs.' })
  totalCount!: number
  @Field(() => Int, { description: 'Organizations left out because no source tells their group.' })
  ungroupedCount!: number
  @Field(() => [NetworkGap], { description: 'The most surprising ones first.' })
  pairs!: object[]
}

@ObjectType({ description: 'A group of organizations and how often its members are tied.', simpleResolvers: true })
class MixedGroup extends NetworkGroupNote {
  @Field(() => Int, { description: 'Organizations of the group among those shown.' })
  organizationCount!: number
  @Field(() => Int, { description: 'Ends of links that meet at its organizations: a link within the group has two.' })
  linkEndCount!: number
}
@ObjectType({ description: 'Links between two groups, or within one.', simpleResolvers: true })
export class GroupMixingCell {
  @Field(() => NetworkGroupNote, { description: 'One group.' })
  a!: object
  @Field(() => NetworkGroupNote, { description: 'The other, or the same.' })
  b!: object
  @Field(() => Int, { description: 'Number of links.' })
  observed!: number
  @Field(() => Float, { description: 'Number expected when ends of links meet at random: K_a K_b / 2m, within a group K_a^2 / 4m.' })
  expectedByDegree!: number
  @Field(() => Float, { description: 'Number expected when all pairs of organizations are as likely to be tied.' })
  expectedBySize!: number
}
@ObjectType({ description: 'Who is tied to whom, by group and group (mixing matrix, Newman 2003).', simpleResolvers: true })
export class GroupMixing {
  @Field(() => Int, { description: 'Number of groups, also those not shown.' })
  totalCount!: number
  @Field(() => Int, { description: 'Organizations left out because no source tells their group.' })
  ungroupedCount!: number
  @Field(() => [MixedGroup], { description: 'The groups with most ends of links, most first.' })
  groups!: object[]
  @Field(() => [GroupMixingCell], { description: 'Each pair of these groups once, row by row, those within a group among them.' })
  cells!: object[]
}

@ObjectType({ description: 'Who is tied to whom by shared activities, and what follows from it.', simpleResolvers: true })
export class Network {
  @Field(() => Int, { description: 'Number of nodes shown.' })
  nodeCount!: number
  @Field(() => Int, { description: 'Number of links shown.' })
  linkCount!: number
  @Field(() => Int, { description: 'Number of activities in scope, before any cut, those of a single organization among them.' })
  activityCount!: number
  @Field(() => [NetworkCut], { description: 'What each cut that was asked for left, in the order in which they were made.' })
  cuts!: object[]
  @Field(() => String, {
    nullable: true,
    description:
      'Why measures that tell positions apart are withheld (null): the data is thin, or one clique. Null where they are given; `force: true` gives them anyway.',
  })
  withheld?: string
  @Field(() => Boolean, { description: 'Whether such measures are given only because `force` asked for it.' })
  forced!: boolean
}
