import type { TrendsQuery } from '../../api/operations.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel } from '../../parts/panel.js'
import { useRef } from 'react'
import { shadeOf } from '../../parts/shade.js'
import { useBeginAt } from '../../parts/use-begin-at.js'
import { useText } from '../../text/use-text.js'
import { tiles, type Province } from './tiles.js'
import type { TrendsSearch } from './trends-search.js'

/** Activities by province, one tile each, where the provinces lie to each other; the table of places says the same in rows. */
export const Provinces = ({ byProvince, search }: { byProvince: TrendsQuery['byProvince']; search: TrendsSearch }) => {
  const { text, number } = useText()
  const { since, until, industry } = search
  const found = new Map(byProvince.groups.nodes.map(({ keys: [group], count }) => [group?.key, { id: group?.id, count }]))
  const all = Object.entries(tiles)
  const box = useRef<HTMLDivElement>(null)
  const most = Math.max(...all.map(([code]) => found.get(code)?.count ?? 0))
  useBeginAt(box, '.most', byProvince)
  // Activities abroad, or of places unknown, are on no tile.
  if (!all.some(([code]) => found.has(code))) return undefined
  return (
    <Panel title={text.trends.map} lead={text.trends.mapLead}>
      <div ref={box} className="chart-box" role="group" aria-label={text.trends.map} tabIndex={0}>
        <ol className="tiles">
          {all.map(([code, [column, row]]) => {
            const name = text.provinces[Number(code) as Province]
            const { id, count = 0 } = found.get(code) ?? {}
            return (
              <li
                key={code}
                className={count > 0 ? `tile ${shadeOf(count)}${count === most ? ' most' : ''}` : 'tile'}
                style={{ gridColumn: column + 1, gridRow: row + 1 }}
              >
                <span>{name}</span>
                {id ? (
                  <EvidenceLink
                    of={{ activities: { since, until, industry, place: id } }}
                    label={`${name}: ${text.evidence.activities(number(count))}`}
                  >
                    {number(count)}
                  </EvidenceLink>
                ) : (
                  <span className="soft">0</span>
                )}
              </li>
            )
          })}
        </ol>
      </div>
    </Panel>
  )
}
