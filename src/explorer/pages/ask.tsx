import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAnswer } from '../api/ask.js'
import { AskBySentenceDocument, AskOfPairsDocument } from '../api/documents/ask.js'
import type { AskBySentenceQuery, AskOfPairsQuery, ActivityRole, EntityLinkFragment } from '../api/operations.js'
import { activityRoles, kindOf, organizationKinds, slugOf } from '../entity-kinds.js'
import { EntityField } from '../parts/entity-field.js'
import { Days } from '../parts/days.js'
import { EntityName } from '../parts/entity-name.js'
import { EvidenceLink } from '../parts/evidence-link.js'
import { PageActions } from '../parts/page-actions.js'
import { Table } from '../parts/panel.js'
import { usePartnerColumns } from '../parts/partner-columns.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Sourced } from '../parts/sources.js'
import { Answered, NotFound } from '../parts/states.js'
import { Titled } from '../parts/titled.js'
import { entitiesIn } from '../parts/use-entities.js'
import { useTitle } from '../parts/use-title.js'
import { YearField } from '../parts/year-field.js'
import { useText } from '../text/use-text.js'

const askRoute = getRouteApi('/ask')
type AskSearch = ReturnType<typeof askRoute.useSearch>
type Asked = Extract<NonNullable<AskBySentenceQuery['node']>, { found: object }>
type Partner = Asked['found']['nodes'][number]

const mostLeast = 9

interface AdviceProps {
  /** How many each blank would bring if it were loosened. */
  counts: Pick<AskOfPairsQuery, 'anyKind' | 'anyPlace' | 'anyNumber' | 'anyYear' | 'anyIndustry' | 'anyRole' | 'anything'>
  countOf: (count: string) => string
  search: AskSearch
  /** What is said where nothing would be found however it is loosened. */
  never: ReactNode
}

