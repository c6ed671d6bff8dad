import { createHash } from 'node:crypto'
import { applyConditions, type Flags } from './conditions.js'
import { isHandedOn, type OrderKey } from './query-file.js'
import { flagsOf, orderOf, type NodeSelection, type QueryArgs, type RelatedSelection, type Selection } from './selection.js'

/** A statement, and the same selection with the names under which its answers come back. Any values of its parameters go with it. */
export interface Composed {
  text: string
  root: Part
  /** The root, and what is nested in it, each behind what it hangs on. */
  parts: readonly Part[]
}
/** What a part is asked with. */
export interface PartArgs {
  args: QueryArgs
  /** As of a RelatedSelection. */
  key?: string
}
/** A statement, and what each of its parts is asked with. */
export interface Asked {
  composed: Composed
  args: readonly PartArgs[]
}
export interface Part {
  selection: Selection
  /** Its place among the parts of the statement. */
  at: number
  /** Parameters of its file that its text names. */
  uses: Set<string>
  /** Name of the collected rows; `${name}_total` holds their number on all pages. */
  name: string
  /** What each place of a row holds: rows are lists, since maps would bring the names of their entries with every row. */
  places: Place[]
  /** Parts nested in a node column, and (under `row`) those that start from the row itself. */
  children: Map<string, RelatedPart[]>
}
/** A value by its name or, with `properties`, a node or tie as the list of those; null in the first of them where there is none. */
export interface Place {
  name: string
  properties?: readonly string[]
}
export type RelatedPart = Part & { selection: RelatedSelection }

interface Writer {
  parts: Part[]
}

interface Renamed {
  lines: string[]
  names: Set<string>
}
const renamed = new WeakMap<readonly string[], Map<string, Renamed>>()

/** Lines with each `$param` renamed to the one of a level, and the names that they use. */
const renamedFor = (prefix: string, lines: readonly string[]): Renamed => {
  const known = renamed.get(lines) ?? new Map<string, Renamed>()
  renamed.set(lines, known)
  const found = known.get(prefix) ?? {
    lines: lines.map((line) => line.replace(/\$(\w+)/g, `$$${prefix}_$1`)),
    names: new Set(lines.flatMap((line) => [...line.matchAll(/\$(\w+)/g)].map(([, name]) => name!))),
  }
  known.set(prefix, found)
  return found
}

/** Rows behind the cursor in a lexicographic order. */
const keysetPredicate = (keys: readonly OrderKey[], prefix: string, column: (expression: string) => string): string => {
  const behind = keys.map(({ expression, descending }, index) => {
    const equal = keys.slice(0, index).map((key, i) => `${column(key.expression)} = $${prefix}_from[${i}]`)
    return [...equal, `${column(expression)} ${descending ? '<' : '>'} $${prefix}_from[${index}]`].join(' AND ')
  })
  return `WHERE ${behind.map((terms) => `(${terms})`).join(' OR ')}`
}

const isWanted = ({ unasked, properties: names, related }: NodeSelection): boolean =>
  !unasked || names === 'all' || names.size > 0 || related.length > 0

/** Whatever it is, its id first; what a node is, its kind tells. */
const propertiesOf = (names: ReadonlySet<string>, isTie: boolean): string[] => {
  const always = isTie ? ['id'] : ['id', 'kind']
  return [...always, ...[...names].filter((name) => !always.includes(name)).toSorted()]
}

const answersOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ name, selection: { wants } }) => [...(wants.rows ? [name] : []), ...(wants.total ? [`${name}_total`] : [])])

const shapes = new WeakMap<Selection, string>()

/** What tells one selection's text from another's, whatever its fields were called and whichever came first; of constant size. */
const shapeOf = (selection: Selection): string => {
  const known = shapes.get(selection)
  if (known) return known
  const { query, nodes, related, wants, args } = selection
  const flags = flagsOf(selection)
  const parts = [
    query.path,
    applyConditions(query.body, flags),
    applyConditions(query.returns, flags),
    applyConditions(query.total, flags),
    applyConditions(query.within, flags),
    args.order,
    [...nodes].map(([column, node]) => [
      column,
      isWanted(node),
      node.properties === 'all' ? 'all' : [...node.properties].toSorted(),
      node.related.map(shapeOf).toSorted(),
    ]),
    related.map(shapeOf).toSorted(),
    wants,
    args.page && [args.page.backward, Boolean(args.page.from), Boolean(args.page.offset)],
    args.reversed ?? false,
  ]
  const shape = createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
  shapes.set(selection, shape)
  return shape
}

