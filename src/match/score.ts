import { kinds as kindsOfEntity, sectorOf, type EntityKind } from '../../schema/model/kinds.js'
import { idSchemes } from '../../schema/model/identifiers.js'
import type { NameKind } from '../../schema/model/names.js'
import { agreements, compareNames, goesBeyond, isContained, isSameName, type NameComparison } from './compare-names.js'
import { formsOf, type NameForms } from './forms.js'
import type { ExternalId, Line, PlaceMeaning } from './line.js'
import { isGeneric, isShort, sectorOfWording, withoutLegalForm } from './wording.js'

/** An entity that the line may mean, and what is known of it. */
export interface Candidate {
  id: string
  kind: EntityKind
  name: string
  names: readonly { value: string; nameKind: NameKind }[]
  ids: readonly ExternalId[]
  /** Places that it is located in, each with the ids of all that it lies within. */
  places: readonly PlaceMeaning[]
  /** Judgements that it is not whom a name in a document means, or not another entity: those names, ids of those entities. */
  denials: readonly { reason: string; names: readonly string[]; others: readonly string[] }[]
}

/** One thing that was compared. */
export interface Feature {
  kind: 'EXTERNAL_ID' | 'NAME' | 'PLACE' | 'KIND' | 'JUDGEMENT'
  /** How far it agrees: 1 wholly, 0 not at all. */
  value: number
  /** What it adds to the score, or takes from it. */
  weight: number
  /** In words. */
  says: string
}

export interface Scored {
  candidate: Candidate
  /** 0 to 1: the sum of the features' weights, cut off at the ends. */
  score: number
  /** The name that agrees best. */
  matchedName: string
  comparison: NameComparison
  features: readonly Feature[]
  /** Why it may not be chosen, in words; undefined where nothing speaks against it. */
  blocked?: string
  /** What it is chosen by, strongest first: an identifier, a name, or neither. */
  decidedBy?: 'externalId' | 'name'
  /** Whether a place on the line confirms it. */
  placed: boolean
  /** Where several would do: closest agreement of a full name first, then of a short one. */
  rank: number
}

/** How far a name of the kind stands for its bearer. A translated or descriptive one decides nothing: see `deciding`. */
const standing: Record<NameKind, number> = {
  OFFICIAL: 1,
  LABEL: 0.99,
  PRINTED: 0.97,
  FORMER: 0.95,
  ALIAS: 0.93,
  SHORT: 0.88,
  DESCRIPTIVE: 0.76,
  TRANSLATED: 0.76,
  MACHINE_TRANSLATED: 0.75,
}
const deciding = (kind: NameKind): boolean => standing[kind] >= standing.SHORT
const inWords: Record<NameKind, string> = {
  OFFICIAL: 'official name',
  LABEL: 'name in a register',
  PRINTED: 'name as printed',
  FORMER: 'former name',
  ALIAS: 'other name in a register',
  SHORT: 'short name',
  DESCRIPTIVE: 'description of the editors',
  TRANSLATED: 'translation by the editors',
  MACHINE_TRANSLATED: 'name in a machine translation, perhaps that of somebody else',
}

/** Kinds whose names tell one from another. People, events, bases and the like have namesakes that no list shows. */
const toldByName = (kind: EntityKind): boolean => sectorOf(kind) !== undefined || kind === 'Place' || kind === 'Industry'

interface NameMatch extends NameComparison {
  /** What of the line was compared: its name, or one of its two. */
  line: NameForms
  name: NameForms
  nameKind: NameKind
  worth: number
}

/** A name that is the same tells more than one that is similar, whatever its kind. */
const isBetter = (a: NameMatch, b: NameMatch): boolean => (isSameName(a) === isSameName(b) ? a.worth > b.worth : isSameName(a))

const bestOf = (line: NameForms, candidate: Candidate): NameMatch | undefined =>
  candidate.names
    .map(({ value, nameKind }): NameMatch => {
      const name = formsOf(value)
      const comparison = compareNames(line, name)
      return { ...comparison, line, name, nameKind, worth: comparison.value * standing[nameKind] }
    })
    .reduce<NameMatch | undefined>((best, next) => (best && !isBetter(next, best) ? best : next), undefined)

/** A line with two names means who bears both: the weaker of the two counts. */
const bestName = (line: Line, candidate: Candidate): NameMatch | undefined => {
  const both = line.names.map((name) => bestOf(name, candidate))
  if (both.length && both.every((match) => match && isSameName(match))) return both.toSorted((a, b) => a!.worth - b!.worth)[0]
  return line.name && bestOf(line.name, candidate)
}

