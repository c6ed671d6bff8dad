import DataLoader from 'dataloader'
import { AppError } from '../errors.js'
import { askedAsComposed, compose, composeBatch, paramsOf, type Asked, type PartArgs } from './compose.js'
import { unboundOf } from './bounds.js'
import type { Graph } from './graph.js'
import type { ShapeCache } from './shape-cache.js'
import { ConnectionPage, type Load } from './page.js'
import { isHandedOn, readQuery, type QueryFile } from './query-file.js'
import { answerKey, understand, type IdArgument, type Relation, type Understood } from './relation.js'
import { answerOf, prefetched, type Answer, type Stored } from './rows.js'
import { everythingOf, type QueryArgs, type Selection } from './selection.js'

/** Thrown where an answer would take more than the one statement of its root field. */
export class NotPrefetched extends Error {
  constructor() {
    super('Not all of the answer came with its root.')
  }
}

/** How a request reads: whole selections in one statement where that pays, single relations in batches otherwise. */
export class DataAccess {
  readonly #loaders = new Map<string, DataLoader<Ids, Answer, string>>()
  readonly #understood = new Map<string, Understood>()

  constructor(
    readonly graph: Graph,
    readonly shapes: ShapeCache,
    /** Whether root fields whose shape is planned are all that is answered, each in one statement; all else throws NotPrefetched. */
    readonly wholeOnly = false,
  ) {}

  /** Answers a field that starts from nothing, what is nested along with it when its shape has been seen before. */
  async root<A extends object>(relation: Relation<A>, args: A, asked: Asked): Promise<unknown> {
    const answer = await this.#ask(asked)
    const [{ args: own }] = asked.args as [PartArgs]
    if (answer.rows?.length || answer.total) return this.#shaped(relation as unknown as Relation, own, answer, {})
    const survivors = await this.check(relation.ids(args), relation.codes(args))
    if (!survivors.size) return this.#shaped(relation as unknown as Relation, own, answer, {})
    const meant = { ...asked, args: withSurvivors(asked.args, survivors) }
    return this.#shaped(relation as unknown as Relation, meant.args[0]!.args, await this.#ask(meant), {})
  }

