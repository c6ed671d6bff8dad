import 'reflect-metadata'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, type ClassType } from 'type-graphql'
import * as entityTypes from '../../schema/types/entity.js'
import { Source, Statement } from '../../schema/types/evidence.js'
import { Participation, PlainTie, Position, Speech } from '../../schema/types/ties.js'
import { AggregateResolver } from '../aggregate/aggregate.resolver.js'
import { ActivityResolver, EventResolver } from '../activity/activity.resolver.js'
import {
  EntityResolver,
  ExternalIdResolver,
  JudgementResolver,
  NameResolver,
  NodeResolver,
  TieResolver,
  UnknownResolver,
} from '../entity/entity.resolver.js'
import { DoubtResolver, IdentityResolver } from '../identity/identity.resolver.js'
import { ChangeResolver } from '../change/change.resolver.js'
import { IndustryResolver, ListResolver, PersonResolver, PlaceResolver } from '../listed/listed.resolver.js'
import { resolveDirectly } from './direct-resolvers.js'
import { MatchResolver } from '../match/match.resolver.js'
import * as network from '../network/network.resolver.js'
import * as organization from '../organization/organization.resolver.js'
import * as path from '../path/path.resolver.js'
import { QualityResolver } from '../quality/quality.resolver.js'
import { SearchResolver } from '../search/search.resolver.js'
import { SourceResolver, StatementResolver } from '../source/source.resolver.js'
import { StatusResolver } from '../status/status.resolver.js'

const { Base, Committee, Event, Industry, Person, Place, Program, Project, Route, organizationTypes } = entityTypes

/** Types that are only reached through an interface. */
const implementations: ClassType[] = [
  ...organizationTypes,
  Base,
  Committee,
  Event,
  Industry,
  Person,
  Place,
  Program,
  Project,
  Route,
  Source,
  Statement,
  PlainTie,
  Participation,
  Speech,
  Position,
]

/** The API's schema. Built once a process: type-graphql keeps its metadata in one global store. */
export const buildApiSchema = (): GraphQLSchema => {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      SearchResolver,
      EntityResolver,
      NameResolver,
      ExternalIdResolver,
      JudgementResolver,
      TieResolver,
      ...(Object.values(organization) as ClassType[]),
      ...(Object.values(path) as ClassType[]),
      ActivityResolver,
      AggregateResolver,
      EventResolver,
      UnknownResolver,
      ListResolver,
      MatchResolver,
      ...(Object.values(network) as ClassType[]),
      PersonResolver,
      PlaceResolver,
      IndustryResolver,
      SourceResolver,
      StatementResolver,
      StatusResolver,
      QualityResolver,
      IdentityResolver,
      DoubtResolver,
      ChangeResolver,
    ] as unknown as [ClassType, ...ClassType[]],
    orphanedTypes: implementations,
    validate: false,
  })
  resolveDirectly(schema)
  return schema
}

/** The schema as it is committed. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
