/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type QualityQuery, type QualityQueryVariables, type QualityItemsQuery, type QualityItemsQueryVariables } from '../operations.js'
export const QualityDocument = new TypedDocumentString(`
    query Quality($language: Language) {
  quality {
    checks {
      check
      count
      of
    }
    certainties {
      certainty
      count
    }
    licences {
      licence
      sources
      machineTranslated
      statements
      earliest
      latest
    }
  }
  reviewQueue(first: 50) {
    totalCount
    nodes {
      id
      reason
      name
      value
      one {
        ...EntityLink
      }
      other {
        ...EntityLink
      }
    }
  }
  bySource: aggregate(of: STATEMENTS, by: [SOURCE], first: 25) {
    total
    totalCount
    rows {
      source
      sourceId
      count
    }
  }
  byYear: aggregate(of: STATEMENTS, by: [YEAR], first: 100) {
    rows {
      year
      count
      sourceCount
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}`) as unknown as TypedDocumentString<QualityQuery, QualityQueryVariables>;

export const QualityItemsDocument = new TypedDocumentString(`
    query QualityItems($check: QualityCheck!, $lookedAt: Boolean, $after: String, $language: Language) {
  qualityItems(check: $check, lookedAt: $lookedAt, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityLink
    }
  }
}
    fragment EntityLink on Entity {
  id
  kind
  name(language: $language)
  nameKind(language: $language)
}`) as unknown as TypedDocumentString<QualityItemsQuery, QualityItemsQueryVariables>;
