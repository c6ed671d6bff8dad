/** What a text is specialised on: the arguments that were given, and the columns that were asked for. */
export type Flags = ReadonlyMap<string, string>

interface Line {
  code: string
  /** All of which must hold: `since` (given), `!since` (not given), `roles=HOST`, `roles!=HOST`. */
  terms: string[]
}
const marker = /\s*\/\/\?\s*(?<condition>.+)$/

const parse = (line: string): Line => {
  const condition = marker.exec(line)?.groups?.['condition']
  const code = line
    .replace(marker, '')
    .replace(/(^|\s)\/\/ .*$/, '')
    .trim()
  return { code, terms: condition?.split(/\s+/) ?? [] }
}
/** Lines are those of files, read once. */
const parsed = new Map<string, Line>()
const lineOf = (line: string): Line => {
  const known = parsed.get(line) ?? parse(line)
  parsed.set(line, known)
  return known
}

const holds = (term: string, flags: Flags): boolean => {
  const unequal = term.split('!=')
  if (unequal.length === 2) return flags.get(unequal[0]!) !== unequal[1]
  const equal = term.split('=')
  if (equal.length === 2) return flags.get(equal[0]!) === equal[1]
  return term.startsWith('!') ? !flags.has(term.slice(1)) : flags.has(term)
}

/** What each name is compared with by the conditions of these lines. */
const comparedIn = (lines: readonly string[]): Map<string, Set<string>> => {
  const compared = new Map<string, Set<string>>()
  for (const term of lines.flatMap((line) => lineOf(line).terms)) {
    const { name = '', value } = /^!?(?<name>\w+)(?:!?=(?<value>.*))?$/.exec(term)?.groups ?? {}
    const values = compared.get(name) ?? new Set()
    compared.set(name, value === undefined ? values : values.add(value))
  }
  return compared
}

/** Lines of files are few, and so are the ways to cut them: each way is found once, and is the same list ever after. */
const cuts = new WeakMap<readonly string[], { compared: Map<string, Set<string>>; kept: Map<string, readonly string[]> }>()

/** Keeps the lines whose condition holds and drops every comment. */
export const applyConditions = (lines: readonly string[], flags: Flags): readonly string[] => {
  const known = cuts.get(lines) ?? { compared: comparedIn(lines), kept: new Map<string, readonly string[]>() }
  cuts.set(lines, known)
  let way = ''
  for (const [name, values] of known.compared) {
    const value = flags.get(name)
    way += value === undefined ? ' -' : values.has(value) ? ` ${value}` : ' *'
  }
  const found =
    known.kept.get(way) ??
    lines.flatMap((line) => {
      const { code, terms } = lineOf(line)
      return code && terms.every((term) => holds(term, flags)) ? [code] : []
    })
  known.kept.set(way, found)
  return found
}

/** The names that conditions of these lines test, so that only they tell one text from another. */
export const testedFlags = (lines: readonly string[]): Set<string> => new Set(comparedIn(lines).keys())

/** The values that conditions of any of these lines compare with. */
export const comparedValues = (files: readonly (readonly string[])[]): Set<unknown> =>
  new Set(files.flatMap((lines) => [...comparedIn(lines).values()].flatMap((values) => [...values])))
