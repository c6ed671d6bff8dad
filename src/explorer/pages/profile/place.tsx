import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Answer } from '../../api/ask.js'
import type {
  EntityLinkFragment,
  IndustryProfileQuery,
  PlaceEventPartsFragment,
  PlaceOrganizationPartsFragment,
  PlaceProfileQuery,
} from '../../api/operations.js'
import { Days } from '../../parts/days.js'
import { EntityName, SectorMark } from '../../parts/entity-name.js'
import { EvidenceCount } from '../../parts/evidence-link.js'
import { Facts } from '../../parts/facts.js'
import { Panel, Table } from '../../parts/panel.js'
import { Part } from '../../parts/part.js'
import { useText } from '../../text/use-text.js'
import { Ties } from './ties.js'

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

interface CodeFactsProps {
  code: string | null
  parent: EntityLinkFragment | null
  externalIds: readonly { value: string }[]
}

/** What the facts above do not say: most codes stand among them, with the name of their register. */
const CodeFacts = ({ code, parent, externalIds }: CodeFactsProps) => {
  const { text } = useText()
  const isSaid = code === null || externalIds.some(({ value }) => value === code)
  if (isSaid && !parent) return undefined
  return (
    <section className="panel" aria-label={text.facts.code}>
      <Facts
        facts={[
          [text.facts.code, !isSaid && code],
          [text.facts.parent, parent && <EntityName entity={parent} />],
        ]}
      />
    </section>
  )
}

const Events = ({ events }: PlaceEventPartsFragment) => {
  const { text, number } = useText()
  if (events.totalCount === 0) return undefined
  return (
    <Panel title={`${text.profile.events} · ${number(events.totalCount)}`}>
      <Table
        caption={text.profile.events}
        rows={events.nodes}
        total={events.totalCount}
        keyOf={({ id }) => id}
        columns={[
          { title: text.profile.activity, cell: (event) => <EntityName entity={event} /> },
          { title: text.profile.date, cell: (event) => <Days since={event.date} /> },
        ]}
      />
    </Panel>
  )
}

const Organizations = ({ organizations }: PlaceOrganizationPartsFragment) => {
  const { text, number } = useText()
  if (organizations.totalCount === 0) return undefined
  return (
    <Panel title={`${text.profile.organizations} · ${number(organizations.totalCount)}`}>
      <Table
        caption={text.profile.organizations}
        rows={organizations.nodes}
        total={organizations.totalCount}
        keyOf={({ id }) => id}
        columns={[
          { title: text.profile.partner, cell: (organization) => <EntityName entity={organization} /> },
          { title: text.profile.sector, minor: true, cell: ({ sector }) => <SectorMark sector={sector} /> },
          {
            title: text.questions.count,
            figure: true,
            cell: ({ id, name, activityCount }) => (
              <EvidenceCount
                count={activityCount}
                of={{ activities: { organization: id } }}
                label={`${name}: ${text.evidence.activities(number(activityCount))}`}
              />
            ),
          },
        ]}
      />
    </Panel>
  )
}

export const PlacePanels = ({ query }: { query: UseQueryResult<Answer<PlaceProfileQuery>> }) => {
  const { text } = useText()
  return (
    <>
      <Part query={query} name="node" title={text.profile.facts}>
        {(found) => 'code' in found && <CodeFacts {...found} />}
      </Part>
      <Part query={query} name="node" title={text.profile.whoHere}>
        {({ id }) => (
          <Panel title={text.profile.whoHere}>
            <p className="more">
              <Link to="/network" search={{ place: id }}>
                {text.profile.openNetwork}
              </Link>
              <Link to="/matrix" search={{ place: id }}>
                {text.profile.openMatrix}
              </Link>
            </p>
          </Panel>
        )}
      </Part>
      <Part query={query} name="events" title={text.profile.events}>
        {(found) => 'events' in found && <Events {...found} />}
      </Part>
      <Part query={query} name="organizations" title={text.profile.organizations}>
        {(found) => 'organizations' in found && <Organizations {...found} />}
      </Part>
      <Part query={query} name="parts" title={text.profile.placeParts}>
        {(found) => 'parts' in found && <Parts title={text.profile.placeParts} parts={found.parts} />}
      </Part>
    </>
  )
}

export const IndustryPanels = ({ query }: { query: UseQueryResult<Answer<IndustryProfileQuery>> }) => {
  const { text } = useText()
  return (
    <>
      <Part query={query} name="node" title={text.profile.facts}>
        {(found) => 'code' in found && <CodeFacts {...found} />}
      </Part>
      <Part query={query} name="ties" title={text.profile.ties}>
        {(found) =>
          'tiesIn' in found && <Ties title={text.profile.ties} of={found.id} ties={found.tiesIn.nodes} total={found.tiesIn.totalCount} />
        }
      </Part>
      <Part query={query} name="parts" title={text.profile.industryParts}>
        {(found) => 'parts' in found && <Parts title={text.profile.industryParts} parts={found.parts} />}
      </Part>
    </>
  )
}
