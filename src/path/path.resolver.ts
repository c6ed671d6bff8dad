import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArguments } from '../../schema/types/arguments.js'
import { Hop, Path, Paths, PathsArguments } from '../../schema/types/path.js'
import { Relationship, TieConnection } from '../../schema/types/ties.js'
import type { Context } from '../context.js'
import { AppError } from '../errors.js'
import type { Stored } from '../graph/rows.js'
import * as relations from './path.relations.js'

/** What is known when the database gave up: nothing. */
const cutOff = { searchedTo: 0, complete: false, pathCount: 0, same: false, more: false, found: { paths: [] } }

const sentence = ({ searchedTo, complete, pathCount, same, more }: Stored): string => {
  if (same) return 'Both are one and the same entity.'
  if (!searchedTo) return 'The search took too long and was cut off: ask for avoidHubs, fewer kinds, or a shorter period.'
  const within = `of up to ${String(searchedTo)} ${searchedTo === 1 ? 'hop' : 'hops'}`
  if (!pathCount) return `No path ${within} joins the two as asked for.`
  if (!complete) return `${String(pathCount)} of 1,000 or more: others as short as the last ones may come before them.`
  if (more) return `The ${pathCount === 1 ? 'first' : `first ${String(pathCount)}`} of several paths ${within}, shortest first.`
  return pathCount === 1 ? `One path ${within} joins the two.` : `${String(pathCount)} paths ${within} join the two.`
}

@Resolver(() => Relationship)
export class RelationshipPathsResolver {
  @FieldResolver(() => Paths, {
    description:
      'The k shortest paths between the two, past others (Yen 1971): fewest hops first, of equal ones the lowest hub penalty, then by ids. Every tie counts in either direction, but for LOCATED_IN, WITHIN and FOCUSES_ON. With a period, an activity on the way or at an end has to have begun in it (without a date it is left out), and a tie that says since or until when it held has to touch it. That there is none is an answer, not an error.',
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
  nodes(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.found, root, {})
  }
}

@Resolver(() => Path)
export class PathResolver {
  @FieldResolver(() => [Hop], { description: 'Its steps, from the first of the two to the second.' })
  hops(@Root() root: Stored, @Ctx() { data }: Context): unknown {
    return data.related(relations.hops, root, {})
  }
}

@Resolver(() => Hop)
export class HopResolver {
  @FieldResolver(() => TieConnection, { description: 'All ties that join the two ends of the step, each with its evidence.' })
  ties(@Root() root: Stored, @Args(() => PageArguments) args: PageArguments, @Ctx() { data }: Context): unknown {
    return data.related(relations.hopTies, root, args)
  }
}
