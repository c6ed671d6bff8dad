import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { idSchemes, type IdScheme } from '../../schema/model/identifiers.js'
import { unranked } from '../../schema/model/ties.js'
import { EvidenceArguments, PageArguments, PreferredLanguage, TiesArguments } from '../../schema/types/arguments.js'
import { Node } from '../../schema/types/connection.js'
import { Entity, IndustryConnection, Place } from '../../schema/types/entity.js'
import { NameKindEnum, UnknownSubjectEnum } from '../../schema/types/enums.js'
import {
  ExternalId,
  Judgement,
  Name,
  Source,
  SourceConnection,
  Statement,
  StatementConnection,
  Unknown,
} from '../../schema/types/evidence.js'
import { Tie, TieConnection } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import { badInput } from '../errors.js'
import type { Stored } from '../graph/rows.js'
import { maxPageSize } from '../graph/cursor.js'
import { shownName, shownNameKind, type ShownNames } from '../names/shown-name.js'
import * as relations from './entity.relations.js'

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when there is none. An id that was merged away gives the survivor.',
  })
  node(
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.node, { id }, info)
  }

  @Query(() => [Node], { nullable: 'items', description: 'Several by their ids, in that order; null where there is none.' })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Up to 100 ids.' }) ids: string[],
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (ids.length > maxPageSize) throw badInput('ids', `${ids.length} are too many`, `Pass up to ${maxPageSize} at once.`)
    const found = new Map(
      ((await read(relations.nodes, { ids }, info)) as { at: number; node: Stored }[]).map(({ at, node }) => [at, node]),
    )
    return ids.map((_, at) => found.get(at) ?? null)
  }
}

@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => String, {
    description: 'The name it is shown by, in the language asked for if it is known; the empty text when no source names it.',
  })
  name(@Root() root: Stored & ShownNames, @PreferredLanguage() language?: string): string {
    return shownName(root, language)
  }

  @FieldResolver(() => NameKindEnum, {
    nullable: true,
    description:
      'Kind of the name that `name` gives for the same language; MACHINE_TRANSLATED, TRANSLATED and DESCRIPTIVE names deserve a mark. Null when no source names it.',
  })
  nameKind(@Root() root: Stored & ShownNames, @PreferredLanguage() language?: string): unknown {
    return shownNameKind(root, language)
  }

  @FieldResolver(() => [Name], { description: 'Every name it bears or was printed under, best for display first.' })
  names(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.names, root, {})
  }

  @FieldResolver(() => [ExternalId], { description: 'Its identifiers in registers.' })
  externalIds(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.externalIds, root, {})
  }

  @FieldResolver(() => [Judgement], { description: 'Judgements on its identity, among them whom it must not be taken for.' })
  judgements(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.judgements, root, {})
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Smallest place it is known to be in; null when no source says.' })
  place(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.place, root, {})
  }

  @FieldResolver(() => IndustryConnection, { description: 'Industries it is devoted to.' })
  industries(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.industries, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Ties that go out from it.' })
  ties(@Root() root: Stored, @Args(() => TiesArguments) args: TiesArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.ties, root, args)
  }

  @FieldResolver(() => TieConnection, { description: 'Ties that come in to it.' })
  tiesIn(@Root() root: Stored, @Args(() => TiesArguments) args: TiesArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.tiesIn, root, args)
  }

  @FieldResolver(() => [Unknown], { description: 'What sources say exists but do not name: unnamed guests, members, lists that go on.' })
  unknowns(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.unknowns, root, {})
  }

  @FieldResolver(() => StatementConnection, { description: 'Live statements about it: those that it is the subject or the object of.' })
  evidence(@Root() root: Stored, @Args(() => EvidenceArguments) args: EvidenceArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.evidence, root, args)
  }

  @FieldResolver(() => SourceConnection, { description: 'Sources of the live statements about it, latest first.' })
  sources(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.sources, root, args)
  }
}

@Resolver(() => Name)
export class NameResolver {
  @FieldResolver(() => NameKindEnum, { description: 'Kind of name.' })
  kind(@Root() { nameKind }: Stored): unknown {
    return nameKind
  }

  @FieldResolver(() => StatementConnection, { description: 'Live statements that it stands in, best first.' })
  evidence(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.nameEvidence, root, args)
  }
}

@Resolver(() => ExternalId)
export class ExternalIdResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Where it can be looked up.' })
  url(@Root() { scheme, value }: Stored): string | null {
    const { url } = idSchemes[scheme as IdScheme]
    return url && `${url}${String(value)}`
  }
}

@Resolver(() => Judgement)
export class JudgementResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The name as printed that was judged; null where two entities were.' })
  nameAsPrinted(@Root() { leftName }: Stored): unknown {
    return leftName
  }

  @FieldResolver(() => String, { nullable: true, description: 'Document that prints the name.' })
  printedIn(@Root() { leftDocument }: Stored): unknown {
    return leftDocument
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description:
      'The other entity that was judged; null where a name as printed was judged of this one alone. Of a SAME that merged the two, the one that was merged away.',
  })
  other(@Root() { other }: Stored): unknown {
    return other
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Source that settles it.' })
  source(@Root() { source }: Stored): unknown {
    return source
  }
}

@Resolver(() => Tie)
export class TieResolver {
  @FieldResolver(() => Int, { nullable: true, description: "Place in the source's list, from 1; null when it gives no order." })
  rank(@Root() { rank }: Stored): unknown {
    return rank === unranked ? null : rank
  }

  @FieldResolver(() => StatementConnection, { description: 'Live statements that support it, best first.' })
  evidence(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.tieEvidence, root, args)
  }
}

@Resolver(() => Unknown)
export class UnknownResolver {
  @FieldResolver(() => UnknownSubjectEnum, { description: 'What is left unnamed.' })
  about(@Root() { value }: Stored): unknown {
    return value
  }

  @FieldResolver(() => String, { nullable: true, description: 'What is known of it.' })
  says(@Root() { note }: Stored): unknown {
    return note
  }

  @FieldResolver(() => Statement, { description: 'The statement that says so.' })
  statement(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.unknownStatement, root, {})
  }
}
