import { createHash } from 'node:crypto'
import { applyConditions, type Flags } from './conditions.js'
import type { OrderKey } from './query-file.js'
import { flagsOf, nestedIn, orderOf, type NodeSelection, type RelatedSelection, type Selection } from './selection.js'

/** A statement, and the same selection with the names under which its answers come back. */
export interface Composed {
  text: string
  params: Record<string, unknown>
  root: Part
}
export interface Part {
  selection: Selection
  /** Name of the collected rows; `${name}_total` holds their number on all pages. */
  name: string
  /** Parts nested in a node column, and (under `row`) those that start from the row itself. */
  children: Map<string, RelatedPart[]>
}
export type RelatedPart = Part & { selection: RelatedSelection }

interface Writer {
  params: Record<string, unknown>
  count: number
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

/** Renames `$param` to the one of this level, and notes its value. */
const bindParams = (line: string, prefix: string, given: Readonly<Record<string, unknown>>, writer: Writer): string =>
  line.replace(/\$(\w+)/g, (_, name: string) => {
    writer.params[`${prefix}_${name}`] = given[name] ?? null
    return `$${prefix}_${name}`
  })

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

/** Whatever it is, its id; what a node is, its kind tells. */
const properties = ({ properties: names }: NodeSelection, isTie: boolean, children: readonly string[]): string => {
  const always = isTie ? ['id'] : ['id', 'kind']
  const own =
    names === 'all' ? ['.*'] : [...always, ...[...names].filter((name) => !always.includes(name)).toSorted()].map((name) => `.${name}`)
  return [...own, ...children.map((name) => `${name}: ${name}`)].join(', ')
}

const answersOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ name, selection: { wants } }) => [...(wants.rows ? [name] : []), ...(wants.total ? [`${name}_total`] : [])])

const shapes = new WeakMap<Selection, string>()

/** What tells one selection's text from another's, whatever its fields were called and whichever came first; of constant size. */
const shapeOf = (selection: Selection): string => {
  const known = shapes.get(selection)
  if (known) return known
  const { query, nodes, related, wants, args } = selection
  const parts = [
    query.path,
    [...flagsOf(selection)].toSorted(),
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

/** Number of subqueries that a selection makes: what the planner's work grows with. */
export const partsOf = (selection: Selection): number => 1 + nestedIn(selection).reduce((sum, child) => sum + partsOf(child), 0)

/** One CALL for the rows of a part and what hangs on them, one for their number. */
const writePart = (selection: Selection, variables: ReadonlyMap<string, string>, writer: Writer): { part: Part; lines: string[] } => {
  const name = `f${(writer.count += 1)}`
  const { query, args, wants } = selection
  const flags = flagsOf(selection)
  const given = { ...args.params, seek: args.page?.from?.[0], from: args.page?.from }
  const scope = [...new Set(variables.values())].join(', ')
  const imports = query.inputs.length
    ? [`WITH ${query.inputs.map((input) => `${variables.get(input.name) ?? 'null'} AS ${input.name}`).join(', ')}`]
    : []
  const own = (lines: readonly string[], conditions: Flags = flags): string[] =>
    applyConditions(lines, conditions).map((line) => bindParams(line, name, given, writer))
  const body = [...imports, ...own(query.body)]
  const part: Part = { selection, name, children: new Map() }
  const lines: string[] = []
  if (wants.rows) {
    lines.push(`CALL (${scope}) {`, ...indent(writeRows(part, body, own(query.returns), writer)), '}')
  }
  if (wants.total) {
    // The number on all pages does not depend on where this page begins.
    const anywhere = new Map([...flags].filter(([flag]) => flag !== 'seek'))
    const counted = [...imports, ...own(query.body, anywhere), `WITH ${own(query.returns, anywhere).join(' ')}`]
    lines.push(`CALL (${scope}) {`, ...indent([...counted, `RETURN count(*) AS ${name}_total`]), '}')
  }
  return { part, lines }
}

const writeRows = (part: Part, body: readonly string[], returned: readonly string[], writer: Writer): string[] => {
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
  writer.params[`${name}_limit`] = args.page ? args.page.size + 1 : query.limit
  if (args.page?.from) writer.params[`${name}_from`] = args.page.from
  if (args.page?.offset) writer.params[`${name}_offset`] = args.page.offset
  const nested: string[] = []
  const nest = (owner: string, selections: readonly RelatedSelection[], variableOf: (column: string) => string): void => {
    const parts = selections
      .map((child) => ({ child, shape: shapeOf(child) }))
      .toSorted((a, b) => (a.shape < b.shape ? -1 : 1))
      .map(({ child }) => {
        const { part: made, lines } = writePart(
          child,
          new Map(Object.entries(child.bind).map(([input, from]) => [input, variableOf(from)])),
          writer,
        )
        nested.push(...lines)
        return made as RelatedPart
      })
    if (parts.length) children.set(owner, parts)
  }
  for (const [owner, node] of nodes) nest(owner, node.related, () => column(owner))
  nest('row', related, column)
  const fields = [
    ...[...nodes]
      .filter(([, node]) => isWanted(node))
      .map(([owner, node]) => `${owner}: ${column(owner)} {${properties(node, ties.has(owner), answersOf(children.get(owner) ?? []))}}`),
    ...[...scalars].toSorted().map((scalar) => `${scalar}: ${column(scalar)}`),
    ...answersOf(children.get('row') ?? []).map((answer) => `${answer}: ${answer}`),
    ...(args.page && wants.cursors ? [`cursor: [${keys.map(({ expression }) => column(expression)).join(', ')}]`] : []),
  ]
  return [
    ...body,
    'WITH ' + returned.join(' '),
    // Where nothing of a row is wanted, that there is one is.
    `WITH ${carried.map((from) => `${from} AS ${column(from)}`).join(', ') || `true AS ${column('row')}`}`,
    ...(args.page?.from ? [keysetPredicate(keys, name, column)] : []),
    ...(keys.length
      ? [`ORDER BY ${keys.map(({ expression, descending }) => column(expression) + (descending ? ' DESC' : '')).join(', ')}`]
      : []),
    ...(args.page?.offset ? [`SKIP $${name}_offset`] : []),
    `LIMIT $${name}_limit`,
    ...nested,
    `RETURN collect({${fields.join(', ')}}) AS ${name}`,
  ]
}

/** One statement that answers the whole selection. */
export const compose = (selection: Selection): Composed => {
  const writer: Writer = { params: {}, count: 0 }
  const { part, lines } = writePart(selection, new Map(), writer)
  return { text: [...lines, `RETURN ${answersOf([part]).join(', ')}`].join('\n'), params: writer.params, root: part }
}

/** Ids are unique, and indexed, over all entities: a kind's own label would be scanned. */
const indexedLabel = (type: string): string =>
  type === 'Node' ? 'Entity|Source|Statement' : ['Entity', 'Source', 'Statement', 'Change'].includes(type) ? type : `Entity:${type}`

/** One statement that answers a selection for many parents at once; `$keys` holds the ids of each. */
export const composeBatch = (selection: Selection, bound = selection.query.inputs.map(({ name }) => name)): Composed => {
  const writer: Writer = { params: {}, count: 0 }
  const inputs = selection.query.inputs.filter(({ name }) => bound.includes(name))
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
  return { text: text.join('\n'), params: writer.params, root: part }
}
