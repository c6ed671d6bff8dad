import type { EntityKind } from '../../schema/model/kinds.js'
import { badInput } from '../errors.js'
import type { DataAccess } from '../graph/access.js'
import type { Stored } from '../graph/rows.js'
import { startOf, wordsOf } from '../names/index-of-name.js'
import { nameKey } from '../names/key.js'
import { choose } from './choose.js'
import { formsOf } from './forms.js'
import { readLine, type Line, type LineInput, type PlaceMeaning } from './line.js'
import * as relations from './match.relations.js'
import type { Candidate, Feature } from './score.js'

/** Most lines of one request, and characters of a name or place. */
export const maxLines = 100
export const maxLength = 300
const maxIds = 20
const maxCandidates = 20

export interface Match {
  node: Stored
  /** 0 to 1. */
  score: number
  matchedName: string
  features: readonly Feature[]
}
export interface MatchAnswer {
  /** Best first. */
  candidates: readonly Match[]
  chosen: Match | null
  /** Why none was chosen; null where one was. */
  whyNone: string | null
  /** What of the line could not be used, in words. */
  unused: readonly string[]
}

const check = (field: string, { name, place, externalIds, limit }: LineInput): void => {
  for (const [part, text] of Object.entries({ name, place }))
    if (text && text.length > maxLength)
      throw badInput(`${field}.${part}`, `is longer than ${maxLength} characters`, 'Pass one name, not a text.')
  if ((externalIds?.length ?? 0) > maxIds || externalIds?.some(({ value }) => value.length > maxLength))
    throw badInput(`${field}.externalIds`, `more than ${maxIds}, or longer than ${maxLength} characters`, 'Pass those of one entity.')
  if (!(name && nameKey(name)) && !externalIds?.length)
    throw badInput(field, 'has neither a name nor an identifier', 'Give a name, or external ids.')
  if (typeof limit === 'number' && (limit < 1 || limit > maxCandidates))
    throw badInput(`${field}.limit`, `${limit} is out of range`, `Pass 1 to ${maxCandidates}.`)
}

const divisions = { han: ['省', '市', '区', '县'], latin: ['sheng', 'shi', 'qu', 'xian'] }
/** A place is written with and without 省, 市, 区 or 县, behind those that it lies within (福建省厦门市), or in pinyin. */
const placeLookUp = (place: string): { keys: string[]; sounds: string[] } => {
  const { script, simplified } = formsOf(place.replace(/\b(?:city|province|district|county)\b/gi, ''))
  if (script !== 'Hani') return { keys: [], sounds: [simplified, ...divisions.latin.map((division) => simplified + division)] }
  const last = simplified.split(/(?<=[省市区县])(?=\p{Script=Han}{2})/u).at(-1)!
  return { keys: [...new Set([simplified, last, ...divisions.han.map((division) => last + division)])], sounds: [] }
}

const placesOf = async (data: DataAccess, { place }: LineInput): Promise<PlaceMeaning[]> =>
  place?.trim()
    ? ((await data.related(relations.places, { line: { place: place.trim(), ...placeLookUp(place) } }, {})) as PlaceMeaning[])
    : []

const lookUp = ({ name, names, ids }: Line, kinds?: readonly EntityKind[]): Stored => {
  const all = [...(name ? [name] : []), ...names]
  return {
    line: {
      keys: [...new Set(all.map(({ simplified }) => simplified))],
      sounds: [...new Set(all.filter(({ script }) => script === 'Latn').map(({ simplified }) => simplified))],
      ids: ids.map(({ scheme, value }) => `${scheme}:${value}`),
      start: name ? startOf(name.simplified) : '',
      words: name ? wordsOf(name.value) : '',
      kinds,
    },
  }
}

const matchLine = async (data: DataAccess, input: LineInput, places: readonly PlaceMeaning[]): Promise<MatchAnswer> => {
  const line = readLine(input, places)
  const rows = (await data.related(relations.candidates, lookUp(line, input.only ?? undefined), {})) as (Stored & { entity: Stored })[]
  const entities = new Map(rows.map(({ entity }) => [entity['id'] as string, entity]))
  const found = rows.map(
    ({ entity, ...rest }) => ({ ...rest, id: entity['id'], kind: entity['kind'], name: entity['name'] }) as unknown as Candidate,
  )
  const choice = choose(line, found)
  const matches = new Map(
    choice.candidates.map((scored): [unknown, Match] => [
      scored,
      { node: entities.get(scored.candidate.id)!, score: scored.score, matchedName: scored.matchedName, features: scored.features },
    ]),
  )
  return {
    candidates: [...matches.values()].slice(0, input.limit ?? 5),
    chosen: matches.get(choice.chosen) ?? null,
    whyNone: choice.whyNone ?? null,
    unused: [...line.unusable, ...(line.place && !places.length ? [`place: the graph knows no "${line.place}"`] : [])],
  }
}

/** Lines that were asked in a request, which may ask several times under other names. */
const asked = new WeakMap<DataAccess, number>()

/**
 * Says of each line whether it is one of ours. Two statements for all lines together: one for their places, one for their candidates.
 * @param argumentOf name of the argument that holds the line, for errors
 */
export const matchLines = async (
  data: DataAccess,
  lines: readonly LineInput[],
  argumentOf = (index: number): string => `inputs[${index}]`,
): Promise<MatchAnswer[]> => {
  const total = (asked.get(data) ?? 0) + lines.length
  asked.set(data, total)
  if (total > maxLines) throw badInput('inputs', `${total} lines are too many`, `Ask for up to ${maxLines} in one request.`)
  for (const [index, line] of lines.entries()) check(argumentOf(index), line)
  const places = await Promise.all(lines.map((line) => placesOf(data, line)))
  return Promise.all(lines.map((line, index) => matchLine(data, line, places[index]!)))
}
