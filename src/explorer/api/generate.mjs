// Prints the pages' questions as strings, a module for each .graphql file so that a page loads its own alone, and their types (operations.ts),
// checked against the printed schema.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const here = fileURLToPath(new URL('.', import.meta.url))
const read = (path) => parse(readFileSync(path, 'utf8'))

const files = readdirSync(here)
  .filter((name) => name.endsWith('.graphql'))
  .toSorted()
  .map((location) => ({ location, document: read(join(here, location)) }))

const print = () =>
  codegen({
    filename: 'operations.ts',
    schema: read(join(here, '../../../schema/schema.graphql')),
    documents: files,
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationTypes, documents: typedDocuments },
    config: {
      documentMode: 'string',
      enumType: 'string-literal',
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      nonOptionalTypename: false,
      dedupeFragments: true,
      mergeFragmentTypes: true,
      scalars: { Date: 'string', DateInterval: 'string', DateTimeISO: 'string', ID: 'string' },
    },
  })

const constant = /^export const (\w+) = new TypedDocumentString\([\s\S]*?\) as unknown as TypedDocumentString<(\w+), (\w+)>;\n?/gm

const moduleOf = (constants) =>
  [
    '/* Made of the .graphql file of this name: npm run generate. */',
    `import { TypedDocumentString, ${constants.flatMap(([, , ...types]) => types.map((type) => `type ${type}`)).join(', ')} } from '../operations.js'`,
    ...constants.map(([code]) => code),
  ].join('\n')

/** The texts of operations.ts and documents/*.ts by their paths. Throws where an operation does not fit the schema. */
export const printOperations = async () => {
  const printed = await print()
  const constants = new Map([...printed.matchAll(constant)].map((found) => [found[1], found]))
  const modules = files.flatMap(({ location, document }) => {
    const own = document.definitions.flatMap(({ kind, name }) =>
      kind === 'OperationDefinition' ? [constants.get(`${name.value}Document`)] : [],
    )
    return own.length ? [[`documents/${location.replace('.graphql', '.ts')}`, moduleOf(own)]] : []
  })
  return new Map([['operations.ts', printed.replace(constant, '')], ...modules])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  rmSync(join(here, 'documents'), { recursive: true, force: true })
  mkdirSync(join(here, 'documents'))
  for (const [path, text] of await printOperations()) writeFileSync(join(here, path), text)
}
