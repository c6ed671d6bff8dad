import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql'
import { connectionOf, edgeOf } from './connection.js'
import { Activity, Entity, Event, Organization, Person } from './entity.js'
import { ActivityRoleEnum, CertaintyEnum, MatchKindEnum, TieTypeEnum } from './enums.js'
import { Name } from './evidence.js'
import { PartialDate } from './scalars.js'

/** What every tie carries. */
@InterfaceType({
  description: 'A tie between two entities, derived from its live statements.',
  resolveType: ({ type }: { type: string }) => (type === 'SPOKE_AT' ? 'Speech' : type === 'HOLDS_POSITION' ? 'Position' : 'PlainTie'),
})
export abstract class Tie {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => TieTypeEnum, { description: 'Type of the tie.' })
  type!: string
  @Field(() => String, {
    nullable: true,
    description: 'Role as printed; in the original language where a source gives it. Null where no source prints one.',
  })
  roleAsPrinted?: string
  @Field(() => String, { nullable: true, description: "Role in the words of the editors, where no source's own are kept." })
  roleLabel?: string
  @Field(() => PartialDate, { nullable: true, description: 'Since when it holds; null when not stated.' })
  since?: string
  @Field(() => PartialDate, { nullable: true, description: 'Until when it held; null when not stated.' })
  until?: string
  @Field(() => CertaintyEnum, { description: 'Whether a source states it or it was inferred.' })
  certainty!: string
  @Field(() => Int, { description: 'Number of live statements that support it.' })
  statementCount!: number
}

@ObjectType({ implements: Tie, description: 'A tie of any type, from one entity to another.', simpleResolvers: true })
export class PlainTie extends Tie {
  @Field(() => Entity, { description: 'Where it goes out.' })
  from!: object
  @Field(() => Entity, { description: 'Where it comes in.' })
  to!: object
  @Field(() => ActivityRoleEnum, { nullable: true, description: 'Role in the activity, on ties from an actor to an activity.' })
  role?: string
}

@ObjectType({ implements: Tie, description: 'The part of an organization, base or committee in an activity.', simpleResolvers: true })
export class Participation extends Tie {
  @Field(() => ActivityRoleEnum, { description: 'Role in the activity.' })
  role!: string
  @Field(() => Activity, { description: 'The activity.' })
  activity!: object
  @Field(() => Entity, { description: 'Who took part.' })
  actor!: object
}

@ObjectType({ implements: Tie, description: 'The appearance of a person as a speaker.', simpleResolvers: true })
export class Speech extends Tie {
  @Field(() => String, { nullable: true, description: 'Kind of speech: remarks, keynote, panel, experience sharing.' })
  speechKind?: string
  @Field(() => String, { nullable: true, description: 'Title of the talk as printed.' })
  talkTitle?: string
  @Field(() => String, { nullable: true, description: 'Position of the speaker, as printed at the time.' })
  position?: string
  @Field(() => Person, { description: 'The speaker.' })
  person!: object
  @Field(() => Event, { description: 'The event.' })
  event!: object
}

@ObjectType({ implements: Tie, description: 'A position that a person held when the source was published.', simpleResolvers: true })
export class Position extends Tie {
  @Field(() => String, { nullable: true, description: 'Title as printed.' })
  title?: string
  @Field(() => String, { nullable: true, description: 'Post: the title normalised where it is a common one.' })
  post?: string
  @Field(() => Person, { description: 'The person.' })
  person!: object
  @Field(() => Entity, { description: 'Where the position is held.' })
  organization!: object
}

@ObjectType({ description: 'Organizations that took part in the same activities, and how closely.', simpleResolvers: true })
class Shared {
  @Field(() => Int, { description: 'Number of activities they share in these roles (weight "count" of the one-mode projection).' })
  sharedActivityCount!: number
  @Field(() => Float, {
    description:
      'Sum over the shared activities of 1/(n-1), n the organizations in these roles (Newman 2001, doi:10.1103/PhysRevE.64.016132).',
  })
  newmanWeight!: number
  @Field(() => PartialDate, { nullable: true, description: 'Start of the first shared activity with a known date.' })
  firstDate?: string
}

@ObjectType({ description: 'An organization that took part in the same activities as another one.', simpleResolvers: true })
export class CoHost extends Shared {
  @Field(() => Organization, { description: 'The other organization.' })
  organization!: object
}

@ObjectType({ description: 'Two organizations that took part in the same activities.', simpleResolvers: true })
export class CoHostPair extends Shared {
  @Field(() => Organization, { description: 'One of them; the one in `roles` where the sides differ.' })
  a!: object
  @Field(() => Organization, { description: 'The other; the one in `otherRoles` where the sides differ.' })
  b!: object
}

@ObjectType('SharedActivityEdge', { description: 'An activity that two entities share, and the roles of both.', simpleResolvers: true })
export class SharedActivityEdge extends edgeOf('SharedActivityBase', () => Activity) {
  @Field(() => [ActivityRoleEnum], { description: 'Roles of the first.' })
  rolesOfA!: string[]
  @Field(() => [ActivityRoleEnum], { description: 'Roles of the second.' })
  rolesOfB!: string[]
}

@ObjectType({ description: 'All that joins two entities.', simpleResolvers: true })
export class Relationship {
  @Field(() => Entity, { description: 'The first.' })
  a!: object
  @Field(() => Entity, { description: 'The second.' })
  b!: object
}

const relevance = 'Relevance, from 0 to 1, the same name; a name that only a machine translation prints has 85 % of what it would have.'
const matchedName = 'The name that matched, as printed.'
const matchKind = 'How it matched.'
const name = 'The name that matched, with its kind and evidence.'

@ObjectType('SearchEdge', { description: 'An entity that was found, by which of its names, and how.', simpleResolvers: true })
export class SearchEdge extends edgeOf('SearchBase', () => Entity) {
  @Field(() => Float, { description: relevance })
  score!: number
  @Field(() => String, { description: matchedName })
  matchedName!: string
  @Field(() => MatchKindEnum, { description: matchKind })
  matchKind!: string
  @Field(() => Name, { description: name })
  name!: object
}

@ObjectType({ description: 'An entity that may be meant by what was typed so far, by which of its names, and how.', simpleResolvers: true })
export class Suggestion {
  @Field(() => Entity, { description: 'What may be meant.' })
  node!: object
  @Field(() => Float, { description: relevance })
  score!: number
  @Field(() => String, { description: matchedName })
  matchedName!: string
  @Field(() => MatchKindEnum, { description: matchKind })
  matchKind!: string
  @Field(() => Name, { description: name })
  name!: object
}

export const TieConnection = connectionOf('Tie', () => PlainTie)
export const ParticipationConnection = connectionOf('Participation', () => Participation)
export const SpeechConnection = connectionOf('Speech', () => Speech)
export const PositionConnection = connectionOf('Position', () => Position)
export const CoHostConnection = connectionOf('CoHost', () => CoHost)
export const CoHostPairConnection = connectionOf('CoHostPair', () => CoHostPair)
export const SharedActivityConnection = connectionOf('SharedActivity', () => Activity, SharedActivityEdge)
export const SearchConnection = connectionOf('Search', () => Entity, SearchEdge)
