import { registerEnumType } from 'type-graphql'
import { changeActions } from '../model/changes.js'
import { kinds, sectors, type EntityKind } from '../model/kinds.js'
import { idSchemes } from '../model/identifiers.js'
import { backbones, centralities, communityAlgorithms, linkScores, methods, nodeMeasures, weightings } from '../model/measures.js'
import { certainties, doubtReasons, nameKinds, verdicts } from '../model/names.js'
import { qualityChecks } from '../model/quality.js'
import { activityRoles, tieNames, tieOfRole, tieTypes } from '../model/ties.js'

type Described = Record<string, string>

const isOf = (entries: Record<string, { is: string }>): Described =>
  Object.fromEntries(Object.entries(entries).map(([name, { is }]) => [name, is]))

/** An enum whose values stand for themselves, with a description each. */
const describedEnum = (name: string, description: string, values: Described): Record<string, string> => {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value]))
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([value, is]) => [value, { description: is }])),
  })
  return members
}

export const SectorEnum = describedEnum(
  'Sector',
  'Sector of an organization, as in the triple helix of university, industry and government.',
  sectors,
)
export const EntityKindEnum = describedEnum(
  'EntityKind',
  'Kind of an entity: the name of its GraphQL type.',
  Object.fromEntries((Object.keys(kinds) as EntityKind[]).map((kind) => [kind, `${kinds[kind].zh}. ${kinds[kind].is}`])),
)
export const ActivityRoleEnum = describedEnum(
  'ActivityRole',
  'Role of an organization, base or committee in an activity.',
  Object.fromEntries(activityRoles.map((role) => [role, `${tieTypes[tieOfRole[role]].zh}. ${tieTypes[tieOfRole[role]].is}`])),
)
export const TieTypeEnum = describedEnum(
  'TieType',
  'Type of a tie between two entities.',
  Object.fromEntries(tieNames.map((tie) => [tie, `${tieTypes[tie].zh}. ${tieTypes[tie].is}`])),
)
export const NameKindEnum = describedEnum('NameKind', 'Kind of a name, best for display first.', nameKinds)
export const CertaintyEnum = describedEnum('Certainty', 'How sure it is that the source says so.', certainties)
export const DoubtReasonEnum = describedEnum('DoubtReason', 'Why it is asked whether two entities are one.', doubtReasons)
export const VerdictEnum = describedEnum('Verdict', 'What was judged of two sides.', verdicts)
export const IdSchemeEnum = describedEnum(
  'IdScheme',
  'Register that gave an identifier.',
  Object.fromEntries(Object.entries(idSchemes).map(([scheme, { is }]) => [scheme, is])),
)
export const LanguageEnum = describedEnum('Language', 'Language in which a name is preferred.', { ZH: 'Chinese.', EN: 'English.' })
export const OrderDirectionEnum = describedEnum('OrderDirection', 'Direction of an order.', {
  ASC: 'Smallest or earliest first.',
  DESC: 'Largest or latest first.',
})
export const ChangeActionEnum = describedEnum('ChangeAction', 'What was done to the graph.', changeActions)
export const MatchKindEnum = describedEnum('MatchKind', 'How a name matched what was typed, surest first.', {
  EXACT: 'It is the name, but for case, width, spaces and punctuation.',
  SCRIPT: 'It is the name in the other script of Chinese, traditional or simplified, or without its diacritics.',
  SHORT_NAME: 'It is a short form (简称), or begins one, that rules make of the name, or the name is one of it; no source has to use it.',
  PREFIX: 'The name begins with it.',
  PINYIN: 'It spells the name, or its beginning, in pinyin; where it is Chinese, it sounds the same.',
  INITIALS: 'It is the first letters of the syllables or words of the name, or of its beginning.',
  FULL_TEXT: 'The name has it within, or shares words or characters with it.',
  TYPO: 'A letter or so is different.',
})
export const MatchFeatureKindEnum = describedEnum('MatchFeatureKind', 'What a line and a candidate were compared in.', {
  EXTERNAL_ID: 'Identifier in a register.',
  NAME: 'Name.',
  PLACE: 'Where it is.',
  KIND: 'Kind, as given or as the ending of the name tells.',
  JUDGEMENT: 'Recorded judgement that it is somebody else.',
})
export const AggregateSubjectEnum = describedEnum('AggregateSubject', 'What is counted.', {
  ACTIVITIES: 'Events and projects.',
  ORGANIZATIONS: 'Organizations of every kind.',
  TIES: 'Ties of every type between two entities: each once, however many statements support it.',
  STATEMENTS: 'Live statements: each thing that each source says.',
})
export const DimensionEnum = describedEnum(
  'Dimension',
  'What groups are made by; docs/aggregates.md says what each means for what is counted.',
  {
    YEAR: 'Year, such as 2024.',
    QUARTER: 'Quarter of a year, such as 2024-Q2; unknown where only the year is.',
    MONTH: 'Month, such as 2024-05; unknown where only the year is.',
    PLACE_PROVINCE: 'Province, or municipality or region of its rank (省级).',
    PLACE_CITY: 'City, or prefecture of its rank (地级).',
    PLACE_DISTRICT: 'District, county or county-level city (县级).',
    SECTOR: 'Sector of the organization.',
    KIND: 'Kind of what is counted: of activity or organization, type of the tie, predicate of the statement.',
    INDUSTRY: 'Industry, of the very level that the source gives.',
    INDUSTRY_SECTION: 'Section (门类) of GB/T 4754, a letter.',
    INDUSTRY_DIVISION: 'Division (大类) of GB/T 4754, a letter and two digits.',
    ROLE: 'Role in an activity.',
    SOURCE: 'Source.',
  },
)
export const UnknownSubjectEnum = describedEnum('UnknownSubject', 'What a source leaves unnamed.', {
  HOSTS: 'Hosts beyond those named.',
  SPEAKERS: 'Speakers.',
  MEMBERS: 'Members.',
  BASES: 'Training bases.',
  COMMITTEES: 'Committees or their members.',
  SIGNATORIES: 'Signatories.',
  OTHER: 'Something else.',
})
export const orderEnum = (name: string, values: Described): Record<string, string> =>
  describedEnum(name, 'What a list is ordered by.', values)

