import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql'
import { PageArguments, PreferredLanguage } from '../../schema/types/arguments.js'
import { Activity, ActivityConnection, Organization } from '../../schema/types/entity.js'
import { NameKindEnum } from '../../schema/types/enums.js'
import { SourceConnection } from '../../schema/types/evidence.js'
import {
  Backbone,
  ChangedLinks,
  EIIndexResult,
  GroupMixing,
  GroupMixingCell,
  GraphEdge,
  GraphNode,
  MixingCell,
  Network,
  NetworkAbout,
  NetworkChange,
  NetworkCommunities,
  NetworkComponents,
  NetworkGaps,
  NetworkLink,
  NetworkLinkConnection,
  NetworkLinkRow,
  NetworkNode,
  NetworkNodeConnection,
  NetworkNodeRow,
  NetworkPair,
  SuggestedLink,
  TripleHelixRow,
} from '../../schema/types/network.js'
import {
  BackboneArguments,
  CentralizationArguments,
  CommunitiesArguments,
  GapsArguments,
  GroupMixingArguments,
  GraphListArguments,
  NetworkChangeArguments,
  NetworkInput,
  NetworkLinkRowsArguments,
  NetworkLinksArguments,
  NetworkNodeRowsArguments,
  NetworkNodesArguments,
  RowsArguments,
  SuggestedLinksArguments,
  TripleHelixArguments,
} from '../../schema/types/network-arguments.js'
import { SharedActivityConnection } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import { boundTo, unboundOf } from '../graph/bounds.js'
import { ListPage } from '../graph/list-page.js'
import { aboutOf, componentsOf, eiIndexOf, mixingOf } from './about.js'
import { communitiesOf } from './communities.js'
import { askedOf, rolesOf } from './asked.js'
import { networkOf } from './cache.js'
import { gapsOf, groupMixingOf, tripleHelixOf, type MixedGroups } from './groups.js'
import { backboneOf, changeOf, suggestionsOf, type Changed } from './links.js'
import { known, type Analysis } from './analysis.js'
import { shownName, shownNameKind } from '../names/shown-name.js'
import * as relations from './network.relations.js'
import { linksOf, nodesOf, rowsOf, sliceOf } from './order.js'
import type { LinkView, NodeView } from './views.js'
import { later, type Later } from './work.js'
import { graphEdges, graphNodes } from './graph-rows.js'

