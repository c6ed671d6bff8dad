import { Link } from '@tanstack/react-router'
import type { Dimension, RankingFragment } from '../../api/operations.js'
import { languageOf, NameMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import type { TrendsSearch } from './trends-search.js'

interface RankingProps {
  /** Which filter a row sets, and which its number is counted by. */
  by: 'place' | 'industry'
  /** What it is grouped by. */
  dimension: Dimension
  title: string
  ranking: RankingFragment
  search: TrendsSearch
}

/** Places or industries by number of activities; a name narrows the whole page to it. */
export const Ranking = ({ by, dimension, title, ranking: { groups, totalCount }, search }: RankingProps) => {
  const { text, number } = useText()
  const { since, until, place, industry } = search
  const most = Math.max(1, ...groups.nodes.map(({ count }) => count))
  return (
    <Panel title={title}>
      <Table
        id={by}
        caption={title}
        rows={groups.nodes}
        total={totalCount}
        keyOf={({ keys }) => keys[0]?.key ?? ''}
        columns={[
          {
            title: by === 'place' ? text.profile.place : text.kinds.Industry,
            by: ({ keys: [group] }) => (group?.id ? group.label : undefined),
            cell: ({ keys: [group] }) =>
              group?.id ? (
                <>
                  <Link to="/trends" search={(old) => ({ ...old, [by]: group.id! })} lang={languageOf(group.label)}>
                    {group.label}
                  </Link>{' '}
                  <NameMark kind={group.nameKind} />
                </>
              ) : (
                <span className="soft">{text.state.unknown}</span>
              ),
          },
          {
            title: text.questions.count,
            by: ({ count }) => count,
            cell: ({ keys: [group], count }) => (
              <span className="bar">
                <span>
                  <EvidenceLink
                    of={{
                      activities: { since, until, place, industry, ...(group?.id ? { [by]: group.id } : { unknown: [dimension] }) },
                    }}
                    label={`${group?.id ? group.label : text.state.unknown}: ${count}`}
                  >
                    {number(count)}
                  </EvidenceLink>
                </span>{' '}
                <progress value={count} max={most} aria-hidden="true" />
              </span>
            ),
          },
          {
            title: text.questions.organizations,
            figure: true,
            minor: true,
            by: ({ organizationCount }) => organizationCount,
            cell: ({ keys: [group], organizationCount }) =>
              group?.id ? (
                <EvidenceLink
                  of={{ organizations: { since, until, place, industry, [by]: group.id } }}
                  label={`${group.label}: ${text.network.all(number(organizationCount))}`}
                >
                  {number(organizationCount)}
                </EvidenceLink>
              ) : (
                <EvidenceLink
                  of={{ activities: { since, until, place, industry, unknown: [dimension] } }}
                  label={`${text.state.unknown}: ${text.network.all(number(organizationCount))}`}
                >
                  {number(organizationCount)}
                </EvidenceLink>
              ),
          },
        ]}
      />
    </Panel>
  )
}
