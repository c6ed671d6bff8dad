import { Link } from '@tanstack/react-router'
import type { StatementPartsFragment } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { languageOf, MachineMark, Noted, Printed, Saying } from './entity-name.js'

/** Opened in a tab of its own, told nothing of where it was opened from. */
export const OutsideLink = ({ url, children }: { url: string; children: string }) => (
  <a href={url} target="_blank" rel="noreferrer noopener">
    {children} <span aria-hidden="true">↗</span>
  </a>
)

const WhereFrom = ({ source }: Pick<StatementPartsFragment, 'source'>) => {
  const { text, date } = useText()
  return (
    <>
      <p className="small">
        <Link to="/source/$id" params={{ id: source.id }} lang={languageOf(source.title)}>
          {source.title}
        </Link>{' '}
        {source.machineTranslated && <MachineMark />}
      </p>
      <p className="small soft statement-notes">
        <Printed>{source.publisher}</Printed>
        <span>{source.publishedOn ? text.evidence.published(date(source.publishedOn)) : text.evidence.undated}</span>
        {source.url && <OutsideLink url={source.url}>{text.evidence.open}</OutsideLink>}
      </p>
    </>
  )
}

interface StatementItemProps {
  statement: StatementPartsFragment
  /** Whether the page is about its source. */
  isOnItsSource?: boolean
}

/** A sentence of a source, word for word, with where it stands. */
export const StatementItem = ({ statement, isOnItsSource = false }: StatementItemProps) => {
  const { text } = useText()
  const { quote, source, nameAsPrinted, note, certainty, start, end } = statement
  return (
    <li className="statement">
      {quote ? <blockquote lang={languageOf(quote)}>{quote}</blockquote> : <p className="soft small">{text.evidence.noQuote}</p>}
      <p className="small statement-notes">
        {nameAsPrinted && (
          <span>
            <Saying says={text.evidence.printed(nameAsPrinted)} words={nameAsPrinted} />
          </span>
        )}
        <span>{text.quality.certainties[certainty]}</span>
        {start !== null && end !== null && <span className="soft">{text.evidence.offsets(start, end)}</span>}
        {note && <Noted>{note}</Noted>}
      </p>
      {!isOnItsSource && <WhereFrom source={source} />}
    </li>
  )
}
