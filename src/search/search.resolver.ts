import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { SearchArguments, SuggestArguments } from '../../schema/types/arguments.js'
import { SearchConnection, Suggestion } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import { simplifiedKey } from '../names/index-of-name.js'
import * as relations from './search.relations.js'

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Entities by any of their names, in any spelling, best first: Chinese in both scripts, pinyin in full or in initials, English, short names by rule, one letter wrong. Each says which name matched and how. Each way of spelling brings up to 100 names (40 where they are suggested), 1,000 where a filter is given.',
  })
  search(@Args(() => SearchArguments) args: SearchArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.search, args, info)
  }

  @Query(() => [Suggestion], {
    description: 'What could be meant by what was typed so far, best first; found as by search. Nothing is found by signs alone.',
  })
  async suggest(
    @Args(() => SuggestArguments) args: SuggestArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return simplifiedKey(args.prefix) ? context.read(relations.suggest, args, info) : []
  }
}
