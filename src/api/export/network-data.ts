import type { GraphQLSchema } from 'graphql'
import type { GraphData } from '../../export/formats/graph-data.js'
import { measuresOf, networkGraph } from '../../export/network-graph.js'
import type { DataAccess } from '../../graph/access.js'
import type { Ending } from '../../graph/ending.js'
import { askedOf } from '../../network/asked.js'
import { networkOf } from '../../network/cache.js'
import { networkInputOf } from '../network-input.js'

interface Wanted {
  /** JSON of a NetworkInput. */
  input: string
  /** Names of measures with commas between. */
  measures: string
  /** Day of the export (ISO 8601). */
  date: string
}

/** A network that was asked for in words, as a writer takes it. Throws BAD_USER_INPUT naming what is wrong. */
export const networkData = async (
  schema: GraphQLSchema,
  data: DataAccess,
  { input, measures, date }: Wanted,
  signal?: Ending,
): Promise<GraphData> => {
  const names = measuresOf(measures)
  return networkGraph(await networkOf(data, askedOf(networkInputOf(schema, input)), signal), names, date)
}
