import { ArgsType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql'
import { PageArguments } from './arguments.js'
import { connectionOf } from './connection.js'
import { Entity } from './entity.js'
import { DoubtReasonEnum, EntityKindEnum, VerdictEnum } from './enums.js'

@ObjectType({ description: 'A question that an import could not decide: are these two one and the same?', simpleResolvers: true })
export class Doubt {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => DoubtReasonEnum, { description: 'Why the question was asked.' })
  reason!: string
  @Field(() => String, { description: 'Name that both bear.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'Document in which the question came up.' })
  documentId?: string
  @Field(() => GraphQLISODateTime, { description: 'When it came up first.' })
  notedAt!: string
  @Field(() => Entity, { description: 'One of the two; `evidence` has what is said of it.' })
  one!: object
  @Field(() => Entity, { description: 'The other one.' })
  other!: object
}
export const DoubtConnection = connectionOf('Doubt', () => Doubt)

@InputType({ description: 'Which questions are wanted; those that match all of it.' })
export class ReviewFilter {
  @Field(() => [DoubtReasonEnum], { nullable: true, description: 'Any of these reasons.' })
  reasons?: string[]
  @Field(() => [EntityKindEnum], { nullable: true, description: 'One of the two is of any of these kinds.' })
  kinds?: string[]
  @Field(() => ID, { nullable: true, description: 'One of the two is this entity.' })
  entity?: string
}

@ArgsType()
export class ReviewArguments extends PageArguments {
  @Field(() => ReviewFilter, { nullable: true, description: 'Which questions are wanted.' })
  filter?: ReviewFilter
}

@InputType({ description: 'A judgement on two entities.' })
export class JudgementInput {
  @Field(() => ID, { description: 'One entity. When both are the SAME, it goes into the other one.' })
  left!: string
  @Field(() => ID, { description: 'The other entity. When both are the SAME, it survives.' })
  right!: string
  @Field(() => VerdictEnum, { description: 'SAME merges the two; DIFFERENT keeps them apart for good; UNSURE keeps the question open.' })
  verdict!: 'SAME' | 'DIFFERENT' | 'UNSURE'
  @Field(() => String, { description: 'Why, in words that somebody else can check: up to 1,000 characters.' })
  reason!: string
}

@ObjectType({ description: 'What a judgement, a merge or a split has come to.', simpleResolvers: true })
export class Judged {
  @Field(() => ID, { description: 'Id of the judgement, which can be taken back.' })
  judgementId!: string
  @Field(() => [Entity], { description: 'The entities as they are now: one after a merge, two otherwise.' })
  entities!: object[]
}