const rounded = (share: number): number => Math.round(share * 1_000) / 1_000
const percent = (share: number): string => `${Math.round(share * 100)} %`

const nameFeature = ({ name, nameKind, agreement, value, worth }: NameMatch): Feature => ({
  kind: 'NAME',
  value: rounded(value),
  weight: rounded(worth),
  says: `"${name.value}", ${inWords[nameKind]}: ${agreements[agreement].says}${agreement === 'SIMILAR' ? ` (${percent(value / agreements.SIMILAR.value)} of the characters)` : ''}`,
})

const idFeatures = (line: Line, candidate: Candidate): Feature[] =>
  line.ids.flatMap(({ scheme, value }): Feature[] => {
    const known = candidate.ids.filter((id) => id.scheme === scheme).map((id) => id.value)
    if (!known.length || (!known.includes(value) && !idSchemes[scheme].single)) return []
    return known.includes(value)
      ? [{ kind: 'EXTERNAL_ID', value: 1, weight: 1, says: `${scheme} ${value} is its own` }]
      : [{ kind: 'EXTERNAL_ID', value: 0, weight: -0.6, says: `${scheme} ${value} is not its own: it has ${known.join(', ')}` }]
  })

type Nearness = 'within' | 'around' | 'near' | 'elsewhere' | 'unknown'
const nearness = (line: Line, { places }: Candidate): Nearness => {
  if (!line.places.length || !places.length) return 'unknown'
  const pairs = line.places.flatMap((asked) => places.map((known) => ({ asked, known })))
  if (pairs.some(({ asked, known }) => known.within.includes(asked.id))) return 'within'
  if (pairs.some(({ asked, known }) => asked.within.includes(known.id))) return 'around'
  return pairs.some(({ asked, known }) => asked.within.some((id) => known.within.includes(id))) ? 'near' : 'elsewhere'
}
const placeFeatures: Record<Nearness, Omit<Feature, 'kind'> | undefined> = {
  within: { value: 1, weight: 0.05, says: 'located there' },
  around: { value: 1, weight: 0.05, says: 'located in a larger place around it' },
  near: { value: 0.5, weight: -0.1, says: 'located elsewhere in the same province' },
  elsewhere: { value: 0, weight: -0.4, says: 'located elsewhere' },
  unknown: undefined,
}

const kindFeature = (line: Line, { kind }: Candidate): Feature | undefined => {
  const { zh } = kindsOfEntity[kind]
  if (line.kinds.includes(kind)) return { kind: 'KIND', value: 1, weight: 0.03, says: `of the kind asked for: ${kind} ${zh}` }
  if (line.kinds.length) {
    const asked = line.kinds.map(sectorOf)
    const related =
      sectorOf(kind) !== undefined && (asked.includes(sectorOf(kind)) || asked.includes('OTHER') || sectorOf(kind) === 'OTHER')
    return related
      ? { kind: 'KIND', value: 0.5, weight: -0.02, says: `of a related kind: ${kind} ${zh}` }
      : { kind: 'KIND', value: 0, weight: -0.4, says: `of another kind: ${kind} ${zh}` }
  }
  const spoken = line.name && sectorOfWording(line.name.wording)
  if (!spoken || !sectorOf(kind)) return undefined
  return spoken === sectorOf(kind)
    ? { kind: 'KIND', value: 1, weight: 0.02, says: `the ending of the name speaks of its sector, ${spoken}` }
    : { kind: 'KIND', value: 0, weight: -0.05, says: `the ending of the name speaks of ${spoken}, not of its sector` }
}

const judgementFeatures = (line: Line, candidate: Candidate, match: NameMatch | undefined, bearers: ReadonlySet<string>): Feature[] => [
  ...candidate.denials
    .filter(({ names }) => names.some((name) => formsOf(name).simplified === line.name?.simplified))
    .slice(0, 1)
    .map(({ reason }): Feature => ({
      kind: 'JUDGEMENT',
      value: 0,
      weight: -0.3,
      says: `this very name was judged not to mean it: ${reason.replace(/\.$/, '')}`,
    })),
  ...(!(match && isSameName(match)) && candidate.denials.some(({ others }) => others.some((id) => bearers.has(id)))
    ? [{ kind: 'JUDGEMENT', value: 0, weight: -0.2, says: 'judged not to be the one that bears the name' } as const]
    : []),
]