  async #ask(asked: Asked): Promise<Answer> {
    const { wants } = asked.composed.root.selection
    // Only what it is called was asked for.
    if (!wants.rows && !wants.total) return { more: false }
    if (this.wholeOnly && !this.shapes.isPlanned(asked.composed.text)) throw new NotPrefetched()
    const answer = await this.#whole(asked)
    if (!answer && this.wholeOnly) throw new NotPrefetched()
    return answer ?? this.#alone(asked)
  }

  /** The whole selection in one statement, where its shape is admitted and the statement succeeds. */
  async #whole(asked: Asked): Promise<Answer | undefined> {
    const { text, root, parts } = asked.composed
    // With no row to begin with, little runs. EXPLAIN would leave half of the wait to whoever asks next (measured on Neo4j 5.26).
    const plan = () => unboundOf(this.graph).read(text, { ...paramsOf(asked), [`${root.name}_limit`]: 0 }, { name: 'plan' })
    if (!this.shapes.admits(text, parts.length, plan)) return undefined
    try {
      return await this.#run(asked, true)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_TIMEOUT') throw error
      this.shapes.refuse(text)
      return undefined
    }
  }

  /** The rows of the root alone; what hangs on them is left to the loaders. */
  #alone({ composed: { root }, args }: Asked): Promise<Answer> {
    const { query, wants } = root.selection
    return this.#run(askedAsComposed(compose({ ...everythingOf(query, args[0]!.args), wants })))
  }

  #flat(query: QueryFile, args: QueryArgs): Promise<Answer> {
    return this.#run(askedAsComposed(compose(everythingOf(query, args))))
  }

  async #run(asked: Asked, mayShare = false): Promise<Answer> {
    const { text, root } = asked.composed
    const [row = {}] = await this.graph.read(text, paramsOf(asked), { name: root.selection.query.path, mayShare })
    return answerOf(root, row, asked.args)
  }

  /**
   * Answers a relation that starts from nothing with all its columns, nothing nested.
   * Where that counts as empty, what the arguments name is looked up: NOT_FOUND, or the same of the survivors of merged ids.
   */
  async flat<A extends object>(
    relation: Relation<A>,
    args = {} as A,
    isEmpty: (answer: unknown) => boolean = () => false,
  ): Promise<unknown> {
    const ask = async (asked: QueryArgs): Promise<unknown> =>
      this.#shaped(relation as unknown as Relation, asked, await this.#flat(relation.query, asked), {})
    const queryArgs = relation.toArgs(args)
    const found = await ask(queryArgs)
    if (!isEmpty(found)) return found
    const survivors = await this.check(relation.ids(args), relation.codes(args))
    return survivors.size ? ask({ ...queryArgs, params: withSurvivors(queryArgs.params, survivors) }) : found
  }

  /** Answers a field of a record: from what came with it, or in one statement with all records that ask in the same tick. */
  related<A extends object>(relation: Relation<A>, parent: Stored, args: A): unknown {
    const text = `${relation.name} ${JSON.stringify(args)}`
    const understood = this.#understood.get(text) ?? understand(relation, args)
    this.#understood.set(text, understood)
    return this.answer(understood, parent)
  }

  /** The same, for a relation whose arguments were understood before. */
  answer({ relation, args, key }: Understood, parent: Stored): unknown {
    const answer = parent[prefetched]?.find((one) => one.key === key)
    if (this.wholeOnly && !answer) throw new NotPrefetched()
    if (relation.query.shape === 'connection' || answer?.rows) return this.#shaped(relation, args, answer, parent)
    return this.#loadOf(relation, args, 'rows', parent).then((loaded) => this.#shaped(relation, args, loaded, parent))
  }

  #shaped(relation: Relation, args: QueryArgs, answer: Answer | undefined, parent: Stored): unknown {
    const { shape } = relation.query
    if (shape === 'list') return answer?.rows ?? []
    if (shape === 'single') return answer?.rows?.[0] ?? null
    return new ConnectionPage(relation, args, parent, answer, this.#loadOf)
  }

  readonly #loadOf: Load = (relation, args, wanted, parent) =>
    this.#load(relation.query, wanted === 'total' ? { ...args, page: undefined } : args, wanted, idsOf(relation, parent))

  #load(query: QueryFile, args: QueryArgs, wanted: 'rows' | 'total', ids: Ids): Promise<Answer> {
    if (this.wholeOnly) throw new NotPrefetched()
    const wants = { rows: wanted === 'rows', cursors: wanted === 'rows', more: wanted === 'rows', total: wanted === 'total' }
    const key = answerKey(`${query.path} ${wanted} ${Object.keys(ids).join()}`, args)
    let loader = this.#loaders.get(key)
    if (!loader) {
      loader = new DataLoader((keys) => this.#batch({ ...everythingOf(query, args), wants }, keys), {
        cacheKeyFn: (parent) => JSON.stringify(parent),
      })
      this.#loaders.set(key, loader)
    }
    return loader.load(ids)
  }

  async #batch(selection: Selection, keys: readonly Ids[]): Promise<Answer[]> {
    const asked = askedAsComposed(composeBatch(selection, Object.keys(keys[0] ?? {})))
    const { text, root } = asked.composed
    const rows = await this.graph.read(text, { ...paramsOf(asked), keys: [...keys] }, { name: selection.query.path })
    const byIndex = new Map(rows.map((row) => [row['i'] as number, answerOf(root, row, asked.args)]))
    return keys.map((_, index) => byIndex.get(index) ?? { rows: [], total: 0, more: false })
  }

  /** Records by id, in the order of the ids; null where there is none. */
  byIds(ids: readonly string[]): Promise<(Stored | null)[]> {
    const query = readQuery('entity/self')
    return Promise.all(ids.map(async (id) => (await this.#load(query, { params: {} }, 'rows', { parent: id })).rows?.[0] ?? null))
  }

  /** Throws NOT_FOUND for an argument that nothing answers to. Answers the survivors of ids that were merged away. */
  async check(ids: readonly IdArgument[], codes: readonly [string, string, string][]): Promise<ReadonlyMap<string, string>> {
    for (const [argument, code, list] of codes) {
      const { rows } = await this.#flat(readQuery(list), { params: { code } })
      const known = rows?.length || (await this.byIds([code]))[0]
      if (!known)
        throw new AppError(
          'NOT_FOUND',
          `${argument}: nothing has the id or code "${shortened(code)}"`,
          'Look it up in places or industries, by name.',
          argument,
        )
    }
    const found = await this.byIds(ids.map(([, id]) => id))
    ids.forEach(([argument, id, kinds], index) => {
      if (!kinds.includes(kindOf(found[index])))
        throw new AppError(
          'NOT_FOUND',
          `${argument}: nothing that fits has the id "${shortened(id)}"`,
          'Look the id up with search, or with a list filtered by name.',
          argument,
        )
    })
    return new Map(ids.flatMap(([, id], index) => (found[index]!['id'] === id ? [] : [[id, String(found[index]!['id'])] as const])))
  }
}

/** Arguments with ids that were merged away replaced by those of the survivors, at any depth. */
const withSurvivors = <T>(value: T, survivors: ReadonlyMap<string, string>): T => {
  if (typeof value === 'string') return (survivors.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map((inner: unknown) => withSurvivors(inner, survivors)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSurvivors(inner as unknown, survivors)])) as T
}

/** Kind of an entity; a source has none of its own, but its id tells. */
const kindOf = (found: Stored | null | undefined): string =>
  String(found?.['kind'] ?? (String(found?.['id']).startsWith('s') ? 'Source' : ''))

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

type Ids = Record<string, unknown>

const idsOf = ({ query, bind }: Relation, parent: Stored): Ids =>
  Object.fromEntries(
    query.inputs.flatMap((input) =>
      bind[input.name] && !isHandedOn(input) ? [[input.name, idOf(parent, bind[input.name]!, input.type)]] : [],
    ),
  )

/** What a loader is told of an input: the id of a node or tie, or the value itself. */
const idOf = (parent: Stored, column: string, type: string): unknown =>
  type === 'map' ? parent[column] : column === 'self' ? parent['id'] : (parent[column] as Stored | undefined)?.['id']
