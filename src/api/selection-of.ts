import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'
import type { FieldsByTypeName, ResolveTree } from 'graphql-parse-resolve-info'
import { isStructured, mainColumn } from '../graph/query-file.js'
import { answerKey, findRelation, needsOf, type Relation } from '../graph/relation.js'
import type { NodeSelection, QueryArgs, RelatedSelection, Selection } from '../graph/selection.js'

/** A selected field and the type it was selected on. */
export interface Selected {
  type: string
  tree: ResolveTree
}
/** A relation where it is asked for, with those that are asked for below it. */
export interface Occurrence {
  relation: Relation
  tree: ResolveTree
  below: Occurrence[]
}

const typesOf = (schema: GraphQLSchema, type: string): string[] => {
  const found = schema.getType(type)
  return [type, ...(isObjectType(found) || isInterfaceType(found) ? found.getInterfaces().map(({ name }) => name) : [])]
}

export const fieldsOf = (fields: FieldsByTypeName): Selected[] =>
  Object.entries(fields).flatMap(([type, trees]) => Object.values(trees).map((tree) => ({ type, tree })))
const below = (selected: readonly Selected[]): Selected[] => selected.flatMap(({ tree }) => fieldsOf(tree.fieldsByTypeName))

type Params = QueryArgs['params']
const given = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null))

/** Arguments of a relation with what it inherits from the list that it is asked for in. */
export const inheriting = ({ inherits }: Relation, args: QueryArgs, around: Params): QueryArgs => {
  const own = given(args.params)
  return { ...args, params: { ...inherits(around, own), ...own } }
}

/** Translates a GraphQL selection into what to fetch: aliases, order and fragments leave no trace. */
export class Translator {
  readonly #relations = new Map<string, Relation | null>()

  constructor(readonly schema: GraphQLSchema) {}

