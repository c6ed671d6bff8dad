import { useState } from 'react'
import { useAnswer } from '../../api/ask.js'
import { OrganizationYearsDocument } from '../../api/documents/profile.js'
import type { OrganizationYearsQuery } from '../../api/operations.js'
import { Bars } from '../../parts/bars.js'
import { EvidenceCount } from '../../parts/evidence-link.js'
import { Table } from '../../parts/panel.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Answered } from '../../parts/states.js'
import { useText } from '../../text/use-text.js'

const Drawn = ({ of, rows }: { of: string; rows: OrganizationYearsQuery['aggregate']['rows'] }) => {
  const { text, number } = useText()
  const nameOf = (year: string | null): string => (year && year !== 'unknown' ? year : text.state.unknown)
  return (
    <>
      <Bars
        label={text.compare.years}
        bars={rows.map(({ year, count }) => ({ key: year ?? '', label: nameOf(year), count }))}
        height={110}
        file={`years-${of}`}
      />
      <Table
        caption={text.compare.years}
        rows={rows}
        keyOf={({ year }) => year ?? ''}
        columns={[
          { title: text.questions.year, cell: ({ year }) => nameOf(year) },
          {
            title: text.questions.count,
            figure: true,
            cell: ({ year, count }) => (
              <EvidenceCount
                count={count}
                of={{
                  activities: {
                    organization: of,
                    ...(year && year !== 'unknown' ? { since: year, until: year } : { unknown: ['YEAR' as const] }),
                  },
                }}
                label={`${nameOf(year)}: ${text.evidence.activities(number(count))}`}
              />
            ),
          },
        ]}
      />
    </>
  )
}

/** In how many activities an organization took part, year by year, asked for when it is opened; those without a date stand last. */
export const Years = ({ of }: { of: string }) => {
  const { text } = useText()
  const [open, setOpen] = useState(false)
  const variables = { id: of }
  const query = useAnswer(OrganizationYearsDocument, variables, { enabled: open })
  return (
    <section className="panel" id="years">
      <details className="as-table" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text.compare.years}</summary>
        {open && (
          <>
            <Answered query={query}>{({ aggregate: { rows } }) => <Drawn of={of} rows={rows} />}</Answered>
            <QueryBehind document={OrganizationYearsDocument} variables={variables} />
          </>
        )}
      </details>
    </section>
  )
}
