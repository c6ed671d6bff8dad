import { readFileSync } from 'node:fs'
import type { Graph } from '../graph/graph.js'
import { inPackage } from '../root.js'
import { importPath, type ImportReport } from './import.js'

/** The datasets that the product ships, in the order in which identity builds up. */
export const seedDatasets = (): string[] => JSON.parse(readFileSync(inPackage('seeds', 'datasets.json'), 'utf8')) as string[]

/** Imports every shipped dataset, through the importer that users have. What is there already stays as it is. */
export const seed = async (graph: Graph, onProgress: (line: string) => void = () => {}): Promise<Map<string, ImportReport>> => {
  const reports = new Map<string, ImportReport>()
  for (const name of seedDatasets()) {
    const report = await importPath(graph, inPackage('seeds', name), { by: 'seed', onWait: onProgress })
    const added = report.documents.reduce((sum, { statements }) => sum + statements.added, 0)
    onProgress(
      `${name}: ${added ? `${added} statements added` : 'nothing new'}${report.judgements ? `, ${report.judgements} judgements` : ''}`,
    )
    reports.set(name, report)
  }
  return reports
}
