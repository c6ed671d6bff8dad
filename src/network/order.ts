import type { NodeMeasure } from '../../schema/model/measures.js'
import type { OrderInput } from '../../schema/types/arguments.js'
import { badInput } from '../errors.js'
import type { OrderedList } from '../graph/list-page.js'
import { inRange } from '../graph/parameters.js'
import { orderOfValues } from '../measures/order.js'
import { keyOf } from './asked.js'
import type { Analysis } from './analysis.js'
import { keptWith } from './memo.js'
import { LinkView, NodeView } from './views.js'

interface Order {
  key: string
  field: string
  reversed: boolean
  descending: boolean
}
const orderOf = (orderBy: OrderInput | null | undefined, usual: string, ascending: readonly string[]): Order => {
  const field = orderBy?.field ?? usual
  const natural = !ascending.includes(field)
  const descending = orderBy?.direction ? orderBy.direction === 'DESC' : natural
  return { key: `${field} ${descending}`, field, reversed: descending !== natural, descending }
}

/** Orders that were asked for, kept with their network. */
const keptOrder = keptWith<Analysis, Uint32Array>()

const byName = (network: Analysis, descending: boolean): Uint32Array => {
  const name = (node: number): string => network.member(node).name
  const order = Array.from({ length: network.nodeCount }, (_, node) => node)
  return Uint32Array.from(
    order.toSorted((one, other) => (name(one) === name(other) ? one - other : name(one) < name(other) !== descending ? -1 : 1)),
  )
}

const nodeOrder = async (network: Analysis, { key, field, descending }: Order): Promise<Uint32Array> => {
  const unknown = (): Float64Array => new Float64Array(network.nodeCount).fill(NaN)
  const measured = async (): Promise<ArrayLike<number>> => (await network.scores(field as NodeMeasure)) ?? unknown()
  const scores = field === 'NAME' ? undefined : field === 'ACTIVITY_COUNT' ? network.activityCounts() : await measured()
  return keptOrder(network, `nodes ${key}`, () => (scores ? orderOfValues(scores, descending) : byName(network, descending)))
}

/** Arcs from a to b, a < b, one for each link. */
const linkOrder = (network: Analysis, { key, field, descending }: Order): Uint32Array =>
  keptOrder(network, `links ${key}`, () => {
    const { weights, counts } = network.graph
    const values = field === 'COUNT' ? counts : weights
    const links = network.links()
    return orderOfValues(
      Float64Array.from(links, (arc) => values[arc]!),
      descending,
    ).map((link) => links[link]!)
  })

const ascendingNodes = ['NAME', 'CONSTRAINT']

/** Nodes in the order asked for. */
export const nodesOf = async (network: Analysis, orderBy?: OrderInput | null): Promise<OrderedList<NodeView>> => {
  const asked = orderOf(orderBy, 'DEGREE', ascendingNodes)
  const order = await nodeOrder(network, asked)
  return {
    path: `network/nodes ${keyOf(network.asked)}`,
    order: asked.field,
    reversed: asked.reversed,
    length: order.length,
    at: (place) => new NodeView(network, order[place]!),
    keysAt: (place) => [network.member(order[place]!).id],
    placeOf: ([id]) => order.findIndex((node) => network.member(node).id === id),
  }
}

/** Links in the order asked for. */
export const linksOf = (network: Analysis, orderBy?: OrderInput | null): OrderedList<LinkView> => {
  const asked = orderOf(orderBy, 'WEIGHT', [])
  const order = linkOrder(network, asked)
  const at = (place: number): LinkView => new LinkView(network, order[place]!)
  return {
    path: `network/links ${keyOf(network.asked)}`,
    order: asked.field,
    reversed: asked.reversed,
    length: order.length,
    at,
    keysAt: (place) => [at(place).aId, at(place).bId],
    placeOf: ([a, b]) => {
      const sources = network.arcSources()
      return order.findIndex((arc) => network.member(sources[arc]!).id === a && network.member(network.graph.neighbours[arc]!).id === b)
    },
  }
}

interface Slice {
  start: number
  end: number
}

/** Throws BAD_USER_INPUT where a slice of a flat list is out of bounds: to be asked before the list is worked out. */
export const sliceOf = ({ first, offset = 0 }: { first: number; offset?: number }, most = 10_000): Slice => {
  inRange('first', first, 0, most)
  if (offset < 0) throw badInput('offset', `${offset} is out of range`, 'Pass 0 or more.')
  return { start: offset, end: offset + first }
}

export const rowsOf = <T>(list: OrderedList<T>, { start, end }: Slice): T[] =>
  Array.from({ length: Math.max(0, Math.min(end, list.length) - start) }, (_, at) => list.at(start + at))
