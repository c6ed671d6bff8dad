import type { GraphQLResolveInfo } from 'graphql'
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import { Aggregate, AggregateArguments } from '../../schema/types/aggregate.js'
import type { Context } from '../context.js'
import { aggregateOf } from './aggregate.js'

/** Names of all fields below, at any depth: figures that nobody asks for are not counted. */
const namesIn = (fields: FieldsByTypeName): string[] =>
  Object.values(fields).flatMap((trees) =>
    Object.values(trees).flatMap(({ name, fieldsByTypeName }) => [name, ...namesIn(fieldsByTypeName)]),
  )

@Resolver()
export class AggregateResolver {
  @Query(() => Aggregate, {
    description:
      'Counts by one to three dimensions, for charts and tables: with change from year to year, as groups and as flat rows. What is unknown is a group of its own. One statement, whatever the number of groups, of which there may be 50,000.',
  })
  aggregate(
    @Args(() => AggregateArguments) args: AggregateArguments,
    @Ctx() { data }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return aggregateOf(data, { ...args, wants: new Set(namesIn((parseResolveInfo(info) as ResolveTree).fieldsByTypeName)) })
  }
}