/** Where a measure of ties between organizations has no meaning, it is null. */
const ofProjection = (network: Analysis, value: () => number): number | null => (network.isTwoMode ? null : known(value()))

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => Network, {
    description: 'Who is tied to whom by shared activities, as a network: two-mode or projected, cut as asked, with its measures.',
  })
  network(
    @Arg('input', () => NetworkInput, { description: 'Which network.' }) input: NetworkInput,
    @Ctx() { data, signal }: Context,
  ): Promise<Analysis> {
    return networkOf(data, askedOf(input), signal)
  }

  @FieldResolver(() => NetworkNodeConnection, { description: 'Nodes, highest degree first.' })
  async nodes(@Root() root: Analysis, @Args(() => NetworkNodesArguments) { orderBy, ...page }: NetworkNodesArguments): Promise<unknown> {
    return new ListPage(await nodesOf(root, orderBy), page)
  }

  @FieldResolver(() => NetworkLinkConnection, { description: 'Links, largest weight first.' })
  links(@Root() root: Analysis, @Args(() => NetworkLinksArguments) { orderBy, ...page }: NetworkLinksArguments): unknown {
    return new ListPage(linksOf(root, orderBy), page)
  }

  @FieldResolver(() => [NetworkNodeRow], { description: 'Nodes as flat rows, for tables and tools.' })
  async nodeRows(
    @Root() root: Analysis,
    @Args(() => NetworkNodeRowsArguments) { orderBy, ...rows }: NetworkNodeRowsArguments,
  ): Promise<unknown> {
    const slice = sliceOf(rows)
    return rowsOf(await nodesOf(root, orderBy), slice)
  }

  @FieldResolver(() => [NetworkLinkRow], { description: 'Links as flat rows, for tables and tools.' })
  linkRows(@Root() root: Analysis, @Args(() => NetworkLinkRowsArguments) { orderBy, ...rows }: NetworkLinkRowsArguments): unknown {
    return rowsOf(linksOf(root, orderBy), sliceOf(rows))
  }

  @FieldResolver(() => SourceConnection, {
    description: 'Sources that say who took part in the activities behind the links, latest first.',
  })
  sources(@Root() { asked, told }: Analysis, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.sources, { asked: { activities: told(), roles: rolesOf(asked) } } as unknown as Stored, args)
  }

  @FieldResolver(() => NetworkAbout, { description: 'What the network stands on: parameters, size of the data, its version, methods.' })
  about(@Root() root: Analysis): unknown {
    return aboutOf(root)
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Links over possible links, 0 to 1; null where none is possible.' })
  density(@Root() root: Analysis): number | null {
    return known(root.density())
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Centralisation, 0 to 1; null with fewer than three nodes and in a two-mode network.',
  })
  async centralization(
    @Root() root: Analysis,
    @Args(() => CentralizationArguments) { of }: CentralizationArguments,
  ): Promise<number | null> {
    return root.isTwoMode ? null : known(await root.centralization(of))
  }

  @FieldResolver(() => NetworkCommunities, {
    nullable: true,
    description: 'Communities; null where positions are withheld, and in a two-mode network.',
  })
  communities(
    @Root() root: Analysis,
    @Args(() => CommunitiesArguments) args: CommunitiesArguments,
    @Ctx() { graph }: Context,
  ): Promise<object | null> {
    return communitiesOf(graph, root, args)
  }

  @FieldResolver(() => NetworkComponents, { description: 'Parts that no link joins.' })
  components(@Root() root: Analysis): unknown {
    return componentsOf(root)
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Longest distance in the largest component, in links; null without links.' })
  diameter(@Root() root: Analysis): Later<number | null> {
    return later(root.distances(), ({ diameter }) => known(diameter))
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Mean distance in the largest component, in links; null without links.' })
  meanDistance(@Root() root: Analysis): Later<number | null> {
    return later(root.distances(), ({ mean }) => known(mean))
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Assortativity by sector, -1 to 1; null without links, with a single sector, and in a two-mode network.',
  })
  assortativity(@Root() root: Analysis): number | null {
    return ofProjection(root, root.assortativity)
  }

  @FieldResolver(() => EIIndexResult, { nullable: true, description: 'E-I index by sector; null in a two-mode network.' })
  eiIndex(@Root() root: Analysis): unknown {
    return eiIndexOf(root)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Blau heterogeneity of the sectors of the organizations, 0 to 1; null without any.',
  })
  blau(@Root() root: Analysis): number | null {
    return known(root.heterogeneity().blau)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Two-mode clustering of organizations and activities, 0 to 1; null where no three participations make a path.',
  })
  twoModeClustering(@Root() root: Analysis): number | null {
    return known(root.twoModeClustering())
  }

  @FieldResolver(() => [MixingCell], {
    nullable: true,
    description: 'Links by sector and sector, observed and expected, each pair of sectors once; null in a two-mode network.',
  })
  mixing(@Root() root: Analysis): unknown {
    return mixingOf(root)
  }

  @FieldResolver(() => GroupMixing, {
    nullable: true,
    description: 'Links by group and group, observed and expected, each with the links themselves; null in a two-mode network.',
  })
  async groupMixing(
    @Root() root: Analysis,
    @Args(() => GroupMixingArguments) args: GroupMixingArguments,
    @Ctx() { graph }: Context,
  ): Promise<object | null> {
    sliceOf(args, 100)
    return root.isTwoMode ? null : groupMixingOf(graph, root, args)
  }

  @FieldResolver(() => [TripleHelixRow], { description: 'Triple-helix mutual information over the activities of the organizations shown.' })
  tripleHelix(
    @Root() root: Analysis,
    @Args(() => TripleHelixArguments) args: TripleHelixArguments,
    @Ctx() { graph }: Context,
  ): Later<object[]> {
    return root.work.once(`triple helix ${args.by} ${args.level}`, (signal) =>
      tripleHelixOf(boundTo(unboundOf(graph), { signal, atOnce: Infinity }), root, args),
    )
  }

  @FieldResolver(() => Backbone, { nullable: true, description: 'The links that are more than chance; null in a two-mode network.' })
  backbone(@Root() root: Analysis, @Args(() => BackboneArguments) args: BackboneArguments): unknown {
    return backboneOf(root, args)
  }

  @FieldResolver(() => NetworkChange, {
    nullable: true,
    description:
      'What became of the ties shown from one period to another, within the period of the input; undated activities count in neither, and where the periods overlap, those of both count in both. Null in a two-mode network.',
  })
  change(
    @Root() root: Analysis,
    @Args(() => NetworkChangeArguments) args: NetworkChangeArguments,
    @Ctx() { graph }: Context,
  ): Promise<object | null> {
    return changeOf(graph, root, args)
  }

  @FieldResolver(() => [SuggestedLink], {
    nullable: true,
    description:
      'Pairs without a tie that a method suggests, highest score first: suggestions, never facts. Null where positions are withheld, and in a two-mode network.',
  })
  suggestedLinks(@Root() root: Analysis, @Args(() => SuggestedLinksArguments) args: SuggestedLinksArguments): unknown {
    return suggestionsOf(root, args)
  }

  @FieldResolver(() => NetworkGaps, {
    nullable: true,
    description: 'Pairs of groups of organizations that no tie joins; null in a two-mode network.',
  })
  async gaps(@Root() root: Analysis, @Args(() => GapsArguments) args: GapsArguments, @Ctx() { graph }: Context): Promise<object | null> {
    sliceOf(args, 1_000)
    return root.isTwoMode ? null : gapsOf(graph, root, args)
  }
}

