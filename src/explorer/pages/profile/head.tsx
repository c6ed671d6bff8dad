import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EntityPartsFragment, IdentityPartsFragment, OrganizationPartsFragment } from '../../api/operations.js'
import { EntityName, languageOf, NameMark, SectorMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Facts } from '../../parts/facts.js'
import { PageActions } from '../../parts/page-actions.js'
import { OutsideLink } from '../../parts/statement.js'
import { useTitle } from '../../parts/use-title.js'
import { useText } from '../../text/use-text.js'

/** Names as good as the one that stands above: the official ones and those of registers, in the other language too. */
const otherNames = ({ name }: EntityPartsFragment, names: IdentityPartsFragment['names']): string[] =>
  names.filter(({ kind, value }) => ['OFFICIAL', 'LABEL', 'SHORT', 'FORMER'].includes(kind) && value !== name).map(({ value }) => value)

const organizationFacts = (entity: EntityPartsFragment): Partial<OrganizationPartsFragment> =>
  'sector' in entity ? (entity as EntityPartsFragment & OrganizationPartsFragment) : {}

interface HeadProps extends Partial<IdentityPartsFragment> {
  entity: EntityPartsFragment
}

export const Head = ({ entity, names = [], judgements = [] }: HeadProps) => {
  const { text, date, number } = useText()
  useTitle(entity.name)
  const organization = organizationFacts(entity)
  const others = otherNames(entity, names)
  // Two entities with the same English name in print are told apart before anything else is read.
  const confusable = judgements.filter(({ verdict, other, nameAsPrinted }) => verdict === 'DIFFERENT' && other && !nameAsPrinted)
  const { website } = organization
  const facts: (readonly [string, ReactNode])[] = [
    [
      text.facts.kind,
      entity.kindCertainty === 'INFERRED' ? `${text.kinds[entity.kind]}（${text.facts.kindInferred}）` : text.kinds[entity.kind],
    ],
    [text.facts.sector, organization.sector && <SectorMark sector={organization.sector} />],
    [text.facts.place, entity.place && <EntityName entity={entity.place} />],
    [text.facts.city, organization.city],
    [text.facts.country, organization.country],
    [text.facts.supervisor, organization.supervisor],
    [text.facts.level, organization.level],
    [text.facts.ownership, organization.ownership],
    [text.facts.status, organization.status],
    [text.facts.founded, organization.founded && date(organization.founded)],
    [text.facts.website, website && <OutsideLink url={website}>{website}</OutsideLink>],
    ...entity.externalIds.map(
      ({ scheme, value, url }) => [text.schemes[scheme], url ? <OutsideLink url={url}>{value}</OutsideLink> : value] as const,
    ),
    [
      text.facts.industries,
      entity.industries.totalCount > 0 &&
        entity.industries.nodes.map((industry) => (
          <span key={industry.id} className="listed">
            <EntityName entity={industry} />
          </span>
        )),
    ],
  ]
  return (
    <>
      <header className="profile-head">
        <p className="profile-kind soft">{text.kinds[entity.kind]}</p>
        <h1 lang={languageOf(entity.name)}>
          {entity.name} <NameMark kind={entity.nameKind} />
        </h1>
        {others.length > 0 && <p className="soft">{others.join(' · ')}</p>}
        {confusable.length > 0 && (
          <p className="notice">
            <strong>{text.profile.trap}</strong> {text.profile.differentFrom}{' '}
            {confusable.map(({ id, other }) => (
              <span key={id} className="listed">
                {other && <EntityName entity={other} />}
              </span>
            ))}{' '}
            <a href="#names">{text.profile.names}</a>
          </p>
        )}
        <PageActions title={entity.name} embeddable />
      </header>
      <section className="panel" aria-label={text.profile.facts}>
        <Facts facts={facts} />
        <p className="small more">
          <EvidenceLink of={{ about: entity.id }}>
            {text.profile.allEvidence} · {text.profile.statements(number(entity.evidence.totalCount))}
          </EvidenceLink>
          {organization.sector && (
            <>
              <Link to="/network" search={{ focus: entity.id }} className="no-print">
                {text.profile.openNetwork}
              </Link>
              <Link to="/compare" search={{ ids: entity.id }} className="no-print">
                {text.actions.compare}
              </Link>
            </>
          )}
        </p>
      </section>
    </>
  )
}
