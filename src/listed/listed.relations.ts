import type { CodedArguments, NamedArguments } from '../../schema/types/arguments.js'
import { relation } from '../graph/relation.js'
import { nameKey } from '../names/key.js'

const byName = (field: `${string}.${string}`, path: string) =>
  relation<NamedArguments>(field, path, { args: ({ filter }) => ({ params: { name: filter?.name && nameKey(filter.name) } }) })
const byCode = (field: `${string}.${string}`, path: string) =>
  relation<CodedArguments>(field, path, {
    args: ({ filter, orderBy }) => ({ params: { ...filter, name: filter?.name && nameKey(filter.name) }, orderBy }),
  })

export const people = byName('Query.people', 'person/list')
export const bases = byName('Query.bases', 'base/list')
export const committees = byName('Query.committees', 'committee/list')
export const routes = byName('Query.routes', 'route/list')
export const projects = byName('Query.projects', 'project/list')
export const programs = byName('Query.programs', 'program/list')
export const industries = byCode('Query.industries', 'industry/list')
export const places = byCode('Query.places', 'place/list')

export const positions = relation('Person.positions', 'person/positions')
export const speeches = relation('Person.speeches', 'person/speeches')
export const placeParent = relation('Place.parent', 'place/parent')
export const placeParts = relation('Place.parts', 'place/parts')
export const placeOrganizations = relation('Place.organizations', 'place/organizations')
export const placeEvents = relation('Place.events', 'place/events')
export const industryParent = relation('Industry.parent', 'industry/parent')
export const industryParts = relation('Industry.parts', 'industry/parts')
