import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Doubt, DoubtConnection, Judged, JudgementInput, ReviewArguments } from '../../schema/types/identity.js'
import type { Context } from '../context.js'
import { DataAccess } from '../graph/access.js'
import type { Stored } from '../graph/rows.js'
import { judgeEntities, mergeEntities, splitEntity, takeBackJudgement } from '../ingest/identity/merge.js'
import { decide } from './decide.js'
import { review } from './identity.relations.js'

const judged = async ({ data }: Context, judgementId: string, ids: readonly string[]): Promise<object> => {
  const entities = (await data.byIds(ids)).filter((entity) => entity !== null)
  return { judgementId, entities: [...new Map(entities.map((entity) => [entity['id'], entity])).values()] }
}

@Resolver()
export class IdentityResolver {
  @Query(() => DoubtConnection, {
    description: 'What imports could not decide: pairs that may be one and the same, those first on which most hangs.',
  })
  reviewQueue(
    @Args(() => ReviewArguments) args: ReviewArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(review, args, info)
  }

  @Mutation(() => Judged, {
    description: 'Judges two entities; needs a key of a curator. IDENTITY_CONFLICT where ids, a judgement or a tie say that they are two.',
  })
  async judge(
    @Arg('input', () => JudgementInput, { description: 'The two, the verdict and why.' })
    { left, right, verdict, reason }: JudgementInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const id = await decide(context, 'curator', reason, (graph, lock, decision) =>
      verdict === 'SAME'
        ? mergeEntities(graph, lock, { merged: left, survivor: right, ...decision })
        : judgeEntities(graph, lock, { left, right, verdict, ...decision }),
    )
    return judged(context, id, [left, right])
  }

  @Mutation(() => Judged, {
    description: 'Takes a merge back: what was said of the merged entity is said of it again. Needs a key of a curator.',
  })
  async split(
    @Arg('id', () => ID, { description: 'Id that was merged away.' }) id: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<object> {
    const [before] = await context.data.byIds([id])
    const judgement = await decide(context, 'curator', reason, (graph, lock, decision) => splitEntity(graph, lock, { id, ...decision }))
    const { graph } = context
    return judged({ ...context, data: new DataAccess(graph, context.data.shapes) }, judgement, [id, String(before?.['id'] ?? id)])
  }

  @Mutation(() => ID, {
    description: 'Takes a judgement DIFFERENT or UNSURE back; it stays on record. Answers its id. Needs a key of a curator.',
  })
  async takeBackJudgement(
    @Arg('id', () => ID, { description: 'Id of the judgement.' }) id: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<string> {
    await decide(context, 'curator', reason, (graph, lock, decision) => takeBackJudgement(graph, lock, { id, ...decision }))
    return id
  }
}

@Resolver(() => Doubt)
export class DoubtResolver {
  @FieldResolver(() => Int, {
    description: 'What hangs on the answer: ten for each activity of the two, and one for each statement about them.',
  })
  value(@Root() { openValue }: Stored): unknown {
    return openValue
  }
}
