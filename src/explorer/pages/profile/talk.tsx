import type { SpeakerPartsFragment } from '../../api/operations.js'
import { Printed } from '../../parts/entity-name.js'
import { useText } from '../../text/use-text.js'

type Speech = Pick<SpeakerPartsFragment['speakers']['nodes'][number], 'talkTitle' | 'speechKind'>

/** What somebody spoke on, as printed; where no title is, what kind of speech it was. */
export const Talk = ({ talkTitle, speechKind }: Speech) => {
  const { text } = useText()
  if (talkTitle) return <Printed>{talkTitle}</Printed>
  return text.speeches[speechKind as keyof typeof text.speeches]
}