@Resolver(() => NetworkAbout)
export class NetworkAboutResolver {
  @FieldResolver(() => Activity, {
    nullable: true,
    description: 'The activity that makes most of the links; the first by id of equal ones. Null without links.',
  })
  async largestActivity(@Root() { largestActivityId }: Stored, @Ctx() { data }: Context): Promise<unknown> {
    return typeof largestActivityId === 'string' ? (await data.byIds([largestActivityId]))[0] : null
  }
}

@Resolver(() => ChangedLinks)
export class ChangedLinksResolver {
  @FieldResolver(() => [NetworkPair], { description: 'These ties, by id.' })
  links(@Root() root: Changed, @Args(() => RowsArguments) args: RowsArguments): unknown {
    return root.links(args)
  }
}

@Resolver(() => GroupMixingCell)
export class GroupMixingCellResolver {
  @FieldResolver(() => [NetworkLinkRow], { description: 'The links as flat rows, most shared activities first.' })
  linkRows(@Root() root: MixedGroups, @Args(() => RowsArguments) args: RowsArguments): unknown {
    return root.links(args)
  }
}

@Resolver(() => NetworkNodeRow)
export class NetworkNodeRowResolver {
  @FieldResolver(() => String, { description: 'Name it is shown by; the empty text when no source names it.' })
  name(@Root() { member }: NodeView, @PreferredLanguage() language?: string): string {
    return shownName(member, language)
  }

  @FieldResolver(() => NameKindEnum, {
    nullable: true,
    description: 'Kind of the name that `name` gives for the same language. Null when no source names it.',
  })
  nameKind(@Root() { member }: NodeView, @PreferredLanguage() language?: string): unknown {
    return shownNameKind(member, language)
  }
}

@Resolver(() => NetworkLinkRow)
export class NetworkLinkRowResolver {
  @FieldResolver(() => String, { description: 'Name of one end.' })
  aName(@Root() { a }: LinkView, @PreferredLanguage() language?: string): string {
    return shownName(a.member, language)
  }

  @FieldResolver(() => String, { description: 'Name of the other end.' })
  bName(@Root() { b }: LinkView, @PreferredLanguage() language?: string): string {
    return shownName(b.member, language)
  }

  @FieldResolver(() => NameKindEnum, { nullable: true, description: 'Kind of `aName` in the same language; null when no source names it.' })
  aNameKind(@Root() { a }: LinkView, @PreferredLanguage() language?: string): unknown {
    return shownNameKind(a.member, language)
  }

  @FieldResolver(() => NameKindEnum, { nullable: true, description: 'Kind of `bName` in the same language; null when no source names it.' })
  bNameKind(@Root() { b }: LinkView, @PreferredLanguage() language?: string): unknown {
    return shownNameKind(b.member, language)
  }
}

/** Most rows of a page of `graphNodes` and `graphEdges`. */
const mostGraphRows = 5_000

/** Networks as two flat lists, for dashboards that take nothing nested. */
@Resolver()
export class GraphListResolver {
  @Query(() => [GraphNode], {
    description: 'Nodes of a network as flat rows for dashboards, highest degree first; page on with `offset`.',
  })
  async graphNodes(
    @Args(() => GraphListArguments) { input, language, ...rows }: GraphListArguments,
    @Ctx() { data, signal }: Context,
  ): Promise<GraphNode[]> {
    const slice = sliceOf(rows, mostGraphRows)
    const network = await networkOf(data, askedOf(input), signal)
    return graphNodes(rowsOf(await nodesOf(network), slice), language)
  }

  @Query(() => [GraphEdge], {
    description: 'Links of a network as flat rows for dashboards, most shared activities first; page on with `offset`.',
  })
  async graphEdges(
    @Args(() => GraphListArguments) { input, language, ...rows }: GraphListArguments,
    @Ctx() { data, signal }: Context,
  ): Promise<GraphEdge[]> {
    const slice = sliceOf(rows, mostGraphRows)
    const network = await networkOf(data, askedOf(input), signal)
    return graphEdges(rowsOf(linksOf(network, { field: 'COUNT' }), slice), language)
  }
}

@Resolver(() => NetworkNode)
export class NetworkNodeResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'The organization; null where the node is an activity.' })
  async organization(@Root() { id, sector }: NodeView, @Ctx() { data }: Context): Promise<unknown> {
    return sector === null ? null : (await data.byIds([id]))[0]
  }

  @FieldResolver(() => Activity, { nullable: true, description: 'The activity; null where the node is an organization.' })
  async activity(@Root() { id, sector }: NodeView, @Ctx() { data }: Context): Promise<unknown> {
    return sector === null ? (await data.byIds([id]))[0] : null
  }

  @FieldResolver(() => ActivityConnection, { description: 'Its activities in scope, latest first.' })
  activities(@Root() root: NodeView, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.nodeActivities, root as unknown as Stored, args)
  }
}

@Resolver(() => NetworkLink)
export class NetworkLinkResolver {
  @FieldResolver(() => SharedActivityConnection, {
    description: 'The activities that make the link, latest first, with the roles of both ends and the sentences that say so.',
  })
  activities(@Root() root: LinkView, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.linkActivities, root as unknown as Stored, args)
  }
}
