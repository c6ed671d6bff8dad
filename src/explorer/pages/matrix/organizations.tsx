import type { MatrixQuery } from '../../api/operations.js'
import { EntityName, languageOf } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { HeatTable, type HeatCell } from '../../parts/heat-table.js'
import { inputOf, pairIn } from '../../parts/network-scope.js'
import { shadeOf, shades } from '../../parts/shade.js'
import { useText } from '../../text/use-text.js'
import { mostOf, type MatrixOrder, type MatrixSearch } from './matrix-search.js'

type Network = MatrixQuery['network']
type Node = NonNullable<Network['nodes']>['nodes'][number]

/** Sorts by what is far from each other when written: codes of places nest, so that a district stands beside its city. */
const sortKeys: Record<MatrixOrder, (node: Node) => string | number | null | undefined> = {
  degree: ({ degree }) => -degree,
  sector: ({ organization }) => organization?.sector,
  place: ({ organization }) => organization?.place?.code ?? organization?.place?.name,
  group: ({ community }) => community,
}
const ordered = (nodes: readonly Node[], order: MatrixOrder): Node[] => {
  const keyed = nodes.map((node) => ({ node, key: sortKeys[order](node) }))
  const isKnown = ({ key }: (typeof keyed)[number]): boolean => key !== null && key !== undefined
  return keyed
    .toSorted((one, other) => {
      if (one.key === other.key) return other.node.degree - one.node.degree || (one.node.id < other.node.id ? -1 : 1)
      // Unknown comes last.
      if (!isKnown(one) || !isKnown(other)) return isKnown(one) ? -1 : 1
      return one.key! < other.key! ? -1 : 1
    })
    .map(({ node }) => node)
}

const Legend = () => {
  const { text } = useText()
  const from = [1, ...shades.map((most) => most + 1)]
  return (
    <p className="small soft heat-legend">
      {text.network.count}
      {from.map((least, at) => {
        const most = shades[at]
        return (
          <span key={least} className={`heat-${at + 1}`}>
            {most === undefined ? `${least}+` : least === most ? least : `${least}–${most}`}
          </span>
        )
      })}
    </p>
  )
}

/** Who took part in the same activities with whom, organization by organization. */
export const Organizations = ({ network, search }: { network: Network; search: MatrixSearch }) => {
  const { text, number } = useText()
  const nodes = ordered(network.nodes?.nodes ?? [], search.order === 'group' && network.withheld ? 'degree' : (search.order ?? 'degree'))
  if (nodes.length === 0) return <p className="state soft">{text.network.none}</p>
  const whole = network.cuts.find(({ by }) => by === 'TOP')?.nodesBefore ?? nodes.length
  const counts = new Map(
    network.linkRows?.flatMap(({ aId, bId, count }) => [[`${aId} ${bId}`, count] as const, [`${bId} ${aId}`, count] as const]),
  )
  const names = new Map(nodes.map(({ id, organization }) => [id, organization?.name ?? id]))
  const file = `/export/network-ties.csv?${new URLSearchParams({ input: JSON.stringify(inputOf(search, mostOf(search))), bom: '1' })}`
  return (
    <>
      <p role="status" className="size">
        {whole > nodes.length ? text.network.shown(number(nodes.length), number(whole)) : text.network.all(number(nodes.length))} ·{' '}
        {text.network.links(number(network.linkCount))} · {text.network.linking(number(network.about.sharedActivityCount))}
      </p>
      {search.order === 'group' && network.withheld && <p className="notice">{text.matrix.noGroups}</p>}
      <Legend />
      <HeatTable
        caption={text.matrix.title}
        corner={text.profile.partner}
        heads={nodes.map(({ id, organization }) => ({
          key: id,
          column: organization?.name ?? id,
          lang: languageOf(organization?.name ?? ''),
          row: organization && (
            <>
              <span className={`sector-square sector-${organization.sector.toLowerCase()}`} aria-hidden="true">
                {text.sectorMarks[organization.sector]}
              </span>{' '}
              <EntityName entity={organization} />
            </>
          ),
        }))}
        cellOf={(row, column): HeatCell | undefined => {
          if (row.key === column.key) return { shade: 'heat-self', content: <span className="hidden">{text.matrix.itself}</span> }
          const count = counts.get(`${row.key} ${column.key}`)
          if (!count) return undefined
          return {
            shade: shadeOf(count),
            content: (
              <EvidenceLink
                of={pairIn(search, row.key, column.key)}
                label={`${text.evidence.pair(names.get(row.key) ?? '', names.get(column.key) ?? '')}: ${count}`}
              >
                {number(count)}
              </EvidenceLink>
            ),
          }
        }}
      />
      <p className="more small no-print">
        <a href={file}>{text.actions.csv}</a>
      </p>
    </>
  )
}
