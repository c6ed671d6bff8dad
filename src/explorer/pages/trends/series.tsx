import type { ActivityRole, Dimension, EntityKind, Sector, TrendsQuery } from '../../api/operations.js'
import { Bars } from '../../parts/bars.js'
import { EvidenceCount } from '../../parts/evidence-link.js'
import type { ActivitiesOf } from '../../parts/evidence-of.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import type { TrendSplit, TrendsSearch } from './trends-search.js'

type Row = TrendsQuery['series']['rows'][number]
type Activities = ActivitiesOf['activities']

/** First and last day of a year or a quarter, as months; none where it is unknown. */
const periodOf = (key: string): Pick<Activities, 'since' | 'until'> => {
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(key) ?? []
  if (!year) return {}
  if (!quarter) return { since: year, until: year }
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
  return { since: month(Number(quarter) * 3 - 2), until: month(Number(quarter) * 3) }
}

const partOf = (split: TrendSplit | undefined, value: string): Activities => {
  if (split === 'sector') return { sectors: [value as Sector] }
  if (split === 'role') return { roles: [value as ActivityRole] }
  return split === 'kind' ? { kinds: [value as EntityKind] } : {}
}

interface SeriesProps {
  series: TrendsQuery['series']
  search: TrendsSearch
}

/** Activities by year or quarter: bars, and the same in a table; one picture for each part, all to one scale. */
export const Series = ({ series: { rows }, search }: SeriesProps) => {
  const { text, number } = useText()
  const { unit = 'year', split, place, industry, since, until } = search
  const keyOf = (row: Row): string => row[unit] ?? 'unknown'
  const valueOf = (row: Row): string => (split ? (row[split] ?? 'unknown') : '')
  const periods = [...new Set(rows.map(keyOf))]
  const values = [...new Set(rows.filter(({ count }) => count > 0).map(valueOf))]
  const byCell = new Map(rows.map((row) => [`${keyOf(row)} ${valueOf(row)}`, row]))
  const countOf = (period: string, value: string): number => byCell.get(`${period} ${value}`)?.count ?? 0
  const periodName = (period: string): string => (period === 'unknown' ? text.state.unknown : period)
  const valueName = (value: string): string => {
    if (value === 'unknown') return text.state.unknown
    if (split === 'sector') return text.sectors[value as Sector]
    if (split === 'role') return text.roles[value as ActivityRole]
    return split === 'kind' ? text.kinds[value as EntityKind] : text.questions.count
  }
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const title = unit === 'year' ? text.trends.byYear : text.trends.byQuarter
  const cell = (period: string, value: string) => {
    const count = countOf(period, value)
    const unknown = [
      ...(period === 'unknown' ? [unit.toUpperCase() as Dimension] : []),
      ...(split && value === 'unknown' ? [split.toUpperCase() as Dimension] : []),
    ]
    const within = period === 'unknown' ? { since, until } : periodOf(period)
    return (
      <EvidenceCount
        count={count}
        of={{
          activities: {
            ...within,
            place,
            industry,
            ...(value !== 'unknown' && partOf(split, value)),
            ...(unknown.length > 0 && { unknown }),
          },
        }}
        label={`${periodName(period)}, ${valueName(value)}: ${count}`}
      />
    )
  }
  const organizations = (period: string) => {
    const count = byCell.get(`${period} `)?.organizationCount ?? 0
    const within = { place, industry, ...(period === 'unknown' ? { since, until } : periodOf(period)) }
    return (
      <EvidenceCount
        count={count}
        of={period === 'unknown' ? { activities: { ...within, unknown: [unit.toUpperCase() as Dimension] } } : { organizations: within }}
        label={`${periodName(period)}: ${text.network.all(number(count))}`}
      />
    )
  }
  return (
    <Panel title={title} {...(split && split !== 'kind' && { lead: text.questions.overlap })}>
      {values.map((value) => (
        <div key={value} className="series">
          {split && <h3>{valueName(value)}</h3>}
          <Bars
            label={split ? `${title}: ${valueName(value)}` : title}
            bars={periods.map((period) => ({ key: period, label: periodName(period), count: countOf(period, value) }))}
            most={most}
            height={split ? 70 : 200}
            file={`${unit}s${value && `-${value.toLowerCase()}`}`}
          />
        </div>
      ))}
      <Table
        id="series"
        caption={title}
        rows={periods}
        keyOf={(period) => period}
        columns={[
          {
            title: unit === 'year' ? text.questions.year : text.trends.quarter,
            by: (period) => (period === 'unknown' ? undefined : period),
            cell: periodName,
          },
          ...values.map((value) => ({
            title: valueName(value),
            figure: true,
            by: (period: string) => countOf(period, value),
            cell: (period: string) => cell(period, value),
          })),
          ...(split
            ? []
            : [
                {
                  title: text.questions.organizations,
                  figure: true,
                  by: (period: string) => byCell.get(`${period} `)?.organizationCount ?? 0,
                  cell: organizations,
                },
              ]),
        ]}
      />
    </Panel>
  )
}
