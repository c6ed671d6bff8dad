/** What a writer is given: a graph as streams of nodes and links, each with the same typed attributes. */

export type AttributeType = 'string' | 'strings' | 'integer' | 'double' | 'boolean'
export type Value = string | number | boolean | readonly string[] | null | undefined

export interface Attribute {
  name: string
  type: AttributeType
}

export interface NodeData {
  id: string
  label: string
  /** Labels in a property graph, the kind last. */
  labels: readonly string[]
  kind: string
  /** First and last day that it took place, where that is known: a partial date (ISO 8601). */
  start?: string | null
  end?: string | null
  names?: readonly { value: string; language: string }[]
  identifiers?: readonly { scheme: string; value: string }[]
  /** By the name of the attribute; what is absent, null or not a number is left out. */
  values: Readonly<Record<string, Value>>
}

export interface LinkData {
  id: string
  source: string
  target: string
  /** What the link says, in capitals: HOSTED. */
  type: string
  weight: number
  start?: string | null
  end?: string | null
  values: Readonly<Record<string, Value>>
}

export interface SourceData {
  id: string
  title: string
  values: Readonly<Record<string, Value>>
}

/** One thing that one source says; `supports` is the id of the link that it is evidence of, or of a name or value of its subject. */
export interface StatementData {
  id: string
  predicate: string
  subject: string
  subjectLabel: string
  object: string | null
  objectLabel: string | null
  supports: string
  source: Pick<SourceData, 'id' | 'title'> & { url: string | null; publisher: string | null; publishedOn: string | null }
  values: Readonly<Record<string, Value>>
}

export interface About {
  title: string
  /** What else a reader must know, each under its name: what it holds, how it was made, what was withheld and why. */
  facts: readonly { name: string; value: string }[]
  /** Version of the data, and the day of the export (ISO 8601). */
  dataVersion: number
  date: string
}

/** Each stream can be begun more than once, and is read only when a writer asks for it. */
export interface GraphData {
  about: About
  directed: boolean
  /** Whether nodes or links may have days. */
  dated: boolean
  nodeAttributes: readonly Attribute[]
  linkAttributes: readonly Attribute[]
  nodes(): AsyncIterable<NodeData>
  links(): AsyncIterable<LinkData>
  /** What the links rest on, where that is told. */
  evidence?: {
    sources(): AsyncIterable<SourceData>
    statements(): AsyncIterable<StatementData>
  }
}

/** The facts in one line. */
export const inWords = ({ facts }: About): string => facts.map(({ name, value }) => `${name}: ${value.replace(/\.$/, '')}.`).join(' ')

export type Writer = (graph: GraphData) => AsyncIterable<string>

/** A value that can be written: not null, not NaN, no empty list. */
export const isKnown = (value: Value): value is Exclude<Value, null | undefined> =>
  value !== null && value !== undefined && !Number.isNaN(value) && !(Array.isArray(value) && !value.length)

/** A value in one cell: lists with bars between. */
export const cellOf = (value: Exclude<Value, null | undefined>): string => (typeof value === 'object' ? value.join(' | ') : String(value))
