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
    .trimEnd()
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

/** Keeps the lines whose condition holds and drops every comment. */
export const applyConditions = (lines: readonly string[], flags: Flags): string[] =>
  lines.flatMap((line) => {
    const { code, terms } = lineOf(line)
    return code && terms.every((term) => holds(term, flags)) ? [code] : []
  })

/** The names that conditions of these lines test, so that only they tell one text from another. */
export const testedFlags = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => lineOf(line).terms.flatMap((term) => /^!?(\w+)/.exec(term)?.[1] ?? [])))
