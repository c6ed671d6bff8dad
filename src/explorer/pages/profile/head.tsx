import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { EntityPartsFragment, IdentityPartsFragment, OrganizationPartsFragment } from '../../api/operations.js'
import { EntityName, languageOf, NameMark, Noted, Printed, SectorMark } from '../../parts/entity-name.js'
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
    [text.facts.city, organization.city && <Printed>{organization.city}</Printed>],
    [text.facts.country, organization.country && <Printed>{organization.country}</Printed>],
    [text.facts.supervisor, organization.supervisor && <Printed>{organization.supervisor}</Printed>],
    [text.facts.level, organization.level && <Noted>{organization.level}</Noted>],
    [text.facts.ownership, organization.ownership && <Noted>{organization.ownership}</Noted>],
    [text.facts.status, organization.status && <Noted>{organization.status}</Noted>],
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
        {others.length > 0 && (
          <p className="soft">
            {others.map((other, at) => (
              <Fragment key={other}>
                {at > 0 && ' · '}
                <Printed>{other}</Printed>
              </Fragment>
            ))}
          </p>
        )}
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
        {organization.sector && (
          <nav className="views no-print" aria-label={text.profile.views}>
            <Link to="/network" search={{ focus: entity.id }}>
              {text.profile.openNetwork}
            </Link>
            <Link to="/matrix" search={{ focus: entity.id }}>
              {text.profile.openMatrix}
            </Link>
            <Link to="/compare" search={{ ids: entity.id }}>
              {text.actions.compare}
            </Link>
            <Link to="/path" search={{ a: entity.id }}>
              {text.profile.openPath}
            </Link>
          </nav>
        )}
        <PageActions title={entity.name} embeddable />
      </header>
      <section className="panel" aria-label={text.profile.facts}>
        <Facts facts={facts} />
        <p className="small more">
          <EvidenceLink of={{ about: entity.id }}>
            {text.profile.allEvidence} · {text.profile.statements(number(entity.evidence.totalCount))}
          </EvidenceLink>
        </p>
      </section>
    </>
  )
}
