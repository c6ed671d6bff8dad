import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../src/errors.js'
import { statements, type StatementRun } from '../../src/graph/diagnostics.js'
import { RequestEnding } from '../../src/graph/ending.js'
import type { Graph, Row } from '../../src/graph/graph.js'
import { SharedReads } from '../../src/graph/shared-reads.js'
import { sharedTextOf } from '../../src/graph/compose.js'
import { eventually } from '../cli/program.js'
import { sharedGraph } from '../support/graph.js'

let graph: Graph
beforeAll(() => {
  graph = sharedGraph()
})
afterAll(() => graph.close())

/** A text of its own for each test, with a subquery that a WITH leaves without what it was handed. */
const textOf = (own: string): string =>
  `CALL {\nUNWIND range(1, $f1_upTo) AS ${own}\nWITH ${own} ORDER BY ${own} DESC LIMIT $f1_limit\nCALL (${own}) {\nRETURN ${own} * $f1_factor AS made\n}\nRETURN collect(made) AS f1\n}\nRETURN f1`
const expected = (upTo: number, factor: number, limit = 3): Row[] => [
  { f1: Array.from({ length: Math.min(limit, upTo) }, (_, at) => (upTo - at) * factor) },
]
const ask = (text: string, upTo: number, factor: number, limit = 3, options = {}): Promise<Row[]> =>
  graph.read(text, { f1_upTo: upTo, f1_factor: factor, f1_limit: limit }, { mayShare: true, ...options })
const askMany = (text: string, many = 40, options = {}): Promise<Row[][]> =>
  Promise.all(Array.from({ length: many }, (_, at) => ask(text, at + 1, at + 2, 3, options)))
const countedFor = async (work: () => Promise<unknown>): Promise<number> => {
  const before = graph.statements
  await work()
  return graph.statements - before
}
/** The first who come at a time have the shared text planned. */
const untilShared = async (askTwenty: () => Promise<unknown>): Promise<void> => {
  expect(await eventually(async () => (await countedFor(askTwenty)) < 10, 20_000)).toBe(true)
}
const planned = (text: string): Promise<void> => untilShared(() => askMany(text, 20))
const twenty = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, work))

test('the shared text names what each asks with, and hands it on to every subquery', () => {
  expect(sharedTextOf(textOf('x'))).toEqual({
    common: ['f1_limit'],
    text: [
      'UNWIND $askers AS asker',
      'CALL (asker) {',
      'CALL (asker) {',
      'UNWIND range(1, asker.f1_upTo) AS x',
      'WITH x ORDER BY x DESC LIMIT $f1_limit',
      'CALL (asker, x) {',
      'RETURN x * asker.f1_factor AS made',
      '}',
      'RETURN collect(made) AS f1',
      '}',
      'RETURN f1',
      '}',
      'RETURN asker.place AS place, f1',
    ].join('\n'),
  })
})

test('those who ask at a time share statements, and each gets its own answer, in whatever number they come', async () => {
  const text = textOf('among')
  await planned(text)
  for (const many of [1, 2, 5, 40, 100]) {
    const askAll = async () => expect(await askMany(text, many)).toEqual(Array.from({ length: many }, (_, at) => expected(at + 1, at + 2)))
    // On a machine that is busy for a moment some may be sent alone.
    expect(await eventually(async () => (await countedFor(askAll)) <= 2 + Math.ceil((many - 1) / 16), 20_000)).toBe(true)
  }
})

test('whoever measures is told of a shared statement for how many it is, and of each who waits', async () => {
  const text = textOf('told')
  await planned(text)
  let told: StatementRun[] = []
  const note = (message: unknown): void => void told.push(message as StatementRun)
  statements.start.subscribe(note)
  try {
    const areTold = async (): Promise<boolean> => {
      told = []
      await askMany(text, 9, { name: 'some/file' })
      const [first, ...others] = told
      const sent = others.filter(({ mode }) => mode === 'READ').map(({ askers }) => askers)
      // Half of them, then the rest.
      return first?.mode === 'READ' && isDeepStrictEqual(sent, [5, 3]) && others.filter(({ mode }) => mode === 'WAIT').length === 8
    }
    expect(await eventually(areTold, 20_000)).toBe(true)
    expect(new Set(told.map(({ name }) => name))).toEqual(new Set(['some/file']))
  } finally {
    statements.start.unsubscribe(note)
  }
})

