import type { GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info'
import { LRUCache } from 'lru-cache'
import { compose, type Asked, type Composed, type Part, type PartArgs } from '../graph/compose.js'
import { comparedValues } from '../graph/conditions.js'
import { readQueries } from '../graph/query-file.js'
import { understand, type Relation, type Understood } from '../graph/relation.js'
import type { QueryArgs, RelatedSelection } from '../graph/selection.js'
import { variablesOfDirectives } from './directive-variables.js'
import { fieldsOf, inheriting, Translator, type Occurrence } from './selection-of.js'

type Values = Readonly<Record<string, unknown>>

/** Stands for the value of a variable in arguments that are read before there is one. */
class Blank {
  constructor(readonly variable: string) {}
}

const hasBlank = (value: unknown): boolean =>
  value instanceof Blank || (typeof value === 'object' && value !== null && Object.values(value).some(hasBlank))

const filled = (value: unknown, variables: Values): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Blank) return variables[value.variable]
  if (Array.isArray(value)) return value.map((inner) => filled(inner, variables))
  const made: Record<string, unknown> = {}
  for (const name in value) made[name] = filled((value as Record<string, unknown>)[name], variables)
  return made
}
const filledArgs = ({ args }: ResolveTree, variables: Values): ResolveTree['args'] => filled(args, variables) as ResolveTree['args']

const filledFields = (fields: FieldsByTypeName, variables: Values): FieldsByTypeName =>
  Object.fromEntries(
    Object.entries(fields).map(([type, trees]) => [
      type,
      Object.fromEntries(
        Object.entries(trees).map(([alias, tree]) => [
          alias,
          { ...tree, args: filledArgs(tree, variables), fieldsByTypeName: filledFields(tree.fieldsByTypeName, variables) },
        ]),
      ),
    ]),
  )

class Place {
  readonly below: readonly Place[]
  readonly #fixed: Understood | undefined

  constructor(
    readonly relation: Relation,
    readonly tree: ResolveTree,
    below: readonly Occurrence[],
  ) {
    this.below = below.map((one) => new Place(one.relation, one.tree, one.below))
    this.#fixed = hasBlank(tree.args) ? undefined : understand(relation, tree.args)
  }

  get isFixed(): boolean {
    return this.#fixed !== undefined
  }

  with(variables: Values): Understood {
    return this.#fixed ?? understand(this.relation, filledArgs(this.tree, variables))
  }
}

const comparedAnywhere = comparedValues([...readQueries.values()].flatMap(({ body, returns, total }) => [body, returns, total]))

/** What of its arguments can make another text of a relation: as of `flagsOf`, without the values that no condition names. */
const wayOf = ({ params, order, reversed, page }: QueryArgs): string => {
  let way = `${order}${reversed ? '-' : ''}${page ? `${page.backward ? 'b' : 'f'}${page.from ? 'c' : ''}${page.offset ? 'o' : ''}` : ''}`
  for (const name in params) {
    const value = params[name]
    const single = Array.isArray(value) && value.length === 1 ? String(value[0]) : value
    if (value !== undefined && value !== null) way += ` ${name}${comparedAnywhere.has(single) ? `=${String(single)}` : ''}`
  }
  return way
}

/** A statement, and where in the operation each of its parts is asked for. */
interface Template {
  composed: Composed
  sources: { place?: Place; around?: number; fixed?: PartArgs }[]
}

/** Those used last, of all operations: nobody can fill the memory with them. */
const templates = new LRUCache<string, Template>({ max: 2_000 })
const mostFields = 16
let fieldCount = 0

/**
 * A read root field of an operation. Its selection is read, and its statement composed, once for each way that values of variables can
 * make the text differ; a request then only fills in its values.
 */
class RootField {
  readonly #fields: FieldsByTypeName
  readonly #places: readonly Place[]
  /** Fields that are no relations, whose arguments may tell which properties they need. */
  readonly #others: readonly ResolveTree[]
  readonly #blank: readonly Place[]
  /** Relations that are asked for more than once: whether with the same arguments makes another text. */
  readonly #twins: readonly Place[]
  readonly #number = (fieldCount += 1)

