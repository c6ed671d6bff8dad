/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type AskBySentenceQuery, type AskBySentenceQueryVariables, type AskOfPairsQuery, type AskOfPairsQueryVariables } from '../operations.js'
export const AskBySentenceDocument = new TypedDocumentString(`
    query AskBySentence($with: ID!, $kinds: [EntityKind!], $place: String, $least: Int!, $roles: [ActivityRole!]!, $anyRoles: [ActivityRole!]!, $since: Date, $until: Date, $industry: String, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  node(id: $with) {
    id
    ... on Organization {
      ...EntityLink
      found: coHosts(
        first: 100
        kinds: $kinds
        locatedIn: $place
        minShared: $least
        roles: $roles
        since: $since
        until: $until
        industry: $industry
      ) {
        totalCount
        nodes {
          organization {
            ...EntityLink
            sector
            place {
              ...EntityLink
            }
          }
          sharedActivityCount
          firstDate
          lastDate
        }
      }
      anyKind: coHosts(
        locatedIn: $place
        minShared: $least
        roles: $roles
        since: $since
        until: $until
        industry: $industry
      ) {
        totalCount
      }
      anyPlace: coHosts(
        kinds: $kinds
        minShared: $least
        roles: $roles
        since: $since
        until: $until
        industry: $industry
      ) {
        totalCount
      }
      anyNumber: coHosts(
        kinds: $kinds
        locatedIn: $place
        roles: $roles
        since: $since
        until: $until
        industry: $industry
      ) {
        totalCount
      }
      anyYear: coHosts(
        kinds: $kinds
        locatedIn: $place
        minShared: $least
        roles: $roles
        industry: $industry
      ) {
        totalCount
      }
      anyIndustry: coHosts(
        kinds: $kinds
        locatedIn: $place
        minShared: $least
        roles: $roles
        since: $since
        until: $until
      ) {
        totalCount
      }
      anyRole: coHosts(
        kinds: $kinds
        locatedIn: $place
        minShared: $least
        roles: $anyRoles
        since: $since
        until: $until
        industry: $industry
      ) {
        totalCount
      }
      anything: coHosts(roles: $anyRoles) {
        totalCount
      }
    }
  }
  sources(
    filter: {tellsOf: {organizations: [$with], roles: $roles, minOrganizations: 2, since: $since, until: $until, industry: $industry}}
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
}`) as unknown as TypedDocumentString<AskBySentenceQuery, AskBySentenceQueryVariables>;

export const AskOfPairsDocument = new TypedDocumentString(`
    query AskOfPairs($kinds: [EntityKind!], $place: String, $least: Int!, $roles: [ActivityRole!]!, $anyRoles: [ActivityRole!]!, $since: Date, $until: Date, $industry: String, $named: [ID!]!, $language: Language) {
  named: nodes(ids: $named) {
    id
    ...EntityLink
  }
  found: coHostPairs(
    first: 100
    minShared: $least
    filter: {kinds: $kinds, locatedIn: $place, roles: $roles, since: $since, until: $until, industry: $industry}
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
  sources(
    filter: {tellsOf: {locatedIn: $place, roles: $roles, minOrganizations: 2, since: $since, until: $until, industry: $industry}}
    first: 100
  ) {
    ...SourceRows
  }
  anyKind: coHostPairs(
    minShared: $least
    filter: {locatedIn: $place, roles: $roles, since: $since, until: $until, industry: $industry}
  ) {
    totalCount
  }
  anyPlace: coHostPairs(
    minShared: $least
    filter: {kinds: $kinds, roles: $roles, since: $since, until: $until, industry: $industry}
  ) {
    totalCount
  }
  anyNumber: coHostPairs(
    filter: {kinds: $kinds, locatedIn: $place, roles: $roles, since: $since, until: $until, industry: $industry}
  ) {
    totalCount
  }
  anyYear: coHostPairs(
    minShared: $least
    filter: {kinds: $kinds, locatedIn: $place, roles: $roles, industry: $industry}
  ) {
    totalCount
  }
  anyIndustry: coHostPairs(
    minShared: $least
    filter: {kinds: $kinds, locatedIn: $place, roles: $roles, since: $since, until: $until}
  ) {
    totalCount
  }
  anyRole: coHostPairs(
    minShared: $least
    filter: {kinds: $kinds, locatedIn: $place, roles: $anyRoles, since: $since, until: $until, industry: $industry}
  ) {
    totalCount
  }
  anything: coHostPairs(filter: {roles: $anyRoles}) {
    totalCount
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
}`) as unknown as TypedDocumentString<AskOfPairsQuery, AskOfPairsQueryVariables>;
