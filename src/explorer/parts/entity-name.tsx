import { Link } from '@tanstack/react-router'
import type { EntityLinkFragment, Sector } from '../api/operations.js'
import { slugOf } from '../entity-kinds.js'
import { useText } from '../text/use-text.js'

/** The language that a name is written in, where it is not the one of the page. */
export const languageOf = (name: string): 'zh-Hans' | 'en' => (/\p{Script=Han}/u.test(name) ? 'zh-Hans' : 'en')

export const MachineMark = () => {
  const { text } = useText()
  return (
    <span className="mark mark-warn" title={text.profile.machineHint}>
      {text.profile.machine}
    </span>
  )
}

/** A name that opens its profile, with a mark where it comes from a machine translation. */
export const EntityName = ({ entity: { id, kind, name, nameKind } }: { entity: EntityLinkFragment }) => (
  <>
    <Link to="/$kind/$id" params={{ kind: slugOf(kind), id }} lang={languageOf(name)}>
      {name}
    </Link>
    {nameKind === 'MACHINE_TRANSLATED' && (
      <>
        {' '}
        <MachineMark />
      </>
    )}
  </>
)

/** A sector as a letter in a coloured square, and in words: never the colour alone. */
export const SectorMark = ({ sector }: { sector: Sector }) => {
  const { text } = useText()
  return (
    <span className="sector nowrap">
      <span className={`sector-square sector-${sector.toLowerCase()}`} aria-hidden="true">
        {text.sectorMarks[sector]}
      </span>
      {text.sectors[sector]}
    </span>
  )
}
