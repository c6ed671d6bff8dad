import { writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { inPackage } from '../../../src/root.js'
import { textOf } from '../../guards/repository.js'
import { fileOf, linesOf, readFile } from './files.js'

const page = 'docs/import.md'
const example = /### (.+)\n```csv\n([\s\S]*?)```\n\n```yaml\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g
const examples = [...textOf(page).matchAll(example)].map(([, title, table, mapping, said]) => ({ title, table, mapping, said }))
const updating = Boolean(process.env['UPDATE_ANSWERS'])

describe('the examples of docs/import.md are read as it says; if not: UPDATE_ANSWERS=1 npm test tests/ingest/reading/documentation', () => {
  test('there are two', () => expect(examples).toHaveLength(2))

  test.each(examples)('$title', async ({ table, mapping, said }) => {
    const read = await readFile(fileOf(table!), { mapping: fileOf(mapping!, '.yaml') })
    expect(read.rejections).toEqual([])
    const lines = `${linesOf(read).join('\n')}\n`
    const block = (text: string): string => `\`\`\`yaml\n${mapping}\`\`\`\n\n\`\`\`text\n${text}\`\`\``
    if (updating)
      writeFileSync(
        inPackage(page),
        textOf(page).replace(block(said!), () => block(lines)),
      )
    else expect(lines).toBe(said)
  })
})
