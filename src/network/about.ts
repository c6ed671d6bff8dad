import { methods } from '../../schema/model/measures.js'
import { parametersOf } from './asked.js'
import { known, sectorList, type Analysis } from './analysis.js'

/** Null where it has no meaning, or is withheld. */
const betweennessNote = async (network: Analysis): Promise<{ exact: boolean; searches: number; of: number } | null> => {
  if (network.isTwoMode || network.withheld !== undefined) return null
  const { searches, of } = await network.betweenness()
  return { exact: searches === of, searches, of }
}

/** What a network stands on, and how to cite what was worked out of it. */
export const aboutOf = (network: Analysis) => {
  const { linkedActors, sharedActivities, links, largestActivity, largestShare } = network.concentration()
  return {
    parameters: parametersOf(network.asked),
    dataVersion: network.dataVersion,
    organizationCount: network.organizationCount(),
    linkedOrganizationCount: linkedActors,
    sharedActivityCount: sharedActivities,
    linkCount: links,
    largestActivityId: largestActivity === undefined ? undefined : network.scope.activityIds[largestActivity]!,
    largestActivityShare: known(largestShare),
    betweenness: () => betweennessNote(network),
    methods: methods.map(({ name, is, paper }) => ({ method: name, formula: is, citation: paper })),
  }
}

export const componentsOf = (network: Analysis): object => {
  const { sizes } = network.components()
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  const bySize = [...counts].toSorted(([one], [other]) => other - one)
  return { count: sizes.length, largest: bySize[0]?.[0] ?? 0, sizes: bySize.map(([size, count]) => ({ size, count })) }
}

export const eiIndexOf = (network: Analysis): object | null => {
  if (network.isTwoMode) return null
  const { whole, byGroup } = network.eiIndex()
  return { whole: known(whole), bySector: presentSectors(network).map((at) => ({ sector: sectorList[at]!, value: known(byGroup[at]) })) }
}

/** Links within sectors and between them, each pair of sectors once. */
export const mixingOf = (network: Analysis): object[] | null => {
  if (network.isTwoMode) return null
  const { observed, expectedByDegree, expectedBySize } = network.mixing()
  const present = presentSectors(network)
  return present.flatMap((a, place) =>
    present.slice(place).map((b) => {
      const cell = a * sectorList.length + b
      return {
        a: sectorList[a]!,
        b: sectorList[b]!,
        observed: observed[cell]!,
        expectedByDegree: expectedByDegree[cell]!,
        expectedBySize: expectedBySize[cell]!,
      }
    }),
  )
}

const presentSectors = (network: Analysis): number[] => [...new Set(Array.from(network.sectors().of))].toSorted((one, other) => one - other)
