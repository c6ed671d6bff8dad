import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
const client = clientOf(graph)
afterAll(() => graph.close())

interface Part {
  role: string
  actor: { id: string; sector?: string; kind: string }
  evidence: { nodes: { source: { id: string } }[] }
}
interface Event {
  id: string
  date: string | null
  participations: { nodes: Part[] }
}

/** Every event with who took part and which sources say so, as the rest of the API tells it. */
let events: Event[] = []
beforeAll(async () => {
  const found = await client.ask(`{ events(first: 100) { totalCount nodes { id date participations(first: 100) {
    nodes { role actor { id kind ... on Organization { sector } } evidence(first: 100) { nodes { source { id } } } } } } } }`)
  events = found['events'].nodes
  expect(events).toHaveLength(found['events'].totalCount)
}, 120_000)

const byHand = (isMeant: (part: Part, event: Event) => boolean): string[] => [
  ...new Set(
    events.flatMap((event) =>
      event.participations.nodes
        .filter((part) => isMeant(part, event))
        .flatMap(({ evidence }) => evidence.nodes.map(({ source }) => source.id)),
    ),
  ),
]
const told = async (filter: object): Promise<string[]> => {
  const { sources } = await client.ask(
    'query ($filter: ParticipationFilter!) { sources(filter: { tellsOf: $filter }, first: 100) { totalCount nodes { id } } }',
    { filter },
  )
  expect(sources.totalCount).toBe(sources.nodes.length)
  return sources.nodes.map(({ id }: { id: string }) => id).toSorted()
}
const isHost = ({ role }: Part): boolean => role === 'HOST'

test('the sources of activities are those that say who took part in them, by role, organization, sector and time', async () => {
  const { actor } = events.flatMap(({ participations }) => participations.nodes.filter(isHost))[0]!
  expect(await told({ roles: ['HOST'] })).toEqual(byHand(isHost).toSorted())
  expect(await told({ organizations: [actor.id] })).toEqual(byHand((part) => part.actor.id === actor.id).toSorted())
  expect(await told({ sectors: ['ENTERPRISE'], roles: ['SIGN'] })).toEqual(
    byHand((part) => part.actor.sector === 'ENTERPRISE' && part.role === 'SIGN').toSorted(),
  )
  expect(await told({ roles: ['HOST'], since: '2024', until: '2024' })).toEqual(
    byHand((part, { date }) => isHost(part) && date?.slice(0, 4) === '2024').toSorted(),
  )
  expect((await told({ roles: ['HOST'] })).length).toBeLessThan((await told({})).length)
}, 120_000)

test('of activities that several hosted, and of a network, they are those of the activities that join two', async () => {
  const joint = (part: Part, { participations }: Event): boolean =>
    isHost(part) && new Set(participations.nodes.filter((one) => isHost(one) && one.actor.sector).map(({ actor }) => actor.id)).size > 1
  const wanted = byHand(joint).toSorted()
  expect(await told({ roles: ['HOST'], minOrganizations: 2 })).toEqual(wanted)
  const { network } = await client.ask('{ network(input: { roles: [HOST] }) { sources(first: 100) { totalCount nodes { id } } } }')
  expect(network.sources.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(wanted)
  expect(network.sources.totalCount).toBe(wanted.length)
}, 120_000)

test('times the wrong way round are refused by the name of the argument', async () => {
  await expect(told({ since: '2024', until: '2020' })).rejects.toThrow(/filter\.tellsOf\.since: 2024 lies behind until, 2020/)
})
