import { entityKinds } from '../../schema/model/kinds.js'
import type { PathsArguments } from '../../schema/types/path.js'
import { inRange, through } from '../graph/parameters.js'
import { needs, relation } from '../graph/relation.js'
import { tiesBetween } from '../organization/organization.relations.js'

/** Kinds that join nothing unless asked for, and with them the ties to them. */
const settings: readonly string[] = ['Place', 'Industry']

export const paths = relation<PathsArguments>('Relationship.paths', 'path/shortest', {
  bind: { a: 'a', b: 'b' },
  args: ({ first, maxLength, avoidHubs, hubTies, kinds, since, until }) => {
    inRange('first', first, 1, 20)
    inRange('maxLength', maxLength, 1, 6)
    inRange('hubTies', hubTies, 1, 1_000_000)
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

needs('Paths.says', ['searchedTo', 'complete', 'pathCount', 'same', 'more'])
