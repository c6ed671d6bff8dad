import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import {
  CertaintyCount,
  EntityConnection,
  LicenceSources,
  Quality,
  QualityCheckCount,
  QualityItemsArguments,
} from '../../schema/types/quality.js'
import type { Context } from '../context.js'
import type { DataAccess } from '../graph/access.js'
import { dataVersion } from '../graph/data-version.js'
import { keptWhileUnchanged } from '../graph/kept-answers.js'
import type { Relation } from '../graph/relation.js'
import { certainties, checks, items, licences } from './quality.relations.js'

const listOf = (data: DataAccess, list: Relation, quality: Quality): Promise<object> =>
  keptWhileUnchanged(
    data.graph,
    list.name,
    () => quality.dataVersion,
    () => data.flat(list) as Promise<object>,
  )

@Resolver(() => Quality)
export class QualityResolver {
  @Query(() => Quality, { description: 'What is missing and what is doubtful in the graph, and what it stands on.' })
  async quality(@Ctx() { graph }: Context): Promise<object> {
    return { dataVersion: await dataVersion(graph) }
  }

  @Query(() => EntityConnection, { description: 'Entities of which something is missing or doubtful, by name.' })
  qualityItems(
    @Args(() => QualityItemsArguments) args: QualityItemsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(items, args, info)
  }

  @FieldResolver(() => [QualityCheckCount], { description: 'What is missing or doubtful, by check.' })
  checks(@Root() root: Quality, @Ctx() { data }: Context): Promise<unknown> {
    return listOf(data, checks, root)
  }

  @FieldResolver(() => [CertaintyCount], { description: 'Live statements by certainty.' })
  certainties(@Root() root: Quality, @Ctx() { data }: Context): Promise<unknown> {
    return listOf(data, certainties, root)
  }

  @FieldResolver(() => [LicenceSources], { description: 'Sources by licence, those with most sources first.' })
  licences(@Root() root: Quality, @Ctx() { data }: Context): Promise<unknown> {
    return listOf(data, licences, root)
  }
}
