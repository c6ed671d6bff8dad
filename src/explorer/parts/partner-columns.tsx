import type { EntityLinkFragment, Sector } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { Days } from './days.js'
import { EntityName, SectorMark } from './entity-name.js'
import { EvidenceLink } from './evidence-link.js'
import type { EvidenceOf } from './evidence-of.js'
import type { Column } from './panel.js'

interface Partner {
  organization: EntityLinkFragment & { sector: Sector }
  sharedActivityCount: number
  firstDate: string | null
  lastDate: string | null
}

/** Who a partner is. */
export const useWhoColumns = <T extends Pick<Partner, 'organization'>>(): Column<T>[] => {
  const { text } = useText()
  return [
    {
      title: text.profile.partner,
      by: ({ organization }) => organization.name,
      cell: ({ organization }) => <EntityName entity={organization} />,
    },
    {
      title: text.profile.sector,
      minor: true,
      by: ({ organization }) => text.sectors[organization.sector],
      cell: ({ organization }) => <SectorMark sector={organization.sector} />,
    },
  ]
}

/** Columns of a list of partners; each number opens what it counts. */
export const usePartnerColumns = (evidenceOf: (organization: Partner['organization']) => EvidenceOf): Column<Partner>[] => {
  const { text, number } = useText()
  const who = useWhoColumns<Partner>()
  return [
    ...who,
    {
      title: text.profile.together,
      figure: true,
      by: ({ sharedActivityCount }) => sharedActivityCount,
      cell: ({ organization, sharedActivityCount }) => (
        <EvidenceLink of={evidenceOf(organization)} label={`${organization.name}: ${text.evidence.shared(number(sharedActivityCount))}`}>
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
  ]
}
