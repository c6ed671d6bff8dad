import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { PageArguments } from '../../schema/types/arguments.js'
import { Change, ChangeConnection, ChangesArguments } from '../../schema/types/change.js'
import { Entity } from '../../schema/types/entity.js'
import { Source, StatementConnection } from '../../schema/types/evidence.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import * as relations from './change.relations.js'

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description: 'What was done to the graph in a period, latest first: imports, judgements, merges, withdrawn sources.',
  })
  changes(
    @Args(() => ChangesArguments) args: ChangesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.read(relations.changes, args, info)
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Id of the document whose statements it concerns; null where it concerns none.',
  })
  document(@Root() { documentId }: Stored): unknown {
    return documentId
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Source that was withdrawn or put back, or that the document reports on.' })
  source(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.source, root, {})
  }

  @FieldResolver(() => [Entity], { description: 'Entities that were merged, split or judged.' })
  entities(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.entities, root, {})
  }

  @FieldResolver(() => StatementConnection, { description: 'Statements that it recorded, live or not by now.' })
  added(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.added, root, args)
  }

  @FieldResolver(() => StatementConnection, { description: 'Statements, taken back before, that it brought back.' })
  restored(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.restored, root, args)
  }

  @FieldResolver(() => StatementConnection, {
    description: 'Statements that it took back and that are not live again: what came back stands under the change that brought it.',
  })
  retracted(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.retracted, root, args)
  }
}
