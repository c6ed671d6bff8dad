import { Link } from '@tanstack/react-router'
import type { EntityLinkFragment, NameKind, Sector } from '../api/operations.js'
import { slugOf } from '../entity-kinds.js'
import { useText } from '../text/use-text.js'
import { useTold } from './namesakes.js'

/** The language that a name is written in, where it is not the one of the page. */
export const languageOf = (name: string): 'zh-Hans' | 'en' => (/\p{Script=Han}/u.test(name) ? 'zh-Hans' : 'en')

/** Words as a source prints them, or as its reader noted them down, in whichever language. */
export const Printed = ({ children }: { children: string }) => <span lang={languageOf(children)}>{children}</span>

/** A sentence of ours that holds words of somebody else's: these are marked by their language. */
export const Saying = ({ says, words }: { says: string; words: string }) => {
  const at = says.indexOf(words)
  if (at === -1) return says
  return (
    <>
      {says.slice(0, at)}
      <Printed>{words}</Printed>
      {says.slice(at + words.length)}
    </>
  )
}

/** The word of a register in the language of the page where we know it; else as it stands there. */
export const Noted = ({ children }: { children: string }) => {
  const { noted } = useText()
  return <Printed>{noted(children)}</Printed>
}

export const MachineMark = () => {
  const { text } = useText()
  return (
    <span className="mark mark-warn" title={text.profile.machineHint}>
      {text.profile.machine}
    </span>
  )
}

/** Marks a name that no source prints so: a machine or the editors translated it. */
export const NameMark = ({ kind }: { kind: string | null | undefined }) => {
  const { text } = useText()
  if (kind === 'MACHINE_TRANSLATED') return <MachineMark />
  return kind === 'TRANSLATED' ? (
    <span className="mark" title={text.profile.translatedHint}>
      {text.nameKinds.TRANSLATED}
    </span>
  ) : null
}

/** A name that leads nowhere from here, with a mark where it was translated. */
export const Named = ({ name, nameKind }: { name: string; nameKind: NameKind | null }) => (
  <>
    <Printed>{name}</Printed>
    {nameKind?.endsWith('TRANSLATED') && ' '}
    <NameMark kind={nameKind} />
  </>
)

/** Which of its namesakes one is. */
export const Which = ({ id }: { id: string }) => {
  const told = useTold(id)
  return (
    told && (
      <span className="soft small">
        {' '}
        <Printed>{told}</Printed>
      </span>
    )
  )
}

/** The same of an entity, told from its namesakes. */
export const Whom = ({ entity }: { entity: EntityLinkFragment }) => (
  <>
    <Named {...entity} />
    <Which id={entity.id} />
  </>
)

/** A name that opens its profile, with a mark where it was translated. */
export const EntityName = ({ entity: { id, kind, name, nameKind } }: { entity: EntityLinkFragment }) => (
  <>
    <Link to="/$kind/$id" params={{ kind: slugOf(kind), id }} lang={languageOf(name)} data-id={id}>
      {name}
    </Link>
    <Which id={id} />
    {nameKind?.endsWith('TRANSLATED') && ' '}
    <NameMark kind={nameKind} />
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