test('whoever measures is told of the end of each wait, also where the client gave up', async () => {
  const text = textOf('waited')
  await planned(text)
  const waits = { begun: 0, ended: 0 }
  const count = (what: keyof typeof waits) => (run: unknown) => {
    if ((run as StatementRun).mode === 'WAIT') waits[what] += 1
  }
  const [begun, ended] = [count('begun'), count('ended')]
  statements.start.subscribe(begun)
  statements.asyncEnd.subscribe(ended)
  try {
    const endings = Array.from({ length: 12 }, () => new RequestEnding())
    const answers = endings.map((signal, at) => ask(text, at + 1, 1, 3, { signal }))
    for (const at of [3, 7]) endings[at]!.end(new Error('gone'))
    await Promise.allSettled(answers)
    await sleep(100)
    expect(waits.begun).toBeGreaterThan(0)
    expect(waits.ended).toBe(waits.begun)
  } finally {
    statements.start.unsubscribe(begun)
    statements.asyncEnd.unsubscribe(ended)
  }
})

test('nobody waits for the shared text to be planned: the first who come at a time are answered each alone', async () => {
  const text = textOf('first')
  expect(await countedFor(async () => expect(await askMany(text, 10)).toHaveLength(10))).toBeGreaterThanOrEqual(10)
})

test('who asks for another number of rows shares with those who ask for as many', async () => {
  const text = textOf('pages')
  await planned(text)
  const both = async () =>
    expect(await Promise.all(Array.from({ length: 20 }, (_, at) => ask(text, 9, at, at % 2 ? 2 : 5)))).toEqual(
      Array.from({ length: 20 }, (_, at) => expected(9, at, at % 2 ? 2 : 5)),
    )
  expect(await eventually(async () => (await countedFor(both)) <= 6, 20_000)).toBe(true)
})

test('what fails for one is told to that one alone', async () => {
  const text = 'UNWIND [$f1_number] AS number\nWITH 100 / number AS f1\nRETURN f1'
  const share = (numbers: readonly number[]) =>
    Promise.allSettled(numbers.map((number) => graph.read(text, { f1_number: number }, { mayShare: true })))
  await untilShared(() => share(Array.from({ length: 20 }, () => 5)))
  const found = await share([1, 2, 0, 4, 5])
  expect(found.map((one) => (one.status === 'fulfilled' ? one.value[0]!['f1'] : 'failed'))).toEqual([100, 50, 'failed', 25, 20])
})

test('who gives up is let go at once, and the others are answered', async () => {
  const text = textOf('leaving')
  await planned(text)
  const endings = Array.from({ length: 12 }, () => new RequestEnding())
  const answers = endings.map((signal, at) => ask(text, at + 1, 1, 3, { signal }).catch((error: unknown) => error))
  const gone = new Error('gone')
  for (const at of [0, 3, 7]) endings[at]!.end(gone)
  expect(await Promise.all(answers)).toEqual(endings.map((_, at) => ([0, 3, 7].includes(at) ? gone : expected(at + 1, 1))))
})

/** Takes as long as it is asked to, so that it can be known as one that takes no time. */
const turnsText = (own: string): string => `UNWIND range(1, $f1_turns) AS ${own}\nWITH sum(${own} % 7) AS f1\nRETURN f1`
const endless = 2_000_000_000
const underWay = async (beginning: string): Promise<number> =>
  (await graph.read('SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $beginning RETURN currentQuery', { beginning }))
    .length

test('a shared statement ends on the server when nobody wants any of its answers', async () => {
  const text = turnsText('wanted')
  const shared = 'UNWIND $askers AS asker\nCALL (asker) {\nUNWIND range(1, asker.f1_turns) AS wanted'
  const reads = new SharedReads((...asked) => graph.read(...asked), 60_000)
  const turn = (turns: number, signal?: RequestEnding) => reads.read(text, { f1_turns: turns }, { signal })
  await untilShared(() => twenty(() => turn(3)))
  // The first and the last are sent alone.
  const endings = Array.from({ length: 4 }, () => new RequestEnding())
  const answers = Promise.allSettled(endings.map((signal) => turn(endless, signal)))
  expect(await eventually(async () => (await underWay(shared)) === 1, 10_000)).toBe(true)
  for (const at of [0, 1, 3]) endings[at]!.end(new Error('gone'))
  await sleep(500)
  expect(await underWay(shared)).toBe(1)
  endings[2]!.end(new Error('gone'))
  expect(await eventually(async () => (await underWay(shared)) === 0, 10_000)).toBe(true)
  expect((await answers).every(({ status }) => status === 'rejected')).toBe(true)
}, 60_000)

