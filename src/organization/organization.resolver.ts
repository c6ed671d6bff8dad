import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import { organizationKinds, type EntityKind } from '../../schema/model/kinds.js'
import {
  BetweenArguments,
  CoHostPairsArguments,
  CoHostsArguments,
  OrganizationsArguments,
  PageArguments,
  ParticipationsArguments,
  SharedActivitiesArguments,
} from '../../schema/types/arguments.js'
import { Base, Committee, Organization, OrganizationConnection } from '../../schema/types/entity.js'
import { StatementConnection } from '../../schema/types/evidence.js'
import { PartialDate } from '../../schema/types/scalars.js'
import {
  CoHost,
  CoHostConnection,
  CoHostPair,
  CoHostPairConnection,
  Participation,
  ParticipationConnection,
  PositionConnection,
  Relationship,
  SharedActivityConnection,
  SharedActivityEdge,
  TieConnection,
} from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import { knownPartners } from './known-partners.js'
import * as relations from './organization.relations.js'

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => OrganizationConnection, { description: 'Organizations, by name or by number of activities.' })
  organizations(
    @Args(() => OrganizationsArguments) args: OrganizationsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.organizations, args, info)
  }

  @Query(() => CoHostPairConnection, {
    description: 'Pairs of organizations that took part in the same activities: who co-hosted with whom.',
  })
  coHostPairs(
    @Args(() => CoHostPairsArguments) args: CoHostPairsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.coHostPairs, args, info)
  }

  @Query(() => Relationship, { description: 'All that joins two entities: direct ties, shared activities, and paths past others.' })
  between(
    @Args(() => BetweenArguments) args: BetweenArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.between, args, info)
  }

  @FieldResolver(() => ParticipationConnection, { description: 'What it took part in, and in which role, latest first.' })
  participations(
    @Root() root: Stored,
    @Args(() => ParticipationsArguments) args: ParticipationsArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(relations.ofOrganization, root, args)
  }

  @FieldResolver(() => CoHostConnection, { description: 'Organizations that took part in the same activities, both sides in these roles.' })
  coHosts(@Root() root: Stored, @Args(() => CoHostsArguments) args: CoHostsArguments, @Ctx() { data }: Context): unknown {
    const known = knownPartners(data, args)
    return known ? known.then((meant) => data.related(relations.coHosts, root, meant)) : data.related(relations.coHosts, root, args)
  }

  @FieldResolver(() => PositionConnection, { description: 'People in a position at it when the sources were published.' })
  people(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.people, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'What it is part of.' })
  partOf(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.partOf, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'What is part of it.' })
  parts(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.parts, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'What it is a member of.' })
  memberships(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.memberships, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Its members.' })
  members(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.members, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Bases, committees and programmes that it runs.' })
  bases(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.bases, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Committees that belong to it or that it runs.' })
  committees(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.committees, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Projects that it coordinates or takes part in.' })
  projects(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.projects, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Organizations that it succeeded: renamed or merged into it.' })
  formerly(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.formerly, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'What it became.' })
  succeededBy(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.succeededBy, root, args)
  }
}

@Resolver(() => Base)
export class BaseActorResolver {
  @FieldResolver(() => ParticipationConnection, { description: 'What it took part in, latest first.' })
  participations(
    @Root() root: Stored,
    @Args(() => ParticipationsArguments) args: ParticipationsArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(relations.ofBase, root, args)
  }
}

@Resolver(() => Committee)
export class CommitteeActorResolver {
  @FieldResolver(() => ParticipationConnection, { description: 'What it took part in, latest first.' })
  participations(
    @Root() root: Stored,
    @Args(() => ParticipationsArguments) args: ParticipationsArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(relations.ofCommittee, root, args)
  }
}

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Who took part, when it is an organization; null for a base or committee.',
  })
  organization(@Root() { actor }: Stored): unknown {
    return organizationKinds.includes((actor as Stored)['kind'] as EntityKind) ? actor : null
  }
}

@Resolver(() => CoHost)
export class CoHostResolver {
  @FieldResolver(() => PartialDate, { nullable: true, description: 'Start of the last shared activity with a known date.' })
  lastDate(@Root() { lastDate }: Stored): unknown {
    return lastDate || null
  }

  @FieldResolver(() => SharedActivityConnection, { description: 'Activities that both took part in, latest first.' })
  sharedActivities(
    @Root() root: Stored,
    @Args(() => SharedActivitiesArguments) args: SharedActivitiesArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(relations.sharedWithCoHost, root, args)
  }
}

@Resolver(() => CoHostPair)
export class CoHostPairResolver {
  @FieldResolver(() => PartialDate, { nullable: true, description: 'Start of the last shared activity with a known date.' })
  lastDate(@Root() { lastDate }: Stored): unknown {
    return lastDate || null
  }

  @FieldResolver(() => SharedActivityConnection, { description: 'Activities that both took part in, latest first.' })
  sharedActivities(
    @Root() root: Stored,
    @Args(() => SharedActivitiesArguments) args: SharedActivitiesArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(relations.sharedByPair, root, args)
  }
}

@Resolver(() => Relationship)
export class RelationshipResolver {
  @FieldResolver(() => TieConnection, { description: 'Ties that join the two directly.' })
  directTies(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.directTies, root, args)
  }

  @FieldResolver(() => SharedActivityConnection, {
    description: 'Activities that both took part in, with the roles of each, latest first.',
  })
  sharedActivities(
    @Root() root: Stored,
    @Args(() => SharedActivitiesArguments) args: SharedActivitiesArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(relations.sharedBetween, root, args)
  }
}

@Resolver(() => SharedActivityEdge)
export class SharedActivityEdgeResolver {
  @FieldResolver(() => StatementConnection, { description: 'Live statements that tie either of the two to the activity.' })
  evidence(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.sharedEvidence, root, args)
  }
}