  #relation({ type, tree }: Selected): Relation | undefined {
    const field = `${type}.${tree.name}`
    let found = this.#relations.get(field)
    if (found === undefined) {
      found =
        typesOf(this.schema, type)
          .map((name) => findRelation(name, tree.name))
          .find((one) => one !== undefined) ?? null
      this.#relations.set(field, found)
    }
    return found ?? undefined
  }

  #needs({ type, tree }: Selected): readonly string[] {
    return (
      typesOf(this.schema, type)
        .map((name) => needsOf(name, tree.name, tree.args))
        .find((found) => found !== undefined) ?? [tree.name]
    )
  }

  /** Selected relations, one for each set of arguments, however often they are asked for. */
  #related(selected: readonly Selected[], around: Params = {}): RelatedSelection[] {
    const byKey = new Map<string, { relation: Relation; args: QueryArgs; fields: Selected[] }>()
    for (const field of selected) {
      const relation = this.#relation(field)
      if (!relation) continue
      const args = relation.toArgs(field.tree.args)
      const key = answerKey(relation.name, args)
      const group = byKey.get(key) ?? { relation, args, fields: [] }
      group.fields.push(field)
      byKey.set(key, group)
    }
    return [...byKey].map(([key, { relation, args, fields }]) => {
      return { ...this.selection(relation, inheriting(relation, args, around), below(fields)), key, bind: relation.bind }
    })
  }

  #node(selected: readonly Selected[]): NodeSelection {
    const plain = selected.filter((field) => !this.#relation(field))
    return { properties: new Set(plain.flatMap((field) => this.#needs(field))), related: this.#related(selected) }
  }

  #row(relation: Relation, selected: readonly Selected[], params: Params): Pick<Selection, 'nodes' | 'scalars' | 'related'> {
    const columns = relation.query.rows
    const structured = columns.filter(isStructured).map(({ name }) => name)
    const byColumn = new Map<string, Selected[]>()
    const scalars = new Set<string>()
    const ofMain = new Set<string>()
    for (const field of selected.filter((one) => !this.#relation(one))) {
      for (const need of this.#needs(field)) {
        if (structured.includes(need)) byColumn.set(need, [...(byColumn.get(need) ?? []), ...fieldsOf(field.tree.fieldsByTypeName)])
        else if (columns.some(({ name }) => name === need)) scalars.add(need)
        else ofMain.add(need)
      }
    }
    const related = this.#related(selected, params)
    const nodes = new Map([...byColumn].map(([column, fields]) => [column, this.#node(fields)]))
    for (const column of related.flatMap(({ bind }) => Object.values(bind))) {
      if (structured.includes(column) && !nodes.has(column)) nodes.set(column, { properties: new Set(), related: [], unasked: true })
    }
    const main = mainColumn(relation.query)
    if (main) nodes.set(main, { properties: ofMain, related: [], unasked: true })
    return { nodes: new Map([...nodes].toSorted(([a], [b]) => (a < b ? -1 : 1))), scalars, related }
  }

  selection(relation: Relation, args: QueryArgs, fields: readonly Selected[]): Selection {
    const { query } = relation
    const only = query.rows.length === 1 && isStructured(query.rows[0]!) ? query.rows[0]!.name : undefined
    const bare = (selected: readonly Selected[]): Pick<Selection, 'nodes' | 'scalars' | 'related'> =>
      only
        ? { nodes: new Map([[only, this.#node(selected)]]), scalars: new Set(), related: [] }
        : this.#row(relation, selected, args.params)
    const leaf = !fields.length && query.rows.every((column) => !isStructured(column))
    if (leaf)
      return {
        query,
        args,
        nodes: new Map(),
        scalars: new Set(query.rows.map(({ name }) => name)),
        related: [],
        wants: { rows: true, cursors: false, more: false, total: false },
      }
    if (query.shape !== 'connection') {
      const wants = { rows: true, cursors: false, more: false, total: false }
      if (!relation.node) return { query, args, ...bare(fields), wants }
      const scalars = new Set(query.rows.filter((column) => !isStructured(column)).map(({ name }) => name))
      return { query, args, nodes: new Map([[relation.node, this.#node(fields)]]), scalars, related: [], wants }
    }
    const named = (name: string, among: readonly Selected[]): Selected[] => among.filter(({ tree }) => tree.name === name)
    const edges = below(named('edges', fields))
    const inNodes = [...below(named('nodes', fields)), ...below(named('node', edges))]
    const onEdges = edges.filter(({ tree }) => tree.name !== 'node' && tree.name !== 'cursor')
    const total = named('totalCount', fields).length > 0
    const more = named('pageInfo', fields).length > 0
    const cursors = more || named('cursor', edges).length > 0
    const wants = { rows: fields.some(({ tree }) => tree.name !== 'totalCount'), cursors, more, total }
    if (!relation.node) return { query, args, ...bare(inNodes), wants }
    const row = this.#row(relation, onEdges, args.params)
    const own = row.nodes.get(relation.node)
    const node = this.#node(inNodes)
    return {
      query,
      args,
      ...row,
      nodes: new Map([...row.nodes, [relation.node, own ? { ...node, related: [...own.related, ...node.related] } : node]]),
      wants,
    }
  }

  /** Relations that are asked for in a selection, wherever in it. */
  occurrencesIn(selected: readonly Selected[]): Occurrence[] {
    return selected.flatMap((field) => {
      const relation = this.#relation(field)
      const inner = this.occurrencesIn(fieldsOf(field.tree.fieldsByTypeName))
      return relation ? [{ relation, tree: field.tree, below: inner }] : inner
    })
  }

  /** Fields in a selection that are no relations but take arguments, wherever in it. */
  argumentsIn(selected: readonly Selected[]): ResolveTree[] {
    return selected.flatMap((field) => [
      ...(this.#relation(field) || !Object.keys(field.tree.args).length ? [] : [field.tree]),
      ...this.argumentsIn(fieldsOf(field.tree.fieldsByTypeName)),
    ])
  }
}