export const NetworkModeEnum = describedEnum('NetworkMode', 'What the nodes and links of a network are.', {
  ONE_MODE: 'Organizations, tied by the activities that they share: the projection.',
  TWO_MODE: 'Organizations and activities, tied by participations.',
})
export const WeightingEnum = describedEnum('Weighting', 'What a tie between two organizations weighs.', isOf(weightings))
export const CentralityEnum = describedEnum(
  'Centrality',
  'Measure of nodes of which a centralisation is defined.',
  Object.fromEntries(centralities.map((name) => [name, nodeMeasures[name].is])),
)
export const TopMeasureEnum = describedEnum('TopMeasure', 'By what the first nodes are chosen.', {
  DEGREE: 'Number of neighbours.',
  STRENGTH: 'Sum of the weights of the links.',
})
export const NetworkCutKindEnum = describedEnum('NetworkCutKind', 'By what nodes or links were left out.', {
  MIN_SHARED: 'Links of too few shared activities.',
  MIN_WEIGHT: 'Links of too little weight.',
  ISOLATES: 'Nodes without a link.',
  LARGEST_COMPONENT: 'Nodes outside the largest component.',
  EGO: 'Nodes too far from those in the middle.',
  TOP: 'Nodes behind the first ones.',
})
export const MethodEnum = describedEnum(
  'Method',
  'Measure or method, with its formula in words.',
  Object.fromEntries(methods.map(({ name, is }) => [name, is])),
)
export const CommunityAlgorithmEnum = describedEnum('CommunityAlgorithm', 'How communities are found.', isOf(communityAlgorithms))
export const LinkScoreEnum = describedEnum('LinkScore', 'How likely a tie is by the neighbours of two organizations.', isOf(linkScores))
export const BackboneMethodEnum = describedEnum('BackboneMethod', 'Test of which links are more than chance.', isOf(backbones))
export const NetworkGroupEnum = describedEnum('NetworkGroup', 'What organizations are grouped by.', {
  SECTOR: 'Sector.',
  KIND: 'Kind of organization.',
  PLACE: 'Administrative division in which they are located; of several the one with the smallest code.',
  INDUSTRY: 'Industry that they are devoted to; of several the one with the smallest code.',
})
export const TripleHelixSliceEnum = describedEnum('TripleHelixSlice', 'What activities are sliced by.', {
  YEAR: 'Year in which they began.',
  PLACE: 'Administrative division in which they were held.',
  INDUSTRY: 'Industry that they are devoted to; in each of several.',
})
export const QualityCheckEnum = describedEnum('QualityCheck', 'What is looked for in the graph as a whole.', qualityChecks)
