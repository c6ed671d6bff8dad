import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import { ActivitiesArguments, CoHostedArguments, EventsArguments, PageArguments, RolesArguments } from '../../schema/types/arguments.js'
import { Activity, ActivityConnection, Event, EventConnection } from '../../schema/types/entity.js'
import { ParticipationConnection, SpeechConnection, TieConnection } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import * as relations from './activity.relations.js'

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, { description: 'Events and projects, latest first: what a count of activities opens to.' })
  activities(
    @Args(() => ActivitiesArguments) args: ActivitiesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.activities, args, info)
  }

  @Query(() => ActivityConnection, {
    description: 'Activities in which every one of the organizations took part in one of the roles: what they hosted together.',
  })
  coHosted(
    @Args(() => CoHostedArguments) args: CoHostedArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.coHosted, args, info)
  }

  @FieldResolver(() => ParticipationConnection, { description: 'Who took part in it, in the order of the source.' })
  participations(@Root() root: Stored, @Args(() => RolesArguments) args: RolesArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.participations, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '指导: who guided it.' })
  guides(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.guides, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '主办: who hosted it, in the order of the source.' })
  hosts(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.hosts, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '承办: who organized it.' })
  organizers(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.organizers, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '协办: who co-organized it.' })
  coOrganizers(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.coOrganizers, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '支持: who supported it.' })
  supporters(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.supporters, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '发起、牵头: who initiated or led what it founded.' })
  initiators(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.initiators, root, args)
  }

  @FieldResolver(() => ParticipationConnection, { description: '签约: who signed an agreement at it.' })
  signatories(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.signatories, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Places and organizations where it took place.' })
  heldAt(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.heldAt, root, args)
  }
}

@Resolver(() => Event)
export class EventResolver {
  @Query(() => EventConnection, { description: 'Events, latest first.' })
  events(@Args(() => EventsArguments) args: EventsArguments, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.read(relations.events, args, info)
  }

  @FieldResolver(() => SpeechConnection, { description: 'Who spoke, in which position, as printed.' })
  speakers(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.speakers, root, args)
  }

  @FieldResolver(() => TieConnection, { description: '授牌: what it awarded a plaque or title to.' })
  awards(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.awards, root, args)
  }

  @FieldResolver(() => TieConnection, { description: '发布: routes that it released.' })
  routes(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.routes, root, args)
  }

  @FieldResolver(() => TieConnection, { description: '颁发聘书: committees whose members it appointed.' })
  committees(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.committees, root, args)
  }

  @FieldResolver(() => TieConnection, { description: '成立: what it founded or unveiled.' })
  established(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.established, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'People who took part without speaking: who signed, presided, witnessed.' })
  otherPeople(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.otherParticipants, root, args)
  }
}
