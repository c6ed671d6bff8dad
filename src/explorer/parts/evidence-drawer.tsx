import { useNavigate, useSearch } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useAnswer } from '../api/ask.js'
import {
  ActivitiesBehindDocument,
  EntityEvidenceDocument,
  OrganizationsBehindDocument,
  PairEvidenceDocument,
  StatementsBehindDocument,
} from '../api/documents/evidence.js'
import type { ActivityRole, EntityEvidenceQuery, PairEvidenceQuery, StatementPartsFragment } from '../api/operations.js'
import { activityRoles } from '../entity-kinds.js'
import type { CommonSearch } from '../search-params.js'
import { useText } from '../text/use-text.js'
import { Drawer } from './drawer.js'
import { EntityName, SectorMark, Whom } from './entity-name.js'
import { EvidenceLink } from './evidence-link.js'
import {
  parseEvidence,
  type AboutOf,
  type ActivitiesOf,
  type EvidenceOf,
  type OrganizationsOf,
  type PairOf,
  type StatementsOf,
} from './evidence-of.js'
import { pointsOn } from './points-on.js'
import { QueryBehind } from './query-behind.js'
import { SaidItem, TieWord } from './said.js'
import { StatementItem } from './statement.js'
import { Answered } from './states.js'
import { Titled } from './titled.js'

/** That a list goes on, where it does. */
const Cut = ({ shown, total }: { shown: number; total: number }) => {
  const { text, number } = useText()
  return total > shown && <p className="small soft">{text.evidence.shown(number(shown), number(total))}</p>
}

