import type { SaidPartsFragment } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { EntityName, Noted, Printed } from './entity-name.js'
import { StatementItem } from './statement.js'

/** A tie as we call it, with the role as the source prints it where that differs. */
export const TieWord = ({ word, printed }: { word: string; printed: string | null }) => (
  <>
    {word}
    {printed && printed !== word && (
      <span className="soft small">
        {' '}
        “<Printed>{printed}</Printed>”
      </span>
    )}
  </>
)

/** What a statement says: who, which tie or value, and whom. */
export const Says = ({ said: { subject, predicate, roleAsPrinted, object, value } }: { said: SaidPartsFragment }) => {
  const { text, date } = useText()
  const word =
    text.ties[predicate as keyof typeof text.ties] ??
    text.predicates[predicate as keyof typeof text.predicates] ??
    text.facts[predicate.toLowerCase() as keyof typeof text.facts] ??
    predicate
  const shown = predicate === 'DATE' ? date(value) : (text.unknowns[value as keyof typeof text.unknowns] ?? value)
  return (
    <>
      <EntityName entity={subject} /> <TieWord word={word} printed={roleAsPrinted} />{' '}
      {object ? <EntityName entity={object} /> : shown && <Noted>{shown}</Noted>}
    </>
  )
}

interface SaidItemProps {
  said: SaidPartsFragment
  as?: 'p' | 'h4'
  isOnItsSource?: boolean
}

/** A statement, under what it says. */
export const SaidItem = ({ said, as: Heading = 'p', isOnItsSource = false }: SaidItemProps) => (
  <article className="said">
    <Heading>
      <Says said={said} />
    </Heading>
    <ul>
      <StatementItem statement={said} isOnItsSource={isOnItsSource} />
    </ul>
  </article>
)
