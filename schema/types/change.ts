import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import { PageArguments } from './arguments.js'
import { connectionOf } from './connection.js'
import { ChangeActionEnum } from './enums.js'

@ObjectType({ description: 'What was done to the graph: by whom, when, why, and to which statements.', simpleResolvers: true })
export class Change {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => ChangeActionEnum, { description: 'What was done.' })
  action!: string
  @Field(() => GraphQLISODateTime, { description: 'When: the moment that the statements bear as recordedAt, revivedAt or retractedAt.' })
  at!: string
  @Field(() => String, { description: 'Who did it.' })
  by!: string
  @Field(() => String, { nullable: true, description: 'Why; null for an import.' })
  reason?: string
  @Field(() => Int, { description: 'Number of statements that became live: recorded, or brought back.' })
  statementsAdded!: number
  @Field(() => Int, { description: 'Number of statements that were taken back.' })
  statementsRetracted!: number
  @Field(() => Int, { description: 'Number of entities that were not known before.' })
  entitiesNew!: number
}

@ArgsType()
export class ChangesArguments extends PageArguments {
  @Field(() => GraphQLISODateTime, { description: 'From this moment on.' })
  since!: Date
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Up to this moment; until now when absent.' })
  until?: Date
  @Field(() => [ChangeActionEnum], { nullable: true, description: 'Only these actions; all when absent.' })
  actions?: string[]
}

export const ChangeConnection = connectionOf('Change', () => Change)
