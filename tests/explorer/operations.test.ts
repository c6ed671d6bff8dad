import { expect, test } from '@jest/globals'
import { printOperations } from '../../src/explorer/api/generate.mjs'
import { textOf } from '../guards/repository.js'

test('operations.ts and documents are what the .graphql files and the schema make; if not: npm run generate', async () => {
  for (const [path, text] of await printOperations()) expect(textOf(`src/explorer/api/${path}`)).toBe(text)
})
