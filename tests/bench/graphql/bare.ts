/** The limit: node:http, one statement an expert wrote for each question, nothing checked, nothing else done. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import neo4j from 'neo4j-driver'
import { questions } from './questions.js'

const { uri, user, password } = JSON.parse(process.argv[2]!) as Record<'uri' | 'user' | 'password', string>
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true, disableLosslessIntegers: true })
const statements = new Map(questions.map(({ name, cypher }) => [name, cypher]))

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => void answer(Buffer.concat(chunks).toString()))
  const answer = async (body: string): Promise<void> => {
    const { name, variables } = JSON.parse(body) as { name: string; variables: Record<string, unknown> }
    if (typeof variables['offset'] === 'number') variables['offset'] = neo4j.int(variables['offset'])
    const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' })
    const { records } = await session.run(statements.get(name)!, variables)
    await session.close()
    const text = JSON.stringify({ data: records.map((record) => record.toObject()) })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
  }
})
server.listen(0, '127.0.0.1', () => process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }))
process.on('message', () => process.send!(process.cpuUsage()))
process.on('disconnect', () => process.exit())
