import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse, validate, type ExecutionResult } from 'graphql'
import { buildApiSchema } from '../../src/api/schema.js'
import { settings } from '../../src/config.js'
import { seedDatasets } from '../../src/ingest/seed.js'
import { dataset } from '../../src/ingest/reading/dataset.js'
import { inPackage, packageRoot } from '../../src/root.js'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'
import { filesBelow, textOf } from './repository.js'

const graph = sharedGraph()
afterAll(() => graph.close())
const readme = textOf('README.md')
const folderReadmes = ['src', 'schema', 'cypher', 'seeds', 'tests'].map((folder) => `${folder}/README.md`)
const pages = ['README.md', ...folderReadmes, ...filesBelow('docs', '.md')]

/** `UPDATE_ANSWERS=1` writes the answers of the seeded graph into the pages instead of comparing them. */
const updating = Boolean(process.env['UPDATE_ANSWERS'])
const example = /```graphql\n(?<query>[\s\S]*?)```(?:\s*```json\n(?<answer>[\s\S]*?)```)?/g

const width = 120
/** JSON with each value on one line where it fits. */
const printJson = (value: unknown, margin = ''): string => {
  const inner = `${margin}  `
  const lines = (parts: readonly string[], [open, close]: [string, string]): string => {
    const line = `${open}${parts.join(', ')}${close}`
    const fits = parts.length === 0 || (!line.includes('\n') && margin.length + line.length <= width)
    return fits ? line : `${open.trim()}\n${parts.map((part) => inner + part).join(',\n')}\n${margin}${close.trim()}`
  }
  if (Array.isArray(value))
    return lines(
      value.map((item) => printJson(item, inner)),
      ['[', ']'],
    )
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${printJson(item, inner)}`)
  return lines(entries, ['{ ', ' }'])
}

const answerTo = async (query: string): Promise<ExecutionResult> =>
  JSON.parse(JSON.stringify(await clientOf(graph).run(query))) as ExecutionResult

describe('the examples of the documentation run and give the answers printed; if not: UPDATE_ANSWERS=1 npm test tests/guards/documents', () => {
  for (const page of pages.filter((path) => textOf(path).includes('```graphql'))) {
    const examples = [...textOf(page).matchAll(example)]
    const cases = examples.map(({ groups }, index) => ({
      page,
      number: index + 1,
      query: groups?.['query'] ?? '',
      answer: groups?.['answer'],
    }))
    test.each(cases)('$page, example $number', async ({ query, answer }) => {
      const given = await answerTo(query)
      expect(given.errors).toBeUndefined()
      if (answer === undefined) return
      if (updating)
        writeFileSync(
          inPackage(page),
          textOf(page).replace(
            `${query}\`\`\`\n\n\`\`\`json\n${answer}\`\`\``,
            () => `${query}\`\`\`\n\n\`\`\`json\n${printJson(given)}\n\`\`\``,
          ),
        )
      else expect(given).toEqual(JSON.parse(answer))
    })
  }
})

test('the README asks a real question, and docs/questions.md ten; if not: add them', () => {
  const answered = (page: string): number =>
    [...textOf(page).matchAll(example)].filter(({ groups }) => groups?.['answer'] !== undefined).length
  expect(answered('README.md')).toBeGreaterThanOrEqual(1)
  expect(answered('docs/questions.md')).toBeGreaterThanOrEqual(10)
})

test('the example of GraphiQL fits the schema; if not: correct src/explorer/graphiql/example.graphql', async () => {
  const text = textOf('src/explorer/graphiql/example.graphql')
  expect(validate(buildApiSchema(), parse(text))).toEqual([])
  expect((await answerTo(text)).errors).toBeUndefined()
})

describe('the README lists every setting with its default; if not: put this row into its table', () => {
  const defaults = settings.parse({}) as Record<string, unknown>
  const shown = (value: unknown): string => (value === undefined ? 'unset' : `\`${String(value).replace(`${packageRoot}/`, '')}\``)
  test.each(Object.entries(settings.shape))('%s', (name, { description }) => {
    expect(readme).toContain(`| \`${name}\` | ${shown(defaults[name])} | ${description} |`)
  })
})

test('the README lists every command of partnership-graph --help; if not: put it into its table', () => {
  const help = execFileSync(process.execPath, [inPackage('dist', 'src', 'cli', 'main.js'), '--help'], { encoding: 'utf8' })
  const commands = [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z][\w-]*)/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help')
  expect(commands).toContain('serve')
  expect(commands.filter((name) => !new RegExp(`^\\| \`${name}[ \`]`, 'm').test(readme))).toEqual([])
})

test('the README names every dataset with its licence; if not: copy the licence of its dataset.json', () => {
  const missing = seedDatasets().filter((name) => {
    const { licence } = dataset.parse(JSON.parse(textOf(`seeds/${name}/dataset.json`)))
    return !readme.split('\n').some((line) => line.includes(`\`seeds/${name}\``) && line.includes(licence!))
  })
  expect(missing).toEqual([])
})

test('every npm script, link and file that a page names exists; if not: correct the page', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const faults = pages.flatMap((page) => {
    const text = textOf(page)
    const runs = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!).filter((name) => !(name in scripts))
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, path]) => posix.join(posix.dirname(page), path!))
      .filter((path) => !existsSync(inPackage(path)))
    return [...runs, ...links].map((what) => `${page}: ${what}`)
  })
  expect(faults).toEqual([])
})

test.each(folderReadmes)('%s says in 30 lines what lives there; if not: shorten it', (path) => {
  expect(textOf(path).trimEnd().split('\n').length).toBeLessThanOrEqual(30)
})