/** The same order, whatever was asked for first. */
const inOrder = (selections: readonly RelatedSelection[]): readonly RelatedSelection[] => {
  if (selections.length < 2) return selections
  return selections
    .map((selection) => ({ selection, shape: shapeOf(selection) }))
    .toSorted((a, b) => (a.shape < b.shape ? -1 : 1))
    .map(({ selection }) => selection)
}

/** One CALL for the rows of a part and what hangs on them, one for their number. */
const writePart = (selection: Selection, variables: ReadonlyMap<string, string>, writer: Writer): { part: Part; lines: string[] } => {
  const at = writer.parts.length
  const name = `f${at + 1}`
  const { query, wants } = selection
  const flags = flagsOf(selection)
  const part: Part = { selection, at, name, uses: new Set(), places: [], children: new Map() }
  writer.parts.push(part)
  const scope = [...new Set(variables.values())].join(', ')
  const imports = query.inputs.length
    ? [`WITH ${query.inputs.map((input) => `${variables.get(input.name) ?? 'null'} AS ${input.name}`).join(', ')}`]
    : []
  const own = (lines: readonly string[], conditions: Flags = flags): string[] => {
    const { lines: written, names } = renamedFor(name, applyConditions(lines, conditions))
    for (const used of names) part.uses.add(used)
    return written
  }
  const body = [...imports, ...own(query.body)]
  const lines: string[] = []
  if (wants.rows) {
    lines.push(`CALL (${scope}) {`, ...writeRows(part, body, own(query.returns), own(query.within), writer), '}')
  }
  if (wants.total) {
    // The number on all pages does not depend on where this page begins.
    const anywhere = new Map([...flags].filter(([flag]) => flag !== 'seek'))
    const [known] = own(query.total, anywhere)
    const counted = known ? [] : [...own(query.body, anywhere), `WITH ${own(query.returns, anywhere).join(' ')}`]
    lines.push(`CALL (${scope}) {`, ...imports, ...counted, `RETURN ${known ?? 'count(*)'} AS ${name}_total`, '}')
  }
  return { part, lines }
}

const writeRows = (
  part: Part,
  body: readonly string[],
  returned: readonly string[],
  within: readonly string[],
  writer: Writer,
): string[] => {
  const { selection, name, children } = part
  const { query, args, nodes, scalars, related, wants } = selection
  const ties = new Set(query.rows.filter(({ type }) => type === 'Tie').map((row) => row.name))
  const keys = orderOf(selection)
  const bound = related.flatMap(({ bind }) => Object.values(bind))
  const carried = query.rows
    .map((column) => column.name)
    .filter(
      (column) =>
        nodes.has(column) ||
        scalars.has(column) ||
        bound.includes(column) ||
        keys.some(({ expression }) => expression.split('.')[0] === column),
    )
  const column = (expression: string): string => `${name}_${expression}`
  // Neo4j takes an order from an index only where all its keys are named, in one direction.
  const sorted = [...within.map((expression) => ({ expression, descending: keys[0]?.descending })), ...keys]
  const nested: string[] = []
  const nest = (owner: string, selections: readonly RelatedSelection[], variableOf: (column: string) => string): void => {
    const parts = inOrder(selections).map((child) => {
      const variables = new Map(Object.entries(child.bind).map(([input, from]) => [input, variableOf(from)]))
      const { part: made, lines } = writePart(child, variables, writer)
      nested.push(...lines)
      return made as RelatedPart
    })
    if (parts.length) children.set(owner, parts)
  }
  for (const [owner, node] of nodes) nest(owner, node.related, () => column(owner))
  nest('row', related, column)
  const put = (place: Place, expression: string): string => {
    part.places.push(place)
    return expression
  }
  const structured = ([owner, node]: [string, NodeSelection]): string => {
    const variable = column(owner)
    const answers = answersOf(children.get(owner) ?? [])
    if (node.properties === 'all')
      return put({ name: owner }, `${variable} {${['.*', ...answers.map((answer) => `${answer}: ${answer}`)].join(', ')}}`)
    const own = propertiesOf(node.properties, ties.has(owner))
    return put(
      { name: owner, properties: [...own, ...answers] },
      `[${[...own.map((property) => `${variable}.${property}`), ...answers].join(', ')}]`,
    )
  }
  const values = [
    ...[...nodes].filter(([, node]) => isWanted(node)).map(structured),
    ...[...scalars].toSorted().map((scalar) => put({ name: scalar }, column(scalar))),
    ...answersOf(children.get('row') ?? []).map((answer) => put({ name: answer }, answer)),
    ...(args.page && wants.cursors ? [put({ name: 'cursor' }, `[${keys.map(({ expression }) => column(expression)).join(', ')}]`)] : []),
  ]
  return [
    ...body,
    'WITH ' + returned.join(' '),
    // Where nothing of a row is wanted, that there is one is.
    `WITH ${carried.map((from) => `${from} AS ${column(from)}`).join(', ') || `true AS ${column('row')}`}`,
    ...(args.page?.from ? [keysetPredicate(keys, name, column)] : []),
    ...(keys.length
      ? [`ORDER BY ${sorted.map(({ expression, descending }) => column(expression) + (descending ? ' DESC' : '')).join(', ')}`]
      : []),
    ...(args.page?.offset ? [`SKIP $${name}_offset`] : []),
    `LIMIT $${name}_limit`,
    ...nested,
    `RETURN collect([${values.join(', ')}]) AS ${name}`,
  ]
}

