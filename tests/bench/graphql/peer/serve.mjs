// The peer: @neo4j/graphql behind Apollo Server, as its manual sets it up, on the same Neo4j. Packages of its own, installed when it is asked for.
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const { uri, user, password } = JSON.parse(process.argv[2])
const coHosts = `
MATCH (this)-[:HOSTED]->(e:Event)<-[:HOSTED]-(x:Organization) WHERE x <> this
WITH x, collect(e) AS shared WITH x, shared, size(shared) AS n ORDER BY n DESC, x.name, x.id LIMIT $first
CALL (shared) { UNWIND shared AS e WITH e ORDER BY e.sortDay DESC, e.id LIMIT 5 RETURN collect(e {.id, .name, .date}) AS latest }
RETURN {organization: x {.id, .name}, sharedActivityCount: n, sharedActivities: latest} AS found`
const pairs = `
MATCH (:Entity {id: $event})<-[:HOSTED]-(a:Organization) WITH collect(a) AS hosts
UNWIND hosts AS a UNWIND hosts AS b WITH a, b WHERE a.id < b.id
WITH a, b ORDER BY a.id, b.id LIMIT 100
RETURN {a: a {.id, .name}, b: b {.id, .name}, sharedActivityCount: 1} AS found`
const typeDefs = `
type Organization @node @fulltext(indexes: [{ indexName: "bench_names", queryName: "searchOrganizations", fields: ["name"] }]) {
  id: ID!
  name: String!
  sector: String
  activityCount: Int
  hosted: [Event!]! @relationship(type: "HOSTED", direction: OUT)
  coHosts(first: Int!): [CoHost!]! @cypher(statement: """${coHosts}""", columnName: "found")
}
type CoHost { organization: Organization! sharedActivityCount: Int! sharedActivities: [Event!]! }
type Pair { a: Organization! b: Organization! sharedActivityCount: Int! }
type Event @node {
  id: ID!
  name: String!
  date: String
  sortDay: String
  hosts: [Organization!]! @relationship(type: "HOSTED", direction: IN)
}
type Query { coHostPairs(event: ID!): [Pair!]! @cypher(statement: """${pairs}""", columnName: "found") }
`
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true })
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { GT: true } } } }).getSchema()
const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
})
process.on('message', () => process.send(process.cpuUsage()))
process.on('disconnect', () => process.exit())
process.send({ url })
