import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inPackage } from '../root.js'

/** A column of a query's rows, or a variable that it takes in: name and type, where a capital means a node or tie. */
export interface Variable {
  name: string
  type: string
}
export interface OrderKey {
  /** A column, or a property of one: `sharedActivityCount`, `organization.id`. */
  expression: string
  descending: boolean
}
/** connection: paged by its keys; list: all rows up to a limit; single: the first row or nothing. */
export type Shape = 'connection' | 'list' | 'single'

/**
 * One .cypher file: a subquery body with variables in, parameters, and rows out, all declared in its header.
 * A line that ends in `//? condition` belongs to the text only when the condition holds; see `conditions.ts`.
 */
export interface QueryFile {
  /** Path below cypher/, without the ending: its name. */
  path: string
  description: string
  inputs: Variable[]
  params: Variable[]
  rows: Variable[]
  orders: Map<string, OrderKey[]>
  shape: Shape
  limit: number
  /** Cypher lines in front of the final RETURN, and the lines of what it returns. */
  body: string[]
  returns: string[]
  /** What gives the number of rows without walking them, and when it does: none or one line. */
  total: string[]
  /** What is the same for all rows of a parent and stands in front of the order in an index, and when it is used: none or one line. */
  within: string[]
}

const headerLine = /^\/\/ (?<key>in|params|rows|shape|total|within|order [A-Z_]+): (?<value>.+)$/
const variable = (text: string): Variable => {
  const [name = '', type = 'any'] = text.split(':').map((part) => part.trim())
  return { name, type }
}
const variables = (text: string): Variable[] => (text === 'none' ? [] : text.split(', ').map(variable))
const orderKey = (text: string): OrderKey => {
  const [expression = '', direction] = text.trim().split(/\s+/)
  return { expression, descending: direction === 'desc' }
}

/** Nodes that a row hands to what hangs on it: they never leave the statement. */
export const isHandedOn = ({ type }: Variable): boolean => type === 'nodes'
export const isStructured = ({ type }: Variable): boolean => /^[A-Z]/.test(type)

const mainTypes = new Set(['Tie', 'Judgement', 'Doubt'])
/** The column whose properties count as the row's own: the tie, judgement or question that the row is about. */
export const mainColumn = ({ rows }: QueryFile): string | undefined => rows.find(({ type }) => mainTypes.has(type))?.name

export const parseQueryFile = (path: string, text: string): QueryFile => {
  const lines = text.trimEnd().split('\n')
  const start = lines.findIndex((line) => !line.startsWith('//'))
  const header = lines.slice(0, start)
  const fields = new Map(
    header.flatMap((line) => {
      const { key, value } = headerLine.exec(line)?.groups ?? {}
      return key && value ? [[key, value] as const] : []
    }),
  )
  const description = header
    .filter((line) => !headerLine.test(line))
    .map((line) => line.slice(3))
    .join(' ')
  const [shape = 'connection', limit = '100'] = (fields.get('shape') ?? 'connection').split(' ')
  const code = lines.slice(start)
  const end = code.findLastIndex((line) => line.startsWith('RETURN'))
  if (end < 0 || !fields.has('rows')) throw new Error(`cypher/${path}.cypher: no RETURN line or no "rows:" header`)
  return {
    path,
    description,
    inputs: variables(fields.get('in') ?? 'none'),
    params: variables(fields.get('params') ?? 'none'),
    rows: variables(fields.get('rows') ?? 'none'),
    orders: new Map(
      [...fields]
        .filter(([key]) => key.startsWith('order '))
        .map(([key, value]) => [key.slice('order '.length), value.split(',').map(orderKey)]),
    ),
    shape: shape as Shape,
    limit: shape === 'single' ? 1 : Number(limit),
    body: code.slice(0, end),
    returns: code.slice(end).map((line, index) => (index === 0 ? line.replace('RETURN', '').trim() : line.trim())),
    total: fields.has('total') ? [fields.get('total')!] : [],
    within: fields.has('within') ? [fields.get('within')!] : [],
  }
}

/** Reads every file below the given folder of cypher/, once. */
const load = (folder: string): Map<string, string> => {
  const root = inPackage('cypher')
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.cypher'))
      .map((file) => {
        const path = relative(root, join(root, folder, file))
          .replaceAll('\\', '/')
          .slice(0, -'.cypher'.length)
        return [path, readFileSync(join(root, `${path}.cypher`), 'utf8')]
      }),
  )
}

const readFiles = load('read')
const writeFiles = load('write')

/** Subquery bodies of the API, by path without the leading `read/`. */
export const readQueries: ReadonlyMap<string, QueryFile> = new Map(
  [...readFiles].map(([file, text]) => {
    const path = file.slice('read/'.length)
    return [path, parseQueryFile(path, text)]
  }),
)
/** Whole statements that ingest and maintenance run, by path without the leading `write/`. */
export const writeQueries: ReadonlyMap<string, string> = new Map([...writeFiles].map(([path, text]) => [path.slice('write/'.length), text]))

const named = <T>(queries: ReadonlyMap<string, T>, folder: string, path: string): T => {
  const query = queries.get(path)
  if (query === undefined) throw new Error(`cypher/${folder}/${path}.cypher does not exist`)
  return query
}
export const readQuery = (path: string): QueryFile => named(readQueries, 'read', path)
export const writeQuery = (path: string): string => named(writeQueries, 'write', path)
