import { labelsOf, type EntityKind } from '../../schema/model/kinds.js'
import { nodeMeasures, type NodeMeasure } from '../../schema/model/measures.js'
import type { Analysis } from '../network/analysis.js'
import { parametersOf } from '../network/asked.js'
import { LinkView, NodeView } from '../network/views.js'
import { badInput } from '../errors.js'
import type { Attribute, GraphData, LinkData, NodeData, Value } from './formats/graph-data.js'

/** Measures by the name of their field in the API, which is what they are asked for by and called in the file. */
const measureOf = new Map(
  (Object.keys(nodeMeasures) as NodeMeasure[]).map((measure) => [
    measure === 'PAGERANK' ? 'pageRank' : measure.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    measure,
  ]),
)
const wholeNumbers: readonly string[] = ['degree', 'coreNumber', 'component', 'community']
/** Numbers of parts of the network, which are exported like measures. */
const parts = ['component', 'community'] as const

/** Names of measures with commas between. Throws BAD_USER_INPUT for one that there is not. */
export const measuresOf = (text: string): string[] => {
  const known = [...measureOf.keys(), ...parts]
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown)
    throw badInput('measures', `there is no measure "${unknown.slice(0, 50)}"`, `Name some of ${known.join(', ')}, with commas between.`)
  return [...new Set(names)]
}

const nodeOf = async (view: NodeView, measures: readonly string[]): Promise<NodeData> => {
  const { id, name, kind, sector, activityCount, activityIds } = view
  const told: Record<string, Value> = {}
  for (const measure of measures) told[measure] = (await view[measure as keyof NodeView]) as Value
  return {
    id,
    label: name,
    labels: labelsOf(kind as EntityKind),
    kind,
    values: { kind, sector, activityCount, ...told, activityIds },
  }
}

const linkOf = ({ a, b, count, weight, roles, activityIds }: LinkView, type: string): LinkData => ({
  id: `${a.id}-${b.id}`,
  source: a.id,
  target: b.id,
  type,
  weight,
  values: { count, roles, activityIds },
})

/** Nodes that are made between two turns of the event loop. */
const atOnce = 1_000
async function* eachOf<T>(length: number, make: (at: number) => T | Promise<T>): AsyncGenerator<T> {
  for (let at = 0; at < length; at++) {
    if (at % atOnce === atOnce - 1) await new Promise((turn) => setImmediate(turn))
    yield make(at)
  }
}

/**
 * A network with measures of its nodes, undirected, as a writer takes it: the same numbers as `network(input)` of the API.
 * A measure that is withheld or undefined is left out; the description says what was asked, and what was withheld and why.
 */
export const networkGraph = (network: Analysis, measures: readonly string[], date: string): GraphData => {
  const asked = parametersOf(network.asked).map(({ name, value }) => `${name} ${value}`)
  const withheld = network.withheld === undefined ? '' : ` Positions are withheld: ${network.withheld}.`
  const methods = measures.flatMap((name) => {
    const measure = measureOf.get(name)
    return measure ? [` ${name}: ${nodeMeasures[measure].is} ${nodeMeasures[measure].paper}.`] : []
  })
  const type = network.isTwoMode ? 'PARTICIPATES' : 'SHARES_ACTIVITIES_WITH'
  const attribute = (name: string): Attribute => ({ name, type: wholeNumbers.includes(name) ? 'integer' : 'double' })
  return {
    about: {
      title: 'Partnership Graph, network of organizations',
      description: `Parameters: ${asked.join('; ')}.${withheld}${methods.join('')}`,
      dataVersion: network.dataVersion,
      date,
    },
    directed: false,
    nodeAttributes: [
      { name: 'kind', type: 'string' },
      { name: 'sector', type: 'string' },
      { name: 'activityCount', type: 'integer' },
      ...measures.map(attribute),
      { name: 'activityIds', type: 'strings' },
    ],
    linkAttributes: [
      { name: 'count', type: 'integer' },
      ...(network.isTwoMode ? [{ name: 'roles', type: 'strings' } as const] : []),
      { name: 'activityIds', type: 'strings' },
    ],
    nodes: () => eachOf(network.nodeCount, (at) => nodeOf(new NodeView(network, at), measures)),
    links: () => {
      const arcs = network.links()
      return eachOf(arcs.length, (at) => linkOf(new LinkView(network, arcs[at]!), type))
    },
  }
}
