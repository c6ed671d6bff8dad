import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArguments } from '../../schema/types/arguments.js'
import { Hop, Path, Paths, PathsArguments } from '../../schema/types/path.js'
import { Relationship, TieConnection } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import { AppError } from '../errors.js'
import type { Stored } from '../graph/access.js'
import * as relations from './path.relations.js'

/** What is known when the database gave up: nothing. */
const cutOff = { searchedTo: 0, complete: false, pathCount: 0, same: false, found: { paths: [] } }

const sentence = ({ searchedTo, complete, pathCount, same }: Stored): string => {
  if (same) return 'Both are one and the same entity.'
  if (!searchedTo) return 'The search took too long and was cut off: ask for avoidHubs, fewer kinds, or a shorter period.'
  if (!pathCount) return `No path of up to ${String(searchedTo)} ${searchedTo === 1 ? 'hop' : 'hops'} joins the two.`
  const some = pathCount === 1 ? 'One path' : `${String(pathCount)} paths`
  return complete
    ? `${some}; none is shorter, and longer ones are not listed.`
    : `${some} of 1,000 or more equally short ones: others may come before them.`
}

@Resolver(() => Relationship)
export class RelationshipPathsResolver {
  @FieldResolver(() => Paths, {
    description:
      'Shortest paths between the two, past others: of those of the fewest hops the ones with the lowest hub penalty, then by ids. Longer detours are not listed. Every tie counts in either direction, but for LOCATED_IN, WITHIN and FOCUSES_ON. With a period, an activity on the way or at an end has to have begun in it (without a date it is left out), and a tie that says since or until when it held has to touch it. That there is none is an answer, not an error.',
  })
  async paths(@Root() root: Stored, @Args(() => PathsArguments) args: PathsArguments, @Ctx() { data }: Context): Promise<unknown> {
    try {
      return await data.related(relations.paths, root, args)
    } catch (error) {
      if (error instanceof AppError && error.code === 'DATABASE_TIMEOUT') return cutOff
      throw error
    }
  }
}

@Resolver(() => Paths)
export class PathsResolver {
  @FieldResolver(() => String, { description: 'What was found, or that nothing was, in a sentence.' })
  says(@Root() root: Stored): string {
    return sentence(root)
  }

  @FieldResolver(() => [Path], { description: 'The paths, in order.' })
  nodes(@Root() root: Stored, @Ctx() { data }: Context): Promise<unknown> {
    return data.related(relations.found, root, {})
  }
}

@Resolver(() => Path)
export class PathResolver {
  @FieldResolver(() => [Hop], { description: 'Its steps, from the first of the two to the second.' })
  hops(@Root() root: Stored, @Ctx() { data }: Context): Promise<unknown> {
    return data.related(relations.hops, root, {})
  }
}

@Resolver(() => Hop)
export class HopResolver {
  @FieldResolver(() => TieConnection, { description: 'All ties that join the two ends of the step, each with its evidence.' })
  ties(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): Promise<unknown> {
    return data.related(relations.hopTies, root, args)
  }
}
