/** Sectors of the triple helix and its neighbours: 政 government, 校 university, 企 enterprise, 协会 association. */
export const sectors = {
  GOVERNMENT: '政: Party and state organs.',
  UNIVERSITY: '校: universities, colleges, vocational and other schools.',
  ENTERPRISE: '企: companies and groups of companies.',
  ASSOCIATION: '协会: associations, alliances, consortia and learned societies.',
  RESEARCH: '研: research institutes.',
  OTHER: 'Anything else, and whatever the sources leave open.',
} as const
export type Sector = keyof typeof sectors

interface Kind {
  zh: string
  is: string
  /** Set on organizations only. */
  sector?: Sector
  /** An activity is what actors meet at: the other side of the two-mode network. */
  activity?: true
}

/** Every kind of entity. The key is the Neo4j label and the GraphQL type; each node also carries :Entity. */
export const kinds = {
  University: { zh: '高等学校', is: 'University or college, or a school within one.', sector: 'UNIVERSITY' },
  Enterprise: { zh: '企业', is: 'Company or group of companies.', sector: 'ENTERPRISE' },
  GovernmentBody: { zh: '党政机关', is: 'Party or state organ, or an office of one.', sector: 'GOVERNMENT' },
  Association: { zh: '协会联盟', is: 'Association, alliance, consortium or learned society.', sector: 'ASSOCIATION' },
  ResearchInstitute: { zh: '科研院所', is: 'Research institute.', sector: 'RESEARCH' },
  School: { zh: '职业学校及其他学校', is: 'Vocational, technician or other school below the tertiary level.', sector: 'UNIVERSITY' },
  OtherOrganization: { zh: '其他组织', is: 'Organization of another or of an unknown kind.', sector: 'OTHER' },
  Base: { zh: '实训基地', is: 'Training base.' },
  Committee: { zh: '专业委员会', is: 'Professional committee, advisory group or the like.' },
  Event: { zh: '活动', is: 'Event that organizations guide, host, organize, support, sign or attend.', activity: true },
  Project: { zh: '项目', is: 'Project that organizations coordinate or take part in.', activity: true },
  Program: { zh: '计划', is: 'Programme that an organization runs.' },
  Route: { zh: '研学路线', is: 'Research-and-learning route.' },
  Person: { zh: '人物', is: 'Person in a public role.' },
  Industry: { zh: '行业', is: 'Industry of GB/T 4754-2017.' },
  Place: { zh: '地点', is: 'Administrative division or other place.' },
} as const satisfies Record<string, Kind>
export type EntityKind = keyof typeof kinds

const entries = Object.entries(kinds) as [EntityKind, Kind][]
export const entityKinds = entries.map(([kind]) => kind)
export const organizationKinds = entries.filter(([, { sector }]) => sector).map(([kind]) => kind)
export const activityKinds = entries.filter(([, { activity }]) => activity).map(([kind]) => kind)
/** Kinds that can take part in an activity. */
export const actorKinds = [...organizationKinds, 'Base', 'Committee'] as const satisfies readonly EntityKind[]
/** Organizations of every kind are one kind of thing: what was taken for a school may be a company. */
export const groupOf = (kind: EntityKind): string => (organizationKinds.includes(kind) ? 'Organization' : kind)
/** Whether two kinds may be one and the same entity. */
export const sameGroup = (one: EntityKind, other: EntityKind): boolean => groupOf(one) === groupOf(other)
export const sectorOf = (kind: EntityKind): Sector | undefined => (kinds[kind] as Kind).sector

/** Labels of an entity's node: its kind, what the kind is a kind of, and Entity. */
export const labelsOf = (kind: EntityKind): string[] => [
  'Entity',
  kind,
  ...(organizationKinds.includes(kind) ? ['Organization'] : []),
  ...(activityKinds.includes(kind) ? ['Activity'] : []),
]
