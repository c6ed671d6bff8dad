import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { PageArguments } from './arguments.js'
import { connectionOf } from './connection.js'
import { Entity } from './entity.js'
import { CertaintyEnum, QualityCheckEnum } from './enums.js'

@ObjectType({ description: 'How many entities a check found.', simpleResolvers: true })
export class QualityCheckCount {
  @Field(() => QualityCheckEnum, { description: 'What was looked for.' })
  check!: string
  @Field(() => Int, { description: 'Number of entities found; `qualityItems` lists them.' })
  count!: number
  @Field(() => Int, {
    nullable: true,
    description: 'How many were looked at; null where the check looks for what is recorded. `qualityItems(lookedAt: true)` lists them.',
  })
  of?: number
}

@ObjectType({ description: 'How many live statements are as sure as that.', simpleResolvers: true })
export class CertaintyCount {
  @Field(() => CertaintyEnum, { description: 'How sure it is that the source says so.' })
  certainty!: string
  @Field(() => Int, { description: 'Number of statements.' })
  count!: number
}

@ObjectType({ description: 'Sources under one licence; withdrawn ones left out.', simpleResolvers: true })
export class LicenceSources {
  @Field(() => String, { nullable: true, description: 'Licence as the dataset gives it; null where it gives none.' })
  licence?: string
  @Field(() => Int, { description: 'Number of sources.' })
  sources!: number
  @Field(() => Int, { description: 'Number of those that a machine translated.' })
  machineTranslated!: number
  @Field(() => Int, { description: 'Number of live statements read in them.' })
  statements!: number
  @Field(() => String, { nullable: true, description: 'Day on which the first of them was read; null where none tells.' })
  earliest?: string
  @Field(() => String, { nullable: true, description: 'Day on which the last of them was read; null where none tells.' })
  latest?: string
}

@ObjectType({ description: 'What is missing and what is doubtful in the graph, and what it stands on.', simpleResolvers: true })
export class Quality {
  @Field(() => Int, { description: 'Version of the data that was looked at.' })
  dataVersion!: number
}

export const EntityConnection = connectionOf('Entity', () => Entity)

@ArgsType()
export class QualityItemsArguments extends PageArguments {
  @Field(() => QualityCheckEnum, { description: 'What is looked for.' })
  check!: string
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: all that was looked at, found or not; where the check looks for what is recorded, that is what was found.',
  })
  lookedAt?: boolean
}
