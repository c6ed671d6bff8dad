import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Context } from '../../context.js'
import { NotPrefetched } from '../../graph/access.js'
import { findRelation, understand, type Relation } from '../../graph/relation.js'
import type { Stored } from '../../graph/rows.js'
import { variablesOfDirectives } from '../directive-variables.js'

type Values = Record<string, unknown>

/** What one answer is made from. */
interface Run {
  context: Context
  variables: Values
  /** What was made of the arguments of fields that hang on variables, by the place of the field among those. */
  made: unknown[]
}
type Reader = (source: unknown, run: Run) => unknown
type Completer = (value: unknown, run: Run) => unknown
interface FieldReader {
  key: string
  read: Reader
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined
const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as Promise<unknown> | null)?.then === 'function'
const ready = (value: unknown): unknown => {
  if (!isPromise(value)) return value
  value.catch(() => undefined)
  throw new NotPrefetched()
}

const isOfVariables = ({ arguments: given = [] }: FieldNode): boolean => {
  let found = false
  for (const argument of given) visit(argument, { Variable: () => void (found = true) })
  return found
}

/** Reads what a selection asks of a value, compiled for each type that the value turns out to be of, when it does. */
class Compiler {
  #places = 0

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    /** Values of the variables that directives hang on. */
    readonly deciding: Values,
  ) {}

  /** Fields by the names of their answers, in the order of the specification (GraphQL, 6.3.2, CollectFields). */
  fieldsOf(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>()
    const seen = new Set<string>()
    const collect = ({ selections: nodes }: SelectionSetNode): void => {
      for (const node of nodes) {
        if (getDirectiveValues(GraphQLSkipDirective, node, this.deciding)?.['if'] === true) continue
        if (getDirectiveValues(GraphQLIncludeDirective, node, this.deciding)?.['if'] === false) continue
        if (node.kind === 'Field') {
          const key = node.alias?.value ?? node.name.value
          fields.set(key, [...(fields.get(key) ?? []), node])
        } else if (node.kind === 'InlineFragment') {
          if (this.#fits(type, node.typeCondition?.name.value)) collect(node.selectionSet)
        } else if (!seen.has(node.name.value)) {
          seen.add(node.name.value)
          const fragment = this.fragments[node.name.value]
          if (fragment && this.#fits(type, fragment.typeCondition.name.value)) collect(fragment.selectionSet)
        }
      }
    }
    selections.forEach(collect)
    return fields
  }

  #fits(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true
    const found = this.schema.getType(condition)
    return isAbstractType(found) && this.schema.isSubType(found, type)
  }

  object(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): Completer {
    let fields: FieldReader[] | undefined
    return (source, run) => {
      fields ??= [...this.fieldsOf(type, selections)].map(([key, nodes]) => ({ key, read: this.#field(type, nodes) }))
      const made: Values = {}
      for (const { key, read } of fields) made[key] = read(source, run)
      return made
    }
  }

  complete(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): Completer {
    if (isNonNullType(type)) {
      const inner = this.complete(type.ofType, selections)
      return (value, run) => {
        const made = inner(value, run)
        // The executor of graphql-js says which field was null.
        if (made === null) throw new NotPrefetched()
        return made
      }
    }
    if (isListType(type)) {
      const inner = this.complete(type.ofType, selections)
      return (value, run) => (isNothing(value) ? null : (value as unknown[]).map((one) => inner(ready(one), run)))
    }
    if (isLeafType(type)) return (value) => (isNothing(value) ? null : (type.serialize(value) ?? null))
    if (isObjectType(type)) {
      const made = this.object(type, selections)
      return (value, run) => (isNothing(value) ? null : made(value, run))
    }
    const byName = new Map<string, Completer>()
    const resolveType = type.resolveType as GraphQLTypeResolver<unknown, Context>
    return (value, run) => {
      if (isNothing(value)) return null
      const name = ready(resolveType(value, run.context, {} as GraphQLResolveInfo, type)) as string
      let made = byName.get(name)
      if (!made) {
        made = this.object(this.schema.getType(name) as GraphQLObjectType, selections)
        byName.set(name, made)
      }
      return made(value, run)
    }
  }

  #field(type: GraphQLObjectType, nodes: readonly FieldNode[]): Reader {
    const [node] = nodes as [FieldNode]
    const name = node.name.value
    if (name === TypeNameMetaFieldDef.name) return () => type.name
    const field = type.getFields()[name]!
    const complete = this.complete(
      field.type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    )
    const argsOf = this.argumentsOf(field, node)
    const relation = [type, ...type.getInterfaces()].map((owner) => findRelation(owner.name, name)).find(Boolean)
    const { resolve } = field
    // A resolver of a relation that names nothing does no more than this; one of a leaf takes the value out of its row.
    if (relation && !relation.namesOthers && !isLeafType(getNamedType(field.type))) return this.#related(relation, field, node, complete)
    if (resolve) return (source, run) => complete(ready(resolve(source, argsOf(run), run.context, {} as GraphQLResolveInfo)), run)
    return (source, run) => {
      const value = (source as Values)[name]
      return complete(ready(typeof value === 'function' ? value.call(source, argsOf(run), run.context) : value), run)
    }
  }

  #related(relation: Relation, field: GraphQLField<unknown, unknown>, node: FieldNode, complete: Completer): Reader {
    const understoodFor = this.#onceFor(field, node, (args) => understand(relation, args))
    return (source, run) => complete(run.context.data.answer(understoodFor(run), source as Stored), run)
  }

  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): (run: Run) => Values {
    return this.#onceFor(field, node, (args) => args)
  }

  /** What is made of the arguments of a field: once and for all, or once for each answer where they hang on variables. */
  #onceFor<T>(field: GraphQLField<unknown, unknown>, node: FieldNode, make: (args: Values) => T): (run: Run) => T {
    if (!isOfVariables(node)) {
      const fixed = make(getArgumentValues(field, node))
      return () => fixed
    }
    const place = this.#places++
    return ({ made, variables }) => (made[place] ??= make(getArgumentValues(field, node, variables))) as T
  }
}

