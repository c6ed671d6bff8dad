import { Link, useNavigate } from '@tanstack/react-router'
import type { EntityKind, MatrixQuery, Sector } from '../../api/operations.js'
import { CsvButton } from '../../parts/csv-button.js'
import { Drawer } from '../../parts/drawer.js'
import { languageOf, Named, SectorMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { HeatTable, type Head, type HeatCell } from '../../parts/heat-table.js'
import { pairIn } from '../../parts/network-scope.js'
import { Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import type { MatrixGroup, MatrixSearch } from './matrix-search.js'

type Network = MatrixQuery['network']
type Mixing = NonNullable<Network['groupMixing']>
type Cell = Mixing['cells'][number]
type Group = Mixing['groups'][number]

/** Half as many again as chance would have it, or fewer than two thirds; a difference of less than one link says nothing. */
const comparedOf = ({ observed, expectedByDegree }: Cell): 'above' | 'below' | 'even' => {
  if (Math.abs(observed - expectedByDegree) < 1) return 'even'
  return observed >= 1.5 * expectedByDegree ? 'above' : observed <= expectedByDegree / 1.5 ? 'below' : 'even'
}
const signs = { above: '▲', below: '▽', even: '' }

const Pairs = ({ cell, title, search }: { cell: Cell; title: string; search: MatrixSearch }) => {
  const { text, number } = useText()
  const navigate = useNavigate()
  const close = () => void navigate({ to: '.', search: (old) => ({ ...old, cell: undefined }), resetScroll: false })
  return (
    <Drawer title={title} close={close}>
      <p>{text.matrix.compared(number(cell.observed), number(Number(cell.expectedByDegree.toFixed(1))))}</p>
      {cell.linkRows.length > 0 && (
        <Table
          caption={title}
          rows={cell.linkRows}
          total={cell.observed}
          keyOf={({ aId, bId }) => `${aId} ${bId}`}
          columns={[
            { title: text.questions.one, cell: ({ aName, aNameKind }) => <Named name={aName} nameKind={aNameKind} /> },
            { title: text.questions.theOther, cell: ({ bName, bNameKind }) => <Named name={bName} nameKind={bNameKind} /> },
            {
              title: text.network.count,
              figure: true,
              cell: ({ aId, bId, aName, bName, count }) => (
                <EvidenceLink of={pairIn(search, aId, bId)} label={`${text.evidence.pair(aName, bName)}: ${count}`}>
                  {number(count)}
                </EvidenceLink>
              ),
            },
          ]}
        />
      )}
    </Drawer>
  )
}

/** Links by group and group, beside how many chance would make. */
export const Groups = ({ network, by, search }: { network: Network; by: MatrixGroup; search: MatrixSearch }) => {
  const { text, number } = useText()
  const mixing = network.groupMixing
  if (!mixing || mixing.groups.length === 0) return <p className="state soft">{text.network.none}</p>
  const nameOf = ({ key, name }: Pick<Group, 'key' | 'name'>): string =>
    by === 'sector' ? text.sectors[key as Sector] : by === 'kind' ? text.kinds[key as EntityKind] : name
  const names = new Map(mixing.groups.map((group) => [group.key, nameOf(group)]))
  const pair = (a: string, b: string): string =>
    a === b ? text.matrix.within(names.get(a) ?? a) : text.evidence.pair(names.get(a) ?? a, names.get(b) ?? b)
  const cells = new Map(
    mixing.cells.flatMap((cell) => [[`${cell.a.key}.${cell.b.key}`, cell] as const, [`${cell.b.key}.${cell.a.key}`, cell]]),
  )
  const open = search.cell ? cells.get(search.cell) : undefined
  const cellOf = (row: Head, column: Head): HeatCell | undefined => {
    const cell = cells.get(`${row.key}.${column.key}`)
    if (!cell) return undefined
    const compared = comparedOf(cell)
    const expected = number(Number(cell.expectedByDegree.toFixed(1)))
    return {
      shade: `heat-${compared}`,
      content: (
        <Link
          to="."
          search={(old) => ({ ...old, cell: `${row.key}.${column.key}` })}
          resetScroll={false}
          className="evidence-link"
          aria-label={`${pair(row.key, column.key)}: ${text.matrix.compared(number(cell.observed), expected)}`}
        >
          {number(cell.observed)} {signs[compared]}
          <span className="heat-expected">{text.matrix.expected(expected)}</span>
        </Link>
      ),
    }
  }
  return (
    <>
      <p role="status" className="size">
        {mixing.totalCount > mixing.groups.length
          ? text.matrix.groupsShown(number(mixing.groups.length), number(mixing.totalCount))
          : text.matrix.groups(number(mixing.totalCount))}{' '}
        · {text.network.all(number(network.nodeCount))} · {text.network.links(number(network.linkCount))}
      </p>
      {mixing.ungroupedCount > 0 && <p className="notice">{text.matrix.ungrouped(number(mixing.ungroupedCount))}</p>}
      <p className="small soft heat-legend">
        <span className="heat-above">▲ {text.matrix.above}</span>
        <span className="heat-even">{text.matrix.even}</span>
        <span className="heat-below">▽ {text.matrix.below}</span>
      </p>
      <HeatTable
        caption={text.matrix.grouped(text.matrix.by[by])}
        corner={text.matrix.by[by]}
        heads={mixing.groups.map((group) => ({
          key: group.key,
          column: nameOf(group),
          lang: languageOf(nameOf(group)),
          row: (
            <>
              {by === 'sector' ? <SectorMark sector={group.key as Sector} /> : <Named name={nameOf(group)} nameKind={group.nameKind} />}
              <span className="heat-expected">{text.network.all(number(group.organizationCount))}</span>
            </>
          ),
        }))}
        cellOf={cellOf}
      />
      <p className="small soft more">{text.matrix.chance}</p>
      <CsvButton
        name={`matrix-${by}`}
        columns={['a', 'b', 'observed', 'expectedByDegree']}
        rows={() =>
          mixing.cells.map(({ a, b, observed, expectedByDegree }) => [names.get(a.key), names.get(b.key), observed, expectedByDegree])
        }
      />
      {open && <Pairs cell={open} title={pair(open.a.key, open.b.key)} search={search} />}
    </>
  )
}
