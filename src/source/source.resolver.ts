import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ParticipationFilter, SourcesArguments, SourceStatementsArguments, StatementsArguments } from '../../schema/types/arguments.js'
import { Entity } from '../../schema/types/entity.js'
import { Source, SourceConnection, Statement, StatementConnection } from '../../schema/types/evidence.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import { checkPeriod, roleSet, through } from '../graph/parameters.js'
import { relation } from '../graph/relation.js'
import { decide } from '../identity/decide.js'
import { restoreSource, withdrawSource } from '../ingest/withdraw.js'

const toldOf = (filter: ParticipationFilter | null | undefined) => {
  if (!filter) return {}
  checkPeriod('filter.tellsOf.since', filter)
  const { organizations, roles, sectors, minOrganizations, locatedIn, since, until, place, industry } = filter
  return {
    told: true,
    toldRole: Boolean(organizations ?? roles ?? sectors ?? minOrganizations ?? locatedIn) || undefined,
    toldOrganizations: organizations,
    toldRoles: roleSet(roles),
    toldSectors: sectors,
    toldAtLeast: minOrganizations,
    toldLocatedIn: locatedIn,
    toldSince: since,
    toldUntil: through(until),
    toldPlace: place,
    toldIndustry: industry,
  }
}

const sources = relation<SourcesArguments>('Query.sources', 'source/list', {
  args: ({ filter, orderBy }) => {
    checkPeriod('filter.since', filter ?? {})
    const { unlicensed, undated, standing, tellsOf, ...given } = filter ?? {}
    const only = { unlicensed: unlicensed || undefined, undated: undated || undefined, standing: standing || undefined }
    return { params: { ...given, ...only, until: through(given.until), ...toldOf(tellsOf) }, orderBy }
  },
})
const allStatements = relation<StatementsArguments>('Query.statements', 'statement/list', {
  args: ({ filter }) => ({ params: { ...filter } }),
  ids: ({ filter }) => (typeof filter?.source === 'string' ? [['filter.source', filter.source, ['Source']]] : []),
})
const statements = relation<SourceStatementsArguments>('Source.statements', 'source/statements', {
  args: ({ retracted }) => ({ params: { retracted: retracted || undefined } }),
})
const text = relation('Source.text', 'source/text')
const source = relation('Statement.source', 'statement/source')
const subject = relation('Statement.subject', 'statement/subject')
const object = relation('Statement.object', 'statement/object')

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, { description: 'Sources, latest first.' })
  sources(
    @Args(() => SourcesArguments) args: SourcesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(sources, args, info)
  }

  @Mutation(() => Source, {
    description: 'Takes back all that a source says; it stays on record, and the source can be put back. Needs a key of an importer.',
  })
  async withdrawSource(
    @Arg('id', () => ID, { description: 'Id of the source.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, in words that somebody else can check: up to 1,000 characters.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<unknown> {
    await decide(context, 'importer', reason, (graph, lock, decision) => withdrawSource(graph, lock, id, decision))
    return (await context.data.byIds([id]))[0]
  }

  @Mutation(() => Source, { description: 'Puts a source back that was withdrawn, with all that it said then. Needs a key of an importer.' })
  async restoreSource(
    @Arg('id', () => ID, { description: 'Id of the source.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, in words that somebody else can check: up to 1,000 characters.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<unknown> {
    await decide(context, 'importer', reason, (graph, lock, decision) => restoreSource(graph, lock, id, decision))
    return (await context.data.byIds([id]))[0]
  }

  @FieldResolver(() => StatementConnection, { description: 'Statements read in it, in the order of its text: the live ones, or all.' })
  statements(
    @Root() root: Stored,
    @Args(() => SourceStatementsArguments) args: SourceStatementsArguments,
    @Ctx() { data }: Context,
  ): unknown {
    return data.related(statements, root, args)
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its whole text, where it is held; null otherwise.' })
  async text(@Root() root: Stored, @Ctx() { data }: Context): Promise<unknown> {
    return ((await data.related(text, root, {})) as Stored | null)?.['text']
  }
}

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => StatementConnection, { description: 'What the sources say: live statements, by id.' })
  statements(
    @Args(() => StatementsArguments) args: StatementsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(allStatements, args, info)
  }

  @FieldResolver(() => Source, { description: 'Where it was read.' })
  source(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(source, root, {})
  }

  @FieldResolver(() => Entity, { description: 'What it is about.' })
  subject(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(subject, root, {})
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'What it ties its subject to; null where it states a value.' })
  object(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(object, root, {})
  }
}
