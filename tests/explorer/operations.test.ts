import { expect, test } from '@jest/globals'
import { printOperations } from '../../src/explorer/api/generate.mjs'
import { textOf } from '../guards/repository.js'

test('operations.ts is what the .graphql files and the schema make; if not: npm run generate', async () => {
  expect(textOf('src/explorer/api/operations.ts')).toBe(await printOperations())
})
