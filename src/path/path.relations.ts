import { entityKinds } from '../../schema/model/kinds.js'
import type { PathsArguments } from '../../schema/types/path.js'
import { badInput } from '../errors.js'
import { through } from '../graph/parameters.js'
import { needs, relation } from '../graph/relation.js'
import { tiesBetween } from '../organization/organization.relations.js'

const within = (argument: string, value: number, most: number): void => {
  if (value < 1 || value > most) throw badInput(argument, `${value} is out of range`, `Pass a whole number from 1 to ${most}.`)
}

/** Kinds that join nothing unless asked for, and with them the ties to them. */
const settings: readonly string[] = ['Place', 'Industry']

export const paths = relation<PathsArguments>('Relationship.paths', 'path/shortest', {
  bind: { a: 'a', b: 'b' },
  args: ({ first, maxLength, avoidHubs, hubTies, kinds, since, until }) => {
    within('first', first, 20)
    within('maxLength', maxLength, 6)
    within('hubTies', hubTies, 1_000_000)
    return {
      params: {
        most: first,
        maxLength,
        hubTies: avoidHubs ? hubTies : undefined,
        kinds: [...new Set(kinds ?? entityKinds.filter((kind) => !settings.includes(kind)))].toSorted(),
        settings: kinds?.some((kind) => settings.includes(kind)) || undefined,
        since,
        until: through(until),
      },
    }
  },
})
export const found = relation('Paths.nodes', 'path/list', { bind: { found: 'found' } })
export const hops = relation('Path.hops', 'path/hops', { bind: { path: 'path' } })
export const hopTies = tiesBetween('Hop.ties', 'from', 'to')

needs('Paths.says', ['searchedTo', 'complete', 'pathCount', 'same'])
