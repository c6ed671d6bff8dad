import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../../api/ask.js'
import type { ThingProfileQuery } from '../../api/operations.js'
import { Part } from '../../parts/part.js'
import { useText } from '../../text/use-text.js'
import { Activities } from './activities.js'
import { Ties } from './ties.js'

/** A base, committee, route or programme: all its ties in one table each way. */
export const ThingPanels = ({ query }: { query: UseQueryResult<Answer<ThingProfileQuery>> }) => {
  const { text } = useText()
  return (
    <>
      <Part query={query} name="ties" title={text.profile.ties}>
        {(found) =>
          'ties' in found && (
            <>
              <Ties title={text.profile.tiesIn} of={found.id} ties={found.tiesIn.nodes} total={found.tiesIn.totalCount} />
              <Ties title={text.profile.tiesOut} of={found.id} ties={found.ties.nodes} total={found.ties.totalCount} />
            </>
          )
        }
      </Part>
      <Part query={query} name="activities" title={text.profile.activities}>
        {(found) =>
          'participations' in found &&
          found.participations.totalCount > 0 && <Activities of={found.id} participations={found.participations} />
        }
      </Part>
    </>
  )
}
