import { Fragment } from 'react'
import type { EntityLinkFragment } from '../api/operations.js'
import { Whom } from './entity-name.js'
import { Namesakes } from './namesakes.js'

/** A sentence cut at the names in it, each with its entity; of names that begin at one place the longest. */
const cut = (says: string, of: readonly EntityLinkFragment[]): { before: string; entity?: EntityLinkFragment }[] => {
  const places = of
    .filter(({ name }) => name)
    .map((entity) => ({ entity, at: says.indexOf(entity.name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at || other.entity.name.length - one.entity.name.length)
  const first = places[0]
  if (!first) return [{ before: says }]
  const { entity, at } = first
  return [
    { before: says.slice(0, at), entity },
    ...cut(
      says.slice(at + entity.name.length),
      of.filter((other) => other !== entity),
    ),
  ]
}

/** A heading that names entities: each name with its language, with a mark where it was translated, and told from its namesakes. */
export const Titled = ({ says, of }: { says: string; of: readonly (EntityLinkFragment | undefined)[] }) => (
  <Namesakes among={of}>
    {cut(
      says,
      of.filter((entity) => entity !== undefined),
    ).map(({ before, entity }, at) => (
      <Fragment key={at}>
        {before}
        {entity && <Whom entity={entity} />}
      </Fragment>
    ))}
  </Namesakes>
)
