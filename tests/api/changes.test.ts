import { afterAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
const { ask, run } = clientOf(graph)
afterAll(() => graph.close())

const everything = '2000-01-01T00:00:00Z'
interface Done {
  id: string
  at: string
  document: string
  statementsAdded: number
  added: { totalCount: number }
}
const changes = async (
  args: string,
): Promise<{ totalCount: number; nodes: Done[]; pageInfo: { endCursor: string; hasNextPage: boolean } }> =>
  (
    await ask(
      `{ changes(${args}) { totalCount pageInfo { endCursor hasNextPage } nodes { id at document statementsAdded added { totalCount } } } }`,
    )
  ).changes

test('every import of the seed is a change, latest first, and together they recorded every statement', async () => {
  const { totalCount, nodes } = await changes(`since: "${everything}", first: 100, actions: [IMPORT]`)
  expect(nodes).toHaveLength(totalCount)
  expect(totalCount).toBeGreaterThanOrEqual(39)
  const moments = nodes.map(({ at }) => at)
  expect(moments).toEqual(moments.toSorted().toReversed())
  for (const { statementsAdded, added } of nodes) expect(added.totalCount).toBe(statementsAdded)
  const [{ statements } = {}] = await graph.read('MATCH (s:Statement) RETURN count(s) AS statements')
  expect(nodes.reduce((sum, { statementsAdded }) => sum + statementsAdded, 0)).toBe(statements)
})

test('pages follow one another without a gap, and a period and the actions narrow them', async () => {
  const all = (await changes(`since: "${everything}", first: 100`)).nodes.map(({ id }) => id)
  const paged: string[] = []
  for (let after = ''; ;) {
    const { nodes, pageInfo } = await changes(`since: "${everything}", first: 7${after}`)
    paged.push(...nodes.map(({ id }) => id))
    if (!pageInfo.hasNextPage) break
    after = `, after: "${pageInfo.endCursor}"`
  }
  expect(paged).toEqual(all)
  const [first] = (await changes(`since: "${everything}", last: 1`)).nodes
  expect((await changes(`since: "${everything}", until: "${first!.at}"`)).nodes.map(({ id }) => id)).toEqual([first!.id])
  expect((await changes(`since: "${first!.at}"`)).totalCount).toBe(all.length)
  expect((await changes(`since: "${everything}", actions: [WITHDRAW, MERGE]`)).nodes).toEqual([])
  const { errors } = await run(`{ changes(since: "2024-01-02T00:00:00Z", until: "2024-01-01T00:00:00Z") { totalCount } }`)
  expect(errors?.[0]?.message).toMatch(/^until: lies before since/)
})

test('the page of a source lists every statement taken from it, both ways, in the order of its text', async () => {
  const { sources } = await ask('{ sources(first: 100) { nodes { id title machineTranslated statements { totalCount } } } }')
  const { id, statements } = sources.nodes.find(({ machineTranslated }: any) => machineTranslated)
  const page = async (args: string) =>
    (
      await ask(
        `query($id: ID!) { node(id: $id) { ... on Source { statements(${args}) { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id start } } } } }`,
        {
          id,
        },
      )
    ).node.statements
  const forward: { id: string; start: number | null }[] = []
  for (let after = ''; ;) {
    const { nodes, pageInfo } = await page(`first: 9${after}`)
    forward.push(...nodes)
    if (!pageInfo.hasNextPage) break
    after = `, after: "${pageInfo.endCursor}"`
  }
  expect(forward).toHaveLength(statements.totalCount)
  expect(statements.totalCount).toBeGreaterThan(50)
  const starts = forward.map(({ start }) => start ?? Number.MAX_SAFE_INTEGER)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  const backward: { id: string }[] = []
  for (let before = ''; ;) {
    const { nodes, pageInfo } = await page(`last: 9${before}`)
    backward.unshift(...nodes)
    if (!pageInfo.hasPreviousPage) break
    before = `, before: "${pageInfo.startCursor}"`
  }
  expect(backward).toEqual(forward)
  const [{ ids } = {}] = await graph.read(
    'MATCH (:Source {id: $id})<-[:FROM]-(s) WHERE s.retractedAt IS NULL RETURN collect(s.id) AS ids',
    { id },
  )
  expect(forward.map((one) => one.id).toSorted()).toEqual((ids as string[]).toSorted())
})