/** Nobody fits: which blanks to loosen, and how many each would bring. */
const Advice = ({ counts: asked, countOf, search, never }: AdviceProps) => {
  const { text, number } = useText()
  const { loosen } = text.ask
  const ways = [
    { count: asked.anyKind.totalCount, says: loosen.kind, without: { kind: undefined } },
    { count: asked.anyPlace.totalCount, says: loosen.place, without: { place: undefined } },
    { count: asked.anyNumber.totalCount, says: loosen.least, without: { least: undefined } },
    { count: asked.anyYear.totalCount, says: loosen.years, without: { since: undefined, until: undefined } },
    { count: asked.anyIndustry.totalCount, says: loosen.industry, without: { industry: undefined } },
    { count: asked.anyRole.totalCount, says: loosen.role, without: { role: 'any' } },
  ].filter(({ count }) => count > 0)
  const all = asked.anything.totalCount
  if (all === 0) return <div className="state">{never}</div>
  return (
    <div className="state">
      <p>{text.ask.none}</p>
      <ul className="ways">
        {ways.map(({ count, says, without }) => (
          <li key={Object.keys(without).join()}>
            <Link to="/ask" search={{ ...search, ...without } as AskSearch} className="button">
              {says(countOf(number(count)))}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/ask" search={{ ...(search.with && { with: search.with }), role: 'any' }} className="button">
            {loosen.all(countOf(number(all)))}
          </Link>
        </li>
      </ul>
    </div>
  )
}

interface SentenceProps {
  search: AskSearch
  sentence: string
  /** Whom the sentence names. */
  of: readonly (EntityLinkFragment | undefined)[]
}

const Found = ({ asked, search, sentence, of }: { asked: Asked } & SentenceProps) => {
  const { text, number } = useText()
  const { since, until, industry, role } = search
  const roles = rolesAsked(search)
  const [partner, sector, together, last] = usePartnerColumns((organization) => ({
    a: asked.id,
    b: organization.id,
    roles,
    since,
    until,
    industry,
  }))
  const { nodes, totalCount } = asked.found
  const scope = { focus: asked.id, since, until, ...(role && { roles: roles.join(',') }) }
  return (
    <section className="panel" aria-labelledby="sentence">
      <h2 id="sentence">
        <Titled says={sentence} of={of} />
      </h2>
      <p role="status" className="soft small">
        {text.ask.found(text.ask.counted.one(number(totalCount)))}
      </p>
      <Table
        id="partners"
        caption={sentence}
        rows={nodes}
        total={totalCount}
        keyOf={({ organization }) => organization.id}
        columns={[
          partner!,
          sector!,
          {
            title: text.profile.place,
            minor: true,
            by: ({ organization: { place } }: Partner) => place?.name,
            cell: ({ organization: { place } }: Partner) =>
              place ? <EntityName entity={place} /> : <span className="soft">{text.state.unknown}</span>,
          },
          together!,
          last!,
        ]}
      />
      <p className="more no-print">
        <Link to="/network" search={scope}>
          {text.ask.network}
        </Link>
        <Link to="/matrix" search={scope}>
          {text.ask.matrix}
        </Link>
      </p>
    </section>
  )
}

const Pairs = ({ found: { nodes, totalCount }, search, sentence, of }: { found: AskOfPairsQuery['found'] } & SentenceProps) => {
  const { text, number } = useText()
  const { since, until, industry } = search
  return (
    <section className="panel" aria-labelledby="sentence">
      <h2 id="sentence">
        <Titled says={sentence} of={of} />
      </h2>
      <p role="status" className="soft small">
        {text.ask.found(text.ask.counted.pair(number(totalCount)))}
      </p>
      <Table
        id="pairs"
        caption={sentence}
        rows={nodes}
        total={totalCount}
        keyOf={({ a, b }) => `${a.id} ${b.id}`}
        columns={[
          { title: text.questions.one, by: ({ a }) => a.name, cell: ({ a }) => <EntityName entity={a} /> },
          { title: text.questions.theOther, by: ({ b }) => b.name, cell: ({ b }) => <EntityName entity={b} /> },
          {
            title: text.profile.together,
            figure: true,
            by: ({ sharedActivityCount }) => sharedActivityCount,
            cell: ({ a, b, sharedActivityCount }) => (
              <EvidenceLink
                of={{ a: a.id, b: b.id, roles: rolesAsked(search), since, until, industry }}
                label={`${text.evidence.pair(a.name, b.name)}: ${number(sharedActivityCount)}`}
              >
                {number(sharedActivityCount)}
              </EvidenceLink>
            ),
          },
          {
            title: text.profile.last,
            minor: true,
            by: ({ lastDate }) => lastDate,
            cell: ({ firstDate, lastDate }) => <Days since={firstDate} until={lastDate} />,
          },
        ]}
      />
    </section>
  )
}

const rolesAsked = ({ role }: AskSearch): ActivityRole[] => {
  const one = activityRoles.find((known) => known === (role ?? 'HOST'))
  return one ? [one] : [...activityRoles]
}

export const AskPage = () => {
  const { text, language } = useText()
  const search = askRoute.useSearch()
  const navigate = askRoute.useNavigate()
  const { kind, place, least, role, since, until, industry } = search
  const chosen = kind && kindOf(kind)
  const blanks = {
    ...(chosen && { kinds: [chosen] }),
    place,
    least: Number(least ?? 1),
    roles: rolesAsked(search),
    anyRoles: [...activityRoles],
    since,
    until,
    industry,
    named: [search.with, place, industry].filter((id) => id !== undefined),
    language,
  }
  const ofOne = { ...blanks, with: search.with ?? '' }
  const isFilled = [kind, place, least, role, since, until, industry].some((value) => value !== undefined)
  const partners = useAnswer(AskBySentenceDocument, ofOne, { enabled: search.with !== undefined, keep: true })
  const pairs = useAnswer(AskOfPairsDocument, blanks, { enabled: isFilled && search.with === undefined, keep: true })
  const named = (search.with ? partners.data?.data.named : isFilled ? pairs.data?.data.named : undefined) ?? []
  const entityOf = entitiesIn(named)
  const names = (id: string | undefined): string => entityOf(id)?.name ?? ''
  const of = [place, search.with, industry].map(entityOf)
  const roleName = text.roles[role === 'any' ? 'PARTICIPATE' : (rolesAsked(search)[0] ?? 'HOST')].toLowerCase()
  const sentence = text.ask.sentence(
    chosen ? text.kinds[chosen] : text.ask.anybody,
    names(place),
    names(search.with),
    roleName,
    least ?? '1',
    since || until ? text.ask.when(since ?? '', until ?? '') : '',
    names(industry),
  )
  const title = search.with || isFilled ? sentence : text.ask.title
  useTitle(title)
  const change = (part: AskSearch) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })
  return (
    <div className="page">
      <h1>{text.ask.title}</h1>
      <p className="lead">{text.ask.lead}</p>
      <div className="blanks no-print" role="group" aria-label={text.ask.title}>
        <div className="field">
          <label htmlFor="kind">{text.ask.blanks.kind}</label>
          <select id="kind" value={kind ?? ''} onChange={({ target }) => change({ kind: target.value || undefined })}>
            <option value="">{text.ask.any}</option>
            {organizationKinds.map((one) => (
              <option key={one} value={slugOf(one)}>
                {text.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        <EntityField label={text.ask.blanks.place} of="Place" name={names(place)} onChange={(id) => change({ place: id })} />
        <EntityField label={text.ask.blanks.with} of="Organization" name={names(search.with)} onChange={(id) => change({ with: id })} />
        <div className="field">
          <label htmlFor="role">{text.ask.blanks.role}</label>
          <select id="role" value={role ?? 'HOST'} onChange={({ target }) => change({ role: target.value })}>
            {activityRoles.map((one) => (
              <option key={one} value={one}>
                {text.roles[one]}
              </option>
            ))}
            <option value="any">{text.ask.any}</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="least">{text.ask.blanks.least}</label>
          <select id="least" value={least ?? '1'} onChange={({ target }) => change({ least: target.value })}>
            {Array.from({ length: mostLeast }, (_, at) => (
              <option key={at}>{at + 1}</option>
            ))}
          </select>
        </div>
        <YearField label={text.questions.since} value={since} onChange={(year) => change({ since: year })} />
        <YearField label={text.questions.until} value={until} onChange={(year) => change({ until: year })} />
        <EntityField label={text.ask.blanks.industry} of="Industry" name={names(industry)} onChange={(id) => change({ industry: id })} />
        <Link to="/ask" search={{}} className="button">
          {text.network.reset}
        </Link>
      </div>
      <PageActions title={title} />
      {search.with ? (
        <Answered query={partners}>
          {({ node, sources }) => {
            if (!node || !('found' in node)) return <NotFound />
            return node.found.totalCount === 0 ? (
              <Advice
                counts={node}
                countOf={text.ask.counted.one}
                search={search}
                never={
                  <>
                    <p>{text.ask.nobody}</p>
                    <p>
                      <EntityName entity={node} />
                    </p>
                  </>
                }
              />
            ) : (
              <Sourced sources={sources}>
                <Found asked={node} search={search} sentence={sentence} of={of} />
              </Sourced>
            )
          }}
        </Answered>
      ) : isFilled ? (
        <Answered query={pairs}>
          {(data) =>
            data.found.totalCount === 0 ? (
              <Advice counts={data} countOf={text.ask.counted.pair} search={search} never={<p>{text.ask.noPairs}</p>} />
            ) : (
              <Sourced sources={data.sources}>
                <Pairs found={data.found} search={search} sentence={sentence} of={of} />
              </Sourced>
            )
          }
        </Answered>
      ) : (
        <p className="state soft">{text.ask.need}</p>
      )}
      {search.with && <QueryBehind document={AskBySentenceDocument} variables={ofOne} />}
      {!search.with && isFilled && <QueryBehind document={AskOfPairsDocument} variables={blanks} />}
    </div>
  )
}
