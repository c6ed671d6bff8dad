import type { UseQueryResult } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { Fragment, useEffect, type ReactNode } from 'react'
import { useAnswer, type Answer } from '../../api/ask.js'
import {
  ActivityProfileDocument,
  IndustryProfileDocument,
  OrganizationProfileDocument,
  PersonProfileDocument,
  PlaceProfileDocument,
  ThingProfileDocument,
} from '../../api/documents/profile.js'
import type {
  EntityKind,
  EntityPartsFragment,
  IdentityPartsFragment,
  SourcePartsFragment,
  TypedDocumentString,
  UnknownPartsFragment,
} from '../../api/operations.js'
import { kindOf, organizationKinds, slugOf } from '../../entity-kinds.js'
import { isEmbedded } from '../../parts/embedding.js'
import { PageSources } from '../../parts/panel.js'
import { Part } from '../../parts/part.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Sources } from '../../parts/sources.js'
import { Answered, Loading, NotFound, Trouble } from '../../parts/states.js'
import { useTitle } from '../../parts/use-title.js'
import { useText } from '../../text/use-text.js'
import { ActivityPanels } from './activity.js'
import { Gaps } from './gaps.js'
import { Head } from './head.js'
import { Identity } from './identity.js'
import { OrganizationPanels } from './organization.js'
import { PersonPanels } from './person.js'
import { IndustryPanels, PlacePanels } from './place.js'
import { ThingPanels } from './thing.js'
import { Unknowns } from './unknowns.js'

/** The address of the page, or of the view in somebody else's page. */
const useAddress = () => useParams({ strict: false }) as { kind: string; id: string }

/** What the profile of every kind of entity asks. */
interface Common {
  node: EntityPartsFragment | { id: string } | null
  identity: IdentityPartsFragment | { id: string } | null
  unknown: UnknownPartsFragment | { id: string } | null
  sources: SourcePartsFragment | { id: string } | null
}
interface ProfileProps<Result extends Common> {
  id: string
  document: TypedDocumentString<Result, { id: string; language: 'ZH' | 'EN' }>
  /** The panels of its own kind. */
  children: (query: UseQueryResult<Answer<Result>>) => ReactNode
}

const NoSuchEntity = () => {
  useTitle(useText().text.profile.notFound)
  return <NotFound as="h1" />
}

/** Puts the address right, and leaves what else it says as it is. */
const Elsewhere = ({ kind, id }: { kind: string; id: string }) => {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const to = isEmbedded(pathname) ? '/embed/$kind/$id' : '/$kind/$id'
  useEffect(() => {
    void navigate({ to, params: { kind, id }, search: true, replace: true })
  }, [navigate, to, kind, id])
  return <Loading />
}

function Profile<Result extends Common>({ id, document, children }: ProfileProps<Result>) {
  const { kind } = useAddress()
  const { text, language } = useText()
  const variables = { id, language }
  const query = useAnswer(document, variables)
  const answered = query as UseQueryResult<Answer<Common>>
  const trouble = query.data?.data.node === null ? query.data.faults.find(({ path }) => path?.[0] === 'node') : undefined
  return (
    <div className="page">
      {(!query.data || trouble) && <h1 className="hidden">{text.product}</h1>}
      <Answered query={query} parts={query.data ? Object.keys(query.data.data) : []}>
        {(data) => {
          const { node, identity, sources } = data
          if (trouble) return <Trouble message={trouble.message} told={trouble.extensions} retry={() => void query.refetch()} />
          if (!node || !('kindCertainty' in node)) return <NoSuchEntity />
          // Merged into another, or written with the wrong kind: the address is put right.
          if (node.id !== id || slugOf(node.kind) !== kind) return <Elsewhere kind={slugOf(node.kind)} id={node.id} />
          return (
            // Rows that were read on belong to one entity in one language.
            <Fragment key={`${node.id} ${language}`}>
              <Head entity={node} {...(identity && 'names' in identity && identity)} />
              <PageSources value={sources && 'sources' in sources ? sources.sources.totalCount : 0}>
                {children(query)}
                <Part query={answered} name="identity" title={text.profile.names}>
                  {(found) => 'names' in found && <Identity {...found} />}
                </Part>
              </PageSources>
              <Part query={answered} name="unknown" title={text.profile.unknown}>
                {(found) => 'unknowns' in found && <Unknowns {...found} />}
              </Part>
              <Gaps
                entity={node}
                identity={identity && 'names' in identity ? identity : undefined}
                unknown={data.unknown && 'unknowns' in data.unknown ? data.unknown : undefined}
                sources={sources && 'sources' in sources ? sources : undefined}
              />
              <Part query={answered} name="sources" title={text.source.title}>
                {(found) => 'sources' in found && <Sources {...found} />}
              </Part>
              <QueryBehind document={document} variables={variables} />
            </Fragment>
          )
        }}
      </Answered>
    </div>
  )
}

const isOrganization = (kind: EntityKind | undefined): boolean => (organizationKinds as readonly (EntityKind | undefined)[]).includes(kind)

export const ProfilePage = () => {
  const { kind, id } = useAddress()
  const named = kindOf(kind)
  if (isOrganization(named))
    return (
      <Profile key={id} id={id} document={OrganizationProfileDocument}>
        {(query) => <OrganizationPanels query={query} />}
      </Profile>
    )
  switch (named) {
    case 'Event':
    case 'Project':
      return (
        <Profile key={id} id={id} document={ActivityProfileDocument}>
          {(query) => <ActivityPanels query={query} />}
        </Profile>
      )
    case 'Person':
      return (
        <Profile key={id} id={id} document={PersonProfileDocument}>
          {(query) => <PersonPanels query={query} />}
        </Profile>
      )
    case 'Place':
      return (
        <Profile key={id} id={id} document={PlaceProfileDocument}>
          {(query) => <PlacePanels query={query} />}
        </Profile>
      )
    case 'Industry':
      return (
        <Profile key={id} id={id} document={IndustryProfileDocument}>
          {(query) => <IndustryPanels query={query} />}
        </Profile>
      )
    default:
      return (
        <Profile key={id} id={id} document={ThingProfileDocument}>
          {(query) => <ThingPanels query={query} />}
        </Profile>
      )
  }
}
