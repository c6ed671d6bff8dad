import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { AppError, badInput } from '../../errors.js'
import { readableOf } from '../../export/chunks.js'
import { citationFile, filesOf, graphFormats, linesFile, stampOf, type ExportFile, type GraphFormat } from '../../export/files.js'
import { csvTables } from '../../export/formats/csv.js'
import type { GraphData } from '../../export/formats/graph-data.js'
import { extents, wholeGraph, type Extent } from '../../export/whole-graph.js'
import { zipOf } from '../../export/zip.js'
import type { DataAccess } from '../../graph/access.js'
import { dataState, type DataState } from '../../graph/data-version.js'
import { endingWith, type Graph } from '../../graph/graph.js'
import { told } from '../graphql/format-error.js'
import { endOf, sendJson, statusOf } from '../http.js'
import { networkData } from './network-data.js'

const root = '/export/'
/** Downloads hold a connection to the database each, as long as the client takes. */
const mostAtOnce = 8
/** A client that takes nothing for so long is gone. */
const patience = 120_000

export const isDownload = (path: string): boolean => path.startsWith(root)

export interface DownloadSource {
  graph: Graph
  schema: GraphQLSchema
  /** Data access of one request. */
  data: () => DataAccess
}
/** What one download is made from; `left` when its client is gone. */
type Opened = DownloadSource & { left: AbortSignal }
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

const networkAsked = ({ schema, data, left }: Opened, state: DataState, parameters: URLSearchParams): Promise<GraphData> => {
  const [input, measures] = [parameters.get('input') ?? '{}', parameters.get('measures') ?? 'degree,strength']
  return networkData(schema, data(), { input, measures, date: stampOf(state).date }, left)
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
  if (wanted === 'citation.txt') {
    checkNames(parameters, [])
    return oneFile(wanted, [citationFile(state)])
  }
  if (wanted === 'all.jsonl') {
    checkNames(parameters, ['history'])
    return oneFile(wanted, [linesFile(state, graph, { history: flag(parameters, 'history') })])
  }
  return graphDownload(source, state, wanted, parameters)
}

/** `GET /export/<file>`: what the graph says, as it is read from the database, never faster than the client takes it. */
export class Downloads {
  #running = 0

  constructor(
    readonly source: DownloadSource,
    readonly log: Logger,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response)
    } catch (error) {
      if (response.destroyed) return
      if (response.headersSent || !(error instanceof AppError)) throw error
      sendJson(response, statusOf(error), { errors: [told(error)] })
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return sendJson(response, 405, { errors: [{ message: 'Send GET.', extensions: { code: 'BAD_USER_INPUT' } }] })
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const left = endOf(response)
    const source = { ...this.source, left, graph: endingWith(left, this.source.graph) }
    if (this.#running >= mostAtOnce) {
      response.setHeader('retry-after', '30')
      throw new AppError(
        'DATABASE_UNAVAILABLE',
        `${mostAtOnce} exports are under way, which is all that can be.`,
        'Try again in half a minute.',
      )
    }
    this.#running += 1
    try {
      const download = await downloadOf(source, pathname.slice(root.length), searchParams)
      await this.#send(download, request.method === 'HEAD', response)
    } finally {
      this.#running -= 1
    }
  }

  async #send({ name, mediaType, open }: Download, headOnly: boolean, response: ServerResponse): Promise<void> {
    response.writeHead(200, {
      'content-type': mediaType === 'application/zip' ? mediaType : `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    if (headOnly) return void response.end()
    response.setTimeout(patience, () => response.destroy())
    try {
      await pipeline(open(), response)
    } catch (error) {
      // The client sees an answer that was cut off: it has begun, and can say nothing else any more.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') this.log.warn({ err: error }, 'an export was cut off')
    }
  }
}
