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
  if (!searchedTo) return 'The search took too long and was cut off: ask for a smaller maxLength, avoidHubs, or fewer kinds.'
  const reach = `${String(searchedTo)} ${searchedTo === 1 ? 'hop' : 'hops'}`
  const some = pathCount === 1 ? 'One path' : `${String(pathCount)} paths`
  if (complete) return pathCount ? `${some} of up to ${reach}, the shortest first.` : `No path of up to ${reach} joins the two.`
  return pathCount
    ? `${some} of up to ${reach}; so many are equally short that others may come before them.`
    : `The 1,000 shortest chains of up to ${reach} all pass something twice: ask for avoidHubs, or fewer kinds.`
}

@Resolver(() => Relationship)
export class RelationshipPathsResolver {
  @FieldResolver(() => Paths, {
    description:
      'Shortest paths between the two, past others: fewest hops first, then the lowest hub penalty, then by ids. Every tie counts in either direction, but for LOCATED_IN, WITHIN and FOCUSES_ON. With a period, an activity on the way or at an end has to have begun in it (without a date it is left out), and a tie that says since or until when it held has to touch it. That there is none is an answer, not an error.',
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
