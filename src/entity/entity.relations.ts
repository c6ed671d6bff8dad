import { tieNames, type TieName } from '../../schema/model/ties.js'
import type { EvidenceArguments, TiesArguments } from '../../schema/types/arguments.js'
import { needs, relation } from '../graph/relation.js'

/** Ties that go out from, or come in to, an entity. */
export const outgoing = (field: `${string}.${string}`, types: readonly TieName[]) =>
  relation(field, 'entity/outgoing-ties', { args: () => ({ params: { types } }) })
export const incoming = (field: `${string}.${string}`, types: readonly TieName[]) =>
  relation(field, 'entity/incoming-ties', { args: () => ({ params: { types } }) })

/** By its first letter (src/ingest/ids.ts). */
const isEntityId = (id: string): boolean => id.startsWith('e')

export const node = relation<{ id: string }>('Query.node', 'entity/by-id', {
  args: ({ id }) => ({ params: { id, isEntity: isEntityId(id) || undefined } }),
})

export const nodes = relation<{ ids: string[] }>('Query.nodes', 'entity/by-ids', {
  node: 'node',
  args: ({ ids }) => ({ params: { ids, areEntities: ids.every(isEntityId) || undefined } }),
})

export const names = relation('Entity.names', 'entity/names')
export const externalIds = relation('Entity.externalIds', 'entity/external-ids')
export const evidence = relation<EvidenceArguments>('Entity.evidence', 'entity/evidence', {
  args: ({ predicates }) => ({ params: { predicates } }),
})
export const sources = relation('Entity.sources', 'entity/sources')
export const unknowns = relation('Entity.unknowns', 'entity/unknowns')
export const unknownStatement = relation('Unknown.statement', 'statement/self')
needs('Unknown.about', ['value'])
needs('Unknown.says', ['note'])
export const judgements = relation('Entity.judgements', 'entity/judgements')
export const place = relation('Entity.place', 'entity/place')
export const industries = relation('Entity.industries', 'entity/industries')
export const ties = relation<TiesArguments>('Entity.ties', 'entity/outgoing-ties', {
  args: ({ types }) => ({ params: { types: types ?? tieNames } }),
})
export const tiesIn = relation<TiesArguments>('Entity.tiesIn', 'entity/incoming-ties', {
  args: ({ types }) => ({ params: { types: types ?? tieNames } }),
})

/** The shown name stands in for one that is not known in the language asked for. */
const shown = ({ language }: { language?: unknown }): string[] => [
  'name',
  ...(language === 'ZH' ? ['nameZh'] : language === 'EN' ? ['nameEn'] : []),
]
needs('Entity.name', shown)
needs('Entity.nameKind', (args) => shown(args).flatMap((name) => [name, `${name}Kind`]))
needs('ExternalId.url', ['scheme', 'value'])
needs('Name.kind', ['nameKind'])

export const tieEvidence = relation('Tie.evidence', 'statement/supporting', { bind: { supported: 'tie' } })
export const nameEvidence = relation('Name.evidence', 'statement/supporting')
needs('Judgement.nameAsPrinted', ['leftName'])
needs('Judgement.printedIn', ['leftDocument'])
