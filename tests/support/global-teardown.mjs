import { rmSync } from 'node:fs'

export default async () => {
  const { neo4j, dataDir } = globalThis.sharedNeo4j ?? {}
  await neo4j?.stop()
  if (dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
}
