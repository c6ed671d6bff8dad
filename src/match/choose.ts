import { bearersOf, score, type Candidate, type Scored } from './score.js'
import { isSameName } from './compare-names.js'
import type { Line } from './line.js'

/** The answer for one line: candidates best first, and the one that it means or why none was chosen. */
export interface Choice {
  candidates: readonly Scored[]
  chosen?: Scored
  /** Why none was chosen, in words; undefined where one was. */
  whyNone?: string
}

const named = ({ candidate: { name, id } }: Scored): string => `"${name || id}"`

const none = (candidates: readonly Scored[], whyNone: string): Choice => ({ candidates, whyNone })

/** Of several that bear the name, those that the line fits best: a place that confirms, then the closest agreement of a full name. */
const closest = (able: readonly Scored[]): readonly Scored[] => {
  const placed = able.filter((one) => one.placed)
  const among = placed.length ? placed : able
  const best = Math.min(...among.map(({ rank }) => rank))
  return among.filter(({ rank }) => rank === best)
}

const byIdentifier = (candidates: readonly Scored[], identified: readonly Scored[]): Choice => {
  const [one, another] = identified
  if (another) return none(candidates, `The identifiers are those of several: ${identified.map(named).join(', ')}.`)
  if (one!.blocked) return none(candidates, `An identifier is that of ${named(one!)}, but ${one!.blocked}.`)
  const rival = candidates.find((other) => other !== one && other.decidedBy === 'name' && other.rank < one!.rank)
  if (rival && !isSameName(one!.comparison))
    return none(candidates, `An identifier is that of ${named(one!)}, but the name is that of ${named(rival)}.`)
  return { candidates, chosen: one! }
}

/** Namesakes that are looked up at most (match/candidates.cypher): where there are as many, there may be more. */
const mostNamesakes = 50

const byName = (candidates: readonly Scored[], namesakes: number): Choice => {
  if (namesakes >= mostNamesakes) return none(candidates, `${namesakes} or more bear the name. Give an identifier.`)
  const bearing = candidates.filter(({ decidedBy }) => decidedBy === 'name')
  const able = closest(bearing.filter(({ blocked }) => !blocked))
  if (able.length === 1) return { candidates, chosen: able[0]! }
  if (able.length > 1)
    return none(candidates, `Several bear the name: ${able.map(named).join(', ')}. Give the place, the kind or an identifier.`)
  const nearest = bearing[0] ?? candidates[0]
  return none(
    candidates,
    nearest ? `${named(nearest)} is the nearest, but ${nearest.blocked}.` : 'Nothing has a name or identifier like these.',
  )
}

/** Scores the candidates and chooses at most one: an identifier decides, else a name that identifies and that no other one bears. */
export const choose = (line: Line, found: readonly Candidate[]): Choice => {
  const bearers = bearersOf(line, found)
  const scored = found
    .map((candidate) => score(line, candidate, bearers))
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score || a.rank - b.rank || (a.candidate.id < b.candidate.id ? -1 : 1))
  const identified = scored.filter(({ decidedBy }) => decidedBy === 'externalId')
  const choice = identified.length ? byIdentifier(scored, identified) : byName(scored, bearers.size)
  const { chosen } = choice
  return chosen ? { ...choice, candidates: [chosen, ...scored.filter((one) => one !== chosen)] } : choice
}
