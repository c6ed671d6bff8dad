/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type SearchQuery, type SearchQueryVariables, type BrowseQuery, type BrowseQueryVariables } from '../operations.js'
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $kinds: [EntityKind!], $exact: Boolean, $after: String, $language: Language) {
  search(query: $query, kinds: $kinds, exact: $exact, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      matchedName
      matchKind
      name {
        kind
      }
      node {
        ...EntityRow
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
fragment EntityRow on Entity {
  ...EntityLink
  place {
    name(language: $language)
  }
  ... on Organization {
    sector
    activityCount
  }
  ... on Activity {
    date
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;

export const BrowseDocument = new TypedDocumentString(`
    query Browse($kinds: [EntityKind!]!, $organizations: Boolean!, $activities: Boolean!, $people: Boolean!, $bases: Boolean!, $committees: Boolean!, $programs: Boolean!, $routes: Boolean!, $places: Boolean!, $industries: Boolean!, $after: String, $language: Language) {
  organizations(
    filter: {kinds: $kinds}
    orderBy: {field: ACTIVITY_COUNT, direction: DESC}
    first: 50
    after: $after
  ) @include(if: $organizations) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  activities(filter: {kinds: $kinds}, first: 50, after: $after) @include(if: $activities) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  people(first: 50, after: $after) @include(if: $people) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  bases(first: 50, after: $after) @include(if: $bases) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  committees(first: 50, after: $after) @include(if: $committees) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  programs(first: 50, after: $after) @include(if: $programs) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  routes(first: 50, after: $after) @include(if: $routes) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  places(first: 50, after: $after) @include(if: $places) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
  industries(first: 50, after: $after) @include(if: $industries) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityRow
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}
fragment EntityRow on Entity {
  ...EntityLink
  place {
    name(language: $language)
  }
  ... on Organization {
    sector
    activityCount
  }
  ... on Activity {
    date
  }
}`) as unknown as TypedDocumentString<BrowseQuery, BrowseQueryVariables>;
