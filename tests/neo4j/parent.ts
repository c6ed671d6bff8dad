// A process that runs a local Neo4j on the folder it is given, to be killed by a test.
import { loadConfig } from '../../src/config.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'

const [dataDir = ''] = process.argv.slice(2)
const dist = loadConfig({ NEO4J_DIST: process.env['NEO4J_DIST'] }).NEO4J_DIST
const { pid } = await startLocalNeo4j({ dataDir, dist, heap: '512m', pageCache: '32m', quick: true })
console.log(pid)
