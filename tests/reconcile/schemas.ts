import { Ajv, type ValidateFunction } from 'ajv'
import { readFileSync } from 'node:fs'
import { inPackage } from '../../src/root.js'

const names = [
  'type',
  'manifest',
  'reconciliation-query-batch',
  'reconciliation-result-batch',
  'suggest-entities-response',
  'suggest-types-response',
  'suggest-properties-response',
  'data-extension-query',
  'data-extension-response',
  'data-extension-property-proposal',
] as const
export type SchemaName = (typeof names)[number]

/** Names a version of JSON Schema that is nowhere to be had; all else stays. */
const read = (name: SchemaName): Record<string, unknown> => {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(inPackage('tests', 'reconcile', 'schemas', `${name}.json`), 'utf8')) as Record<
    string,
    unknown
  >
  return schema
}

const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: /^https?:\/\/\S+$/ } })
// The manifest refers to Swagger for authentication, which this service has none of.
ajv.addSchema({ $id: 'http://swagger.io/v2/schema.json', definitions: { securityDefinitions: { additionalProperties: {} } } })
const ids = new Map(names.map((name) => [name, String(read(name)['$id'])]))
for (const name of names) ajv.addSchema(read(name))

/** What is wrong with a document by one of the official schemas; nothing where it is valid. */
export const faults = (name: SchemaName, document: unknown): string[] => {
  const validate = ajv.getSchema(ids.get(name)!) as ValidateFunction
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
