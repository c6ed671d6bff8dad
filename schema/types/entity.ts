import { Field, Int, InterfaceType, ObjectType, type ClassType } from 'type-graphql'
import { kinds, organizationKinds, type EntityKind } from '../model/kinds.js'
import { connectionOf, Node } from './connection.js'
import { CertaintyEnum, EntityKindEnum, SectorEnum } from './enums.js'
import { DateInterval, PartialDate } from './scalars.js'

const resolveType = ({ kind }: { kind: string }): string => kind

@InterfaceType({ implements: Node, description: 'Anything the graph knows by name.', resolveType })
export abstract class Entity extends Node {
  @Field(() => EntityKindEnum, { description: 'Its kind.' })
  kind!: string
  @Field(() => CertaintyEnum, { nullable: true, description: 'Whether the kind was given or guessed from the name.' })
  kindCertainty?: string
}

@InterfaceType({
  implements: [Entity, Node],
  description: 'University, enterprise, government body, association, institute, school or other organization.',
  resolveType,
})
export abstract class Organization extends Entity {
  @Field(() => SectorEnum, { description: 'Its sector in the triple helix.' })
  sector!: string
  @Field(() => Int, { description: 'Number of activities it took part in, in any role.' })
  activityCount!: number
  @Field(() => String, { nullable: true, description: 'Supervising body (主管部门) as the register prints it.' })
  supervisor?: string
  @Field(() => String, { nullable: true, description: 'Level of schooling (办学层次) as the register prints it.' })
  level?: string
  @Field(() => String, { nullable: true, description: "The register's note on ownership, such as 民办 (private)." })
  ownership?: string
  @Field(() => String, { nullable: true, description: 'Country by its register entry: ISO 3166-1 alpha-2.' })
  country?: string
  @Field(() => String, { nullable: true, description: 'City or other settlement of its register entry, as printed.' })
  city?: string
  @Field(() => PartialDate, { nullable: true, description: 'When it was founded, as precise as the source.' })
  founded?: string
  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website?: string
  @Field(() => String, { nullable: true, description: 'State of its register entry, as printed: active, inactive, withdrawn.' })
  status?: string
}

@InterfaceType({ implements: [Entity, Node], description: 'What actors meet at: an event or a project.', resolveType })
export abstract class Activity extends Entity {
  @Field(() => DateInterval, { nullable: true, description: 'When it took place, as precise as the source; null when not stated.' })
  date?: string
  @Field(() => PartialDate, { nullable: true, description: 'First day, month or year of it.' })
  startDate?: string
  @Field(() => PartialDate, { nullable: true, description: 'Last day, month or year of it.' })
  endDate?: string
  @Field(() => String, { nullable: true, description: 'Its aim or content, in the words of the source.' })
  description?: string
  @Field(() => String, { nullable: true, description: 'Where it took place, as printed.' })
  venue?: string
}

const descriptionOf = (kind: EntityKind): string => `${kinds[kind].zh}. ${kinds[kind].is}`

const organizationType = (kind: EntityKind): ClassType => {
  @ObjectType(kind, { implements: [Organization, Entity, Node], description: descriptionOf(kind), simpleResolvers: true })
  class Concrete extends Organization {}
  return Concrete
}
/** One object type for each kind of organization. */
export const organizationTypes = organizationKinds.map(organizationType)

const activityType = (kind: EntityKind): ClassType => {
  @ObjectType(kind, { implements: [Activity, Entity, Node], description: descriptionOf(kind), simpleResolvers: true })
  class Concrete extends Activity {}
  return Concrete
}
export const Event = activityType('Event')
export const Project = activityType('Project')

const plainType = (kind: EntityKind): ClassType => {
  @ObjectType(kind, { implements: [Entity, Node], description: descriptionOf(kind), simpleResolvers: true })
  class Concrete extends Entity {}
  return Concrete
}
export const Base = plainType('Base')
export const Committee = plainType('Committee')
export const Program = plainType('Program')
export const Route = plainType('Route')
export const Person = plainType('Person')

const codedType = (kind: EntityKind): ClassType => {
  @ObjectType(kind, { implements: [Entity, Node], description: descriptionOf(kind), simpleResolvers: true })
  class Concrete extends Entity {
    @Field(() => String, { nullable: true, description: 'Its code: GB/T 2260 for divisions, GB/T 4754 for industries.' })
    code?: string
    @Field(() => String, { nullable: true, description: 'Its level in the hierarchy.' })
    level?: string
  }
  return Concrete
}
export const Industry = codedType('Industry')
export const Place = codedType('Place')

export const OrganizationConnection = connectionOf('Organization', () => Organization)
export const ActivityConnection = connectionOf('Activity', () => Activity)
export const EventConnection = connectionOf('Event', () => Event)
export const ProjectConnection = connectionOf('Project', () => Project)
export const BaseConnection = connectionOf('Base', () => Base)
export const CommitteeConnection = connectionOf('Committee', () => Committee)
export const ProgramConnection = connectionOf('Program', () => Program)
export const RouteConnection = connectionOf('Route', () => Route)
export const PersonConnection = connectionOf('Person', () => Person)
export const IndustryConnection = connectionOf('Industry', () => Industry)
export const PlaceConnection = connectionOf('Place', () => Place)