/** One statement that answers the whole selection. */
export const compose = (selection: Selection): Composed => {
  const writer: Writer = { parts: [] }
  const { part, lines } = writePart(selection, new Map(), writer)
  return { text: [...lines, `RETURN ${answersOf([part]).join(', ')}`].join('\n'), root: part, parts: writer.parts }
}

/** A composed statement with the arguments that it was composed from. */
export const askedAsComposed = (composed: Composed): Asked => ({
  composed,
  args: composed.parts.map(({ selection }) => ({ args: selection.args, key: (selection as RelatedSelection).key })),
})

/** Values of a statement's parameters. */
export const paramsOf = ({ composed, args: given }: Asked): Record<string, unknown> => {
  const params: Record<string, unknown> = {}
  for (const { at, name, uses, selection } of composed.parts) {
    const { page, params: values } = given[at]!.args
    for (const used of uses) {
      const value = used === 'seek' ? page?.from?.[0] : used === 'from' ? page?.from : values[used]
      params[`${name}_${used}`] = value ?? null
    }
    if (!selection.wants.rows) continue
    params[`${name}_limit`] = page ? page.size + (selection.wants.more ? 1 : 0) : selection.query.limit
    if (page?.from) params[`${name}_from`] = page.from
    if (page?.offset) params[`${name}_offset`] = page.offset
  }
  return params
}

/** Ids are unique, and indexed, over all entities: a kind's own label would be scanned. */
const indexedLabel = (type: string): string =>
  type === 'Node' ? 'Entity|Source|Statement' : ['Entity', 'Source', 'Statement', 'Change'].includes(type) ? type : `Entity:${type}`

/** One statement that answers a selection for many parents at once; `$keys` holds the ids of each. */
export const composeBatch = (selection: Selection, bound = selection.query.inputs.map(({ name }) => name)): Composed => {
  const writer: Writer = { parts: [] }
  const inputs = selection.query.inputs.filter((input) => bound.includes(input.name) && !isHandedOn(input))
  const variables = new Map(inputs.map(({ name }) => [name, `k_${name}`]))
  const { part, lines } = writePart(selection, variables, writer)
  const matches = inputs.map(({ name, type }) =>
    type === 'Tie' || type === 'map'
      ? `WITH *, ${type === 'Tie' ? `{id: keys[i].${name}}` : `keys[i].${name}`} AS k_${name}`
      : `MATCH (k_${name}:${indexedLabel(type)} {id: keys[i].${name}})`,
  )
  const text = [
    'WITH $keys AS keys',
    'UNWIND range(0, size(keys) - 1) AS i',
    ...matches,
    ...lines,
    `RETURN i, ${answersOf([part]).join(', ')}`,
  ]
  return { text: text.join('\n'), root: part, parts: writer.parts }
}

/** A statement that answers as another one does, for several who ask at a time. */
export interface SharedText {
  text: string
  /** Parameters that have to be the same for all: how many rows a clause lets through may hang on no variable. */
  common: readonly string[]
}

const limits = /\b(?:LIMIT|SKIP) \$(\w+)/g
const lastLine = /\nRETURN ([^\n]+)$/

/** The text of a composed statement, made to be asked with a list `$askers` that holds each one's parameters. */
export const sharedTextOf = (text: string): SharedText => {
  const common = [...new Set([...text.matchAll(limits)].map(([, name]) => name!))]
  const own = text
    .replace(/\$(\w+)/g, (whole, name: string) => (common.includes(name) ? whole : `asker.${name}`))
    // What a subquery is handed it keeps to its end, whatever a WITH leaves out.
    .replace(/\bCALL (?:\(([^)]*)\) )?\{/g, (_, scope?: string) => `CALL (${scope ? `asker, ${scope}` : 'asker'}) {`)
  const columns = lastLine.exec(text)![1]!
  return { common, text: `UNWIND $askers AS asker\nCALL (asker) {\n${own}\n}\nRETURN asker.place AS place, ${columns}` }
}
