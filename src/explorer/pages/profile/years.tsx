import type { OrganizationProfileQuery } from '../../api/operations.js'
import { Bars } from '../../parts/bars.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'

interface YearsProps extends NonNullable<OrganizationProfileQuery['years']> {
  /** Whose activities they are. */
  of: string
}

/** In how many activities an organization took part, year by year; those without a date stand last. */
export const Years = ({ of, rows }: YearsProps) => {
  const { text, number } = useText()
  const nameOf = (year: string | null): string => (year && year !== 'unknown' ? year : text.state.unknown)
  // One bar is no picture of a time.
  if (rows.length < 2) return undefined
  return (
    <Panel title={text.compare.years} id="years">
      <Bars
        label={text.compare.years}
        bars={rows.map(({ year, count }) => ({ key: year ?? '', label: nameOf(year), count }))}
        height={110}
        file={`years-${of}`}
      />
      <details className="as-table">
        <summary>{text.profile.asTable}</summary>
        <Table
          caption={text.compare.years}
          rows={rows}
          keyOf={({ year }) => year ?? ''}
          columns={[
            { title: text.questions.year, cell: ({ year }) => nameOf(year) },
            {
              title: text.questions.count,
              figure: true,
              cell: ({ year, count }) =>
                count === 0 ? (
                  number(count)
                ) : (
                  <EvidenceLink
                    of={{
                      activities: {
                        organization: of,
                        ...(year && year !== 'unknown' ? { since: year, until: year } : { unknown: ['YEAR' as const] }),
                      },
                    }}
                    label={`${nameOf(year)}: ${text.evidence.activities(number(count))}`}
                  >
                    {number(count)}
                  </EvidenceLink>
                ),
            },
          ]}
        />
      </details>
    </Panel>
  )
}
