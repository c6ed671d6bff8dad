/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type MatrixQuery, type MatrixQueryVariables } from '../operations.js'
export const MatrixDocument = new TypedDocumentString(`
    query Matrix($input: NetworkInput!, $grouped: Boolean!, $most: Int!, $by: NetworkGroup!, $level: String, $focus: [ID!]!, $language: Language) {
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
    nodes(first: $most) @skip(if: $grouped) {
      nodes {
        id
        degree
        community
        organization {
          ...EntityLink
          sector
          place {
            id
            code
            name(language: $language)
          }
        }
      }
    }
    linkRows(first: 5000) @skip(if: $grouped) {
      aId
      bId
      count
    }
    groupMixing(by: $by, level: $level, language: $language) @include(if: $grouped) {
      totalCount
      ungroupedCount
      groups {
        key
        name
        nameKind
        organizationCount
      }
      cells {
        a {
          key
        }
        b {
          key
        }
        observed
        expectedByDegree
        linkRows(first: 50) {
          ...PairRow
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
fragment PairRow on NetworkLinkRow {
  aId
  aName(language: $language)
  aNameKind(language: $language)
  bId
  bName(language: $language)
  bNameKind(language: $language)
  count
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
}`) as unknown as TypedDocumentString<MatrixQuery, MatrixQueryVariables>;
