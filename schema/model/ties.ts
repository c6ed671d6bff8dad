import { activityKinds, actorKinds, organizationKinds, type EntityKind } from './kinds.js'

interface TieType {
  zh: string
  is: string
  from: readonly EntityKind[]
  to: readonly EntityKind[]
  /** The ActivityRole that this tie stands for, on ties from an actor to an activity. */
  role?: string
  /** Properties beyond those of every tie. */
  properties?: readonly string[]
  /** Statement properties that, beside the two ends, tell one tie from another. */
  distinguishedBy?: readonly string[]
}

const actors = actorKinds
const events: EntityKind[] = ['Event']

/** Every typed edge that queries walk. Each carries id, role as printed, its interval and the number of its live statements. */
const ties = {
  GUIDED: { zh: '指导', is: 'Guided the event.', from: actors, to: events, role: 'GUIDE' },
  HOSTED: { zh: '主办', is: 'Hosted the event.', from: actors, to: events, role: 'HOST' },
  ORGANIZED: { zh: '承办', is: 'Organized (undertook) the event.', from: actors, to: events, role: 'ORGANIZE' },
  CO_ORGANIZED: { zh: '协办', is: 'Co-organized the event.', from: actors, to: events, role: 'CO_ORGANIZE' },
  SUPPORTED: { zh: '支持', is: 'Supported the event.', from: actors, to: events, role: 'SUPPORT' },
  INITIATED: { zh: '发起、牵头', is: 'Initiated or led what the event founded.', from: actors, to: events, role: 'INITIATE' },
  JOINED: { zh: '首批成员', is: 'Became a founding member of what the event founded.', from: actors, to: events, role: 'JOIN' },
  SIGNED: {
    zh: '签约',
    is: 'Signed an agreement at the event; with whom is said by COOPERATES_WITH.',
    from: actors,
    to: events,
    role: 'SIGN',
  },
  ATTENDED: { zh: '参加', is: 'Took part in the event.', from: actors, to: events, role: 'ATTEND' },
  ISSUED: { zh: '公布', is: 'Issued what the event made known: a list, a notice.', from: actors, to: events, role: 'ISSUE' },
  COORDINATES: {
    zh: '牵头项目',
    is: 'Coordinates the project.',
    from: organizationKinds,
    to: ['Project'],
    role: 'COORDINATE',
    properties: ['contribution'],
  },
  PARTICIPATES_IN: {
    zh: '参与项目',
    is: 'Takes part in the project.',
    from: organizationKinds,
    to: ['Project'],
    role: 'PARTICIPATE',
    properties: ['contribution'],
  },
  SPOKE_AT: { zh: '发言', is: 'Spoke at the event.', from: ['Person'], to: events, properties: ['speechKind', 'talkTitle', 'position'] },
  TOOK_PART_IN: {
    zh: '出席',
    is: 'Took part in the event in another capacity: signed, presided, witnessed.',
    from: ['Person'],
    to: events,
    properties: ['position'],
  },
  HOLDS_POSITION: {
    zh: '任职',
    is: 'Held a position in the organization when the source was published.',
    from: ['Person'],
    to: actors,
    properties: ['title', 'post'],
    distinguishedBy: ['post'],
  },
  PART_OF: { zh: '隶属', is: 'Is part of the organization.', from: actors, to: actors },
  MEMBER_OF: { zh: '成员', is: 'Is a member of the organization.', from: actors, to: actors },
  SUCCEEDED_BY: {
    zh: '更名、并入',
    is: 'Was renamed, merged or turned into the organization.',
    from: organizationKinds,
    to: organizationKinds,
    properties: ['reason'],
  },
  COOPERATES_WITH: {
    zh: '合作',
    is: 'Signed an agreement with it, or is named as its partner.',
    properties: ['title'],
    distinguishedBy: ['title'],
    from: actors,
    to: actors,
  },
  ESTABLISHED: { zh: '成立', is: 'The event founded or unveiled it.', from: events, to: [...actors, 'Program'] },
  AWARDED: { zh: '授牌', is: 'The event awarded a plaque or title to it.', from: events, to: actors },
  RELEASED: { zh: '发布', is: 'The event released the route.', from: events, to: ['Route'] },
  ISSUED_APPOINTMENTS_FOR: { zh: '颁发聘书', is: 'The event appointed members of the committee.', from: events, to: ['Committee'] },
  HELD_AT: { zh: '举办地', is: 'The event took place there.', from: activityKinds, to: ['Place', ...actors] },
  OPERATES: {
    zh: '运营',
    is: 'Runs, built or founded the base, committee or programme.',
    from: organizationKinds,
    to: ['Base', 'Committee', 'Program'],
  },
  FOCUSES_ON: {
    zh: '面向行业',
    is: 'Is devoted to the industry.',
    from: [...actors, 'Event', 'Project', 'Program', 'Route'],
    to: ['Industry'],
  },
  LOCATED_IN: { zh: '位于', is: 'Is located in the place.', from: actors, to: ['Place'] },
  WITHIN: {
    zh: '下辖于',
    is: 'Lies within: a division in a larger one, an industry in a broader one.',
    from: ['Place', 'Industry'],
    to: ['Place', 'Industry'],
  },
} as const satisfies Record<string, TieType>

/** What a tie's `rank` is where a source gives no order, so that it comes last. */
export const unranked = 1_000_000

export type TieName = keyof typeof ties
export const tieTypes: Record<TieName, TieType> = ties
export const tieNames = Object.keys(ties) as TieName[]

type RoleOf<T> = T extends { role: infer R } ? R : never
/** What an actor can be to an activity. */
export type ActivityRole = RoleOf<(typeof ties)[TieName]>
export const tieOfRole = Object.fromEntries(tieNames.flatMap((tie) => (tieTypes[tie].role ? [[tieTypes[tie].role, tie]] : []))) as Record<
  ActivityRole,
  TieName
>
export const activityRoles = Object.keys(tieOfRole) as ActivityRole[]
