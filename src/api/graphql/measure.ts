import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { defaultPageSize, maxOffset, maxPageSize } from '../../graph/cursor.js'
import { findRelation } from '../../graph/relation.js'
import { heavyFields, heavyRows, skippedRowPoints, statementPoints, valuesOfPoint } from './weights.js'

/** What an operation asks for, fragments counted wherever they are spread. */
export interface Measures {
  /** Levels of fields. */
  depth: number
  fields: number
  /** Fields of the topmost level that have none below. */
  values: number
  aliases: number
  /** Statements that the database has to answer: one for each relation, whatever the number of its parents. */
  statements: number
  /** Rows that the pages can hold, a share of those they skip, and the weights of heavy fields. */
  points: number
}

/** Estimate of the work, in points. */
export const costOf = ({ statements, points }: Measures): number => statements * statementPoints + points

/** Rows reckoned for a list that has no page of its own. */
const unpagedRows = 5
const nothing: Measures = { depth: 0, fields: 0, values: 0, aliases: 0, statements: 0, points: 0 }

type Values = Readonly<Record<string, unknown>>
type Field = GraphQLField<unknown, unknown>

const lengthOf = (value: ValueNode | undefined, variables: Values): number | undefined => {
  if (value?.kind === 'IntValue') return Number(value.value)
  if (value?.kind === 'ListValue') return value.values.length
  if (value?.kind !== 'Variable') return undefined
  const given = variables[value.name.value]
  return typeof given === 'number' ? given : Array.isArray(given) ? given.length : undefined
}

/** Arguments that say how many rows there are at most: a page, or what is asked about one by one. */
const sizeArguments = ['first', 'last', 'ids', 'inputs']

const pageOf = (field: Field, args: readonly ArgumentNode[] = [], variables: Values): number | undefined => {
  const known = field.args.filter(({ name }) => sizeArguments.includes(name))
  if (!known.length) return undefined
  const lengths = known.map(({ name }) => lengthOf(args.find((one) => one.name.value === name)?.value, variables))
  const byDefault = known.map(({ defaultValue }) => defaultValue).find((value) => typeof value === 'number')
  const asked = lengths.find((length) => length !== undefined) ?? byDefault ?? defaultPageSize
  // A longer page of a connection is refused by name.
  const most = field.args.some(({ name }) => name === 'before') ? maxPageSize : Infinity
  return Math.min(Math.max(0, asked), most)
}

/** Rows that are passed over before the page; an offset out of bounds is refused by name. */
const skippedBy = (field: Field, args: readonly ArgumentNode[] = [], variables: Values): number => {
  if (!field.args.some(({ name }) => name === 'offset')) return 0
  const asked = lengthOf(args.find(({ name }) => name.value === 'offset')?.value, variables) ?? 0
  return Math.min(Math.max(0, asked), maxOffset)
}

export interface Sizes {
  longestList: number
  values: number
}

/** How large the values of variables are, whatever depth they have; no further than to the first that is beyond `most`. */
export const sizesOf = (variables: Values, most: Sizes): Sizes => {
  const left: unknown[] = [variables]
  const sizes = { longestList: 0, values: 0 }
  while (left.length && sizes.longestList <= most.longestList && sizes.values <= most.values) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    const inner = Array.isArray(value) ? (value as unknown[]) : Object.values(value)
    if (Array.isArray(value)) sizes.longestList = Math.max(sizes.longestList, inner.length)
    sizes.values += inner.length
    if (sizes.longestList <= most.longestList && sizes.values <= most.values) left.push(...inner)
  }
  return sizes
}

class Measuring {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #measured = new Map<string, Measures>()

  constructor(
    readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
    readonly variables: Values,
  ) {
    this.#fragments = new Map(
      definitions.flatMap((one): [string, FragmentDefinitionNode][] => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
    )
  }

  /** @param page rows of the page that lists of this set hold, where the field above has one */
  set(selected: SelectionSetNode | undefined, type: GraphQLNamedType | undefined, page?: number): Measures {
    const sum = { ...nothing }
    for (const node of selected?.selections ?? []) {
      const one =
        node.kind === 'Field'
          ? this.#field(node, type, page)
          : node.kind === 'FragmentSpread'
            ? this.#fragment(node.name.value, page)
            : this.set(node.selectionSet, this.#condition(node.typeCondition?.name.value) ?? type, page)
      sum.depth = Math.max(sum.depth, one.depth)
      sum.fields += one.fields
      sum.values += one.values
      sum.aliases += one.aliases
      sum.statements += one.statements
      sum.points += one.points
    }
    return sum
  }

  #condition(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name)
  }

  /** Measured once for each page that it is spread in; a cycle counts once, validation refuses it. */
  #fragment(name: string, page: number | undefined): Measures {
    const key = `${name} ${page}`
    const known = this.#measured.get(key)
    if (known) return known
    this.#measured.set(key, nothing)
    const fragment = this.#fragments.get(name)
    const measured = this.set(fragment?.selectionSet, this.#condition(fragment?.typeCondition.name.value), page)
    this.#measured.set(key, measured)
    return measured
  }

  #field(node: FieldNode, type: GraphQLNamedType | undefined, inherited: number | undefined): Measures {
    const name = node.name.value
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    const path = `${type?.name}.${name}`
    const page = field && pageOf(field, node.arguments, this.variables)
    const skipped = field ? skippedBy(field, node.arguments, this.variables) : 0
    const isList = field !== undefined && isListType(getNullableType(field.type))
    const answer = field && getNamedType(field.type)
    const below = this.set(node.selectionSet, answer, isList ? undefined : page)
    const rows = isList ? (page ?? inherited ?? unpagedRows) : 1
    const row = answer && !isLeafType(answer) ? Math.max(1, Math.ceil(below.values / valuesOfPoint)) : 0
    const each = row + (heavyRows.get(path) ?? 0)
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      values: node.selectionSet ? 0 : 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      statements: below.statements + (field && this.#isAsked(type!, name) ? 1 : 0),
      points: (heavyFields.get(path) ?? 0) + Math.ceil(skipped * skippedRowPoints) + rows * (each + below.points),
    }
  }

  /** Whether a field takes a statement of its own. Those of an introspection are no fields of their type. */
  #isAsked(type: GraphQLNamedType, name: string): boolean {
    const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
    return (
      type === this.schema.getQueryType() ||
      name === 'totalCount' ||
      [type, ...interfaces].some((owner) => findRelation(owner.name, name) !== undefined)
    )
  }
}

/** Measures one operation of a document with the values of its variables. Linear in the document: each fragment is measured once. */
export const measure = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values = {},
): Measures => {
  const byDefault = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }): [string, unknown][] =>
    defaultValue ? [[variable.name.value, lengthOf(defaultValue, {})]] : [],
  )
  const type = schema.getRootType(operation.operation) ?? undefined
  return new Measuring(schema, document, { ...Object.fromEntries(byDefault), ...variables }).set(operation.selectionSet, type)
}
