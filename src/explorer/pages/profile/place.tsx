import type {
  EntityLinkFragment,
  IndustryPartsFragment,
  IndustryProfileQuery,
  PlacePartsFragment,
  PlaceProfileQuery,
} from '../../api/operations.js'
import { EntityName, SectorMark } from '../../parts/entity-name.js'
import { Facts } from '../../parts/facts.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import { Ties } from './ties.js'

type Place = Extract<PlaceProfileQuery['node'], PlacePartsFragment>
type Industry = Extract<IndustryProfileQuery['node'], IndustryPartsFragment>

const Parts = ({
  title,
  parts: { totalCount, nodes },
}: {
  title: string
  parts: { totalCount: number; nodes: readonly EntityLinkFragment[] }
}) => {
  const { text, number } = useText()
  if (totalCount === 0) return undefined
  return (
    <Panel title={`${title} · ${number(totalCount)}`}>
      <ul className="names">
        {nodes.map((part) => (
          <li key={part.id}>
            <EntityName entity={part} />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p className="small soft more">{text.profile.shown(number(nodes.length), number(totalCount))}</p>}
    </Panel>
  )
}

const CodeFacts = ({ code, parent }: { code: string | null; parent: EntityLinkFragment | null }) => {
  const { text } = useText()
  return (
    <section className="panel" aria-label={text.facts.code}>
      <Facts
        facts={[
          [text.facts.code, code],
          [text.facts.parent, parent && <EntityName entity={parent} />],
        ]}
      />
    </section>
  )
}

export const PlacePanels = ({ place: { code, parent, events, organizations, placeParts } }: { place: Place }) => {
  const { text, date, number } = useText()
  return (
    <>
      <CodeFacts code={code} parent={parent} />
      {events.totalCount > 0 && (
        <Panel title={`${text.profile.events} · ${number(events.totalCount)}`}>
          <Table
            caption={text.profile.events}
            rows={events.nodes}
            total={events.totalCount}
            keyOf={({ id }) => id}
            columns={[
              { title: text.profile.activity, cell: (event) => <EntityName entity={event} /> },
              { title: text.profile.date, cell: (event) => <span className="nowrap">{date(event.date)}</span> },
            ]}
          />
        </Panel>
      )}
      {organizations.totalCount > 0 && (
        <Panel title={`${text.profile.organizations} · ${number(organizations.totalCount)}`}>
          <Table
            caption={text.profile.organizations}
            rows={organizations.nodes}
            total={organizations.totalCount}
            keyOf={({ id }) => id}
            columns={[
              { title: text.profile.partner, cell: (organization) => <EntityName entity={organization} /> },
              { title: text.profile.sector, cell: ({ sector }) => <SectorMark sector={sector} /> },
              { title: text.questions.count, figure: true, cell: ({ activityCount }) => number(activityCount) },
            ]}
          />
        </Panel>
      )}
      <Parts title={text.profile.placeParts} parts={placeParts} />
    </>
  )
}

export const IndustryPanels = ({ industry: { id, code, industryParent, industryParts, industryTies } }: { industry: Industry }) => {
  const { text } = useText()
  return (
    <>
      <CodeFacts code={code} parent={industryParent} />
      <Ties title={text.profile.ties} of={id} ties={industryTies.nodes} total={industryTies.totalCount} />
      <Parts title={text.profile.industryParts} parts={industryParts} />
    </>
  )
}
