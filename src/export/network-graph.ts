import { labelsOf, type EntityKind } from '../../schema/model/kinds.js'
import { nodeMeasures, type NodeMeasure } from '../../schema/model/measures.js'
import type { Analysis } from '../network/analysis.js'
import { aboutOf } from '../network/about.js'
import { LinkView, NodeView } from '../network/views.js'
import { badInput } from '../errors.js'
import type { About, Attribute, GraphData, LinkData, NodeData, Value } from './formats/graph-data.js'

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

const factsOf = async (network: Analysis, measures: readonly string[]): Promise<About['facts']> => {
  const { parameters, organizationCount, linkedOrganizationCount, sharedActivityCount, linkCount, ...about } = aboutOf(network)
  const { largestActivityId, largestActivityShare } = about
  const betweenness = measures.includes('betweenness') ? await about.betweenness() : null
  const thin = network.thin()
  return Object.entries({
    holds: network.isTwoMode
      ? 'Organizations and the activities that they took part in.'
      : 'Organizations, tied by the activities that they took part in together.',
    ...Object.fromEntries(parameters.map(({ name, value }) => [`parameter ${name}`, value])),
    organizations: organizationCount,
    'organizations with a link': linkedOrganizationCount,
    'activities that make a link': sharedActivityCount,
    links: linkCount,
    'largest activity': largestActivityId,
    'share of links from the largest activity': largestActivityShare,
    ...Object.fromEntries(
      network.cuts.map(({ by, nodesBefore, linksBefore, nodesAfter, linksAfter }) => [
        `cut ${by}`,
        `${nodesBefore} nodes and ${linksBefore} links before, ${nodesAfter} and ${linksAfter} after`,
      ]),
    ),
    'positions withheld': network.withheld,
    'positions told on request': network.forced ? thin : undefined,
    'betweenness searches': betweenness && `${betweenness.searches} of ${betweenness.of}, ${betweenness.exact ? 'exact' : 'an estimate'}`,
    ...Object.fromEntries(
      measures.flatMap((name) => {
        const measure = measureOf.get(name)
        return measure ? [[`method ${name}`, `${nodeMeasures[measure].is} ${nodeMeasures[measure].paper}`]] : []
      }),
    ),
  }).flatMap(([name, value]) => (value === undefined || value === null ? [] : [{ name, value: String(value) }]))
}

/**
 * A network with measures of its nodes, undirected, as a writer takes it: the same numbers as `network(input)` of the API.
 * A measure that is withheld or undefined is left out; the facts say what was asked, what was cut, and what was withheld and why.
 */
export const networkGraph = async (network: Analysis, measures: readonly string[], date: string): Promise<GraphData> => {
  const type = network.isTwoMode ? 'PARTICIPATES' : 'SHARES_ACTIVITIES_WITH'
  const attribute = (name: string): Attribute => ({ name, type: wholeNumbers.includes(name) ? 'integer' : 'double' })
  return {
    about: {
      title: 'Partnership Graph, network of organizations',
      facts: await factsOf(network, measures),
      dataVersion: network.dataVersion,
      date,
    },
    directed: false,
    dated: false,
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
