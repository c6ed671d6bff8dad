import { Link } from '@tanstack/react-router'
import { slugOf } from '../entity-kinds.js'
import { SavedNotes } from '../parts/notes.js'
import { useStatus } from '../parts/status.js'
import { languageOf } from '../parts/entity-name.js'
import { SiteSearch } from '../parts/name-search.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'
import { questionKeys } from './question/blanks.js'

const examples = ['集美大学', '厦理工', 'jmdx', 'huaqiao']
/** What people look for first; divisions, industries and names are the ground they stand on. */
const shownCounts = ['University', 'Enterprise', 'GovernmentBody', 'Association', 'Event', 'Person', 'Base', 'Source', 'Statement'] as const

/** A number that opens what it counts. */
const Counted = ({ kind, children }: { kind: (typeof shownCounts)[number]; children: string }) => {
  const { text } = useText()
  if (kind === 'Source' || kind === 'Statement')
    return (
      <Link to={kind === 'Source' ? '/sources' : '/quality'} aria-label={`${text.counts[kind]}: ${children}`}>
        {children}
      </Link>
    )
  return (
    <Link to="/search" search={{ kind: slugOf(kind) }} aria-label={`${text.kinds[kind]}: ${children}`}>
      {children}
    </Link>
  )
}

const Held = () => {
  const { text, number, date } = useText()
  const status = useStatus()
  if (!status) return undefined
  const counts = new Map(status.counts.map(({ kind, count }) => [kind, count]))
  return (
    <section className="panel" aria-labelledby="held">
      <h2 id="held">{text.home.held}</h2>
      <dl className="counts">
        {shownCounts.map((kind) => (
          <div key={kind}>
            <dt>{kind in text.counts ? text.counts[kind as keyof typeof text.counts] : text.kinds[kind as keyof typeof text.kinds]}</dt>
            <dd>
              <Counted kind={kind}>{number(counts.get(kind) ?? 0)}</Counted>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{text.home.dated(date(status.changedAt?.slice(0, 10)), status.dataVersion)}</p>
    </section>
  )
}

export const Home = () => {
  const { text } = useText()
  useTitle(undefined)
  return (
    <div className="page">
      <section className="hero">
        <h1>{text.home.title}</h1>
        <p className="lead">{text.home.lead}</p>
        <SiteSearch large />
        <p className="small soft tries">
          {text.home.try}
          {examples.map((name) => (
            <Link key={name} to="/search" search={{ q: name }} lang={languageOf(name)}>
              {name}
            </Link>
          ))}
        </p>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{text.home.questions}</h2>
        <p className="soft small lead">{text.home.questionsLead}</p>
        <ol className="questions">
          {questionKeys.map((key) => (
            <li key={key}>
              <Link to="/question/$key" params={{ key }}>
                {text.questions.asked[key]}
              </Link>
            </li>
          ))}
        </ol>
        <p className="more">
          <Link to="/ask" className="button">
            {text.ask.build}
          </Link>
        </p>
      </section>
      <div className="two">
        <Held />
        <section className="panel" aria-labelledby="trust">
          <h2 id="trust">{text.home.whyTrust}</h2>
          <ul className="reasons">
            {text.home.trust.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      </div>
      <SavedNotes />
    </div>
  )
}
