import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql'
import { Period } from './arguments.js'
import { Entity } from './entity.js'
import { EntityKindEnum } from './enums.js'

@ArgsType()
export class PathsArguments extends Period {
  @Field(() => Int, { defaultValue: 3, description: 'How many, 1 to 20.' })
  first!: number
  @Field(() => Int, {
    defaultValue: 6,
    description: 'Most hops of a path, 1 to 6. Two organizations that met at one activity are two hops apart.',
  })
  maxLength!: number
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Leaves out paths past what everybody is tied to: more than `hubTies` ties. The two ends may have any number.',
  })
  avoidHubs!: boolean
  @Field(() => Int, { defaultValue: 100, description: 'Most ties that an entity on the way may have where hubs are avoided, 1 or more.' })
  hubTies!: number
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description:
      'Kinds that may stand on the way; all but Place and Industry when absent: to lie in one place is no connection. Name one of the two to have LOCATED_IN, WITHIN and FOCUSES_ON count too.',
  })
  kinds?: string[]
}

@ObjectType({ description: 'A step of a path.', simpleResolvers: true })
export class Hop {
  @Field(() => Entity, { description: 'Where the step begins.' })
  from!: object
  @Field(() => Entity, { description: 'Where it ends.' })
  to!: object
}

@ObjectType({
  description: 'A chain of ties from one entity to another, walked in either direction; no entity stands on it twice.',
  simpleResolvers: true,
})
export class Path {
  @Field(() => Int, { description: 'Number of hops.' })
  length!: number
  @Field(() => Float, {
    description:
      'Sum of the natural logarithms of the numbers of ties of what stands on the way, those to places and industries too, to 9 places: the lower, the more telling the path.',
  })
  hubPenalty!: number
}

@ObjectType({ description: 'What a search for paths found, and how far it looked.', simpleResolvers: true })
export class Paths {
  @Field(() => Int, { description: 'Hops up to which paths were looked for; 0 when the search was cut off.' })
  searchedTo!: number
  @Field(() => Boolean, {
    description:
      'Whether these are the first in order for sure. The first 1,000 found, fewest hops first, are put in order: of the last length among them there may be more. A search that takes too long is cut off.',
  })
  complete!: boolean
}
