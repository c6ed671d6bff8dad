/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type PartnersQuery, type PartnersQueryVariables, type TogetherQuery, type TogetherQueryVariables, type ConnectionQuery, type ConnectionQueryVariables, type EventsInQuery, type EventsInQueryVariables, type MostActiveQuery, type MostActiveQueryVariables, type PairsQuery, type PairsQueryVariables, type BasesQuery, type BasesQueryVariables, type CountsQuery, type CountsQueryVariables } from '../operations.js'
export const PartnersDocument = new TypedDocumentString(`
    query Partners($of: ID!, $since: Date, $until: Date, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  node(id: $of) {
    id
    ...EntityLink
    ... on Organization {
      coHosts(first: 50, since: $since, until: $until) {
        totalCount
        nodes {
          organization {
            ...EntityLink
            sector
          }
          sharedActivityCount
          firstDate
          lastDate
        }
      }
    }
  }
  sources(
    filter: {tellsOf: {organizations: [$of], roles: [HOST], minOrganizations: 2, since: $since, until: $until}}
    first: 100
  ) {
    ...SourceRows
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment SourceRows on SourceConnection {
  totalCount
  nodes {
    ...SourceRow
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<PartnersQuery, PartnersQueryVariables>;

export const TogetherDocument = new TypedDocumentString(`
    query Together($of: ID!, $other: ID!, $since: Date, $until: Date, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  between(a: $of, b: $other) {
    a {
      ...EntityLink
    }
    b {
      ...EntityLink
    }
    sharedActivities(first: 50, since: $since, until: $until) {
      totalCount
      edges {
        rolesOfA
        rolesOfB
        node {
          ...ActivityRow
        }
        evidence(first: 10) {
          nodes {
            source {
              ...SourceRow
            }
          }
        }
      }
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<TogetherQuery, TogetherQueryVariables>;

export const ConnectionDocument = new TypedDocumentString(`
    query Connection($of: ID!, $other: ID!, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  between(a: $of, b: $other) {
    a {
      ...EntityLink
    }
    b {
      ...EntityLink
    }
    paths(first: 3) {
      nodes {
        length
        hops {
          from {
            ...EntityLink
          }
          to {
            ...EntityLink
          }
          ties(first: 1) {
            totalCount
            nodes {
              ...TieRow
              ...TieSources
            }
          }
        }
      }
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment TieRow on PlainTie {
  id
  type
  roleAsPrinted
  certainty
  since
  until
  statementCount
  from {
    ...EntityLink
  }
  to {
    ...EntityLink
  }
}
fragment TieSources on PlainTie {
  evidence(first: 5) {
    nodes {
      source {
        ...SourceRow
      }
    }
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<ConnectionQuery, ConnectionQueryVariables>;

export const EventsInDocument = new TypedDocumentString(`
    query EventsIn($place: String, $since: Date, $until: Date, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  events(
    filter: {place: $place, since: $since, until: $until}
    orderBy: {field: DATE, direction: DESC}
    first: 50
  ) {
    totalCount
    nodes {
      ...ActivityRow
      hosts(first: 3) {
        totalCount
        nodes {
          id
          actor {
            ...EntityLink
          }
        }
      }
    }
  }
  sources(
    filter: {tellsOf: {place: $place, since: $since, until: $until}}
    first: 100
  ) {
    ...SourceRows
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment ActivityRow on Activity {
  ...EntityLink
  date
  place {
    ...EntityLink
  }
}
fragment SourceRows on SourceConnection {
  totalCount
  nodes {
    ...SourceRow
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<EventsInQuery, EventsInQueryVariables>;

export const MostActiveDocument = new TypedDocumentString(`
    query MostActive($place: String, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  organizations(
    filter: {place: $place, minActivities: 1}
    orderBy: {field: ACTIVITY_COUNT, direction: DESC}
    first: 50
  ) {
    totalCount
    nodes {
      ...EntityLink
      sector
      activityCount
      place {
        ...EntityLink
      }
    }
  }
  sources(filter: {tellsOf: {locatedIn: $place}}, first: 100) {
    ...SourceRows
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment SourceRows on SourceConnection {
  totalCount
  nodes {
    ...SourceRow
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<MostActiveQuery, MostActiveQueryVariables>;

export const PairsDocument = new TypedDocumentString(`
    query Pairs($roles: [ActivityRole!]!, $otherRoles: [ActivityRole!], $sectors: [Sector!], $place: String, $since: Date, $until: Date, $agreed: Boolean, $told: ParticipationFilter!, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  coHostPairs(
    filter: {roles: $roles, otherRoles: $otherRoles, sectors: $sectors, agreed: $agreed, place: $place, since: $since, until: $until}
    orderBy: {field: SHARED_ACTIVITY_COUNT, direction: DESC}
    first: 50
  ) {
    totalCount
    nodes {
      a {
        ...EntityLink
        sector
      }
      b {
        ...EntityLink
        sector
      }
      sharedActivityCount
      firstDate
      lastDate
    }
  }
  sources(filter: {tellsOf: $told}, first: 100) {
    ...SourceRows
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment SourceRows on SourceConnection {
  totalCount
  nodes {
    ...SourceRow
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<PairsQuery, PairsQueryVariables>;

export const BasesDocument = new TypedDocumentString(`
    query Bases($language: Language) {
  bases(first: 50) {
    totalCount
    nodes {
      ...EntityLink
      tiesIn(first: 5) {
        totalCount
        nodes {
          ...TieRow
          ...TieSources
        }
      }
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment TieRow on PlainTie {
  id
  type
  roleAsPrinted
  certainty
  since
  until
  statementCount
  from {
    ...EntityLink
  }
  to {
    ...EntityLink
  }
}
fragment TieSources on PlainTie {
  evidence(first: 5) {
    nodes {
      source {
        ...SourceRow
      }
    }
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<BasesQuery, BasesQueryVariables>;

export const CountsDocument = new TypedDocumentString(`
    query Counts($by: Dimension!, $everyYear: Boolean!, $place: String, $since: Date, $until: Date, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  aggregate(
    of: ACTIVITIES
    by: [$by]
    filter: {place: $place, since: $since, until: $until}
    fillEmpty: $everyYear
    language: $language
    first: 100
  ) {
    totalCount
    groups {
      nodes {
        keys {
          key
          id
          label
          nameKind
        }
        count
        organizationCount
        sourceCount
      }
    }
  }
  sources(
    filter: {tellsOf: {place: $place, since: $since, until: $until}}
    first: 100
  ) {
    ...SourceRows
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment SourceRows on SourceConnection {
  totalCount
  nodes {
    ...SourceRow
  }
}
fragment SourceRow on Source {
  id
  title
  publisher
  publishedOn
  url
  machineTranslated
}`) as unknown as TypedDocumentString<CountsQuery, CountsQueryVariables>;
