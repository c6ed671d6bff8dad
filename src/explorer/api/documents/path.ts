/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type PathsBetweenQuery, type PathsBetweenQueryVariables } from '../operations.js'
export const PathsBetweenDocument = new TypedDocumentString(`
    query PathsBetween($a: ID!, $b: ID!, $most: Int!, $avoidHubs: Boolean!, $kinds: [EntityKind!], $since: Date, $until: Date, $narrowed: Boolean!, $language: Language) {
  between(a: $a, b: $b) {
    a {
      ...EntityLink
    }
    b {
      ...EntityLink
    }
    paths(
      first: $most
      avoidHubs: $avoidHubs
      kinds: $kinds
      since: $since
      until: $until
    ) {
      searchedTo
      complete
      nodes {
        length
        hops {
          from {
            ...EntityLink
          }
          to {
            ...EntityLink
          }
          ties(first: 5) {
            totalCount
            nodes {
              ...HopTie
            }
          }
        }
      }
    }
    anyway: paths(first: 1) @include(if: $narrowed) {
      nodes {
        length
      }
    }
  }
  near: sources(
    filter: {tellsOf: {organizations: [$a, $b], roles: [HOST], minOrganizations: 2}}
    first: 100
  ) {
    ...SourceRows
  }
  nearA: node(id: $a) {
    id
    ... on Organization {
      coHosts(first: 5) {
        ...PartnerRows
      }
    }
  }
  nearB: node(id: $b) {
    id
    ... on Organization {
      coHosts(first: 5) {
        ...PartnerRows
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
fragment HopTie on Tie {
  id
  type
  roleAsPrinted
  statementCount
  evidence(first: 5) {
    nodes {
      source {
        ...SourceRow
      }
    }
  }
  ... on PlainTie {
    from {
      id
    }
  }
}
fragment PartnerRows on CoHostConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
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
}`) as unknown as TypedDocumentString<PathsBetweenQuery, PathsBetweenQueryVariables>;
