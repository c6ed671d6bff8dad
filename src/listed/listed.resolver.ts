import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import { CodedArguments, NamedArguments, PageArguments } from '../../schema/types/arguments.js'
import {
  BaseConnection,
  CommitteeConnection,
  EventConnection,
  Industry,
  IndustryConnection,
  OrganizationConnection,
  Person,
  PersonConnection,
  Place,
  PlaceConnection,
  ProgramConnection,
  ProjectConnection,
  RouteConnection,
} from '../../schema/types/entity.js'
import { PositionConnection, SpeechConnection } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import * as relations from './listed.relations.js'

@Resolver()
export class ListResolver {
  @Query(() => PersonConnection, { description: 'People in public roles, by name.' })
  people(@Args(() => NamedArguments) args: NamedArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.people, args, info)
  }

  @Query(() => BaseConnection, { description: 'Training bases, by name.' })
  bases(@Args(() => NamedArguments) args: NamedArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.bases, args, info)
  }

  @Query(() => CommitteeConnection, { description: 'Professional committees, by name.' })
  committees(
    @Args(() => NamedArguments) args: NamedArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.committees, args, info)
  }

  @Query(() => RouteConnection, { description: 'Research-and-learning routes, by name.' })
  routes(@Args(() => NamedArguments) args: NamedArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.routes, args, info)
  }

  @Query(() => ProjectConnection, { description: 'Projects, by name.' })
  projects(@Args(() => NamedArguments) args: NamedArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.projects, args, info)
  }

  @Query(() => ProgramConnection, { description: 'Programmes, by name.' })
  programs(@Args(() => NamedArguments) args: NamedArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.programs, args, info)
  }

  @Query(() => IndustryConnection, { description: 'Industries of GB/T 4754-2017.' })
  industries(
    @Args(() => CodedArguments) args: CodedArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.industries, args, info)
  }

  @Query(() => PlaceConnection, { description: 'Administrative divisions and other places.' })
  places(@Args(() => CodedArguments) args: CodedArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.places, args, info)
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => PositionConnection, { description: 'Positions held when the sources were published.' })
  positions(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.positions, root, args)
  }

  @FieldResolver(() => SpeechConnection, { description: 'Where the person spoke, latest first.' })
  speeches(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.speeches, root, args)
  }
}

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'What it lies within.' })
  parent(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.placeParent, root, {})
  }

  @FieldResolver(() => PlaceConnection, { description: 'What lies directly within it.' })
  parts(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.placeParts, root, args)
  }

  @FieldResolver(() => OrganizationConnection, { description: 'Organizations in it or anywhere within it.' })
  organizations(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.placeOrganizations, root, args)
  }

  @FieldResolver(() => EventConnection, {
    description: 'Events held in it, anywhere within it, or at an organization located there; latest first.',
  })
  events(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.placeEvents, root, args)
  }
}

@Resolver(() => Industry)
export class IndustryResolver {
  @FieldResolver(() => Industry, { nullable: true, description: 'What it lies within.' })
  parent(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.industryParent, root, {})
  }

  @FieldResolver(() => IndustryConnection, { description: 'What lies directly within it.' })
  parts(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.industryParts, root, args)
  }
}
