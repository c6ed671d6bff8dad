import { Field, ID, InterfaceType, Int, ObjectType, type ClassType } from 'type-graphql'

@InterfaceType({
  description: 'Anything that can be fetched by its id (Relay, Global Object Identification).',
  resolveType: ({ id, kind }: { id: string; kind?: string }) => kind ?? (id.startsWith('s') ? 'Source' : 'Statement'),
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id, unique over all kinds and never used again.' })
  id!: string
}

@ObjectType({ description: 'Where a page stands in its list (Relay Cursor Connections).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean
  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor?: string
  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor?: string
}

type Thunk = () => ClassType | (abstract new () => object)

/** The edge type of a connection; more fields can be put on it by extending the class. */
export const edgeOf = (name: string, node: Thunk): ClassType => {
  @ObjectType(`${name}Edge`, { description: `A ${name} in its list.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Cursor to page on from here.' })
    cursor!: string
    @Field(node as () => ClassType, { description: 'What stands here in the list.' })
    node!: object
  }
  return Edge
}

/** A Relay connection with `nodes` beside `edges`, and a total that is counted only when asked for. */
export const connectionOf = (name: string, node: Thunk, edge: ClassType = edgeOf(name, node)): ClassType => {
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [edge], { description: 'Rows with their cursors.' })
    edges!: object[]
    @Field(() => [node() as ClassType], { description: 'Rows without their cursors.' })
    nodes!: object[]
    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo
    @Field(() => Int, { description: 'Rows on all pages; counted only when asked for.' })
    totalCount!: number
  }
  return Connection
}
