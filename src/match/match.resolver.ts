import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { MatchInput, MatchResult } from '../../schema/types/match.js'
import type { Context } from '../context.js'
import { matchLines } from './match.js'

@Resolver()
export class MatchResolver {
  @Query(() => MatchResult, {
    description:
      "Is this one of ours? For one line of somebody's list: candidates with what speaks for and against each, and at most one chosen.",
  })
  async match(@Arg('input', () => MatchInput, { description: 'The line.' }) input: MatchInput, @Ctx() { data }: Context): Promise<unknown> {
    return (await matchLines(data, [input], () => 'input'))[0]
  }

  @Query(() => [MatchResult], { description: 'The same for up to 100 lines, answered in their order.' })
  matchAll(
    @Arg('inputs', () => [MatchInput], { description: 'Up to 100 lines.' }) inputs: MatchInput[],
    @Ctx() { data }: Context,
  ): Promise<unknown> {
    return matchLines(data, inputs)
  }
}
