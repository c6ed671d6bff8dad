import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { AppError, badInput, ComeBack } from '../../errors.js'
import { readableOf } from '../../export/chunks.js'
import { citationFile, filesOf, graphFormats, linesFile, stampOf, type ExportFile, type GraphFormat } from '../../export/files.js'
import { csvTables } from '../../export/formats/csv.js'
import type { GraphData } from '../../export/formats/graph-data.js'
import { extents, wholeGraph, type Extent } from '../../export/whole-graph.js'
import { zipOf } from '../../export/zip.js'
import type { Config } from '../../config.js'
import { DataAccess } from '../../graph/access.js'
import type { Ending } from '../../graph/ending.js'
import type { ShapeCache } from '../../graph/shape-cache.js'
import { boundTo } from '../../graph/bounds.js'
import { dataState, type DataState } from '../../graph/data-version.js'
import type { Graph } from '../../graph/graph.js'
import { addressOf, endOf, sendJson } from '../http.js'
import { networkData } from './network-data.js'

const root = '/export/'
/** Downloads hold a connection to the database each, as long as the client takes. */
const mostAtOnce = 8

export const isDownload = (path: string): boolean => path.startsWith(root)

export interface DownloadSource {
  graph: Graph
  schema: GraphQLSchema
  shapes: ShapeCache
  config: Config
}
/** What one download is made from; `left` when its client is gone. */
type Opened = DownloadSource & { left: Ending }
interface Download {
  name: string
  mediaType: string
  open(): Readable
}

const oneFile = (wanted: string, files: readonly ExportFile[]): Download => {
  const [file] = files
  if (!file) throw notFound(wanted)
  return { name: file.name, mediaType: file.mediaType, open: () => readableOf(file.texts) }
}

const graphs = [...Object.keys(extents), 'network']
const singles = graphFormats.filter((format) => format !== 'csv')
const notOfNetworks: readonly string[] = ['.jsonld', '.cypher', '-evidence.csv']
const endings = [...singles.map((format) => `.${format}`), ...csvTables.map((table) => `-${table}.csv`), '.zip']
const notFound = (wanted: string): AppError =>
  new AppError(
    'NOT_FOUND',
    `There is no export ${wanted.slice(0, 100)}.`,
    `Ask for all.jsonl, citation.txt, or ${graphs.join(' or ')} with one of: ${endings.join(', ')}; a network has no ${notOfNetworks.join(', ')}.`,
  )

const flag = (parameters: URLSearchParams, name: string): boolean => {
  const value = parameters.get(name)
  if (value !== null && value !== '0' && value !== '1')
    throw badInput(name, `"${value.slice(0, 20)}" is neither 0 nor 1`, 'Pass 1 or leave it out.')
  return value === '1'
}
/** Throws BAD_USER_INPUT where a parameter says nothing of what is asked for. */
const checkNames = (parameters: URLSearchParams, known: readonly string[]): void => {
  for (const name of parameters.keys()) {
    if (!known.includes(name))
      throw badInput(name.slice(0, 50), 'says nothing of this export', known.length ? `It knows ${known.join(', ')}.` : 'Leave it out.')
    if (parameters.getAll(name).length > 1) throw badInput(name, 'is given more than once', 'Give it once.')
  }
}

const form = new RegExp(`^(?<what>${graphs.join('|')})(?:-(?<table>${csvTables.join('|')}))?\\.(?<ending>\\w+)$`)

const networkAsked = ({ schema, graph, shapes, left }: Opened, state: DataState, parameters: URLSearchParams): Promise<GraphData> => {
  const [input, measures] = [parameters.get('input') ?? '{}', parameters.get('measures') ?? 'degree,strength']
  return networkData(schema, new DataAccess(graph, shapes), { input, measures, date: stampOf(state).date }, left)
}

