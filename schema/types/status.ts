import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'How many there are of one kind.', simpleResolvers: true })
export class KindCount {
  @Field(() => String, { description: 'Kind of entity, or Source, Statement, Name, Judgement.' })
  kind!: string
  @Field(() => Int, { description: 'How many there are; what was withdrawn or taken back is left out.' })
  count!: number
}

@ObjectType({ description: 'What the server can do.', simpleResolvers: true })
export class Capabilities {
  @Field(() => String, { description: 'Version of Neo4j.' })
  neo4jVersion!: string
  @Field(() => String, { description: 'Edition of Neo4j.' })
  neo4jEdition!: string
  @Field(() => String, { nullable: true, description: 'Version of the Graph Data Science library; null where the server has none.' })
  gdsVersion?: string
}

@ObjectType({ description: 'State of the graph and of the program.', simpleResolvers: true })
export class Status {
  @Field(() => String, { description: 'Version of the program.' })
  version!: string
  @Field(() => Int, { description: 'Version of the data: grows with every change. Cite it.' })
  dataVersion!: number
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the data last changed.' })
  changedAt?: string
}
