import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { eventually } from '../cli/program.js'
import { ownServer, type OwnServer } from '../support/graph.js'

let server: OwnServer
beforeAll(async () => {
  server = await ownServer()
}, 120_000)
afterAll(() => server?.stop(), 60_000)
beforeEach(() => server.graph.write((run) => run('MATCH (n:Made) DETACH DELETE n')))

const names = () => server.graph.read('MATCH (n:Made) RETURN n.name AS name ORDER BY name')
const make = 'CREATE (:Made {name: $name})'
const broken = 'UNWIND [1] AS one CREATE (:Made {name: 1 / (one - 1)})'

test('statements that were sent are carried out in turn, before what waits for an answer and before the end', async () => {
  const seen = await server.graph.write(async (run) => {
    for (const name of ['a', 'b']) run.send(make, { name })
    const found = await run('MATCH (n:Made) RETURN n.name AS name ORDER BY name')
    run.send('MATCH (n:Made) SET n.name = n.name + $more', { more: '+' })
    run.send(make, { name: 'c' })
    return found
  })
  expect(seen).toEqual([{ name: 'a' }, { name: 'b' }])
  expect(await names()).toEqual([{ name: 'a+' }, { name: 'b+' }, { name: 'c' }])
})

test('one that fails undoes all, and its own reason is told, whatever came behind it', async () => {
  const reason = { code: 'Neo.ClientError.Statement.ArithmeticError' }
  const behind = server.graph.write(async (run) => {
    run.send(make, { name: 'a' })
    run.send(broken)
    run.send(make, { name: 'b' })
    return run('RETURN 1 AS one')
  })
  await expect(behind).rejects.toMatchObject(reason)
  const last = server.graph.write(async (run) => {
    await run(make, { name: 'a' })
    run.send(broken)
  })
  await expect(last).rejects.toMatchObject(reason)
  expect(await names()).toEqual([])
})

test('work that gives up undoes what it sent', async () => {
  const given = server.graph.write(async (run) => {
    run.send(make, { name: 'a' })
    throw new Error('given up')
  })
  await expect(given).rejects.toThrow('given up')
  expect(await names()).toEqual([])
})

const endless = 'UNWIND range(1, 100000000) AS one UNWIND range(1, 1000) AS other WITH one, other WHERE one * other < 0 RETURN one'
const atWork = async (): Promise<number> => {
  const [row] = await server.graph.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n",
  )
  return row!['n'] as number
}

test('a stream that nobody wants any more ends before its first row, on the server too', async () => {
  const left = new AbortController()
  const rows = server.graph.stream(endless, {}, { signal: left.signal })
  const first = rows[Symbol.asyncIterator]().next()
  first.catch(() => {})
  expect(await eventually(async () => (await atWork()) === 1, 10_000)).toBe(true)
  left.abort(new Error('left'))
  await expect(first).rejects.toThrow('left')
  expect(await atWork()).toBe(0)
}, 30_000)

test('a stream that nobody wants any more ends between two rows, and one that nobody wanted never begins', async () => {
  const left = new AbortController()
  const seen: unknown[] = []
  const reading = (async () => {
    for await (const { n } of server.graph.stream('UNWIND range(1, 1000000) AS n RETURN n', {}, { signal: left.signal })) {
      if (seen.push(n) === 3) left.abort(new Error('left'))
    }
  })()
  await expect(reading).rejects.toThrow('left')
  expect(seen.length).toBeLessThan(1_000_000)
  const before = server.graph.statements
  const never = server.graph.stream('RETURN 1 AS n', {}, { signal: left.signal })
  await expect(never[Symbol.asyncIterator]().next()).rejects.toThrow('left')
  expect(server.graph.statements).toBe(before)
}, 30_000)
