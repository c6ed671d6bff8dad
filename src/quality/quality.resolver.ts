import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql'
import {
  CertaintyCount,
  EntityConnection,
  LicenceSources,
  Quality,
  QualityCheckCount,
  QualityItemsArguments,
} from '../../schema/types/quality.js'
import type { Context } from '../context.js'
import { dataVersion } from '../graph/data-version.js'
import { certainties, checks, items, licences } from './quality.relations.js'

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
  checks(@Ctx() { data }: Context): Promise<unknown> {
    return data.flat(checks)
  }

  @FieldResolver(() => [CertaintyCount], { description: 'Live statements by certainty.' })
  certainties(@Ctx() { data }: Context): Promise<unknown> {
    return data.flat(certainties)
  }

  @FieldResolver(() => [LicenceSources], { description: 'Sources by licence, those with most sources first.' })
  licences(@Ctx() { data }: Context): Promise<unknown> {
    return data.flat(licences)
  }
}
