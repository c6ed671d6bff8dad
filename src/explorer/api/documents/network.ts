/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type NetworkViewQuery, type NetworkViewQueryVariables, type NeighbourCountsQuery, type NeighbourCountsQueryVariables } from '../operations.js'
export const NetworkViewDocument = new TypedDocumentString(`
    query NetworkView($input: NetworkInput!, $most: Int!, $focus: [ID!]!, $language: Language) {
  focus: nodes(ids: $focus) {
    id
    ...EntityLink
  }
  network(input: $input) {
    nodeCount
    linkCount
    about {
      sharedActivityCount
    }
    withheld
    sources(first: 100) {
      ...SourceRows
    }
    cuts {
      by
      nodesBefore
    }
    nodeRows(first: $most, orderBy: {field: DEGREE, direction: DESC}) {
      id
      name(language: $language)
      nameKind(language: $language)
      kind
      sector
      degree
      community
      x
      y
    }
    linkRows(first: 10000, orderBy: {field: COUNT, direction: DESC}) {
      aId
      aName(language: $language)
      bId
      bName(language: $language)
      count
    }
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
}`) as unknown as TypedDocumentString<NetworkViewQuery, NetworkViewQueryVariables>;

export const NeighbourCountsDocument = new TypedDocumentString(`
    query NeighbourCounts($id: ID!, $sectors: [Sector!], $since: Date, $until: Date) {
  node(id: $id) {
    id
    ... on Organization {
      HOST: coHosts(roles: [HOST], sectors: $sectors, since: $since, until: $until) {
        totalCount
      }
      ORGANIZE: coHosts(
        roles: [ORGANIZE]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
      CO_ORGANIZE: coHosts(
        roles: [CO_ORGANIZE]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
      GUIDE: coHosts(roles: [GUIDE], sectors: $sectors, since: $since, until: $until) {
        totalCount
      }
      SUPPORT: coHosts(
        roles: [SUPPORT]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
      INITIATE: coHosts(
        roles: [INITIATE]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
      SIGN: coHosts(roles: [SIGN], sectors: $sectors, since: $since, until: $until) {
        totalCount
      }
      JOIN: coHosts(roles: [JOIN], sectors: $sectors, since: $since, until: $until) {
        totalCount
      }
      ATTEND: coHosts(
        roles: [ATTEND]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
      ISSUE: coHosts(roles: [ISSUE], sectors: $sectors, since: $since, until: $until) {
        totalCount
      }
      COORDINATE: coHosts(
        roles: [COORDINATE]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
      PARTICIPATE: coHosts(
        roles: [PARTICIPATE]
        sectors: $sectors
        since: $since
        until: $until
      ) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NeighbourCountsQuery, NeighbourCountsQueryVariables>;