/** What keeps a name that agrees from deciding. */
const weakness = (line: Line, match: NameMatch, { kind }: Candidate, placed: boolean): string | undefined => {
  const { agreement, name, nameKind } = match
  if (!isSameName(match)) return isContained(match) ? agreements[agreement].says : 'the name is only similar'
  if (nameKind === 'MACHINE_TRANSLATED') return 'a machine translation gave it this name, which may be the name of somebody else'
  if (nameKind === 'TRANSLATED') return 'the name was translated by the editors, and no source prints it'
  if (nameKind === 'DESCRIPTIVE') return 'the name is a description by the editors'
  if (!toldByName(kind)) return `a name alone does not tell one ${kind} from another`
  if (kind === 'Place' || kind === 'Industry') return undefined
  // The state registers a name in 大学 once: 电子科技大学 is one school, however common its words are.
  const isRegistered = nameKind === 'OFFICIAL' && /..大学$/.test(name.key)
  const saysWhat = line.kinds.includes(kind) || sectorOfWording(match.line.wording) === sectorOf(kind)
  const wordings = (agreement === 'PINYIN' ? [name.wording] : [match.line.wording, name.wording]).map(withoutLegalForm)
  if (!isRegistered && wordings.some(isGeneric)) return 'the name does not say whose'
  // 苏州职业大学 and 苏州市职业大学 may be two schools; a place has one office of a sort.
  if (agreement === 'DIVISION' && !(placed && kind === 'GovernmentBody'))
    return 'one of the names has a 省, 市, 区, 县 or a larger place more, and it is no office of the place given'
  if (agreement === 'SHORT_NAME' && !(placed && saysWhat))
    return 'a short name by rule is borne by several, and place and kind do not both confirm it'
  if (!placed && (nameKind === 'SHORT' || wordings.some(isShort))) return 'the name is short, others may go by it, and no place confirms it'
  return undefined
}

const blockOf = (
  line: Line,
  features: readonly Feature[],
  match: NameMatch | undefined,
  near: Nearness,
  byId: boolean,
): string | undefined => {
  const against = (kind: Feature['kind']): Feature | undefined => features.find((feature) => feature.kind === kind && feature.value === 0)
  const conflict = against('EXTERNAL_ID')
  if (conflict) return conflict.says
  // Whoever gives the university's code for its college means the college.
  if (byId) return match && isContained(match) && goesBeyond(match.line, match.name) ? agreements[match.agreement].says : undefined
  if (against('JUDGEMENT')) return against('JUDGEMENT')!.says
  if (line.kinds.length && against('KIND')) return against('KIND')!.says
  const isOwnName = match && isSameName(match) && standing[match.nameKind] >= standing.LABEL
  if (near === 'elsewhere' || (near === 'near' && !isOwnName)) return placeFeatures[near]!.says
  return undefined
}

const order = Object.keys(agreements)
const rankOf = ({ agreement, nameKind }: NameMatch): number => order.indexOf(agreement) + (nameKind === 'SHORT' ? order.length : 0)

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

/** Ids of the candidates that bear the line's name, in whatever manner of writing: what others were judged different from. */
export const bearersOf = (line: Line, candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(
    candidates
      .filter((candidate) => {
        const match = bestName(line, candidate)
        return match && isSameName(match) && deciding(match.nameKind)
      })
      .map(({ id }) => id),
  )

/** Compares the line with one candidate, feature by feature. */
export const score = (line: Line, candidate: Candidate, bearers: ReadonlySet<string>): Scored => {
  const match = bestName(line, candidate)
  const near = nearness(line, candidate)
  const placed = near === 'within' || near === 'around'
  const place = placeFeatures[near]
  const ids = idFeatures(line, candidate)
  const byId = ids.some(({ value }) => value === 1)
  const features = [
    ...ids,
    ...(match ? [nameFeature(match)] : []),
    ...(place ? [{ kind: 'PLACE' as const, ...place }] : []),
    kindFeature(line, candidate),
    ...judgementFeatures(line, candidate, match, bearers),
  ].filter((feature) => feature !== undefined)
  const weak = match && weakness(line, match, candidate, placed)
  const blocked = blockOf(line, features, match, near, byId) ?? (byId ? undefined : weak)
  return {
    candidate,
    score: between(0, rounded(features.reduce((sum, { weight }) => sum + weight, 0)), 1),
    matchedName: match?.name.value ?? candidate.name,
    comparison: match ?? { agreement: 'SIMILAR', value: 0 },
    features,
    ...(blocked ? { blocked } : {}),
    ...(byId ? { decidedBy: 'externalId' as const } : match && !weak ? { decidedBy: 'name' as const } : {}),
    placed,
    rank: match ? rankOf(match) : order.length * 2,
  }
}
