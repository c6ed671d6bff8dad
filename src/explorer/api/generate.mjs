// Prints operations.ts: the pages' questions as strings with their types, checked against the printed schema.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const here = fileURLToPath(new URL('.', import.meta.url))
const read = (path) => parse(readFileSync(path, 'utf8'))

/** The text of operations.ts. Throws where an operation does not fit the schema. */
export const printOperations = () =>
  codegen({
    filename: 'operations.ts',
    schema: read(join(here, '../../../schema/schema.graphql')),
    documents: readdirSync(here)
      .filter((name) => name.endsWith('.graphql'))
      .toSorted()
      .map((name) => ({ location: name, document: read(join(here, name)) })),
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(join(here, 'operations.ts'), await printOperations())
