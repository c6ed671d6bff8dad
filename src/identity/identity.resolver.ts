import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Doubt, DoubtConnection, Judged, JudgementInput, ReviewArguments } from '../../schema/types/identity.js'
import type { Context } from '../context.js'
import { badInput } from '../errors.js'
import { DataAccess, type Stored } from '../graph/access.js'
import { judgeEntities, mergeEntities, splitEntity, takeBackJudgement, type Decision } from '../ingest/identity/merge.js'
import { asWriter, type WriteLock } from '../ingest/write-lock.js'
import { review } from './identity.relations.js'

const longestReason = 1_000

/** Decides as the only writer; waits a little for an import that is at work. */
const decide = async <T>(
  { graph, who }: Context,
  reason: string,
  work: (lock: WriteLock, decision: Decision) => Promise<T>,
): Promise<T> => {
  if (!reason.trim() || reason.length > longestReason)
    throw badInput('reason', `is empty or longer than ${longestReason} characters`, 'Say why, in words that somebody else can check.')
  const by = await who('curator')
  return asWriter(graph, `a decision of ${by}`, (lock) => work(lock, { by, now: new Date().toISOString(), reason: reason.trim() }), {
    waitMs: 5_000,
  })
}

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
    const { graph } = context
    const id = await decide(context, reason, (lock, decision) =>
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
    const judgement = await decide(context, reason, (lock, decision) => splitEntity(context.graph, lock, { id, ...decision }))
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
    await decide(context, reason, (lock, decision) => takeBackJudgement(context.graph, lock, { id, ...decision }))
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
