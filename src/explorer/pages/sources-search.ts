import type { SourceFilter } from '../api/operations.js'
import { known, oneOf, textIn } from '../search-params.js'

/** Which sources, as the address says. */
export interface SourcesSearch {
  licence?: string
  /** Of which no licence is given. */
  unlicensed?: '1'
  machine?: '1'
  /** Published in this year; `unknown` for those that do not tell. */
  year?: string
}

export const sourcesIn = (raw: Record<string, unknown>): SourcesSearch =>
  known({
    licence: textIn(raw, 'licence'),
    unlicensed: oneOf(raw, 'unlicensed', ['1']),
    machine: oneOf(raw, 'machine', ['1']),
    year: textIn(raw, 'year', /^(\d{4}|unknown)$/),
  })

/** Withdrawn sources stand in the list of all, and in none of those that numbers open to: numbers leave them out. */
export const filterOf = ({ licence, unlicensed, machine, year }: SourcesSearch): SourceFilter => ({
  ...(licence && { licence }),
  ...(unlicensed && { unlicensed: true }),
  ...(machine && { machineTranslated: true }),
  ...(year === 'unknown' ? { undated: true } : year && { since: year, until: year }),
  ...((licence || unlicensed || machine || year) && { standing: true }),
})
