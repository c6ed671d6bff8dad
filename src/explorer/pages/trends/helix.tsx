import type { Sector, TrendsQuery } from '../../api/operations.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { Withheld } from '../../parts/withheld.js'
import { useText } from '../../text/use-text.js'
import type { TrendsSearch } from './trends-search.js'

type Row = TrendsQuery['network']['tripleHelix'][number]

/** In fewer activities chance says more than the measure: the number below which networks give no ranking either. */
const fewest = 5

/** Activities of none of the three have no part in the measure. */
const threeSectors: Sector[] = ['UNIVERSITY', 'ENTERPRISE', 'GOVERNMENT']

/** How far schools, companies and public bodies come together, year by year. */
export const Helix = ({ network: { withheld, tripleHelix }, search }: { network: TrendsQuery['network']; search: TrendsSearch }) => {
  const { text, number } = useText()
  const { since, until, place, industry } = search
  const { parties } = text.trends
  const bits = (value: number | null): string => (value === null ? text.state.unknown : value.toFixed(3))
  const column = (title: string, of: (row: Row) => number | null) => ({
    title,
    figure: true,
    cell: (row: Row) => (row.activityCount < fewest ? <span className="soft">{text.trends.few}</span> : bits(of(row))),
  })
  const counted = ({ slice, activityCount }: Row) => (
    <EvidenceLink
      of={{
        activities: {
          ...(slice ? { since: slice, until: slice } : { since, until, unknown: ['YEAR'] }),
          place,
          industry,
          sectors: threeSectors,
        },
      }}
      label={`${slice ?? text.state.unknown}: ${text.evidence.activities(number(activityCount))}`}
    >
      {number(activityCount)}
    </EvidenceLink>
  )
  return (
    <Panel title={text.trends.helix} lead={text.trends.helixLead}>
      {withheld ? (
        <Withheld says={withheld} />
      ) : (
        <Table
          caption={text.trends.helix}
          rows={tripleHelix}
          keyOf={({ slice }) => slice ?? 'unknown'}
          columns={[
            { title: text.questions.year, cell: ({ slice }) => slice ?? text.state.unknown },
            { title: text.questions.count, figure: true, cell: counted },
            column(`${parties.all} T(u,i,g)`, ({ transmission }) => transmission),
            { ...column(`${parties.universityEnterprise} T(u,i)`, ({ universityEnterprise }) => universityEnterprise), minor: true },
            { ...column(`${parties.universityGovernment} T(u,g)`, ({ universityGovernment }) => universityGovernment), minor: true },
            { ...column(`${parties.enterpriseGovernment} T(i,g)`, ({ enterpriseGovernment }) => enterpriseGovernment), minor: true },
          ]}
        />
      )}
    </Panel>
  )
}
