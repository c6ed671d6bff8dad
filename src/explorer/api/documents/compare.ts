/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type CompareQuery, type CompareQueryVariables } from '../operations.js'
export const CompareDocument = new TypedDocumentString(`
    query Compare($ids: [ID!]!, $roles: [ActivityRole!]!, $since: Date, $until: Date, $a: ID!, $b: ID!, $c: ID!, $d: ID!, $three: Boolean!, $four: Boolean!, $language: Language) {
  nodes(ids: $ids) {
    id
    ... on Organization {
      ...EntityLink
      sector
      place {
        ...EntityLink
      }
      coHosts(first: 1, roles: $roles, since: $since, until: $until) {
        totalCount
      }
      common: coHosts(
        first: 100
        roles: $roles
        since: $since
        until: $until
        alsoWith: $ids
        orderBy: {field: NAME}
      ) {
        ...PartnerRows
      }
      alone: coHosts(
        first: 10
        roles: $roles
        since: $since
        until: $until
        notWith: $ids
      ) {
        ...PartnerRows
      }
      operated: ties(first: 50, types: [OPERATES]) {
        totalCount
        nodes {
          id
          to {
            ...EntityLink
          }
        }
      }
    }
  }
  coHosted(
    organizations: $ids
    roles: $roles
    since: $since
    until: $until
    first: 50
  ) {
    totalCount
    nodes {
      ...ActivityRow
    }
  }
  sources(
    filter: {tellsOf: {organizations: $ids, roles: $roles, since: $since, until: $until}}
    first: 100
  ) {
    ...SourceRows
  }
  yearsOfA: aggregate(
    of: ACTIVITIES
    by: [YEAR]
    filter: {organization: $a, roles: $roles, since: $since, until: $until}
  ) {
    ...YearCounts
  }
  yearsOfB: aggregate(
    of: ACTIVITIES
    by: [YEAR]
    filter: {organization: $b, roles: $roles, since: $since, until: $until}
  ) {
    ...YearCounts
  }
  yearsOfC: aggregate(
    of: ACTIVITIES
    by: [YEAR]
    filter: {organization: $c, roles: $roles, since: $since, until: $until}
  ) @include(if: $three) {
    ...YearCounts
  }
  yearsOfD: aggregate(
    of: ACTIVITIES
    by: [YEAR]
    filter: {organization: $d, roles: $roles, since: $since, until: $until}
  ) @include(if: $four) {
    ...YearCounts
  }
}
    fragment YearCounts on Aggregate {
  total
  rows {
    year
    count
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
}`) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
