import { getRouteApi, Navigate } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useAnswer } from '../../api/ask.js'
import {
  ActivityProfileDocument,
  IndustryProfileDocument,
  OrganizationProfileDocument,
  PersonProfileDocument,
  PlaceProfileDocument,
  ThingProfileDocument,
  type EntityKind,
  type EntityPartsFragment,
  type TypedDocumentString,
} from '../../api/operations.js'
import { kindOf, organizationKinds, slugOf } from '../../entity-kinds.js'
import { QueryBehind } from '../../parts/query-behind.js'
import { Answered } from '../../parts/states.js'
import { useText } from '../../text/use-text.js'
import { ActivityPanels } from './activity.js'
import { Head } from './head.js'
import { Identity } from './identity.js'
import { OrganizationPanels } from './organization.js'
import { PersonPanels } from './person.js'
import { IndustryPanels, PlacePanels } from './place.js'
import { ThingPanels } from './thing.js'
import { Unknowns } from './unknowns.js'

const entityRoute = getRouteApi('/$kind/$id')

interface ProfileProps<Node> {
  id: string
  document: TypedDocumentString<{ node: Node | { id: string } | null }, { id: string; language: 'ZH' | 'EN' }>
  children: (node: Node) => ReactNode
}

/** What every kind of entity has; `children` are the panels of its own kind. */
function Profile<Node extends EntityPartsFragment>({ id, document, children }: ProfileProps<Node>) {
  const { kind } = entityRoute.useParams()
  const { text, language } = useText()
  const variables = { id, language }
  const query = useAnswer(document, variables, { keep: true })
  return (
    <div className="page">
      {!query.data && <h1 className="hidden">{text.product}</h1>}
      <Answered query={query}>
        {({ node }) => {
          if (!node || !('names' in node))
            return (
              <div className="state">
                <h1>{text.profile.notFound}</h1>
                <p>{text.profile.notFoundHint}</p>
              </div>
            )
          // Merged into another, or written with the wrong kind: the address is put right.
          if (node.id !== id || slugOf(node.kind) !== kind)
            return <Navigate to="/$kind/$id" params={{ kind: slugOf(node.kind), id: node.id }} replace />
          return (
            // Rows that were read on belong to one entity in one language.
            <Fragment key={`${node.id} ${language}`}>
              <Head entity={node} />
              {children(node)}
              <Identity entity={node} />
              <Unknowns entity={node} />
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
  const { kind, id } = entityRoute.useParams()
  const named = kindOf(kind)
  if (isOrganization(named))
    return (
      <Profile key={id} id={id} document={OrganizationProfileDocument}>
        {(node) => 'coHosts' in node && <OrganizationPanels organization={node} />}
      </Profile>
    )
  switch (named) {
    case 'Event':
    case 'Project':
      return (
        <Profile key={id} id={id} document={ActivityProfileDocument}>
          {(node) => 'allParticipations' in node && <ActivityPanels activity={node} />}
        </Profile>
      )
    case 'Person':
      return (
        <Profile key={id} id={id} document={PersonProfileDocument}>
          {(node) => 'positions' in node && <PersonPanels person={node} />}
        </Profile>
      )
    case 'Place':
      return (
        <Profile key={id} id={id} document={PlaceProfileDocument}>
          {(node) => 'placeParts' in node && <PlacePanels place={node} />}
        </Profile>
      )
    case 'Industry':
      return (
        <Profile key={id} id={id} document={IndustryProfileDocument}>
          {(node) => 'industryParts' in node && <IndustryPanels industry={node} />}
        </Profile>
      )
    default:
      return (
        <Profile key={id} id={id} document={ThingProfileDocument}>
          {(node) => 'ties' in node && <ThingPanels thing={node} />}
        </Profile>
      )
  }
}
