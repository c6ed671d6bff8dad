/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type SourcePageQuery, type SourcePageQueryVariables, type SourcesQuery, type SourcesQueryVariables } from '../operations.js'
export const SourcePageDocument = new TypedDocumentString(`
    query SourcePage($id: ID!, $after: String, $language: Language) {
  node(id: $id) {
    id
    ... on Source {
      title
      url
      publisher
      publishedOn
      retrievedOn
      sourceLanguage: language
      machineTranslated
      completeness
      reliability
      licence
      sha256
      withdrawnAt
      withdrawnBy
      withdrawnReason
      statements(first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...SaidParts
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
fragment StatementParts on Statement {
  id
  quote
  value
  nameAsPrinted
  note
  certainty
  start
  end
  source {
    id
    title
    url
    publisher
    publishedOn
    machineTranslated
  }
}
fragment SaidParts on Statement {
  ...StatementParts
  predicate
  roleAsPrinted
  subject {
    ...EntityLink
  }
  object {
    ...EntityLink
  }
}`) as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;

export const SourcesDocument = new TypedDocumentString(`
    query Sources($filter: SourceFilter!, $after: String) {
  sources(
    filter: $filter
    first: 50
    after: $after
    orderBy: {field: PUBLISHED, direction: DESC}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      publisher
      publishedOn
      machineTranslated
      withdrawnAt
      statements(first: 1) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
