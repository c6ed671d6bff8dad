import { createWriteStream, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { networkData } from '../api/export/network-data.js'
import { buildApiSchema } from '../api/schema.js'
import { AppError } from '../errors.js'
import { readableOf } from '../export/chunks.js'
import { citationFile, filesOf, graphFormats, linesFile, stampOf, type ExportFile, type GraphFormat } from '../export/files.js'
import type { GraphData } from '../export/formats/graph-data.js'
import { wholeGraph } from '../export/whole-graph.js'
import { DataAccess } from '../graph/access.js'
import { ShapeCache } from '../graph/shape-cache.js'
import { dataState } from '../graph/data-version.js'
import type { Graph } from '../graph/graph.js'
import { print } from './output.js'
import { RecordCount } from './progress.js'
import { report, withSession, type Session } from './session.js'

export const exportFormats = ['jsonl', ...graphFormats, 'citation'] as const
export interface ExportFlags {
  format: (typeof exportFormats)[number]
  out?: string
  twoMode?: boolean
  network?: string
  measures: string
  bom?: boolean
  withHistory?: boolean
}

const networkFormats: readonly string[] = ['gexf', 'graphml', 'csv']
const isGraphFormat = (format: ExportFlags['format']): format is GraphFormat => (graphFormats as readonly string[]).includes(format)
const refused = (option: string, problem: string, hint: string): AppError =>
  new AppError('BAD_CONFIG', `--${option}: ${problem}`, hint, option)

/** Throws BAD_CONFIG naming the option, before a server is started for what cannot be written. */
const check = ({ format, out, twoMode, network, bom, withHistory }: ExportFlags): void => {
  if (withHistory && format !== 'jsonl')
    throw refused('with-history', `is not in the format ${format}`, 'Leave --format out, or the history.')
  if (twoMode && !isGraphFormat(format))
    throw refused('two-mode', `is no part of the format ${format}`, `Give --format with one of: ${graphFormats.join(', ')}.`)
  if (network !== undefined && twoMode) throw refused('two-mode', 'is not for a network', 'Write {"mode": "TWO_MODE"} in --network.')
  if (network !== undefined && !networkFormats.includes(format))
    throw refused('network', `is no part of the format ${format}`, `Give --format with one of: ${networkFormats.join(', ')}.`)
  if (bom && format !== 'csv') throw refused('bom', `is for tables, not for the format ${format}`, 'Give --format csv, or leave it out.')
  if (out === undefined) {
    if (format === 'csv') throw refused('out', 'is missing, and the tables are several files', 'Name the folder that they go to.')
    return
  }
  const folder = statSync(dirname(out), { throwIfNoEntry: false })
  if (!folder?.isDirectory()) throw refused('out', `there is no folder ${dirname(out)}`, 'Make it, or name another place.')
  const there = statSync(out, { throwIfNoEntry: false })
  if (there && there.isDirectory() !== (format === 'csv'))
    throw refused('out', `${out} is ${there.isDirectory() ? 'a folder' : 'a file'}`, `Name a ${format === 'csv' ? 'folder' : 'file'}.`)
}

/** The same graph, with its records counted as they are written. */
const counting = (data: GraphData, count: RecordCount): GraphData => {
  const { evidence } = data
  return {
    ...data,
    nodes: () => count.counted(data.nodes()),
    links: () => count.counted(data.links()),
    evidence: evidence && {
      sources: () => count.counted(evidence.sources()),
      statements: () => count.counted(evidence.statements()),
    },
  }
}

/** The network of a NetworkInput: its JSON, or the file with it behind an @. */
const networkAsked = async (graph: Graph, network: string, measures: string, date: string): Promise<GraphData> => {
  const input = network.startsWith('@') ? await readFile(network.slice(1), 'utf8').catch(unreadable(network)) : network
  return networkData(buildApiSchema(), new DataAccess(graph, new ShapeCache()), { input, measures, date })
}
const unreadable = (network: string) => (): never => {
  throw refused('network', `${network.slice(1)} cannot be read`, 'Name a file with the JSON of a NetworkInput behind the @.')
}

const filesFor = async (graph: Graph, flags: ExportFlags, count: RecordCount): Promise<ExportFile[]> => {
  const { format, twoMode, network, measures, bom, withHistory: history } = flags
  const state = await dataState(graph)
  if (format === 'citation') return [citationFile(state)]
  if (format === 'jsonl') {
    const file = linesFile(state, graph, { history })
    return [{ ...file, texts: count.counted(file.texts) }]
  }
  if (network !== undefined) {
    const data = await networkAsked(graph, network, measures, stampOf(state).date)
    return filesOf(graph, 'network', counting(data, count), format, { bom })
  }
  const extent = twoMode ? 'two-mode' : 'graph'
  return filesOf(graph, extent, counting(wholeGraph(graph, extent, stampOf(state)), count), format, { bom })
}

/** Writes under other names first, so that what bears the right name is whole. */
const write = async (files: readonly ExportFile[], out: string, isFolder: boolean, signal: AbortSignal): Promise<void> => {
  const part = `${out}.part`
  try {
    if (isFolder) await mkdir(part, { recursive: true })
    for (const { part: table, texts } of files)
      await pipeline(readableOf(texts), createWriteStream(isFolder ? join(part, `${table}.csv`) : part), { signal })
    if (!isFolder) return await rename(part, out)
    await mkdir(out, { recursive: true })
    for (const { part: table } of files) await rename(join(part, `${table}.csv`), join(out, `${table}.csv`))
  } catch (error) {
    const { syscall, code, path } = error as NodeJS.ErrnoException
    if (!syscall) throw error
    throw new AppError(
      'BAD_CONFIG',
      `--out: ${path ?? out} cannot be written (${code})`,
      'Free some space, or name another place.',
      'out',
      {
        cause: error,
      },
    )
  } finally {
    await rm(part, { force: true, recursive: true })
  }
}

const runOn = async (session: Session, flags: ExportFlags): Promise<void> => {
  const { out, format } = flags
  const count = new RecordCount(out !== undefined)
  const stopped = new AbortController()
  try {
    const files = await filesFor(session.graph, flags, count)
    if (out === undefined) return await print(files[0]!.texts)
    const writing = write(files, out, format === 'csv', stopped.signal)
    session.first(async () => {
      stopped.abort()
      await writing.catch(() => {})
    })
    await writing
  } finally {
    count.stop()
  }
  report(`${count.records} records in ${out}`)
}

/** Writes what the graph says in a format, to files that are there whole or not at all, or to standard output. */
export const runExport = async (flags: ExportFlags): Promise<void> => {
  check(flags)
  await withSession((session) => runOn(session, flags))
}
