import { Link } from '@tanstack/react-router'
import type {
  EntityPartsFragment,
  IdentityPartsFragment,
  QualityCheck,
  SourcePartsFragment,
  UnknownPartsFragment,
} from '../../api/operations.js'
import { Panel } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import { qualityChecks } from '../quality-checks.js'

interface GapsProps {
  entity: EntityPartsFragment
  identity: IdentityPartsFragment | undefined
  unknown: UnknownPartsFragment | undefined
  sources: SourcePartsFragment | undefined
}

/** What is missing of one entry and what is doubtful, by the checks of the quality page, each of which leads to all that share it. */
export const Gaps = ({ entity, identity, unknown, sources }: GapsProps) => {
  const { text } = useText()
  const isActivity = entity.kind === 'Event' || entity.kind === 'Project'
  const isMissing: Partial<Record<QualityCheck, boolean | undefined>> = {
    NO_DATE: 'date' in entity && !/^\d{4}/.test(String(entity.date)),
    UNNAMED_PARTS: (unknown?.unknowns.length ?? 0) > 0,
    NO_ENGLISH_NAME: 'sector' in entity && identity?.names.every(({ language }) => language !== 'en'),
    MACHINE_TRANSLATED_NAME: entity.nameKind === 'MACHINE_TRANSLATED',
    KIND_INFERRED: entity.kindCertainty === 'INFERRED',
    ONE_SOURCE: isActivity && sources?.sources.totalCount === 1,
    UNSURE_IDENTITY: identity?.judgements.some(({ verdict }) => verdict === 'UNSURE') ?? false,
  }
  const found = qualityChecks.filter((check) => isMissing[check])
  if (found.length === 0) return undefined
  return (
    <Panel title={text.quality.checks} id="gaps">
      <ul className="gaps">
        {found.map((check) => (
          <li key={check}>
            {text.quality.ofOne[check as keyof typeof text.quality.ofOne]}{' '}
            <Link to="/quality" search={{ check }} className="small">
              {text.quality.alike}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
