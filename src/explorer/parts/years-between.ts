/**
 * Every year from the first to the last of those known and asked for, empty ones too; `unknown` comes last, where there is any. An open
 * period begins and ends with what is known.
 */
export const yearsBetween = (found: readonly string[], since?: string, until?: string): string[] => {
  const known = found.filter((year) => /^\d{4}$/.test(year)).map(Number)
  const bounds = [...known, ...[since, until].filter((year) => year !== undefined).map(Number)]
  if (bounds.length === 0) return found.includes('unknown') ? ['unknown'] : []
  const first = Math.min(...bounds)
  const years = Array.from({ length: Math.max(...bounds) - first + 1 }, (_, at) => String(first + at))
  return found.includes('unknown') ? [...years, 'unknown'] : years
}
