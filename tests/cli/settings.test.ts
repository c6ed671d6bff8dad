import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cleanUp, newFolder, processesOn, run } from './program.js'

interface Refusal {
  stderr: string
  after: number
}

/** Runs a command that has to end with one message of at most two lines, and with nothing on standard output. */
const refused = async (args: string[], env: NodeJS.ProcessEnv): Promise<Refusal> => {
  const { code, stdout, stderr, after } = await run(args, env)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  const message = stderr.split('\n').filter((line) => line && !line.startsWith('Starting'))
  expect(message.length).toBeLessThanOrEqual(2)
  expect(message[0]).toMatch(/^partnership-graph: /)
  expect(stderr).not.toMatch(/^\s+at |node:internal|Neo4jError/m)
  return { stderr, after }
}

const blocker = createServer()
let taken = 0

beforeAll(async () => {
  await new Promise<void>((listening) => blocker.listen(0, '127.0.0.1', listening))
  taken = (blocker.address() as AddressInfo).port
})
afterAll(async () => {
  await new Promise((closed) => blocker.close(closed))
  await cleanUp()
})

test.each([
  ['a port that is no number', { PORT: 'abc' }, /PORT: /],
  ['a heap that is no size', { NEO4J_HEAP: 'lots' }, /NEO4J_HEAP: expected a size such as 512m/],
  ['a URI of another kind', { NEO4J_URI: 'http://localhost:7474' }, /NEO4J_URI: expected bolt:/],
  ['a URI without a host', { NEO4J_URI: 'bolt://:', NEO4J_PASSWORD: 'x' }, /NEO4J_URI: /],
  ['a URI without a password', { NEO4J_URI: 'bolt://localhost:7687' }, /NEO4J_PASSWORD: not set/],
])('refuses %s by name', async (_, env, message) => {
  const { stderr } = await refused(['serve'], env)
  expect(stderr).toMatch(message)
})

test('says within seconds that nothing answers at NEO4J_URI', async () => {
  const { stderr, after } = await refused(['serve'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret-word' })
  expect(stderr).toMatch(/NEO4J_URI: nothing answers at bolt:\/\/127\.0\.0\.1:1\.\n {2}Start that server/)
  expect(stderr).not.toContain('secret-word')
  expect(after).toBeLessThan(15_000)
})

test('says which two settings to check when the server refuses the password', async () => {
  const { uri } = JSON.parse(process.env['TEST_NEO4J']!) as { uri: string }
  const { stderr } = await refused(['status'], { NEO4J_URI: uri, NEO4J_PASSWORD: 'secret-word' })
  expect(stderr).toMatch(/NEO4J_USER, NEO4J_PASSWORD: .* refuses the user "neo4j"/)
  expect(stderr).not.toContain('secret-word')
})

test('names a database that the server does not have', async () => {
  const { uri, password } = JSON.parse(process.env['TEST_NEO4J']!) as { uri: string; password: string }
  const { stderr } = await refused(['status'], { NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_DATABASE: 'elsewhere' })
  expect(stderr).toMatch(/NEO4J_DATABASE: .* has no database "elsewhere"/)
})

test('names PORT when it is taken, before Neo4j is started', async () => {
  const folder = newFolder()
  const { stderr } = await refused(['serve'], { PORT: String(taken), DATA_DIR: folder })
  expect(stderr).toBe(
    `partnership-graph: PORT: ${taken} is in use on 127.0.0.1.\n  Stop what uses it, or set PORT to another one (0 for any free one).\n`,
  )
  expect(readdirSync(folder)).toEqual([])
})

test('names HOST when it is not an address of this machine', async () => {
  const { stderr } = await refused(['serve'], { HOST: '192.0.2.1', DATA_DIR: newFolder() })
  expect(stderr).toMatch(/HOST, PORT: cannot listen on 192\.0\.2\.1:0/)
})

/** A PATH with the named programs alone. */
const pathWith = (...programs: string[]): string => {
  const bin = newFolder()
  for (const name of programs) {
    const found = process.env['PATH']!.split(':')
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file))
    symlinkSync(found!, join(bin, name))
  }
  return bin
}

test('says which Java to install, and leaves the folder as it was', async () => {
  const folder = newFolder()
  const { stderr } = await refused(['serve'], { PATH: pathWith(), JAVA_HOME: '', DATA_DIR: folder })
  expect(stderr).toMatch(/no Java was found by JAVA_HOME or on the PATH\n {2}Install a Java 17 or 21 runtime .*NEO4J_URI/)
  expect(readdirSync(folder)).toEqual([])
})

test('says that Maven is missing when Neo4j has yet to be fetched', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'data'))
  const env = {
    PATH: pathWith(...(process.env['JAVA_HOME'] ? [] : ['java'])),
    NEO4J_DIST: join(folder, 'dist'),
    DATA_DIR: join(folder, 'data'),
  }
  const { stderr } = await refused(['serve'], env)
  expect(stderr).toMatch(/Maven \(mvn\) is not on the PATH.*\n {2}Install Maven/)
  expect(processesOn(env.DATA_DIR)).toEqual([])
})

test('prints its version, and helps with a command it does not know', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const [known, unknown] = await Promise.all([run(['--version'], {}), run(['serv'], {})])
  expect(known).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/unknown command 'serv'\n.*serve/) })
})
