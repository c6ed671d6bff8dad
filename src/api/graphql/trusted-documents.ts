import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { AppError } from '../../errors.js'

const setting = 'TRUSTED_DOCUMENTS'
const fault = (problem: string, cause?: unknown): AppError =>
  new AppError(
    'BAD_CONFIG',
    `${setting}: ${problem}`,
    'Give a folder of .graphql files, or a manifest in JSON: ids with texts, or that of Apollo.',
    setting,
    { cause },
  )

const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
})
const plainManifest = z.record(z.string(), z.string())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const bare = (id: string): string => id.replace(/^sha256:/, '')

const manifestOf = (file: string): [id: string, text: string][] => {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const apollo = apolloManifest.safeParse(json)
  return apollo.success ? apollo.data.operations.map(({ id, body }) => [id, body]) : Object.entries(plainManifest.parse(json))
}
const folderOf = (folder: string): [id: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(graphql|gql)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .map((text) => [sha256(text), text])

/** Documents that are known before anybody sends them, by their ids: the SHA-256 of the text, or what a manifest says. */
export class TrustedDocuments {
  readonly #texts = new Map<string, string>()
  readonly #hashes = new Set<string>()
  /** Names of their operations. */
  readonly names = new Set<string>()

  /** Reads and validates them. Throws BAD_CONFIG naming the first that is not in order. */
  constructor(
    path: string,
    schema: GraphQLSchema,
    /** Whether nothing else is carried out. */
    readonly only: boolean,
  ) {
    let found: [id: string, text: string][]
    try {
      found = statSync(path).isDirectory() ? folderOf(path) : manifestOf(path)
    } catch (error) {
      throw fault(`${path} cannot be read`, error)
    }
    if (!found.length) throw fault(`${path} holds no document`)
    for (const [id, text] of found) this.#add(id, text, schema)
  }

  #add(id: string, text: string, schema: GraphQLSchema): void {
    const hash = sha256(text)
    if (/^[0-9a-f]{64}$/.test(bare(id)) && bare(id) !== hash) throw fault(`the document ${id} has another SHA-256, ${hash}`)
    try {
      const document = parse(text)
      const [error] = validate(schema, document)
      if (error) throw error
      for (const { name } of document.definitions.filter(({ kind }) => kind === 'OperationDefinition') as { name?: { value: string } }[])
        if (name) this.names.add(name.value)
    } catch (error) {
      throw fault(`the document ${id} is none: ${(error as GraphQLError).message}`, error)
    }
    this.#texts.set(bare(id), text).set(hash, text)
    this.#hashes.add(hash)
  }

  /** The text of a document by its id. */
  get(id: string): string | undefined {
    return this.#texts.get(bare(id))
  }

  trusts(text: string): boolean {
    return this.#hashes.has(sha256(text))
  }
}

interface Asked {
  query?: unknown
  documentId?: unknown
  extensions?: { persistedQuery?: { sha256Hash?: unknown } | null } | null
}

/**
 * The text of the trusted document that a request names by `documentId`, or by the hash of a persisted query; undefined where it names
 * none and may send its own. Throws NOT_FOUND for an id that is not known, FORBIDDEN where only trusted documents are carried out.
 */
export const trustedText = ({ query, documentId, extensions }: Asked, documents: TrustedDocuments | undefined): string | undefined => {
  if (documentId !== undefined) {
    const text = typeof documentId === 'string' ? documents?.get(documentId) : undefined
    if (text === undefined)
      throw new AppError('NOT_FOUND', 'documentId: there is no document with this id.', 'Send its text as query.', 'documentId')
    return text
  }
  const hash = extensions?.persistedQuery?.sha256Hash
  const text = typeof hash === 'string' && query === undefined ? documents?.get(hash) : undefined
  if (text !== undefined || !documents?.only) return text
  if (typeof query === 'string' && documents.trusts(query)) return query
  throw new AppError('FORBIDDEN', 'Only trusted documents are carried out here.', 'Send the documentId of one.')
}
