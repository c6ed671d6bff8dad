import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import type { EntityKind } from '../model/kinds.js'
import type { IdScheme } from '../model/identifiers.js'
import { Entity } from './entity.js'
import { EntityKindEnum, IdSchemeEnum, MatchFeatureKindEnum } from './enums.js'

@InputType({ description: 'An identifier in a register.' })
export class ExternalIdInput {
  @Field(() => IdSchemeEnum, { description: 'Register that gave it.' })
  scheme!: IdScheme
  @Field(() => String, { description: 'Its value there, with or without the address of the register.' })
  value!: string
}

@InputType({ description: "A line of somebody's list: a name or an identifier, and what else the list says." })
export class MatchInput {
  @Field(() => String, { nullable: true, description: 'Name as the list prints it, in any language, up to 300 characters.' })
  name?: string
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: 'Kinds that it may be of. Another kind in the same sector costs a little; one of another sector is not chosen.',
  })
  kinds?: EntityKind[]
  @Field(() => String, { nullable: true, description: 'Where it is: name of a place, division code such as 350211, or id of a Place.' })
  place?: string
  @Field(() => [ExternalIdInput], {
    nullable: true,
    description: 'Identifiers, up to 20. One that agrees decides; one that does not keeps a candidate from being chosen.',
  })
  externalIds?: ExternalIdInput[]
  @Field(() => Int, { defaultValue: 5, description: 'Most candidates, 1 to 20.' })
  limit!: number
}

@ObjectType({ description: 'One thing in which the line and a candidate were compared.', simpleResolvers: true })
export class MatchFeature {
  @Field(() => MatchFeatureKindEnum, { description: 'What was compared.' })
  kind!: string
  @Field(() => Float, { description: 'How far it agrees: 1 wholly, 0 not at all.' })
  value!: number
  @Field(() => Float, { description: 'What it adds to the score, or takes from it.' })
  weight!: number
  @Field(() => String, { description: 'In words.' })
  says!: string
}

@ObjectType({ description: 'An entity that the line may mean.', simpleResolvers: true })
export class MatchCandidate {
  @Field(() => Entity, { description: 'The entity.' })
  node!: object
  @Field(() => Float, {
    description:
      'Sum of the weights of the features, cut off at 0 and 1. It orders candidates; what is chosen is decided by rules, not by it.',
  })
  score!: number
  @Field(() => String, { description: 'Name of the entity that agrees best with that on the line.' })
  matchedName!: string
  @Field(() => [MatchFeature], { description: 'What was compared, and what it is worth.' })
  features!: MatchFeature[]
}

@ObjectType({ description: 'Whom a line means, as far as that can be told.', simpleResolvers: true })
export class MatchResult {
  @Field(() => [MatchCandidate], { description: 'Entities that it may mean, best first.' })
  candidates!: MatchCandidate[]
  @Field(() => MatchCandidate, {
    nullable: true,
    description:
      'The one that it means; null where that is not sure. Containment is no identity: a college is never chosen for its university.',
  })
  chosen?: MatchCandidate
  @Field(() => String, { nullable: true, description: 'Why none was chosen; null where one was.' })
  whyNone?: string
  @Field(() => [String], { description: 'What of the line could not be used: malformed identifiers, unknown places.' })
  unused!: string[]
}