test.each(['first', 'among the others'])(
  'who asks for much keeps nobody from an answer, be it %s',
  async (place) => {
    const text = turnsText(place === 'first' ? 'before' : 'between')
    const turn = (turns: number, signal?: RequestEnding) => graph.read(text, { f1_turns: turns }, { mayShare: true, signal })
    await untilShared(() => twenty(() => turn(3)))
    const ending = new RequestEnding()
    const [one, much, ...more] = place === 'first' ? [endless, 3, 3, 3] : [3, endless, 3, 3]
    const answers = [one!, much!, ...more].map((turns) => turn(turns, turns === endless ? ending : undefined))
    const quick = answers.filter((_, at) => at !== (place === 'first' ? 0 : 1))
    expect((await Promise.all(quick)).map(([row]) => row)).toEqual([{ f1: 6 }, { f1: 6 }, { f1: 6 }])
    ending.end(new Error('gone'))
    expect((await Promise.allSettled(answers)).filter(({ status }) => status === 'rejected')).toHaveLength(1)
  },
  60_000,
)

test('what takes long is not waited for', async () => {
  const text = 'UNWIND range(1, $f1_turns) AS turn\nWITH sum(turn % 11) AS f1\nRETURN f1'
  const turn = () => graph.read(text, { f1_turns: 1_000_000 }, { mayShare: true })
  for (let at = 0; at < 5; at++) await turn()
  expect(await countedFor(() => twenty(turn))).toBe(20)
})

test('what takes long is not tried for many at a time either', async () => {
  const plans: string[] = []
  const reads = new SharedReads((text, params, options) => {
    if (options.name === 'plan') plans.push(text)
    return graph.read(text, params, options)
  })
  await twenty(() => reads.read(turnsText('heavy'), { f1_turns: 1_000_000 }, {}))
  expect(plans).toEqual([])
})

test('a text is planned once to be shared, however many others come', async () => {
  const plans: string[] = []
  const reads = new SharedReads(async (text, _, { name }) => {
    if (name === 'plan') plans.push(text)
    return []
  })
  const askEach = async (): Promise<void> => {
    for (let at = 0; at < 900; at++) {
      const text = `WITH ${at} AS f1\nRETURN f1`
      await Promise.all([1, 2, 3].map(() => reads.read(text, {}, {})))
    }
  }
  await askEach()
  await askEach()
  await sleep(100)
  // One for few askers, one for many.
  expect(plans).toHaveLength(2 * new Set(plans).size)
  expect(plans.length).toBeGreaterThan(1_000)
})

test('a shared text that took too long is planned anew before it is shared again', async () => {
  const told: string[] = []
  let isLate = false
  const reads = new SharedReads(async (_, params, { name, askers, signal }) => {
    if (name ?? askers) told.push(name ?? 'shared')
    if (askers && isLate) await new Promise((__, fail) => signal!.addEventListener('abort', () => fail(signal!.reason as Error)))
    return askers ? (params['askers'] as Row[]).map(({ f1 }, place) => ({ place, f1 })) : [{ f1: params['f1'] }]
  }, 20)
  const three = () => Promise.all([1, 2, 3].map((f1) => reads.read('WITH $f1 AS f1\nRETURN f1', { f1 }, {})))
  const untilNext = async (): Promise<void> => {
    const before = told.length
    while (told.length === before) expect(await three()).toEqual([[{ f1: 1 }], [{ f1: 2 }], [{ f1: 3 }]])
    await sleep(1)
  }
  await untilNext()
  expect(told).toEqual(['plan', 'plan'])
  isLate = true
  await untilNext()
  isLate = false
  expect(told.slice(2)).toEqual(['shared'])
  await untilNext()
  expect(told.slice(3)).toEqual(['plan', 'plan'])
})

test('a text that Neo4j refuses is refused for each as it would be alone', async () => {
  const found = await Promise.allSettled(Array.from({ length: 5 }, () => graph.read('RETURN nothing\nRETURN f1', {}, { mayShare: true })))
  expect(found.every(({ status, ...rest }) => status === 'rejected' && !('value' in rest))).toBe(true)
  expect(found.some((one) => one.status === 'rejected' && one.reason instanceof AppError && one.reason.code === 'DATABASE_TIMEOUT')).toBe(
    false,
  )
})