const Statements = ({ nodes, totalCount }: { nodes: readonly StatementPartsFragment[]; totalCount: number }) => {
  return (
    <>
      <ul className="statements">
        {nodes.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
      </ul>
      <Cut shown={nodes.length} total={totalCount} />
    </>
  )
}

type Between = PairEvidenceQuery['between']

/** The ties between the two, each with its direction; that which was pressed first. */
const DirectTies = ({ between: { a, b, directTies }, pressed }: { between: Between; pressed: string | undefined }) => {
  const { text, date } = useText()
  return (
    <>
      {directTies.nodes
        .toSorted((one, other) => Number(other.id === pressed) - Number(one.id === pressed))
        .map((tie) => {
          const { id, type, role, roleAsPrinted, since, until, evidence } = tie
          const [from, to] = pointsOn(a, b, tie) ? [a, b] : [b, a]
          return (
            <article key={id} className="evidence-part">
              <h4>
                <Whom entity={from} /> <TieWord word={role ? text.roles[role] : text.ties[type]} printed={roleAsPrinted} />{' '}
                <Whom entity={to} />
              </h4>
              {(since || until) && (
                <p className="small soft">
                  {date(since)} – {until ? date(until) : '…'}
                </p>
              )}
              <Statements {...evidence} />
            </article>
          )
        })}
      <Cut shown={directTies.nodes.length} total={directTies.totalCount} />
    </>
  )
}

const SharedActivities = ({ between: { sharedActivities } }: { between: Between }) => {
  const { text, date, list } = useText()
  const rolesOf = (roles: readonly ActivityRole[]): string => list(roles.map((role) => text.roles[role]))
  return (
    <>
      {sharedActivities.edges.map(({ node, rolesOfA, rolesOfB, evidence }) => (
        <article key={node.id} className="evidence-part">
          <h4>
            <EntityName entity={node} />
          </h4>
          <p className="small soft statement-notes">
            <span>{date(node.date)}</span>
            {node.place && (
              <span>
                <EntityName entity={node.place} />
              </span>
            )}
            <span>{text.evidence.both(rolesOf(rolesOfA), rolesOf(rolesOfB))}</span>
          </p>
          <Statements {...evidence} />
        </article>
      ))}
      <Cut shown={sharedActivities.edges.length} total={sharedActivities.totalCount} />
    </>
  )
}

/** What was pressed comes first: a tie, or activities together. */
const Pair = ({ between, pressed }: { between: Between; pressed: string | undefined }) => {
  const { text, number } = useText()
  const { a, b, directTies, sharedActivities } = between
  const parts = [
    sharedActivities.totalCount > 0 && (
      <Fragment key="shared">
        <h3>{text.evidence.shared(number(sharedActivities.totalCount))}</h3>
        <SharedActivities between={between} />
      </Fragment>
    ),
    directTies.totalCount > 0 && (
      <Fragment key="direct">
        <h3>{text.evidence.direct(number(directTies.totalCount))}</h3>
        <DirectTies between={between} pressed={pressed} />
      </Fragment>
    ),
  ]
  return (
    <>
      <p className="drawer-subject">
        <EntityName entity={a} /> <span aria-hidden="true">·</span> <EntityName entity={b} />
      </p>
      {directTies.totalCount + sharedActivities.totalCount === 0 && <p>{text.evidence.none}</p>}
      {pressed ? parts.toReversed() : parts}
    </>
  )
}

type Told = Extract<NonNullable<EntityEvidenceQuery['nodes'][number]>, { evidence: object }>

const About = ({ one }: { one: Told }) => {
  const { text, number } = useText()
  const { activityCount = 0 } = one as { activityCount?: number }
  return (
    <>
      <p className="drawer-subject">
        <Titled says={text.evidence.entity(one.name)} of={[one]} />
      </p>
      {activityCount > 0 && (
        <p className="small">
          <EvidenceLink
            of={{ activities: { organization: one.id } }}
            label={`${one.name}: ${text.evidence.activities(number(activityCount))}`}
          >
            {text.evidence.activities(number(activityCount))}
          </EvidenceLink>
        </p>
      )}
      {one.evidence.nodes.map((said) => (
        <SaidItem key={said.id} said={said} />
      ))}
      <Cut shown={one.evidence.nodes.length} total={one.evidence.totalCount} />
    </>
  )
}

const PairEvidence = ({ of: { tie, ...of } }: { of: PairOf }) => {
  const { language } = useText()
  const variables = { ...of, language }
  const query = useAnswer(PairEvidenceDocument, variables)
  return (
    <>
      <Answered query={query}>{({ between }) => <Pair between={between} pressed={tie} />}</Answered>
      <QueryBehind document={PairEvidenceDocument} variables={variables} />
    </>
  )
}
const AboutEvidence = ({ of: { about, other } }: { of: AboutOf }) => {
  const { text, language } = useText()
  const variables = { ids: other ? [about, other] : [about], language }
  const query = useAnswer(EntityEvidenceDocument, variables)
  return (
    <>
      <Answered query={query}>
        {({ nodes }) => {
          const told = nodes.filter((node): node is Told => node !== null && 'evidence' in node)
          return told.length > 0 ? told.map((one) => <About key={one.id} one={one} />) : <p>{text.profile.notFound}</p>
        }}
      </Answered>
      <QueryBehind document={EntityEvidenceDocument} variables={variables} />
    </>
  )
}

const Activities = ({ of: { activities: filter } }: { of: ActivitiesOf }) => {
  const { text, language, date, number } = useText()
  const variables = { filter, language }
  const query = useAnswer(ActivitiesBehindDocument, variables)
  return (
    <>
      <Answered query={query}>
        {({ activities: { nodes, totalCount } }) => (
          <>
            <h3>{text.evidence.activities(number(totalCount))}</h3>
            {nodes.map((activity) => (
              <article key={activity.id} className="evidence-part">
                <h4>
                  <EntityName entity={activity} />
                </h4>
                <p className="small soft statement-notes">
                  <span>{date(activity.date)}</span>
                  {activity.place && (
                    <span>
                      <EntityName entity={activity.place} />
                    </span>
                  )}
                  {activity.hosts.nodes.length > 0 && (
                    <span>
                      {text.roles.HOST}{' '}
                      {activity.hosts.nodes.map(({ id, actor }, at) => (
                        <Fragment key={id}>
                          {at > 0 && ' · '}
                          <EntityName entity={actor} />
                        </Fragment>
                      ))}
                      {activity.hosts.totalCount > activity.hosts.nodes.length &&
                        ` ${text.questions.andMore(number(activity.hosts.totalCount))}`}
                    </span>
                  )}
                </p>
                <p className="small">
                  <EvidenceLink of={{ about: activity.id }} label={text.evidence.entity(activity.name)}>
                    {text.profile.evidence}
                  </EvidenceLink>
                </p>
              </article>
            ))}
            <Cut shown={nodes.length} total={totalCount} />
          </>
        )}
      </Answered>
      <QueryBehind document={ActivitiesBehindDocument} variables={variables} />
    </>
  )
}

const Organizations = ({ of: { organizations: within } }: { of: OrganizationsOf }) => {
  const { text, language, number } = useText()
  const variables = { input: { ...within, roles: [...activityRoles] }, language }
  const query = useAnswer(OrganizationsBehindDocument, variables)
  return (
    <>
      <Answered query={query}>
        {({ network: { nodes, nodeCount } }) => (
          <>
            <h3>{text.network.all(number(nodeCount))}</h3>
            <ul className="neighbours">
              {nodes.nodes.map(({ id, activityCount, organization }) => (
                <li key={id}>
                  <span>
                    {organization && <EntityName entity={organization} />} {organization && <SectorMark sector={organization.sector} />}
                  </span>
                  <EvidenceLink
                    of={{ activities: { ...within, organization: id } }}
                    label={`${organization?.name}: ${text.evidence.activities(number(activityCount))}`}
                  >
                    {number(activityCount)}
                  </EvidenceLink>
                </li>
              ))}
            </ul>
            <Cut shown={nodes.nodes.length} total={nodeCount} />
          </>
        )}
      </Answered>
      <QueryBehind document={OrganizationsBehindDocument} variables={variables} />
    </>
  )
}

const Said = ({ of: { certainty } }: { of: StatementsOf }) => {
  const { text, language, number } = useText()
  const variables = { filter: { certainty }, language }
  const query = useAnswer(StatementsBehindDocument, variables)
  return (
    <>
      <Answered query={query}>
        {({ statements: { nodes, totalCount } }) => (
          <>
            <h3>
              {text.quality.certainties[certainty]} · {number(totalCount)}
            </h3>
            {nodes.map((statement) => (
              <SaidItem key={statement.id} said={statement} as="h4" />
            ))}
            <Cut shown={nodes.length} total={totalCount} />
          </>
        )}
      </Answered>
      <QueryBehind document={StatementsBehindDocument} variables={variables} />
    </>
  )
}

const Evidence = ({ of }: { of: EvidenceOf }) => {
  if ('about' in of) return <AboutEvidence of={of} />
  if ('activities' in of) return <Activities of={of} />
  if ('organizations' in of) return <Organizations of={of} />
  return 'certainty' in of ? <Said of={of} /> : <PairEvidence of={of} />
}

/** The sentences behind a number or a tie, over whatever page asks for them. */
export const EvidenceDrawer = () => {
  const { text } = useText()
  const navigate = useNavigate()
  const { evidence } = useSearch({ strict: false }) as CommonSearch
  const of = evidence ? parseEvidence(evidence) : undefined
  if (!of) return undefined
  const close = () => void navigate({ to: '.', search: (old) => ({ ...old, evidence: undefined }), resetScroll: false })
  return (
    <Drawer title={text.evidence.title} close={close}>
      <Evidence of={of} />
    </Drawer>
  )
}
