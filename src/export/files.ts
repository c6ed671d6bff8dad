import { Readable } from 'node:stream'
import type { DataState } from '../graph/data-version.js'
import type { Graph } from '../graph/graph.js'
import { ended } from './chunks.js'
import { citation } from './citation.js'
import { exportLines } from './export.js'
import { csvTables, writeTable, type CsvOptions } from './formats/csv.js'
import { writeCypher } from './formats/cypher.js'
import { writeGexf } from './formats/gexf.js'
import type { GraphData, Writer } from './formats/graph-data.js'
import { writeGraphml } from './formats/graphml.js'
import { writeJsonLd } from './formats/json-ld.js'
import { whileUnchanged } from './unchanged.js'

interface Format {
  ending: string
  mediaType: string
}
const writers: Record<'gexf' | 'graphml' | 'jsonld' | 'cypher', Format & { write: Writer }> = {
  gexf: { ending: 'gexf', mediaType: 'application/gexf+xml', write: writeGexf },
  graphml: { ending: 'graphml', mediaType: 'application/graphml+xml', write: writeGraphml },
  jsonld: { ending: 'jsonld', mediaType: 'application/ld+json', write: writeJsonLd },
  cypher: { ending: 'cypher', mediaType: 'text/plain', write: writeCypher },
}
/** Formats of a graph of nodes and links; a CSV is a table of them. */
export const graphFormats = ['gexf', 'graphml', 'csv', 'jsonld', 'cypher'] as const
export type GraphFormat = (typeof graphFormats)[number]

export interface ExportFile {
  /** Of several files, which: nodes, ties, evidence, about. */
  part: string
  /** Says what was exported, when, and from which version of the data. */
  name: string
  mediaType: string
  texts: AsyncIterable<string>
}
interface Stamp {
  what: string
  date: string
  version: number
}

const fileOf = ({ what, date, version }: Stamp, part: string, { ending, mediaType }: Format, texts: AsyncIterable<string>): ExportFile => ({
  part,
  name: `partnership-graph-${what}-${date}-v${version}.${ending}`,
  mediaType,
  texts,
})

/** Of a graph: one file, or for CSV a table each of nodes, ties, evidence where the graph tells it, and what the export is. */
export const filesOf = (graph: Graph, what: string, data: GraphData, format: GraphFormat, options: CsvOptions = {}): ExportFile[] => {
  const { date, dataVersion: version } = data.about
  const checked = (texts: AsyncIterable<string>): AsyncIterable<string> => whileUnchanged(graph, version, texts)
  if (format !== 'csv') {
    const { write, ...form } = writers[format]
    return [fileOf({ what, date, version }, what, form, checked(write(data)))]
  }
  return csvTables
    .filter((table) => table !== 'evidence' || data.evidence)
    .map((table) =>
      fileOf(
        { what: `${what}-${table}`, date, version },
        table,
        { ending: 'csv', mediaType: 'text/csv' },
        checked(writeTable(table, data, options)),
      ),
    )
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** Of what a graph that is exported now is told. */
export const stampOf = ({ version }: DataState): { dataVersion: number; date: string } => ({ dataVersion: version, date: today() })

/** All that the graph says, as JSON Lines in one order. */
export const linesFile = ({ version }: DataState, graph: Graph, options: { history?: boolean }): ExportFile =>
  fileOf(
    { what: 'all', date: today(), version },
    'all',
    { ending: 'jsonl', mediaType: 'application/jsonl' },
    ended(exportLines(graph, options)),
  )

export const citationFile = (state: DataState): ExportFile => {
  const date = today()
  const form = { ending: 'txt', mediaType: 'text/plain' }
  return fileOf({ what: 'citation', date, version: state.version }, 'citation', form, Readable.from([citation(state, date)]))
}