  constructor(
    readonly relation: Relation,
    readonly translator: Translator,
    tree: ResolveTree,
  ) {
    this.#fields = tree.fieldsByTypeName
    const selected = fieldsOf(this.#fields)
    this.#places = translator.occurrencesIn(selected).map((one) => new Place(one.relation, one.tree, one.below))
    this.#others = translator.argumentsIn(selected).filter(({ args }) => hasBlank(args))
    const all = [...this.#places]
    for (let at = 0; at < all.length; at++) all.push(...all[at]!.below)
    this.#blank = all.filter(({ isFixed }) => !isFixed)
    const isTwin = (place: Place): boolean => all.some((other) => other !== place && other.relation === place.relation)
    this.#twins = this.#blank.some(isTwin) ? all.filter(isTwin) : []
  }

  asked(args: QueryArgs, variables: Values): Asked {
    const evaluated = new Map(this.#blank.map((place) => [place, place.with(variables)]))
    let way = wayOf(args)
    for (const { args: own } of evaluated.values()) way += `|${wayOf(own)}`
    for (const tree of this.#others) way += `|${JSON.stringify(filledArgs(tree, variables))}`
    if (this.#twins.length) {
      const keys = this.#twins.map((place) => (evaluated.get(place) ?? place.with(variables)).key)
      way += `|${keys.map((key) => keys.indexOf(key)).join()}`
    }
    const name = `${this.#number} ${way}`
    const template = templates.get(name) ?? this.#template(args, variables)
    templates.set(name, template)
    const made: PartArgs[] = []
    for (const { place, around, fixed } of template.sources) {
      if (fixed) made.push(fixed)
      else if (!place) made.push({ args })
      else {
        const { args: own, key } = evaluated.get(place) ?? place.with(variables)
        made.push({ args: inheriting(place.relation, own, around === undefined ? {} : made[around]!.args.params), key })
      }
    }
    return { composed: template.composed, args: made }
  }

  #template(args: QueryArgs, variables: Values): Template {
    const composed = compose(this.translator.selection(this.relation, args, fieldsOf(filledFields(this.#fields, variables))))
    const sources: Template['sources'] = composed.parts.map(() => ({}))
    const trace = (part: Part, places: readonly Place[]): void => {
      for (const [owner, children] of part.children)
        for (const child of children) {
          const { key, args: composedWith } = child.selection as RelatedSelection
          const found = places.filter((place) => place.with(variables).key === key)
          const around = owner === 'row' ? part.at : undefined
          const [place] = found
          const isFixed = place!.isFixed && (around === undefined || sources[around]!.fixed !== undefined)
          sources[child.at] = { place, around, fixed: isFixed ? { args: composedWith, key } : undefined }
          trace(
            child,
            found.flatMap(({ below }) => below),
          )
        }
    }
    trace(composed.root, this.#places)
    return { composed, sources }
  }
}

/** The read root fields of an operation, as its directives and the presence of its variables leave them. */
class Operation {
  readonly #variables: readonly string[]
  readonly #deciding: ReadonlySet<string>
  readonly #fields = new Map<string, RootField>()

  constructor({ variableDefinitions = [], selectionSet }: OperationDefinitionNode, { fragments }: GraphQLResolveInfo) {
    this.#variables = variableDefinitions.map(({ variable }) => variable.name.value)
    this.#deciding = new Set(variablesOfDirectives([selectionSet, ...Object.values(fragments)]))
  }

  field(relation: Relation, translator: Translator, info: GraphQLResolveInfo): RootField {
    const { variableValues } = info
    let key = String(info.path.key)
    for (const name of this.#variables) {
      const value = variableValues[name]
      key += this.#deciding.has(name) ? ` ${String(value)}` : !Object.hasOwn(variableValues, name) ? ' -' : value === null ? ' 0' : ' +'
    }
    const known = this.#fields.get(key)
    if (known) return known
    if (this.#fields.size >= mostFields) this.#fields.clear()
    const made = this.#read(relation, translator, info)
    this.#fields.set(key, made)
    return made
  }

  #read(relation: Relation, translator: Translator, info: GraphQLResolveInfo): RootField {
    const blanks = Object.fromEntries(
      Object.entries(info.variableValues).map(([name, value]) => [
        name,
        value === null || this.#deciding.has(name) ? value : new Blank(name),
      ]),
    )
    return new RootField(relation, translator, parseResolveInfo({ ...info, variableValues: blanks }) as ResolveTree)
  }
}

const translators = new WeakMap<GraphQLSchema, Translator>()
const operations = new WeakMap<OperationDefinitionNode, Operation>()

/** What a read root field is asked for: one statement for it and all that is selected below it, and the values that it is asked with. */
export const askedOf = <A extends object>(relation: Relation<A>, info: GraphQLResolveInfo, args: A): Asked => {
  const { schema, operation } = info
  const translator = translators.get(schema) ?? new Translator(schema)
  translators.set(schema, translator)
  const known = operations.get(operation) ?? new Operation(operation, info)
  operations.set(operation, known)
  return known.field(relation as unknown as Relation, translator, info).asked(relation.toArgs(args), info.variableValues)
}
