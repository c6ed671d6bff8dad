import { planBetweenness } from '../measures/betweenness.js'
import { brokerage } from '../measures/brokerage.js'
import { closeness } from '../measures/closeness.js'
import { clustering } from '../measures/clustering.js'
import { disparity } from '../measures/disparity.js'
import { distances } from '../measures/distances.js'
import { eigenvector } from '../measures/eigenvector.js'
import { predictLinks } from '../measures/link-prediction.js'
import { louvain } from '../measures/louvain.js'
import type { OneMode } from '../measures/one-mode.js'
import { pageRank } from '../measures/pagerank.js'
import { stability } from '../measures/partitions.js'
import { searchPaths } from '../measures/path-search.js'
import { positions } from '../measures/positions.js'
import { sdsm } from '../measures/sdsm.js'
import { structuralHoles } from '../measures/structural-holes.js'
import { largestComponent } from '../measures/subnetwork.js'
import type { TwoMode } from '../measures/two-mode.js'
import { shared } from './shared.js'

/** Measures that take long on a large network: what a worker thread can be asked for. Arguments and answers are copied to and from it. */
export const tasks = {
  brokerage,
  clustering,
  closeness: (network: OneMode) => closeness(distances(network)),
  disparity,
  eigenvector: (network: OneMode) => eigenvector(network, network.weights),
  pageRank: (network: OneMode) => pageRank(network, network.weights),
  /** Of the largest component. */
  distances: (network: OneMode) => {
    const { diameter, mean } = distances(largestComponent(network).network)
    return { diameter, mean }
  },
  structuralHoles: (network: OneMode) => structuralHoles(network, network.weights),
  louvain: (network: OneMode, resolution: number, seed: number) => louvain(network, { weights: network.weights, resolution, seed }),
  stability,
  sdsm: (incidence: TwoMode, whole: OneMode) => sdsm(incidence, whole).pValues,
  predictLinks,
  planBetweenness: (network: OneMode, most: number) => {
    const { stages, ...plan } = planBetweenness(network, { most })
    return { ...plan, stages: stages.map(({ stage, classOf }) => ({ stage: shared(stage), classOf })) }
  },
  searchPaths,
  positions,
}
export type Tasks = typeof tasks
