import type { ThingPartsFragment, ThingProfileQuery } from '../../api/operations.js'
import { useText } from '../../text/use-text.js'
import { Activities } from './activities.js'
import { Ties } from './ties.js'

type Thing = Extract<ThingProfileQuery['node'], ThingPartsFragment>

/** A base, committee, route or programme: all its ties in one table each way. */
export const ThingPanels = ({ thing }: { thing: Thing }) => {
  const { text } = useText()
  return (
    <>
      <Ties title={text.profile.ties} of={thing.id} ties={thing.tiesIn.nodes} total={thing.tiesIn.totalCount} />
      <Ties title={text.profile.ties} of={thing.id} ties={thing.ties.nodes} total={thing.ties.totalCount} />
      {'participations' in thing && thing.participations.totalCount > 0 && (
        <Activities of={thing.id} participations={thing.participations} />
      )}
    </>
  )
}