interface Root {
  key: string
  field: GraphQLField<unknown, Context>
  nodes: readonly FieldNode[]
  argsOf: (run: Run) => Values
  complete: Completer
}

/** An object takes an entry of this name for its prototype. */
const hasProto = (document: DocumentNode): boolean => {
  let found = false
  visit(document, {
    Field: ({ alias }) => {
      found ||= alias?.value === '__proto__'
    },
  })
  return found
}

const mostDecided = 8

/**
 * A query of relations, made ready to be answered out of one statement for each of its root fields, as all the rows lie there: without a
 * promise for each field, as the executor of graphql-js would make. Whatever is not as expected is left to that executor.
 */
export class ReadPlan {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #deciding: readonly string[]
  #isFit = true
  readonly #decided = new Map<string, readonly Root[]>()

  private constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition')
    this.#fragments = Object.fromEntries(fragments.map((one) => [one.name.value, one]))
    this.#deciding = variablesOfDirectives([operation, ...fragments])
  }

  /** Undefined where the operation is no query of relations alone. */
  static of(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): ReadPlan | undefined {
    if (operation.operation !== 'query' || hasProto(document)) return undefined
    const plan = new ReadPlan(schema, document, operation)
    return plan.#isOfRelations() ? plan : undefined
  }

  #isOfRelations(): boolean {
    const type = this.schema.getQueryType()!
    const included = Object.fromEntries(this.#deciding.map((name) => [name, true]))
    const compiler = new Compiler(this.schema, this.#fragments, included)
    const fields = compiler.fieldsOf(type, [this.operation.selectionSet])
    return [...fields.values()].every(([node]) => findRelation(type.name, node!.name.value) !== undefined)
  }

  #compile(deciding: Values): readonly Root[] {
    const compiler = new Compiler(this.schema, this.#fragments, deciding)
    const type = this.schema.getQueryType()!
    return [...compiler.fieldsOf(type, [this.operation.selectionSet])].map(([key, nodes]) => {
      const name = nodes[0]!.name.value
      // A directive may have left it out when the plan was made.
      if (!findRelation(type.name, name)) throw new NotPrefetched()
      const field = type.getFields()[name]!
      const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
      return { key, field, nodes, argsOf: compiler.argumentsOf(field, nodes[0]!), complete: compiler.complete(field.type, selections) }
    })
  }

  /** The data of the answer. Throws where the executor of graphql-js has to answer: NotPrefetched, or whatever went wrong. */
  async answer(context: Context, given: Values): Promise<Values> {
    const { coerced } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given)
    if (!coerced) throw new NotPrefetched()
    const decided = JSON.stringify(this.#deciding.map((name) => coerced[name]))
    const roots = this.#decided.get(decided) ?? this.#decide(decided, coerced)
    const run: Run = { context, variables: coerced, made: [] }
    const found = await Promise.all(
      roots.map(({ key, field, nodes, argsOf }) => field.resolve!(undefined, argsOf(run), context, this.#info(key, field, nodes, coerced))),
    )
    try {
      return Object.fromEntries(roots.map(({ key, complete }, at) => [key, complete(found[at], run)]))
    } catch (error) {
      this.#isFit = false
      throw error
    }
  }

  /** False once an answer could not be made out of what its statements gave: that would be so again. */
  get isFit(): boolean {
    return this.#isFit
  }

  #decide(key: string, variables: Values): readonly Root[] {
    if (this.#decided.size >= mostDecided) this.#decided.clear()
    const made = this.#compile(variables)
    this.#decided.set(key, made)
    return made
  }

  #info(key: string, field: GraphQLField<unknown, Context>, fieldNodes: readonly FieldNode[], variableValues: Values): GraphQLResolveInfo {
    const { schema, operation } = this
    const parentType = schema.getQueryType()!
    return {
      fieldName: field.name,
      fieldNodes,
      returnType: field.type,
      parentType,
      path: { prev: undefined, key, typename: parentType.name },
      schema,
      fragments: this.#fragments,
      rootValue: undefined,
      operation,
      variableValues,
    }
  }
}