const graphDownload = async (source: Opened, state: DataState, wanted: string, parameters: URLSearchParams): Promise<Download> => {
  const { graph } = source
  const { what, table, ending } = form.exec(wanted)?.groups ?? {}
  const isTable = table !== undefined && ending === 'csv'
  const isZip = table === undefined && ending === 'zip'
  const isSingle = table === undefined && (singles as string[]).includes(ending ?? '')
  if (!what || !(isTable || isZip || isSingle)) throw notFound(wanted)
  const isNetwork = what === 'network'
  if (isNetwork && notOfNetworks.includes(wanted.slice(what.length))) throw notFound(wanted)
  checkNames(parameters, [...(isSingle ? [] : ['bom']), ...(isNetwork ? ['input', 'measures'] : [])])
  const data = isNetwork ? await networkAsked(source, state, parameters) : wholeGraph(graph, what as Extent, stampOf(state))
  const files = filesOf(graph, what, data, isSingle ? (ending as GraphFormat) : 'csv', { bom: flag(parameters, 'bom') })
  if (!isZip) return oneFile(wanted, isTable ? files.filter(({ part }) => part === table) : files)
  return { name: files[0]!.name.replace('-nodes', '').replace(/csv$/, 'zip'), mediaType: 'application/zip', open: () => zipOf(files) }
}

const downloadOf = async (source: Opened, wanted: string, parameters: URLSearchParams): Promise<Download> => {
  const { graph } = source
  const state = await dataState(graph)
  if (wanted === 'all.jsonl') {
    checkNames(parameters, ['history'])
    return oneFile(wanted, [linesFile(state, graph, { history: flag(parameters, 'history') })])
  }
  return graphDownload(source, state, wanted, parameters)
}

/** The same chunks, as long as the client takes each within a time, in ms: who reads nothing holds up what others wait for. */
const takenInTime = (response: ServerResponse, patience: number) =>
  async function* (chunks: AsyncIterable<unknown>): AsyncGenerator<unknown> {
    const giveUp = (): void => void response.destroy()
    for await (const chunk of chunks) {
      const timer = setTimeout(giveUp, patience)
      try {
        yield chunk
      } finally {
        clearTimeout(timer)
      }
    }
    response.setTimeout(patience, giveUp)
  }

/** `GET /export/<file>`: what the graph says, as it is read from the database, never faster than the client takes it. */
export class Downloads {
  #running = 0

  constructor(
    readonly source: DownloadSource,
    readonly log: Logger,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return sendJson(response, 405, { errors: [{ message: 'Send GET.', extensions: { code: 'BAD_USER_INPUT' } }] })
    }
    const { pathname, searchParams } = addressOf(request)
    const wanted = pathname.slice(root.length)
    const headOnly = request.method === 'HEAD'
    const left = endOf(response)
    const { graph, config } = this.source
    const source = { ...this.source, left, graph: boundTo(graph, { signal: left, atOnce: config.STATEMENTS_AT_ONCE }) }
    // A few words, which hold no connection.
    if (wanted === 'citation.txt') {
      checkNames(searchParams, [])
      return this.#send(oneFile(wanted, [citationFile(await dataState(source.graph))]), headOnly, response)
    }
    if (this.#running >= mostAtOnce) throw new ComeBack('SERVER_BUSY', `${mostAtOnce} exports are under way, which is all that can be.`, 30)
    this.#running += 1
    try {
      const download = await downloadOf(source, wanted, searchParams)
      await this.#send(download, headOnly, response)
    } finally {
      this.#running -= 1
    }
  }

  async #send({ name, mediaType, open }: Download, headOnly: boolean, response: ServerResponse): Promise<void> {
    response.writeHead(200, {
      'content-type': mediaType === 'application/zip' ? mediaType : `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
    })
    if (headOnly) return void response.end()
    try {
      await pipeline(open(), takenInTime(response, this.source.config.SLOW_CLIENT_TIMEOUT_MS), response)
    } catch (error) {
      // The client sees an answer that was cut off: it has begun, and can say nothing else any more.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') this.log.warn({ err: error }, 'an export was cut off')
    }
  }
}
