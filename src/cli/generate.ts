import { writeFileSync } from 'node:fs'
import { printModel } from '../../schema/model/print-model.js'
import { buildApiSchema, printApiSchema } from '../api/schema.js'
import { inPackage } from '../root.js'

/** What is committed though it is printed, by its path: the guards compare the files with this. */
export const printed = (): Record<string, string> => ({
  'schema/schema.graphql': printApiSchema(buildApiSchema()),
  'schema/MODEL.md': printModel(),
})

/** Prints the two contracts anew. Needs no database. */
export const generate = (): void => {
  for (const [path, text] of Object.entries(printed())) {
    writeFileSync(inPackage(...path.split('/')), text)
    console.log(path)
  }
}
