import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
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
